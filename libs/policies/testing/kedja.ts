import { UtforAvvikelse, utforAvvikelse, type AvvikelseCommand } from '#libs/avvikelse/index.js';
import { Kanaler } from '#libs/connectors/index.js';
import { START, type EventStore, type Position, type RecordedEvent } from '#libs/event-store/index.js';
import {
  OMFORSOKSREGEL,
  Sandare,
  Sandning,
  forsandelseIdOf,
  upcast,
  type Kanalval,
  type Leveransko,
  type Sandningsdelar,
} from '#libs/formedling/index.js';
import { systemClock } from '#libs/platform/clock.js';
import { newId } from '#libs/platform/ids.js';
import { tystLogg } from '#libs/platform/logg.js';
import { inslaget, provvalv } from '#libs/sekretess/testing/index.js';
import type { Checkpoint } from '#libs/event-store/index.js';
import { ArendeInvolvering } from '../involvering.js';
import { Processor, type Processordelar } from '../processor.js';
import { innehall } from './historia.js';
import { utforFoljd, type Foljd } from '../utforare.js';
import { PROVSTEGVAL } from './stege.js';
import { HEMLIGHET, type Mottagarsystem } from './mottagarsystem.js';

/** The queue read from the log itself: what the view of deliveries shows, without a view. */
const loggko = (store: EventStore): Leveransko => {
  const lage = async (): Promise<readonly { id: string; arende: string; mottagare: string; forfaller: number }[]> => {
    const { events } = await store.readAll({
      after: START,
      limit: 20_000,
      filter: { streamPrefixes: ['forsandelse-'] },
    });
    const per = Map.groupBy(events, ({ stream }) => stream);
    const alla = [...per].flatMap(([stream, egna]) => {
      const koad = egna[0] === undefined ? undefined : upcast(egna[0]);
      return koad?.type === 'ForsandelseKoad'
        ? [{ id: forsandelseIdOf(stream), ...koad.data, sist: upcast(egna.at(-1)!) }]
        : [];
    });
    const oppna = alla.filter(
      ({ sist }) => !['ForsandelseLevererad', 'ForsandelseKvitterad', 'ForsandelseStoppad'].includes(sist.type),
    );
    return oppna
      .filter(
        (en) =>
          !oppna.some(
            (annan) => annan.arende === en.arende && annan.mottagare === en.mottagare && annan.revision < en.revision,
          ),
      )
      .filter(({ sist }) => sist.type !== 'ForsandelseParkerad')
      .map(({ id, arende, mottagare, sist }) => ({
        id,
        arende,
        mottagare,
        forfaller: sist.type === 'LeveransMisslyckad' ? Date.parse(sist.data.nastaForsok) : 0,
      }));
  };
  return {
    forfallna: async (nu, max, mottagare) =>
      (await lage()).filter((en) => mottagare.includes(en.mottagare) && en.forfaller <= nu.getTime()).slice(0, max),
    nastaForfall: async (mottagare) => {
      const tider = (await lage()).filter((en) => mottagare.includes(en.mottagare)).map(({ forfaller }) => forfaller);
      return tider.length === 0 ? null : new Date(Math.min(...tider));
    },
  };
};

export class MinnesCheckpoint implements Checkpoint {
  position: Position = START;
  las(): Promise<Position> {
    return Promise.resolve(this.position);
  }
  spara(position: Position): Promise<void> {
    this.position = position;
    return Promise.resolve();
  }
}

/** Log, processor and sender, as the service wires them. */
export class Kedja {
  readonly kanalval: Kanaler;
  readonly checkpoint = new MinnesCheckpoint();
  readonly valv = provvalv();
  private readonly avbrott = new AbortController();
  private igang: Promise<unknown>[] = [];
  private sandare: Sandare | null = null;
  private vantare: (() => void)[] = [];

  constructor(
    readonly store: EventStore,
    readonly system: readonly Mottagarsystem[],
    timeoutSekunder = 5,
  ) {
    this.kanalval = new Kanaler(
      system.map(({ huvudman, port }) => ({
        huvudman,
        kanal: 'http',
        url: new URL(`http://127.0.0.1:${port}/in`),
        hemlighet: HEMLIGHET,
        tillatPrivatAdress: true,
        timeoutSekunder,
      })),
      systemClock,
    );
  }

  private delar(): Processordelar {
    const { store, checkpoint } = this;
    return { store, checkpoint, clock: systemClock, logg: tystLogg, stegval: PROVSTEGVAL };
  }

  processor(): Processor {
    return new Processor(this.delar());
  }

  sandning(andrat: Partial<Sandningsdelar> = {}): Sandning {
    return new Sandning({
      store: this.store,
      involvering: new ArendeInvolvering(this.store, PROVSTEGVAL.fritextgranskning),
      valv: this.valv,
      kanalval: this.kanalval,
      clock: systemClock,
      logg: tystLogg,
      kalla: 'urn:avvikelsenav:test',
      regel: { ...OMFORSOKSREGEL, basSekunder: 0.01, takSekunder: 0.05 },
      slump: () => 0.5,
      forsokMaxMs: 10_000,
      ...andrat,
    });
  }

  starta(kanalval: Kanalval = this.kanalval): void {
    const leveransko = loggko(this.store);
    const sandare = new Sandare({
      leveransko,
      kanalval,
      sandning: this.sandning(),
      clock: systemClock,
      logg: tystLogg,
    });
    this.sandare = sandare;
    this.igang = [this.processor().kor(this.avbrott.signal), sandare.kor(), this.folj(sandare)];
  }

  private async folj(sandare: Sandare): Promise<void> {
    for await (const _bud of this.store.subscribe({ after: START, signal: this.avbrott.signal })) {
      sandare.vack();
      for (const vacka of this.vantare.splice(0)) vacka();
    }
  }

  async stoppa(): Promise<void> {
    await this.sandare?.stoppa();
    this.avbrott.abort();
    await Promise.all(this.igang);
    this.kanalval.stang();
  }

  async logg(prefix: string): Promise<readonly RecordedEvent[]> {
    return (await this.store.readAll({ after: START, limit: 20_000, filter: { streamPrefixes: [prefix] } })).events;
  }

  /** Waits until so many events of the type stand in the log. */
  async tills(type: string, antal: number): Promise<void> {
    for (;;) {
      const sedd = new Promise<void>((resolve) => this.vantare.push(resolve));
      const { events } = await this.store.readAll({ after: START, limit: 20_000, filter: { types: [type] } });
      if (events.length >= antal) return;
      await sedd;
    }
  }

  /** Runs the processor until it has followed everything that stands in the log. */
  async folkIkapp(): Promise<void> {
    const avbrott = new AbortController();
    await new Processor({ ...this.delar(), vidIkapp: () => avbrott.abort() }).kor(avbrott.signal);
  }

  async utfor(id: string, command: AvvikelseCommand): Promise<void> {
    const huvudman =
      command.type === 'RapporteraAvvikelse' ? command.data.rapporterande.huvudman : command.data.huvudman;
    const meta = { tid: new Date().toISOString(), aktor: { klient: 'test', huvudman }, kommando: newId() };
    await utforAvvikelse(this.store, new UtforAvvikelse(id, command, meta));
  }
}

/** Carries out a command of any context, as its door would. */
export const gor = async (store: EventStore, foljd: Foljd): Promise<void> => {
  const { data } = foljd.command;
  const huvudman = 'huvudman' in data && typeof data.huvudman === 'string' ? data.huvudman : 'nav';
  await utforFoljd(store, foljd, {
    tid: new Date().toISOString(),
    aktor: { klient: 'test', huvudman },
    kommando: newId(),
  });
};

/** A report from 2062, with samtycke to everything when asked for. */
export const rapport = (arendenummer: string, berorda: readonly string[], samtycke = false): AvvikelseCommand => ({
  type: 'RapporteraAvvikelse',
  data: {
    kalla: { huvudman: '2062', system: 'mora', arendenummer, version: 1 },
    rapporterande: { huvudman: '2062', verksamhet: null },
    berorda: berorda.map((huvudman) => ({ huvudman, verksamhet: null })),
    svarsfrister: berorda.map((huvudman) => ({ huvudman, senast: '2026-12-01' })),
    innehall,
    fingeravtryck: arendenummer,
    grund: samtycke
      ? {
          grundId: 'g1',
          grund: 'SAMTYCKE',
          omfattning: ['identitet', 'fritext'],
          mottagare: [],
          gallerTillOchMed: null,
          hanvisning: null,
          ...{ givet: null, givetAv: null, beslutsfunktion: null, texter: null },
        }
      : null,
  },
});

export const bedomning = (huvudman: string): AvvikelseCommand => ({
  type: 'BedomAvvikelse',
  data: {
    huvudman,
    allvarlighetsgrad: 2,
    sannolikhet: 2,
    lexMaria: null,
    lexSarah: null,
    motivering: inslaget('Motiveringen'),
  },
});
