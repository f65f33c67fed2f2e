import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AvvikelseEvent } from '#libs/avvikelse/events.js';
import { PAMINNELSE_BARN } from './nyttolast.js';
import {
  aterkallad,
  bedomd,
  grund,
  grundData,
  HEMLIGT,
  innehall,
  kompletterad,
  koningar,
  rapporterad,
  sist,
  steg,
  till,
  aterkopplad,
} from './testing/historia.js';
import { historier } from './testing/historier.js';

describe('what passes', () => {
  it('D9 without a ground: de-identified, and still usable', () => {
    const [koning] = sist(rapporterad('20'));
    const data = koning?.command.data;
    expect(data?.skyddat).toEqual({});
    expect(data?.grundId).toBeNull();
    expect(data?.oppet).toEqual({
      av: '2062',
      kalla: { huvudman: '2062', system: 'mora', arendenummer: 'M-1', version: 1 },
      gemensamHantering: false,
      parter: [
        { huvudman: '2062', verksamhet: null, arendenummer: 'M-1' },
        { huvudman: '20', verksamhet: null, arendenummer: null },
      ],
      svarSenast: '2026-03-01',
      innehall: {
        handelsetyp: 'avvikelse',
        kategori: 'utskrivning',
        bristtyper: ['stangningstid'],
        handelsemanad: '2026-02',
        rapportorFunktion: 'Sjuksköterska',
        allvarlighetsgrad: 3,
        sannolikhet: 2,
        riskvarde: 6,
        lagrum: ['HSL'],
        malgrupper: ['aldre'],
        godVard: ['saker'],
        sipDelar: ['insatser-per-huvudman'],
        overenskommelse: { id: 'hemsjukvard', avsnitt: '4.2' },
        beroBarn: false,
      },
    });
  });

  it.each([
    [
      ['identitet', 'fritext'],
      ['beskrivning', 'enhet', 'handelsetid', 'person', 'rubrik', 'upptackt'],
    ],
    [['identitet'], ['enhet', 'handelsetid', 'person', 'upptackt']],
    [['fritext'], ['beskrivning', 'rubrik']],
  ] as const)('D9 samtycke to %j in the report lets exactly that through, in the report itself', (omfattning, falt) => {
    const [rapport = [], eget] = koningar([
      { event: rapporterad('20'), kommando: 'k' },
      { event: grund(omfattning), kommando: 'k' },
    ]);
    expect(rapport.map(({ command }) => Object.keys(command.data.skyddat).sort())).toEqual([falt]);
    expect(rapport[0]?.command.data.grundId).toBe('g1');
    expect(eget).toEqual([]);
  });

  it('D9 a ground recorded afterwards brings a completion to those it covers, nobody else', () => {
    const efter = sist(rapporterad('20', '2080'), grund(['identitet'], ['2080']));
    expect(till(efter)).toEqual(['2080 avvikelse.kompletterad']);
    expect(efter[0]?.command.data.skyddat).toHaveProperty('person');
  });

  it('D9 a ground for another recipient, withdrawn or past its day passes nothing', () => {
    const forAnnan = sist(rapporterad('20', '2080'), grund(['fritext'], ['2080']), bedomd('2062'));
    expect(forAnnan.map(({ command }) => Object.keys(command.data.skyddat))).toEqual([[], ['motivering']]);
    expect(sist(rapporterad('20'), grund(['fritext']), aterkallad, bedomd('2062'))[0]?.command.data.skyddat).toEqual(
      {},
    );
    const utgangen: AvvikelseEvent = {
      type: 'GrundRegistrerad',
      data: { ...grundData(grund(['fritext'])), gallerTillOchMed: '2026-02-09' },
    };
    expect(sist(rapporterad('20'), utgangen, bedomd('2062'))[0]?.command.data.skyddat).toEqual({});
  });

  it('D9 a ground is held against the day in Sweden: half past midnight there is past the last day', () => {
    const sistaDagen: AvvikelseEvent = {
      type: 'GrundRegistrerad',
      data: { ...grundData(grund(['fritext'])), gallerTillOchMed: '2026-02-10' },
    };
    const bedomtKl = (tid: string): number =>
      Object.keys(
        koningar([...steg(rapporterad('20'), sistaDagen), { event: bedomd('2062'), tid }]).at(-1)?.[0]?.command.data
          .skyddat ?? {},
      ).length;
    expect([bedomtKl('2026-02-10T22:30:00Z'), bedomtKl('2026-02-10T23:30:00Z')]).toEqual([1, 0]);
  });

  it('D9 a ground that the one who answered records afterwards brings its answer to the others, once', () => {
    const egen: AvvikelseEvent = {
      type: 'GrundRegistrerad',
      data: { ...grundData(grund(['fritext'], ['2062'])), huvudman: '20' },
    };
    const efter = sist(rapporterad('20', '2080'), aterkopplad('20'), egen);
    expect(till(efter)).toEqual(['2062 avvikelse.aterkopplad']);
    expect(efter.map(({ command }) => Object.keys(command.data.skyddat).sort())).toEqual([
      ['atgard', 'konsekvens', 'orsak', 'uppfoljning'],
    ]);
    const fore = koningar(steg(rapporterad('20', '2080'), egen, aterkopplad('20')));
    expect(fore.map(till)).toEqual([
      ['20 avvikelse.rapporterad', '2080 avvikelse.rapporterad'],
      [],
      ['2062 avvikelse.aterkopplad', '2080 avvikelse.aterkopplad'],
    ]);
    expect(sist(rapporterad('20', '2080'), aterkopplad('2080'), egen)).toEqual([]);
  });

  it('I4 a ground of the recipient opens nothing of the reporter, and one of the answerer opens its own words alone', () => {
    const egen: AvvikelseEvent = {
      type: 'GrundRegistrerad',
      data: { ...grundData(grund(['identitet', 'fritext'])), huvudman: '20' },
    };
    expect(sist(rapporterad('20', '2080'), egen)).toEqual([]);
    expect(
      sist(rapporterad('20', '2080'), egen, kompletterad('20', '2080')).map(({ command }) => command.data.grundId),
    ).toEqual([null, null]);
    const svar = sist(rapporterad('20', '2080'), egen, bedomd('20'));
    expect(svar.map(({ command }) => Object.keys(command.data.skyddat))).toEqual([['motivering'], ['motivering']]);
  });

  it('lex Maria and lex Sarah stay with the huvudman that assessed', () => {
    expect(JSON.stringify(sist(rapporterad('20'), grund(['fritext']), bedomd('2062')))).not.toMatch(/lex|utreds/i);
  });

  it('D15 a case that concerns children reminds of the orosanmälan', () => {
    const barn = rapporterad('20');
    const medBarn = (beroBarn: boolean): AvvikelseEvent =>
      barn.type === 'AvvikelseRapporterad'
        ? { ...barn, data: { ...barn.data, innehall: { ...innehall, beroBarn } } }
        : barn;
    expect(sist(medBarn(true))[0]?.command.data.oppet['innehall']).toMatchObject({
      beroBarn: true,
      paminnelse: PAMINNELSE_BARN,
    });
    expect(sist(medBarn(false))[0]?.command.data.oppet['innehall']).not.toHaveProperty('paminnelse');
  });

  it('the newest of the widest grounds is named', () => {
    const smal = grund(['fritext']);
    const bred = { ...grundData(grund(['identitet', 'fritext'])), grundId: 'g2' };
    const efter = sist(rapporterad('20'), smal, { type: 'GrundRegistrerad', data: bred }, kompletterad('20'));
    expect(efter[0]?.command.data.grundId).toBe('g2');
  });
});

/** Huvudmän that an event brings into the case. */
const nya = (event: AvvikelseEvent | undefined): readonly string[] => {
  if (event?.type === 'HuvudmanInvolverad') return [event.data.part.huvudman];
  if (event?.type !== 'AvvikelseRapporterad' && event?.type !== 'AvvikelseKompletterad') return [];
  return [event.data.rapporterande, ...event.data.berorda].map(({ huvudman }) => huvudman);
};

describe('any history', () => {
  it('I4 nobody is told but those involved at that moment, and never the one that acted', () => {
    fc.assert(
      fc.property(historier, (alla) => {
        const involverade = new Set<string>();
        koningar(alla).forEach((gav, index) => {
          const event = alla[index]?.event;
          for (const huvudman of nya(event)) involverade.add(huvudman);
          const av = event !== undefined && 'huvudman' in event.data ? event.data.huvudman : null;
          for (const { command } of gav) {
            expect(involverade).toContain(command.data.mottagare);
            expect(command.data.mottagare).not.toBe(av);
          }
          expect(new Set(gav.map(({ id }) => id)).size).toBe(gav.length);
        });
      }),
    );
  });

  it('D9 the open part never holds sealed text, exact time, unit or cost, and protected fields always name a ground', () => {
    fc.assert(
      fc.property(historier, (alla) => {
        for (const { command } of koningar(alla).flat()) {
          const oppet = JSON.stringify(command.data.oppet);
          for (const hemligt of [...HEMLIGT, '48500', '"alg"']) expect(oppet).not.toContain(hemligt);
          expect(command.data.grundId === null).toBe(Object.keys(command.data.skyddat).length === 0);
        }
      }),
    );
  });
});
