import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rejected } from '#libs/kernel/index.js';
import { evolve, initial, type AvvikelseState } from './avvikelse.js';
import type { AvvikelseCommand } from './commands.js';
import { decide } from './decide.js';
import { AVVIKELSE_EVENTS, type AvvikelseEvent } from './events.js';
import type { Huvudmansdel } from './huvudmansdel.js';
import { arGemensam, involverade, svarspliktiga } from './parter.js';
import {
  aterkoppla,
  bedom,
  beslutaAtgard,
  FALUN,
  grund,
  handelseanalys,
  kommandon,
  LEKSAND,
  MORA,
  part,
  rapportVersion,
  REGION,
} from './testing/fall.js';

/** FALUN is never let in: what it tries is noise that must leave no trace. */
const huvudman = fc.constantFrom(LEKSAND, REGION, REGION, MORA, FALUN);
const parter = fc.array(
  fc.record({ huvudman: fc.constantFrom(LEKSAND, REGION, MORA), verksamhet: fc.constantFrom(null, 'a', 'b') }),
  { maxLength: 3 },
);
const grad = fc.constantFrom(1, 2, 3, 4);
const atgardId = fc.constantFrom('a1', 'a2');
const status = fc.constantFrom('planerad', 'pagar', 'klar', 'avbruten');
const { huvudman: _huvudman, ...samtycke } = grund().data;

const avsluta: AvvikelseCommand = { type: 'AvslutaAvvikelse', data: { huvudman: LEKSAND } };
const kommando: fc.Arbitrary<AvvikelseCommand> = fc.oneof(
  fc
    .record({ version: fc.integer({ min: 1, max: 4 }), berorda: parter, verksamhet: fc.constantFrom(null, 'a') })
    .map(({ version, berorda, verksamhet }) =>
      rapportVersion(version, {
        berorda,
        rapporterande: part(LEKSAND, verksamhet),
        grund: version === 3 ? samtycke : version === 4 ? 'SAMTYCKE_NEKAT' : null,
      }),
    ),
  { arbitrary: huvudman.chain((kod) => fc.constantFrom(...kommandon(kod).slice(1))), weight: 20 },
  // The way to an avslut is long and the makulering ends all: without weights few cases would live to see either.
  { arbitrary: fc.constantFrom(LEKSAND, REGION, MORA).map((kod) => aterkoppla(kod)), weight: 12 },
  { arbitrary: fc.constant(avsluta), weight: 9 },
  {
    arbitrary: fc
      .constantFrom(LEKSAND, LEKSAND, REGION, FALUN)
      .chain((kod) => fc.constantFrom(...kommandon(kod).slice(0, 1))),
    weight: 1,
  },
  {
    arbitrary: fc.tuple(huvudman, grad, grad).map(([kod, allvar, sannolikhet]) => bedom(kod, allvar, sannolikhet)),
    weight: 9,
  },
  fc.tuple(huvudman, atgardId).map(([kod, id]) => beslutaAtgard(kod, id)),
  fc.tuple(huvudman, atgardId, status).map(([kod, id, ny]): AvvikelseCommand => ({
    type: 'UppdateraAtgard',
    data: { huvudman: kod, atgardId: id, status: ny, kommentar: null },
  })),
  huvudman.map((kod) => handelseanalys(kod, [LEKSAND, REGION, MORA])),
);

interface Steg {
  readonly kommando: AvvikelseCommand;
  readonly fore: AvvikelseState;
  readonly events: readonly AvvikelseEvent[];
  readonly efter: AvvikelseState;
}

/** Anything but a `Rejected` comes through and fails the run: decide and evolve are total. */
const forsok = (command: AvvikelseCommand, state: AvvikelseState): readonly AvvikelseEvent[] => {
  try {
    return decide(command, state);
  } catch (error) {
    if (error instanceof Rejected) return [];
    throw error;
  }
};

const stegAv = (kommandon: readonly AvvikelseCommand[]): readonly Steg[] => {
  let fore = initial;
  return kommandon.map((ett) => {
    const events = forsok(ett, fore);
    const steg = { kommando: ett, fore, events, efter: events.reduce(evolve, fore) };
    fore = steg.efter;
    return steg;
  });
};

/** Some hundred commands of a case's life, whatever order they come in. */
const alltid = (galler: (steg: Steg) => void, fron?: number): void => {
  const foljd = fc
    .array(kommando, { minLength: 1, maxLength: 60, size: 'max' })
    .map((rest) => [rapportVersion(1), ...rest]);
  fc.assert(
    fc.property(foljd, (kommandon) => stegAv(kommandon).forEach(galler)),
    { numRuns: 200, ...(fron !== undefined && { seed: fron }) },
  );
};

const handlande = (command: AvvikelseCommand): string =>
  command.type === 'RapporteraAvvikelse' ? command.data.rapporterande.huvudman : command.data.huvudman;
const delarAv = (state: AvvikelseState): ReadonlyMap<string, Huvudmansdel> =>
  state.status === 'okand' ? new Map<string, Huvudmansdel>() : state.delar;

describe('whatever is tried, in whatever order', () => {
  it('D4 an avslutad case has an answer from every svarspliktig huvudman', () => {
    alltid(({ efter }) => {
      if (efter.status !== 'avslutad') return;
      expect(svarspliktiga(efter).filter((kod) => (efter.delar.get(kod)?.svar ?? null) === null)).toEqual([]);
    });
  });
  it('D4 a case that concerns more than one verksamhet is joint, and stays so', () => {
    alltid(({ fore, efter }) => {
      if (efter.status === 'okand') return;
      if (arGemensam(efter) || (fore.status !== 'okand' && fore.gemensam)) expect(efter.gemensam).toBe(true);
    });
  });
  it('D4 no huvudman’s part is changed by another; a reopening only asks again', () => {
    alltid(({ kommando: ett, fore, events, efter }) => {
      const fragasIgen = events.some((event) => event.type === 'AvvikelseAteroppnad');
      for (const [kod, del] of delarAv(fore)) {
        if (kod === handlande(ett)) continue;
        const { svar, svarSenast: _svarSenast, ...sagt } = del;
        expect(delarAv(efter).get(kod)).toMatchObject(fragasIgen ? sagt : { ...sagt, svar });
      }
    });
  });
  it('riskvärde is the product, 1–16', () => {
    alltid(({ events }) => {
      for (const event of events) {
        if (event.type !== 'AvvikelseBedomd') continue;
        expect(event.data.riskvarde).toBe(event.data.allvarlighetsgrad * event.data.sannolikhet);
        expect(event.data.riskvarde).toBeGreaterThanOrEqual(1);
        expect(event.data.riskvarde).toBeLessThanOrEqual(16);
      }
    });
  });
  it('I4 who is not involved leaves no trace and gets no part', () => {
    alltid(({ kommando: ett, events, efter }) => {
      if (handlande(ett) === FALUN) expect(events).toEqual([]);
      if (efter.status !== 'okand') expect([...efter.delar.keys()].sort()).toEqual([...involverade(efter)].sort());
    });
  });
  it('no part goes, and the source’s version never falls', () => {
    alltid(({ fore, efter }) => {
      if (fore.status === 'okand' || efter.status === 'okand') return;
      expect(efter.berorda.slice(0, fore.berorda.length)).toEqual(fore.berorda);
      expect(efter.kalla.version).toBeGreaterThanOrEqual(fore.kalla.version);
    });
  });
  it('makulerad is the end: only a late receipt, a withdrawn ground, a review and an erasure come after', () => {
    alltid(({ fore, events }) => {
      if (fore.status !== 'makulerad') return;
      const slag = events.map((event) => event.type);
      const efter = ['AvvikelseMottagen', 'GrundAterkallad', 'FritextGranskad', 'TexterGallrade'];
      expect(slag.filter((typ) => !efter.includes(typ))).toEqual([]);
    });
  });
  it('I5 the events survive the log: what is written as JSON folds to the same', () => {
    alltid(({ fore, events, efter }) => {
      const lasta = events.map((event) => JSON.parse(JSON.stringify(event)) as AvvikelseEvent);
      expect(lasta.reduce(evolve, fore)).toEqual(efter);
    });
  });
  it('I3 the same command at once again changes nothing but what may be revised', () => {
    alltid(({ kommando: ett, efter }) => {
      if (ett.type !== 'RapporteraAvvikelse' && ett.type !== 'RegistreraMottagning') return;
      expect(forsok(ett, efter)).toEqual([]);
    });
  });
});

it('the tries reach every event, or the above says little', () => {
  const sedda = new Set<string>();
  alltid(({ events }) => events.forEach((event) => sedda.add(event.type)), 1);
  expect([...sedda].sort()).toEqual(Object.keys(AVVIKELSE_EVENTS).sort());
});
