import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rejected } from '#libs/kernel/index.js';
import type { OverenskommelseCommand } from './commands.js';
import { decide } from './decide.js';
import { OVERENSKOMMELSE_EVENTS, type OverenskommelseEvent } from './events.js';
import { fristerAv } from './frister.js';
import { giltighet } from './giltighet.js';
import { LOKALSTATUSAR } from './kodverk.js';
import type { Lokalstatus } from './events.js';
import { evolve, initial, type OverenskommelseState } from './overenskommelse.js';
import {
  andraParter,
  anta,
  lankaKalla,
  lansfil,
  LEKSAND,
  lokalStatus,
  paminn,
  ratta,
  REGION,
  registrera,
  rutin,
  SATER,
  SUNDSVALL,
  taBort,
  utse,
  version,
} from './testing/fall.js';

/** SUNDSVALL is never a party: what it tries is noise that must leave no trace. */
const kod = fc.constantFrom(REGION, LEKSAND, SATER, SUNDSVALL);
const datum = fc.constantFrom(null, '2013-11-01', '2016-12-31', '2019-12-31', '2026-06-30', '2026-02-30');
const dag = fc.constantFrom('2026-03-01', '2026-06-30', '2026-07-01', '2026-08-01');
const enVersion = fc
  .record({ namn: fc.constantFrom('1', '3', '4', '5'), giltigFran: datum, giltigTill: datum, antagen: datum })
  .map(({ namn, ...datumen }) => version(namn, datumen));
const fran = fc.constantFrom(null, lansfil());

const kommando: fc.Arbitrary<OverenskommelseCommand> = fc.oneof(
  kod.map((av) => registrera({ av })),
  fc.tuple(enVersion, kod).map(([ny, av]) => anta(ny, av)),
  enVersion.map((ny) => ratta(ny)),
  fc.tuple(fc.subarray([REGION, LEKSAND, SATER]), kod).map(([parter, av]) => andraParter(parter, av)),
  fc
    .record({
      huvudman: kod,
      kommun: fc.boolean(),
      koordinator: fc.boolean(),
      datum,
      agare: fc.constantFrom(null, 'a'),
      fran,
    })
    .chain((data) =>
      fc.constantFrom(...(Object.keys(LOKALSTATUSAR) as Lokalstatus[])).map((s) => lokalStatus(s, data)),
    ),
  fc.record({ av: kod, huvudman: kod, idag: dag, revideraSenast: dag, fran }).map((data) => utse(data)),
  fc.tuple(dag, dag, dag).map(([senast, nasta, idag]) => paminn(senast, nasta, idag)),
  fc.record({ av: kod, huvudman: fc.array(kod, { maxLength: 3 }), rutinId: fc.constantFrom('r1', 'r2') }).map(rutin),
  fc.tuple(kod, fc.constantFrom('r1', 'r2')).map(([av, id]) => taBort(av, id)),
  fc.tuple(kod, fc.constantFrom('https://a.example', 'ftp://b')).map(([av, lank]) => lankaKalla(lank, av)),
);

interface Steg {
  readonly kommando: OverenskommelseCommand;
  readonly fore: OverenskommelseState;
  readonly events: readonly OverenskommelseEvent[];
  readonly efter: OverenskommelseState;
}

/** Anything but a `Rejected` comes through and fails the run: decide and evolve are total. */
const forsok = (command: OverenskommelseCommand, state: OverenskommelseState): readonly OverenskommelseEvent[] => {
  try {
    return decide(command, state);
  } catch (error) {
    if (error instanceof Rejected) return [];
    throw error;
  }
};

const stegAv = (kommandon: readonly OverenskommelseCommand[]): readonly Steg[] => {
  let fore = initial;
  return kommandon.map((ett) => {
    const events = forsok(ett, fore);
    const steg = { kommando: ett, fore, events, efter: events.reduce(evolve, fore) };
    fore = steg.efter;
    return steg;
  });
};

const alltid = (galler: (steg: Steg) => void, fron?: number): void => {
  const foljd = fc.array(kommando, { minLength: 1, maxLength: 60, size: 'max' });
  fc.assert(
    fc.property(foljd, (kommandon) => stegAv(kommandon).forEach(galler)),
    { numRuns: 200, ...(fron !== undefined && { seed: fron }) },
  );
};

const handlande = ({ data }: OverenskommelseCommand): string => ('av' in data ? data.av : data.huvudman);

describe('whatever is tried, in whatever order', () => {
  it('who is no party leaves no trace', () => {
    alltid(({ kommando: ett, events }) => {
      if (handlande(ett) === SUNDSVALL) expect(events).toEqual([]);
    });
  });
  it('U2 a kommun’s status is stated by that kommun alone', () => {
    alltid(({ kommando: ett, events }) => {
      for (const event of events)
        if (event.type === 'LokalStatusAngiven') expect(event.data.huvudman).toBe(handlande(ett));
    });
  });
  it('D1 no version is lost, names are unique, and none ends before it begins', () => {
    alltid(({ fore, efter }) => {
      if (efter.status === 'okand') return;
      const namn = efter.versioner.map((en) => en.version);
      expect(new Set(namn).size).toBe(namn.length);
      if (fore.status !== 'okand')
        expect(namn.slice(0, fore.versioner.length)).toEqual(fore.versioner.map((en) => en.version));
      for (const { giltigFran, giltigTill } of efter.versioner)
        if (giltigFran !== null && giltigTill !== null) expect(giltigTill >= giltigFran).toBe(true);
    });
  });
  it('D1 overlap is mutual, and what holds on the day is within its dates', () => {
    alltid(({ efter }) => {
      if (efter.status === 'okand') return;
      const { versioner } = giltighet(efter.versioner, '2026-06-30');
      for (const en of versioner) {
        for (const annan of en.overlappar)
          expect(versioner.find((v) => v.version === annan)?.overlappar).toContain(en.version);
        if (en.lage === 'galler' && en.slut !== null) expect(en.slut >= '2026-06-30').toBe(true);
      }
    });
  });
  it('D2 the parties are two or more, each once, and a routine’s huvudmän were parties', () => {
    alltid(({ fore, events, efter }) => {
      if (efter.status === 'okand') return;
      expect(new Set(efter.parter).size).toBe(efter.parter.length);
      expect(efter.parter.length).toBeGreaterThanOrEqual(2);
      const lankad = events.find((event) => event.type === 'RutinLankad');
      if (lankad !== undefined && fore.status !== 'okand')
        expect(lankad.data.huvudman.every((en) => fore.parter.includes(en))).toBe(true);
    });
  });
  it('D2 N1 a party leaves by its own word, or by the koordinator’s', () => {
    alltid(({ kommando: ett, fore, efter }) => {
      if (fore.status === 'okand' || efter.status === 'okand') return;
      const uttagna = fore.parter.filter((part) => !efter.parter.includes(part));
      expect(uttagna.filter((part) => part !== handlande(ett))).toEqual([]);
    });
  });
  it('a reminder only moves the watched day forwards', () => {
    alltid(({ fore, events, efter }) => {
      if (!events.some((event) => event.type === 'RevisionPaminnd')) return;
      expect((fristerAv(efter)[0]?.forfaller ?? '') > (fristerAv(fore)[0]?.forfaller ?? '')).toBe(true);
    });
  });
  it('I5 the events survive the log: what is written as JSON folds to the same', () => {
    alltid(({ fore, events, efter }) => {
      const lasta = events.map((event) => JSON.parse(JSON.stringify(event)) as OverenskommelseEvent);
      expect(lasta.reduce(evolve, fore)).toEqual(efter);
    });
  });
  it('I3 the same command at once again changes nothing', () => {
    alltid(({ kommando: ett, efter }) => {
      expect(forsok(ett, efter)).toEqual([]);
    });
  });
});

it('the tries reach every event, or the above says little', () => {
  const sedda = new Set<string>();
  alltid(({ events }) => events.forEach((event) => sedda.add(event.type)), 1);
  expect([...sedda].sort()).toEqual(Object.keys(OVERENSKOMMELSE_EVENTS).sort());
});
