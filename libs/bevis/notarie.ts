import { handelsehash, START, type EventStore, type RecordedEvent } from '#libs/event-store/index.js';
import type { Logg } from '#libs/platform/logg.js';
import { paus } from '#libs/platform/paus.js';
import type { Clock } from '#libs/platform/index.js';
import { VillkorBrutet } from '#libs/platform/sql/index.js';
import { Notariebrott } from './brott.js';
import { signera, tolkaKontrollpunkt, type Notarienyckel } from './kontrollpunkt.js';
import { arUtanLank, provaLank, type Sist } from './lank.js';
import { lovhash, type Nod } from './merkle.js';
import type { Lage, Lov, Notarielager } from './notarielager.js';
import { granskaHistorik, granskaLogg, granskaMinne } from './notariegranskning.js';
import type { Punktminne } from './punktminne.js';

export interface Notariegranser {
  /** Events read at a time: 1…20 000. */
  readonly batch: number;
  /** A checkpoint at the latest so long after something new. */
  readonly vilaMs: number;
  /** And after so many events. */
  readonly antalMax: number;
  /** Pause after the first fault of the world; doubled each time up to the longest. */
  readonly pausMs: number;
  readonly pausMaxMs: number;
}

export const NOTARIEGRANSER: Notariegranser = {
  batch: 1_000,
  vilaMs: 10_000,
  antalMax: 10_000,
  pausMs: 100,
  pausMaxMs: 60_000,
};

export interface Notariedelar {
  readonly store: Pick<EventStore, 'subscribe' | 'head' | 'readStream'>;
  readonly lager: Notarielager;
  readonly nyckel: Notarienyckel;
  /** What it remembers apart from its store. */
  readonly minne?: Punktminne;
  readonly clock: Clock;
  readonly logg: Logg;
  readonly granser?: Partial<Notariegranser>;
}

/**
 * Follows the whole log, tries each stream's chain, adds every event to the tree and signs what it has seen (I6). What it
 * finds broken it signs nothing of: it says so in the log and waits for somebody to look. One at a time leads
 * (`underLedarskap`); should two run all the same, the store lets one of them through.
 */
export class Notarie {
  private readonly granser: Notariegranser;

  constructor(private readonly delar: Notariedelar) {
    this.granser = { ...NOTARIEGRANSER, ...delar.granser };
  }

  /** Runs until the signal aborts. Rejects with `VillkorBrutet` when another notary writes to the same store. */
  async kor(signal: AbortSignal): Promise<void> {
    let vila = this.granser.pausMs;
    while (!signal.aborted) {
      const fel = await this.enGang(signal).then(
        () => null,
        (error: unknown) => error,
      );
      if (fel === null || signal.aborted) return;
      if (fel instanceof VillkorBrutet) throw fel;
      await this.beratta(fel, signal);
      await paus(vila, signal);
      vila = Math.min(vila * 2, this.granser.pausMaxMs);
    }
  }

  /** What is broken mends by itself only if somebody puts the log back: it is looked at again, seldom. */
  private async beratta(fel: unknown, signal: AbortSignal): Promise<void> {
    if (!(fel instanceof Notariebrott)) {
      return this.delar.logg.fel('notarie-fel', { fel: fel instanceof Error ? fel.name : 'okant' });
    }
    const { slag, stream, revision, position } = fel;
    this.delar.logg.fel('notarie-brott', { slag, stream, revision, position });
    await paus(this.granser.pausMaxMs, signal);
  }

  private async enGang(signal: AbortSignal): Promise<void> {
    const avbrott = new AbortController();
    const stopp = AbortSignal.any([signal, avbrott.signal]);
    const omgang = new Notarieomgang(this.delar, this.granser);
    await omgang.borja();
    try {
      await Promise.all([
        omgang.folj(stopp).finally(() => avbrott.abort()),
        omgang.signeraEfterhand(stopp).finally(() => avbrott.abort()),
      ]);
    } finally {
      avbrott.abort();
    }
  }
}

/** From one start, or one fault, to the next: everything is read anew from the store. */
class Notarieomgang {
  private lage: Lage | null = null;
  private ikapp = false;
  /** Told once. */
  private utanMinne = false;
  private skriver: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly delar: Notariedelar,
    private readonly granser: Notariegranser,
  ) {}

  async borja(): Promise<void> {
    const { lager, store } = this.delar;
    this.lage = await lager.lage();
    await granskaHistorik(lager, this.lage);
    await granskaLogg(store, lager, this.lage);
  }

  async folj(signal: AbortSignal): Promise<void> {
    const { store } = this.delar;
    const after = this.lage?.position ?? START;
    for await (const message of store.subscribe({ after, batchSize: this.granser.batch, signal })) {
      if (message.kind === 'batch') await this.iTur((lage) => this.lagg(lage, message.events));
      else this.ikapp = true;
      if (message.kind === 'caught-up' || this.osignerade() >= this.granser.antalMax) await this.signera();
      if (signal.aborted) return;
    }
  }

  async signeraEfterhand(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await paus(this.granser.vilaMs, signal);
      if (!signal.aborted) await this.signera();
    }
  }

  private osignerade(): number {
    return this.lage === null ? 0 : this.lage.antal - this.lage.signerad;
  }

  /** Before the first checkpoint the whole of an old log is read: it states up to where that was unchained. */
  private signera(): Promise<void> {
    return this.iTur(async (lage) => {
      if (lage.antal === lage.signerad || this.laserGammalt(lage)) return lage;
      const { lager, nyckel, minne, clock } = this.delar;
      await granskaHistorik(lager, lage);
      await granskaMinne(lager, lage, { not: minne?.las() ?? null, publik: nyckel.publik });
      const { antal, okedjad } = lage;
      const rot = lage.rand.rot();
      const text = signera({ ursprung: nyckel.namn, antal, rot, okedjad }, nyckel);
      await lager.sparaPunkt(lage, { antal, rot, tid: clock.now().toISOString(), nyckel: nyckel.publik.vkey, text });
      this.minns(text);
      return { ...lage, signerad: antal };
    });
  }

  /** Nothing is signed, or the store is an older copy than what it remembers: first the log that is already there. */
  private laserGammalt({ signerad, antal }: Lage): boolean {
    const minns = tolkaKontrollpunkt(this.delar.minne?.las() ?? '');
    return !this.ikapp && (signerad === 0 || antal < (minns?.antal ?? 0));
  }

  private minns(not: string): void {
    if (this.delar.minne?.spara(not) !== false || this.utanMinne) return;
    this.utanMinne = true;
    this.delar.logg.varning('notarie-utan-minne', {});
  }

  private async lagg(fore: Lage, events: readonly RecordedEvent[]): Promise<Lage> {
    if (events.length === 0) return fore;
    const { lager } = this.delar;
    const kanda = await lager.sista([...new Set(events.map(({ stream }) => stream))]);
    const tillagg = utokad(fore, events, kanda);
    await lager.lagg({ fore, ...tillagg });
    return { ...tillagg.efter, signerad: fore.signerad };
  }

  /** What is written is written one after the other: each builds on the place that the one before it left. */
  private iTur(gor: (lage: Lage) => Promise<Lage>): Promise<void> {
    const tur = this.skriver.then(async () => {
      if (this.lage !== null) this.lage = await gor(this.lage);
    });
    this.skriver = tur.catch(() => undefined);
    return tur;
  }
}

/** The tree with these events added. Throws `Notariebrott` for the first that does not follow. */
const utokad = (fore: Lage, events: readonly RecordedEvent[], kanda: ReadonlyMap<string, Sist>) => {
  const rand = fore.rand.kopia();
  const strommar = new Map<string, Sist>();
  const lov: Lov[] = [];
  const noder: Nod[] = [];
  let okedjad = fore.okedjad;
  for (const event of events) {
    const { stream, revision, position, id } = event;
    const slag = provaLank(event, strommar.get(stream) ?? kanda.get(stream), fore.signerad > 0);
    if (slag !== null) throw new Notariebrott(slag, event);
    const hash = handelsehash(event);
    if (arUtanLank(event)) okedjad = rand.antal + 1;
    strommar.set(stream, { revision, hash });
    const bytes = Buffer.from(hash, 'base64url');
    lov.push({ nr: rand.antal, position, id, stream, revision, hash: bytes });
    noder.push(...rand.lagg(lovhash(bytes)));
  }
  const position = events.at(-1)?.position ?? fore.position;
  return { efter: { antal: rand.antal, position, okedjad, rand }, lov, noder, strommar };
};
