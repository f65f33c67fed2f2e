import { namnerPersonnummer, Rejected, type EventMeta } from '#libs/kernel/index.js';
import { failpoint } from '#libs/platform/failpoints.js';
import { deterministicId } from '#libs/platform/ids.js';
import type { Logg } from '#libs/platform/logg.js';
import { INGEN_TELEMETRI, medSpan, type Sparlage, type Telemetri } from '#libs/platform/telemetri/index.js';
import type { ForeLeverans } from '#libs/sekretess/atkomst/index.js';
import type { ForsandelseCommand } from './commands.js';
import type { Kanaladapter, Kuvert, Leveransutfall } from './envelope.js';
import { UtforForsandelse, utforForsandelse } from './forsandelse.handler.js';
import type { Kanalval } from './kanalval.js';
import type { Forberett } from './kuvert.js';
import { pausTillNasta, type Omforsoksregel } from './omforsok.js';
import type { Omgang } from './omgang.js';
import { Underlag, type Sandningslage, type Underlagsdelar } from './sandare-underlag.js';

export interface Sandningsdelar extends Underlagsdelar {
  readonly kanalval: Kanalval;
  readonly logg: Logg;
  readonly regel: Omforsoksregel;
  /** Random in [0, 1). */
  readonly slump: () => number;
  /** An attempt that has not ended by then is given up, whatever the channel does. */
  readonly forsokMaxMs: number;
  readonly telemetri?: Telemetri;
  /** Records what is about to leave; when it cannot, nothing leaves and the attempt has failed for now (I8). */
  readonly foreLeverans?: ForeLeverans;
  /** Where in a trace the försändelse came to us, when that is known; else an attempt hangs under what queued it. */
  readonly kom?: (id: string) => Sparlage | undefined;
}

/** Who books the outcomes of attempts, in the meta of their events. */
export const SANDARKLIENT = 'sandare';

/** What came of it. `inte-nu`: nothing was due after all. `vantar`: stands ready to be fetched. `avbruten`: we are stopping. */
export type Forsoksutfall =
  'kvitterad' | 'levererad' | 'misslyckad' | 'parkerad' | 'stoppad' | 'inte-nu' | 'vantar' | 'avbruten';

interface Forsok {
  readonly last: Sandningslage;
  readonly kanal: Kanaladapter;
  readonly farLamna: () => boolean;
  /** Of the attempt, when it is traced. */
  readonly spar?: Sparlage;
}

type Misslyckat = Extract<Leveransutfall, { utfall: 'misslyckad' }>;
type Levererat = Extract<Leveransutfall, { utfall: 'levererad' }>;

/** One attempt to deliver one försändelse, from its stream to the booked outcome. */
export class Sandning {
  private readonly underlag: Underlag;

  constructor(private readonly delar: Sandningsdelar) {
    this.underlag = new Underlag(delar);
  }

  /**
   * At least once: what is not booked is sent again under the same id. Throws only faults of the store or the ports.
   * @param farLamna asked at the last moment: false, and nothing leaves
   */
  async forsok(id: string, stopp: AbortSignal, farLamna: () => boolean = () => true): Promise<Forsoksutfall> {
    const last = await this.underlag.las(id);
    if (last === null || !this.arForfallen(last.omgang)) return 'inte-nu';
    const { mottagare } = last.koad;
    const kanal = this.delar.kanalval.valj(mottagare);
    const telemetri = this.delar.telemetri ?? INGEN_TELEMETRI;
    if (!telemetri.aktiv) return this.sand({ last, kanal, farLamna }, stopp);
    const attribut = { forsandelse: id, mottagare, kanal: kanal.kanal, antal: nummer(last) };
    const val = { namn: 'forsandelse forsok', slag: 'klient', under: this.delar.kom?.(id) ?? last, attribut } as const;
    return medSpan(telemetri, val, async (spar, span) => {
      const utfall = await this.sand({ last: { ...last, span: spar.span }, kanal, farLamna, spar }, stopp);
      span.notera({ utfall });
      return utfall;
    });
  }

  private async sand({ last, kanal, farLamna, spar }: Forsok, stopp: AbortSignal): Promise<Forsoksutfall> {
    const forberett = await this.forbered(last, spar);
    if ('fel' in forberett) return this.misslyckades(last, kanal, INTERNT_FEL);
    if ('stoppa' in forberett) return this.stoppa(last, forberett.stoppa);
    if (stopp.aborted || !farLamna()) return 'avbruten';
    if (!(await this.antecknad(last, kanal, forberett.kuvert))) return this.misslyckades(last, kanal, OLOGGAD);
    return this.lamna({ last, kanal, farLamna }, forberett.kuvert, stopp);
  }

  private async lamna({ last, kanal, farLamna }: Forsok, kuvert: Kuvert, stopp: AbortSignal): Promise<Forsoksutfall> {
    if (stopp.aborted || !farLamna()) return 'avbruten';
    const utfall = await this.leverera(kanal, kuvert, stopp);
    failpoint('sandare-efter-svar');
    if (utfall.utfall === 'levererad') return this.levererades(last, kanal, utfall);
    if (utfall.utfall === 'vantar') return 'vantar';
    return stopp.aborted ? 'avbruten' : this.misslyckades(last, kanal, utfall);
  }

  private arForfallen({ forsandelse, nastaForsok }: Omgang): boolean {
    if (forsandelse.status === 'koad') return true;
    if (forsandelse.status !== 'misslyckad') return false;
    return nastaForsok === null || Date.parse(nastaForsok) <= this.delar.clock.now().getTime();
  }

  /** What cannot be put together is our fault: it is retried, so that a new version may cure it, and parked in the end. */
  private async forbered(last: Sandningslage, spar?: Sparlage): Promise<Forberett | { readonly fel: unknown }> {
    try {
      return await this.underlag.forbered(last, spar);
    } catch (fel) {
      this.logga('sandning-underlag-fel', last.id, fel);
      return { fel };
    }
  }

  /** What stands ready to be fetched is recorded when it is. */
  private async antecknad({ id, koad }: Sandningslage, { kanal }: Kanaladapter, kuvert: Kuvert): Promise<boolean> {
    const { foreLeverans } = this.delar;
    if (foreLeverans === undefined || kanal === 'inkorg') return true;
    const { av } = koad.oppet;
    const { data, mottagare, traceparent } = kuvert;
    try {
      await foreLeverans({
        ...{ forsandelse: id, mottagare, arende: koad.arende, kanal, innehall: data },
        fran: typeof av === 'string' ? av : null,
        grund: data['avidentifierad'] === true ? null : koad.grundId,
        spar: traceparent?.split('-')[1] ?? null,
      });
      return true;
    } catch (fel) {
      this.logga('sandning-atkomstlogg-fel', id, fel);
      return false;
    }
  }

  private async leverera(kanal: Kanaladapter, kuvert: Kuvert, stopp: AbortSignal): Promise<Leveransutfall> {
    try {
      return await medGrans(this.delar.forsokMaxMs, stopp, (signal) => kanal.leverera(kuvert, signal));
    } catch (fel) {
      this.logga('sandning-kanal-fel', kuvert.id, fel);
      return INTERNT_FEL;
    }
  }

  private async levererades(last: Sandningslage, kanal: Kanaladapter, svar: Levererat): Promise<Forsoksutfall> {
    if (svar.kvittens !== null && (await this.kvittera(last, kanal, utanPersonnummer(svar.kvittens.arendenummer))))
      return 'kvitterad';
    await this.bokfor(last, { type: 'BokforLeverans', data: { forsok: nummer(last), kanal: kanal.kanal } });
    return 'levererad';
  }

  /** The receipt that came in the answer. A refused one (a number that is none) still leaves the delivery to book. */
  private async kvittera(last: Sandningslage, { kanal }: Kanaladapter, arendenummer: string | null): Promise<boolean> {
    const huvudman = last.koad.mottagare;
    try {
      await this.bokfor(last, { type: 'KvitteraForsandelse', data: { huvudman, arendenummer, kanal } }, huvudman);
      return true;
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      this.delar.logg.varning('sandning-kvittens-avvisad', { forsandelse: last.id, kod: error.code });
      return false;
    }
  }

  private async misslyckades(last: Sandningslage, { kanal }: Kanaladapter, fel: Misslyckat): Promise<Forsoksutfall> {
    const { misslyckanden, forstaFel } = last.omgang;
    const nu = this.delar.clock.now().getTime();
    const paus = pausTillNasta(this.delar.regel, {
      antal: misslyckanden + 1,
      sedanForstaSekunder: forstaFel === null ? 0 : (nu - Date.parse(forstaFel)) / 1000,
      slump: this.delar.slump(),
      ...(fel.vantaMinstSekunder !== undefined && { vantaMinstSekunder: fel.vantaMinstSekunder }),
    });
    const utfall = { forsok: nummer(last), felkod: fel.felkod };
    if (fel.slutgiltigt || paus === null) {
      await this.bokfor(last, { type: 'ParkeraForsandelse', data: utfall });
      return 'parkerad';
    }
    const nastaForsok = new Date(nu + paus * 1000).toISOString();
    await this.bokfor(last, { type: 'BokforMisslyckande', data: { ...utfall, kanal, nastaForsok } });
    return 'misslyckad';
  }

  private async stoppa(last: Sandningslage, skal: 'EJ_INVOLVERAD' | 'MAKULERAD'): Promise<Forsoksutfall> {
    await this.bokfor(last, { type: 'StoppaForsandelse', data: { skal } });
    return 'stoppad';
  }

  /** The attempt's number is part of the command's id: the same attempt is booked once, also after a crash. */
  private async bokfor(last: Sandningslage, command: ForsandelseCommand, huvudman = 'nav'): Promise<void> {
    const meta: Omit<EventMeta, 'v'> = {
      tid: this.delar.clock.now().toISOString(),
      aktor: { klient: SANDARKLIENT, huvudman },
      kommando: deterministicId('sandare', last.id, command.type, String(nummer(last))),
      ...(last.spar !== undefined && { spar: last.spar }),
      ...(last.span !== undefined && { span: last.span }),
    };
    await utforForsandelse(this.delar.store, new UtforForsandelse(last.id, command, meta));
  }

  /** Only the kind of fault: its message may quote what was to be sent. */
  private logga(handelse: string, forsandelse: string, fel: unknown): void {
    this.delar.logg.fel(handelse, { forsandelse, fel: fel instanceof Error ? fel.name : 'okant' });
  }
}

/** Numbers stand in the clear in the log and go on to the other parties: one that names somebody is left out, the receipt counts. */
const utanPersonnummer = (arendenummer: string | null): string | null =>
  arendenummer !== null && namnerPersonnummer(arendenummer) ? null : arendenummer;

const INTERNT_FEL: Misslyckat = { utfall: 'misslyckad', felkod: 'INTERNT_FEL', slutgiltigt: false };
const OLOGGAD: Misslyckat = { utfall: 'misslyckad', felkod: 'ATKOMSTLOGG_OTILLGANGLIG', slutgiltigt: false };
const TIMEOUT: Misslyckat = { utfall: 'misslyckad', felkod: 'TIMEOUT', slutgiltigt: false };

const nummer = ({ omgang: { forsandelse } }: Sandningslage): number =>
  forsandelse.status === 'ingen' ? 1 : forsandelse.forsok + 1;

/** A channel that does not listen to its signal cannot hold its place: the limit answers in its stead. */
const medGrans = async (
  maxMs: number,
  stopp: AbortSignal,
  leverera: (signal: AbortSignal) => Promise<Leveransutfall>,
): Promise<Leveransutfall> => {
  const grans = new AbortController();
  const bryt = (): void => grans.abort();
  const klocka = setTimeout(bryt, maxMs);
  stopp.addEventListener('abort', bryt, { once: true });
  if (stopp.aborted) bryt();
  const ute = new Promise<Leveransutfall>((resolve) => {
    if (grans.signal.aborted) resolve(TIMEOUT);
    else grans.signal.addEventListener('abort', () => resolve(TIMEOUT), { once: true });
  });
  try {
    return await Promise.race([leverera(grans.signal), ute]);
  } finally {
    clearTimeout(klocka);
    stopp.removeEventListener('abort', bryt);
  }
};
