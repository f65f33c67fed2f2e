import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rejected } from '#libs/kernel/index.js';
import type { GallringCommand } from './commands.js';
import { decide } from './decide.js';
import { GALLRING_EVENTS, type GallringEvent } from './events.js';
import type { Arendefakta, Utovare } from './fakta.js';
import { evolve, initial, type GallringState } from './gallring.js';
import {
  aterkalla,
  avsla,
  besluta,
  BESLUTSFATTARE,
  DAGEN,
  ETT,
  fakta,
  foresla,
  FORSLAGSSTALLARE,
  LEKSAND,
  MASKIN,
  paborja,
  REGION,
  TVA,
  verkstall,
} from './testing/fall.js';

/** What stands in the world while the commands come: each case's facts as the log has them just then. */
interface Steg {
  readonly command: GallringCommand;
  readonly fore: GallringState;
  readonly events: readonly GallringEvent[];
  readonly efter: GallringState;
  /** Every event before this step: the judge reads these, never the state that the rules read. */
  readonly historia: readonly GallringEvent[];
}

const PERSONER: readonly Utovare[] = [FORSLAGSSTALLARE, BESLUTSFATTARE, { id: 'p-tredje', slag: 'person' }];
const av = fc.constantFrom(...PERSONER, ...PERSONER, MASKIN);
/** REGION has no part in it: what it tries is noise that must leave no trace. */
const huvudman = fc.constantFrom(LEKSAND, LEKSAND, LEKSAND, LEKSAND, REGION);

const HINDER: readonly Partial<Arendefakta>[] = [
  { involverad: false },
  { oppet: true },
  { provas: true },
  { sparrat: true },
  { oforseglat: true },
  { bevaras: { regel: 'tio år', tidigast: '2036-03-02' } },
];
/** Of two cases; now and then something forbids one of them. */
const lage: fc.Arbitrary<readonly Arendefakta[]> = fc
  .tuple(
    fc.constantFrom(ETT, TVA),
    fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.constantFrom(...HINDER) }),
  )
  .map(([hindrat, hinder]) => [ETT, TVA].map((arende) => fakta({ arende, ...(arende === hindrat && hinder) })));
const dag = fc.constantFrom('2026-03-07', DAGEN, '2026-03-09');

const kommando: fc.Arbitrary<GallringCommand> = fc
  .record({ kod: huvudman, vem: av, nu: lage, idag: dag })
  .chain(({ kod, vem, nu, idag }) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(foresla({ huvudman: kod, av: vem, fakta: nu })) },
      { weight: 6, arbitrary: fc.constant(besluta({ huvudman: kod, av: vem, fakta: nu })) },
      { weight: 1, arbitrary: fc.constant(avsla(kod, vem)) },
      { weight: 1, arbitrary: fc.constant(aterkalla(kod, vem)) },
      { weight: 6, arbitrary: fc.constant(paborja({ huvudman: kod, idag, fakta: nu })) },
      { weight: 4, arbitrary: fc.constant(verkstall(kod)) },
    ),
  );

/** Anything but a `Rejected` comes through and fails the run: decide and evolve are total. */
const forsok = (command: GallringCommand, state: GallringState): readonly GallringEvent[] => {
  try {
    return decide(command, state);
  } catch (error) {
    if (error instanceof Rejected) return [];
    throw error;
  }
};

const stegAv = (kommandon: readonly GallringCommand[]): readonly Steg[] => {
  let fore: GallringState = initial;
  let historia: readonly GallringEvent[] = [];
  return kommandon.map((command) => {
    const events = forsok(command, fore);
    const steg = { command, fore, events, efter: events.reduce(evolve, fore), historia };
    fore = steg.efter;
    historia = [...historia, ...events];
    return steg;
  });
};

const alltid = (galler: (steg: Steg) => void, fron?: number): void => {
  fc.assert(
    fc.property(fc.array(kommando, { maxLength: 30, size: 'max' }), (kommandon) => stegAv(kommandon).forEach(galler)),
    { numRuns: 1_000, ...(fron !== undefined && { seed: fron }) },
  );
};

const typer = (events: readonly GallringEvent[]): readonly string[] => events.map(({ type }) => type);
const forslagetI = (historia: readonly GallringEvent[]) =>
  historia.flatMap((event) => (event.type === 'GallringForeslagen' ? [event.data] : [])).at(0);
const beslutetI = (historia: readonly GallringEvent[]) =>
  historia.flatMap((event) => (event.type === 'GallringBeslutad' ? [event.data] : [])).at(0);
const harHinder = (en: Arendefakta): boolean =>
  !en.involverad || en.oppet || en.provas || en.sparrat || en.oforseglat || en.bevaras !== null;

describe('whatever is tried, in whatever order', () => {
  it('never begun or executed without a proposal and a decision by two different persons, of one huvudman', () => {
    alltid(({ events, historia }) => {
      if (!typer(events).some((typ) => typ === 'GallringPaborjad' || typ === 'GallringVerkstalld')) return;
      const [forslag, beslut] = [forslagetI(historia), beslutetI(historia)];
      expect(PERSONER.map(({ id }) => id)).toEqual(expect.arrayContaining([forslag?.foreslagenAv, beslut?.beslutadAv]));
      expect(forslag?.foreslagenAv).not.toBe(beslut?.beslutadAv);
      expect(forslag?.huvudman).toBe(beslut?.huvudman);
    });
  });
  it('never proposed, decided or begun against a rule: an open or tried case, a hold, a retention, another’s, unsealed', () => {
    alltid(({ command, events }) => {
      if ('fakta' in command.data && command.data.fakta.some(harHinder)) expect(events).toEqual([]);
    });
  });
  it('never begun before its day, nor after it was refused or withdrawn', () => {
    alltid(({ command, events, historia }) => {
      if (!typer(events).includes('GallringPaborjad') || command.type !== 'PaborjaGallring') return;
      expect(command.data.idag >= (beslutetI(historia)?.verkstallsTidigast ?? '9999')).toBe(true);
      expect(typer(historia)).not.toContain('GallringAvslagen');
      expect(typer(historia)).not.toContain('GallringAterkallad');
    });
  });
  it('begun is irrevocable: nothing but its end comes after, once', () => {
    alltid(({ events, historia }) => {
      if (!typer(historia).includes('GallringPaborjad')) return;
      expect(typer(historia).includes('GallringVerkstalld') ? [] : ['GallringVerkstalld']).toEqual(
        expect.arrayContaining([...typer(events)]),
      );
    });
  });
  it('what is executed is what was proposed, no case more', () => {
    alltid(({ events, historia }) => {
      for (const event of events) {
        if (event.type === 'GallringVerkstalld') expect(event.data.arenden).toEqual(forslagetI(historia)?.arenden);
      }
    });
  });
  it('I4 another huvudman, and a machine, leave no trace in it', () => {
    alltid(({ command, events, historia }) => {
      const forslag = forslagetI(historia);
      if (forslag !== undefined && command.data.huvudman !== forslag.huvudman) expect(events).toEqual([]);
      if ('av' in command.data && command.data.av.slag === 'maskin') expect(events).toEqual([]);
    });
  });
  it('I3 I5 the events survive the log, and the same command at once again gives nothing', () => {
    alltid(({ command, fore, events, efter }) => {
      const lasta = events.map((event) => JSON.parse(JSON.stringify(event)) as GallringEvent);
      expect(lasta.reduce(evolve, fore)).toEqual(efter);
      if (events.length > 0) expect(forsok(command, efter)).toEqual([]);
    });
  });
});

it('the tries reach every event, or the above says little', () => {
  const sedda = new Set<string>();
  alltid(({ events }) => events.forEach((event) => sedda.add(event.type)), 1);
  expect([...sedda].sort()).toEqual(Object.keys(GALLRING_EVENTS).sort());
});
