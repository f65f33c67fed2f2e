import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rejected, type Mandatfakta } from '#libs/kernel/index.js';
import type { TvistCommand } from './commands.js';
import { decide } from './decide.js';
import { TVIST_EVENTS, type TvistEvent } from './events.js';
import { fristerAv } from './frister.js';
import { nastaStegTvist } from './nasta-steg.js';
import {
  aterkalla,
  avboj,
  avsluta,
  bedomPrincip,
  besluta,
  egen,
  FALUN,
  foresla,
  godkann,
  kvittera,
  LEKSAND,
  losning,
  mandat,
  MORA,
  oppna,
  paminn,
  REGION,
  taEmot,
  taInterim,
  taStallning,
  utse,
} from './testing/fall.js';
import { evolve, initial, type TvistState } from './tvist.js';

/** FALUN is never a party: what it tries is noise that must leave no trace. */
const PARTER = [LEKSAND, REGION, MORA];
const huvudman = fc.constantFrom(...PARTER, ...PARTER, ...PARTER, FALUN);
const losningId = fc.constantFrom('l1', 'l2');

const handling: fc.Arbitrary<TvistCommand> = huvudman.chain((kod) =>
  fc.oneof(
    { weight: 4, arbitrary: losningId.map((id) => foresla(kod, losning(id))) },
    { weight: 12, arbitrary: losningId.map((id) => godkann(kod, id)) },
    { weight: 2, arbitrary: losningId.map((id) => avboj(kod, id)) },
    { weight: 12, arbitrary: fc.constant(kvittera(kod)) },
    { weight: 6, arbitrary: fc.constant(avsluta(kod)) },
    { weight: 1, arbitrary: fc.constantFrom(...PARTER).map((bar) => besluta(kod, egen(bar))) },
    { weight: 1, arbitrary: fc.constant(aterkalla(kod)) },
    { weight: 8, arbitrary: fc.constantFrom(utse(kod), taStallning(kod), taInterim(kod), taEmot(kod), paminn(kod)) },
    { weight: 1, arbitrary: fc.boolean().map((principiell) => bedomPrincip(kod, principiell)) },
  ),
);
/** Mandates that will not do, in every way that one can fail. */
const odugligt = (kod: string): fc.Arbitrary<Mandatfakta | null> =>
  fc.constantFrom(null, mandat(FALUN), mandat(kod, 'delta', 'lyfta'), { ...mandat(kod), galler: false });
const kommando: fc.Arbitrary<TvistCommand> = fc.oneof(
  { weight: 9, arbitrary: handling },
  {
    weight: 1,
    arbitrary: handling.chain((ett) =>
      'mandat' in ett.data ? odugligt(ett.data.huvudman).map((annat) => medMandat(ett, annat)) : fc.constant(ett),
    ),
  },
);
const medMandat = (ett: TvistCommand, annat: Mandatfakta | null): TvistCommand =>
  ({ ...ett, data: { ...ett.data, mandat: annat } }) as TvistCommand;

interface Steg {
  readonly command: TvistCommand;
  readonly fore: TvistState;
  readonly events: readonly TvistEvent[];
  readonly efter: TvistState;
  /** Every event before this step: the judge reads these, never the state that the rules read. */
  readonly historia: readonly TvistEvent[];
}

/** Anything but a `Rejected` comes through and fails the run: decide and evolve are total. */
const forsok = (command: TvistCommand, state: TvistState): readonly TvistEvent[] => {
  try {
    return decide(command, state);
  } catch (error) {
    if (error instanceof Rejected) return [];
    throw error;
  }
};

const stegAv = (kommandon: readonly TvistCommand[]): readonly Steg[] => {
  let fore = initial;
  let historia: readonly TvistEvent[] = [];
  return kommandon.map((command) => {
    const events = forsok(command, fore);
    const steg = { command, fore, events, efter: events.reduce(evolve, fore), historia };
    fore = steg.efter;
    historia = [...historia, ...events];
    return steg;
  });
};

/** Of two parties or three, whatever order things come in. */
const alltid = (galler: (steg: Steg) => void, fron?: number): void => {
  const foljd = fc
    .tuple(fc.constantFrom(PARTER, [LEKSAND, REGION]), fc.array(kommando, { maxLength: 40, size: 'max' }))
    .map(([parter, rest]) => [oppna({ parter }), ...rest]);
  fc.assert(
    fc.property(foljd, (kommandon) => stegAv(kommandon).forEach(galler)),
    { numRuns: 2_000, ...(fron !== undefined && { seed: fron }) },
  );
};

const parterAv = (state: TvistState): readonly string[] => (state.status === 'okand' ? [] : [...state.parter.keys()]);
/** Who stands by a lösning, as the history tells: a later declining takes an approval back. */
const godkandAv = (historia: readonly TvistEvent[], id: string): readonly string[] => {
  const godkant = new Set<string>();
  for (const event of historia) {
    if (event.type === 'LosningGodkand' && event.data.losningId === id) godkant.add(event.data.av.huvudman);
    if (event.type === 'LosningAvbojd' && event.data.losningId === id) godkant.delete(event.data.av.huvudman);
  }
  return [...godkant].sort();
};
/** What one party has said, wherever in the state it stands. */
const sagt = (state: TvistState, kod: string): unknown =>
  state.status === 'okand'
    ? null
    : {
        lage: { ...state.parter.get(kod), paminnd: null },
        svar: state.losningar.flatMap(({ losning: den, svar }) =>
          svar.has(kod) ? [[den.losningId, svar.get(kod)]] : [],
        ),
        kvitterat: 'kvitterat' in state && state.kvitterat.has(kod),
      };

describe('whatever is tried, in whatever order', () => {
  it('D8 never avslutad before every party has receipted the decision', () => {
    alltid(({ events, efter, historia }) => {
      if (!events.some((event) => event.type === 'TvistAvslutad')) return;
      const kvitterat = historia.flatMap((event) => (event.type === 'BeslutKvitterat' ? [event.data.huvudman] : []));
      expect(kvitterat.sort()).toEqual([...parterAv(efter)].sort());
    });
  });
  it('D4 never avgjord without every party’s approval, or the decision of who alone bears it', () => {
    alltid(({ events, efter, historia, command }) => {
      const avgjord = events.find((event) => event.type === 'TvistAvgjord');
      if (avgjord === undefined) return;
      const { form, losning: den, beslut } = avgjord.data;
      if (form === 'forlikning') {
        expect(godkandAv([...historia, ...events], den.losningId)).toEqual([...parterAv(efter)].sort());
        return;
      }
      expect(beslut?.av.huvudman).toBe(command.data.huvudman);
      expect([...den.ansvariga, ...den.fordelning.map((del) => del.huvudman)]).toEqual([
        command.data.huvudman,
        command.data.huvudman,
      ]);
    });
  });
  it('D4 no event of one party changes what another has said, approved or receipted', () => {
    alltid(({ command, fore, efter }) => {
      if (fore.status === 'okand') return;
      for (const kod of parterAv(fore)) {
        if (kod !== command.data.huvudman) expect(sagt(efter, kod)).toEqual(sagt(fore, kod));
      }
    });
  });
  it('D6 an act without a mandate that will do never gives an event', () => {
    alltid(({ command, events }) => {
      if (!('mandat' in command.data)) return;
      const { mandat: medtaget, huvudman: kod } = command.data;
      const duger = medtaget !== null && medtaget.huvudman === kod && medtaget.galler;
      const racker = medtaget?.behorigheter.some((en) => en === 'foretrada' || en === 'besluta') ?? false;
      if (!duger || !racker) expect(events).toEqual([]);
    });
  });
  it('I4 who is no party leaves no trace', () => {
    alltid(({ command, events, fore, efter }) => {
      if (fore.status !== 'okand' && !parterAv(fore).includes(command.data.huvudman)) expect(events).toEqual([]);
      expect(parterAv(efter)).not.toContain(FALUN);
    });
  });
  it('avgjord is the end of all but mottagning, kvittens and avslut; avslutad and aterkallad of all but mottagning', () => {
    alltid(({ fore, events }) => {
      const typer = events.map((event) => event.type).filter((typ) => typ !== 'TvistMottagen');
      if (fore.status === 'avgjord') {
        expect(['BeslutKvitterat', 'TvistAvslutad']).toEqual(expect.arrayContaining(typer));
      }
      if (fore.status === 'avslutad' || fore.status === 'aterkallad') expect(typer).toEqual([]);
    });
  });
  it('the next step and the deadlines agree with what the rules allow', () => {
    alltid(({ efter }) => {
      for (const kod of parterAv(efter)) {
        if (nastaStegTvist(efter, kod) === 'kan-avslutas') expect(forsok(avsluta(kod), efter)).toHaveLength(1);
      }
      for (const { nyckel, forfaller } of fristerAv(efter)) {
        const kod = nyckel.replace('stallning:', '');
        expect(forsok(paminn(kod, '2199-12-31', forfaller), efter)).toHaveLength(1);
      }
    });
  });
  it('I3 I5 the events survive the log, and the same command at once again gives nothing', () => {
    alltid(({ command, fore, events, efter }) => {
      const lasta = events.map((event) => JSON.parse(JSON.stringify(event)) as TvistEvent);
      expect(lasta.reduce(evolve, fore)).toEqual(efter);
      if (events.length > 0) expect(forsok(command, efter)).toEqual([]);
    });
  });
});

it('the tries reach every event, or the above says little', () => {
  const sedda = new Set<string>();
  alltid(({ events }) => events.forEach((event) => sedda.add(event.type)), 1);
  expect([...sedda].sort()).toEqual(Object.keys(TVIST_EVENTS).sort());
});
