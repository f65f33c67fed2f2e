import type { ForfallenForsandelse, Forsoksutfall, Leveransko, Sandardelar, Underlag } from '#libs/formedling/index.js';
import type { Clock } from '#libs/platform/clock.js';
import { failpoint } from '#libs/platform/failpoints.js';
import type { Driftdatabas } from '#libs/platform/sql/drift/index.js';
import { Anspraksbok, type Anspraksgranser, type Ansprakslage, type Rad } from './leveransko-ansprak.js';
import { NASTA, SLAPP_ALLT, TA } from './leveransko-sql.js';
import { Radskrivare, type Radutfall } from './radskrivare.js';

export interface Leveranskogranser extends Anspraksgranser {
  /** Claims of one connector to one recipient at a time, so that the others have some too. */
  readonly perMottagareMax: number;
}

export const LEVERANSKOGRANSER: Leveranskogranser = {
  leasMs: 30_000,
  pulsMs: 5_000,
  kvarMinstMs: 15_000,
  perMottagareMax: 32,
};

export interface Leveranskodelar {
  readonly drift: Driftdatabas;
  /** This connector, unlike every other. */
  readonly vem: string;
  readonly clock: Clock;
  /** Reads the försändelse's stream, the truth that the row follows. */
  readonly sanning: Pick<Underlag, 'las'>;
  /** A row has changed: something may be due. The sender's `vack`. */
  readonly vidAndrad?: () => void;
  readonly granser?: Partial<Leveranskogranser>;
}

const TAGNA_MAX = 1_000;
/** What is not sent but waits to be fetched is looked at again after so long; what met a fault of ours, after the other. */
const HAMTAS_MS = 3_600_000;
const FEL_MS = 5_000;

/**
 * The delivery queue in PostgreSQL, shared by all connectors: what is due is claimed for a time, one of each lane
 * (case and recipient) over all of them. A claim whose holder died runs out, and the next attempt meets the stream's own
 * truth: the effect is once (I3).
 */
export class DatabasLeveransko implements Leveransko {
  private readonly granser: Leveranskogranser;
  private readonly rader: Radskrivare;
  private readonly bok: Anspraksbok;

  constructor(private readonly delar: Leveranskodelar) {
    this.granser = { ...LEVERANSKOGRANSER, ...delar.granser };
    this.rader = new Radskrivare(delar);
    this.bok = new Anspraksbok({ drift: delar.drift, vem: delar.vem, granser: this.granser });
  }

  async forfallna(nu: Date, max: number, mottagare: readonly string[]): Promise<readonly ForfallenForsandelse[]> {
    const { leasMs, perMottagareMax } = this.granser;
    const till = this.bok.utgang();
    const antal = Math.min(max, TAGNA_MAX);
    const svar = await this.delar.drift.las<Rad>(TA, [
      mottagare,
      nu.toISOString(),
      Math.min(antal, perMottagareMax),
      this.delar.vem,
      antal,
      leasMs,
      this.bok.upptagna(),
    ]);
    this.bok.noteraTagna(svar, till);
    return svar.map(({ id, arende, mottagare: till_ }) => ({ id, arende, mottagare: till_ }));
  }

  async nastaForfall(mottagare: readonly string[]): Promise<Date | null> {
    const [rad] = await this.delar.drift.las<{ readonly nasta: number | null }>(NASTA, [mottagare]);
    return rad?.nasta == null ? null : new Date(rad.nasta);
  }

  /** The same attempts, made only under a claim, with the row brought to what came of them before they answer. */
  medAnsprak(sandning: Sandardelar['sandning']): Sandardelar['sandning'] {
    return { forsok: (id, stopp) => this.forsok(sandning, id, stopp) };
  }

  /** Lets go of every claim, so that others need not wait for them to run out. After the sender has stopped. */
  async slapp(): Promise<void> {
    this.bok.slut();
    await this.delar.drift.skriv([{ sql: SLAPP_ALLT, parametrar: [this.delar.vem] }]);
  }

  private async forsok(sandning: Sandardelar['sandning'], id: string, stopp: AbortSignal): Promise<Forsoksutfall> {
    const arbete = (rad: Rad, { forlorat, haller }: Ansprakslage): Promise<Forsoksutfall> =>
      this.underAnsprak(rad, () => sandning.forsok(id, AbortSignal.any([stopp, forlorat]), haller));
    return (await this.bok.under(id, arbete)) ?? 'inte-nu';
  }

  private async underAnsprak(rad: Rad, forsok: () => Promise<Forsoksutfall>): Promise<Forsoksutfall> {
    try {
      const utfall = await forsok();
      failpoint('leveransko-fore-rad');
      await this.bokfor(rad, await this.foljd(rad.id, utfall));
      return utfall;
    } catch (error) {
      await this.bokfor(rad, this.vantar(FEL_MS)).catch(() => undefined);
      throw error;
    }
  }

  private async bokfor({ id, arende, mottagare, inkom }: Rad, utfall: Radutfall): Promise<void> {
    await this.rader.bokfor({ id, arende, mottagare, inkom, utfall });
    this.delar.vidAndrad?.();
  }

  private async foljd(id: string, utfall: Forsoksutfall): Promise<Radutfall> {
    switch (utfall) {
      case 'kvitterad':
      case 'levererad':
      case 'stoppad':
        return { blev: 'klar' };
      case 'parkerad':
        return { blev: 'parkerad' };
      case 'avbruten':
        return { blev: 'oviss' };
      case 'vantar':
        return this.vantar(HAMTAS_MS);
      case 'misslyckad':
      case 'inte-nu':
        return this.enligtLoggen(id);
    }
  }

  private async enligtLoggen(id: string): Promise<Radutfall> {
    const last = await this.delar.sanning.las(id);
    if (last === null) return { blev: 'klar' };
    const { forsandelse, nastaForsok } = last.omgang;
    if (forsandelse.status === 'parkerad') return { blev: 'parkerad' };
    if (forsandelse.status !== 'koad' && forsandelse.status !== 'misslyckad') return { blev: 'klar' };
    const nasta = nastaForsok === null ? this.delar.clock.now() : new Date(nastaForsok);
    return { blev: 'vantar', nasta, forsok: forsandelse.forsok };
  }

  private vantar(ms: number): Radutfall {
    return { blev: 'vantar', nasta: new Date(this.delar.clock.now().getTime() + ms), forsok: 0 };
  }
}

export const databasLeveransko = (delar: Leveranskodelar): DatabasLeveransko => new DatabasLeveransko(delar);
