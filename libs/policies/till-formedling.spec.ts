import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AvvikelseEvent, Innehall } from '#libs/avvikelse/events.js';
import { forsegla } from '#libs/sekretess/index.js';
import { foljFakta, type Arendefakta } from './arende-fakta.js';
import { PAMINNELSE_BARN } from './nyttolast.js';
import { tillFormedling, type Koning } from './till-formedling.js';

const text = (klartext: string) => forsegla(klartext, { huvudman: '2062', stream: 'avvikelse-1' });
const HEMLIGT = ['Rubriken', 'Beskrivningen', '199006192380', 'Avdelning 7', '2026-02-03T04:05:00Z', '2026-02-04'];
const innehall: Innehall = {
  rubrik: text('Rubriken'),
  beskrivning: text('Beskrivningen'),
  person: text('199006192380'),
  enhet: 'Avdelning 7',
  rapportorFunktion: 'Sjuksköterska',
  handelsetyp: 'avvikelse',
  kategori: 'utskrivning',
  bristtyper: ['stangningstid'],
  handelsetid: '2026-02-03T04:05:00Z',
  upptackt: '2026-02-04',
  allvarlighetsgrad: 3,
  sannolikhet: 2,
  lagrum: ['HSL'],
  malgrupper: ['aldre'],
  godVard: ['saker'],
  sipDelar: ['insatser-per-huvudman'],
  beroBarn: false,
  overenskommelse: { id: 'hemsjukvard', avsnitt: '4.2' },
  kostnadKr: '48500.50',
};
const part = (huvudman: string) => ({ huvudman, verksamhet: null });
const frist = (huvudman: string) => ({ huvudman, senast: '2026-03-01' });
const rapporterad = (...berorda: string[]): AvvikelseEvent => ({
  type: 'AvvikelseRapporterad',
  data: {
    kalla: { huvudman: '2062', system: 'mora', arendenummer: 'M-1', version: 1 },
    rapporterande: part('2062'),
    berorda: berorda.map(part),
    svarsfrister: berorda.map(frist),
    innehall,
    fingeravtryck: 'f',
  },
});
const kompletterad = (...berorda: string[]): AvvikelseEvent => ({
  type: 'AvvikelseKompletterad',
  data: {
    version: 2,
    rapporterande: part('2062'),
    berorda: berorda.map(part),
    svarsfrister: [],
    innehall: { ...innehall, kategori: 'sip' },
    fingeravtryck: 'g',
  },
});
const involverad = (av: string, huvudman: string): AvvikelseEvent => ({
  type: 'HuvudmanInvolverad',
  data: { av, part: part(huvudman), svarsfrist: frist(huvudman) },
});
const grund = (omfattning: readonly ('identitet' | 'fritext')[], mottagare: string[] = []): AvvikelseEvent => ({
  type: 'GrundRegistrerad',
  data: {
    huvudman: '2062',
    grundId: 'g1',
    grund: 'SAMTYCKE',
    omfattning,
    mottagare,
    gallerTillOchMed: '2026-12-31',
    hanvisning: null,
  },
});
const aterkallad: AvvikelseEvent = { type: 'GrundAterkallad', data: { huvudman: '2062', grundId: 'g1' } };
const bedomd = (huvudman: string): AvvikelseEvent => ({
  type: 'AvvikelseBedomd',
  data: {
    huvudman,
    allvarlighetsgrad: 2,
    sannolikhet: 2,
    riskvarde: 4,
    lexMaria: 'utreds',
    lexSarah: null,
    motivering: text('Motiveringen'),
  },
});
const makulerad: AvvikelseEvent = { type: 'AvvikelseMakulerad', data: { huvudman: '2062', skal: text('Fel') } };

interface Steg {
  readonly event: AvvikelseEvent;
  /** Events of one command share it. */
  readonly kommando?: string;
}
const steg = (...events: AvvikelseEvent[]): Steg[] => events.map((event) => ({ event }));

/** What each event gave, with facts as they are when the whole history is known. */
const koningar = (historia: readonly Steg[]): readonly (readonly Koning[])[] => {
  const kommando = (en: Steg, revision: number): string => en.kommando ?? `k${revision}`;
  const fakta = historia.reduce<Arendefakta | null>(
    (hittills, en, revision) => foljFakta(hittills, en.event, { revision, kommando: kommando(en, revision) }),
    null,
  );
  return historia.map(({ event, ...en }, revision) => {
    const meta = {
      v: 1,
      tid: '2026-02-10T08:00:00Z',
      aktor: { klient: 'x', huvudman: '2062' },
      kommando: kommando({ event, ...en }, revision),
    };
    return fakta === null
      ? []
      : tillFormedling({ id: `e${revision}`, stream: 'avvikelse-1', revision, event, meta }, fakta);
  });
};
const till = (konings: readonly Koning[] | undefined): string[] =>
  (konings ?? []).map(({ command }) => `${command.data.mottagare} ${command.data.meddelandetyp}`);
const sist = (...historia: AvvikelseEvent[]): readonly Koning[] => koningar(steg(...historia)).at(-1) ?? [];

describe('who is told', () => {
  it('D4 a report: every berörd huvudman, not the one that reported', () => {
    expect(till(sist(rapporterad('20', '2080')))).toEqual(['20 avvikelse.rapporterad', '2080 avvikelse.rapporterad']);
    expect(till(sist(rapporterad()))).toEqual([]);
    expect(till(sist(rapporterad('2062')))).toEqual([]);
  });

  it('a step by one huvudman: all the others, the reporting one too', () => {
    expect(till(sist(rapporterad('20', '2080'), bedomd('20')))).toEqual([
      '2062 avvikelse.bedomd',
      '2080 avvikelse.bedomd',
    ]);
  });

  it('a newer version: known parts a completion, new parts the report', () => {
    expect(till(sist(rapporterad('20'), kompletterad('20', '2080')))).toEqual([
      '20 avvikelse.kompletterad',
      '2080 avvikelse.rapporterad',
    ]);
  });

  it('one that is involved later: the report as it is now, and nothing of what was before', () => {
    const [, forut, , ny] = koningar(
      steg(rapporterad('20'), bedomd('20'), kompletterad('20'), involverad('20', '2080')),
    );
    expect(till(forut)).toEqual(['2062 avvikelse.bedomd']);
    expect(till(ny)).toEqual(['2080 avvikelse.rapporterad']);
    expect(ny?.[0]?.command.data.oppet['innehall']).toMatchObject({ kategori: 'sip' });
  });

  it('a huvudman already involved, with one more verksamhet: a completion', () => {
    expect(till(sist(rapporterad('20'), involverad('2062', '20')))).toEqual(['20 avvikelse.kompletterad']);
  });

  it('makulering: all the others', () => {
    expect(till(sist(rapporterad('20', '2080'), makulerad))).toEqual([
      '20 avvikelse.makulerad',
      '2080 avvikelse.makulerad',
    ]);
  });

  it('links and withdrawn grounds: nobody', () => {
    const lank: AvvikelseEvent = { type: 'AvvikelseLankad', data: { huvudman: '20', typ: 'dubblett', till: 'x' } };
    expect(sist(rapporterad('20'), lank)).toEqual([]);
    expect(sist(rapporterad('20'), grund(['identitet']), aterkallad)).toEqual([]);
  });

  it('the same event to the same recipient is the same försändelse', () => {
    const [a, b] = [sist(rapporterad('20', '2080')), sist(rapporterad('20', '2080'))];
    expect(a.map(({ id }) => id)).toEqual(b.map(({ id }) => id));
    expect(new Set(a.map(({ id }) => id)).size).toBe(2);
  });
});

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

  it('D9 with samtycke in the report: exactly what it covers, in the report itself and no second message', () => {
    const medSamtycke = (omfattning: readonly ('identitet' | 'fritext')[]) =>
      koningar([
        { event: rapporterad('20'), kommando: 'k' },
        { event: grund(omfattning), kommando: 'k' },
      ]);
    const [[bada], [ingen]] = [medSamtycke(['identitet', 'fritext'])[0] ?? [], medSamtycke(['fritext'])[1] ?? []];
    expect(Object.keys(bada?.command.data.skyddat ?? {}).sort()).toEqual([
      'beskrivning',
      'enhet',
      'handelsetid',
      'person',
      'rubrik',
      'upptackt',
    ]);
    expect(bada?.command.data.grundId).toBe('g1');
    expect(ingen).toBeUndefined();
    const [fritext] = medSamtycke(['fritext'])[0] ?? [];
    expect(Object.keys(fritext?.command.data.skyddat ?? {}).sort()).toEqual(['beskrivning', 'rubrik']);
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

const grundData = (event: AvvikelseEvent) => {
  if (event.type !== 'GrundRegistrerad') throw new Error('not a ground');
  return event.data;
};

describe('any history', () => {
  const KODER = ['2062', '20', '2080', '2081', '2084'];
  const kod = fc.constantFrom(...KODER);
  const senare = fc.oneof(
    kod.map(bedomd),
    fc.tuple(kod, kod).map(([av, ny]) => involverad(av, ny)),
    fc.subarray(KODER.slice(1)).map((koder) => kompletterad(...koder)),
    fc.constant(makulerad),
    fc.subarray(KODER).map((koder) => grund(['identitet', 'fritext'], koder)),
    fc.constant(aterkallad),
  );
  const historia = fc
    .tuple(fc.subarray(KODER.slice(1)), fc.array(senare, { maxLength: 12 }))
    .map(([berorda, resten]) => steg(rapporterad(...berorda), ...resten));

  it('I4 nobody is told but those involved at that moment, and never the one that acted', () => {
    fc.assert(
      fc.property(historia, (alla) => {
        const involverade = new Set<string>();
        koningar(alla).forEach((gav, index) => {
          const event = alla[index]?.event;
          if (event?.type === 'AvvikelseRapporterad' || event?.type === 'AvvikelseKompletterad') {
            for (const { huvudman } of [event.data.rapporterande, ...event.data.berorda]) involverade.add(huvudman);
          }
          if (event?.type === 'HuvudmanInvolverad') involverade.add(event.data.part.huvudman);
          const av = event === undefined ? null : 'huvudman' in event.data ? event.data.huvudman : null;
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
      fc.property(historia, (alla) => {
        for (const { command } of koningar(alla).flat()) {
          const oppet = JSON.stringify(command.data.oppet);
          for (const hemligt of [...HEMLIGT, '48500', '"alg"']) expect(oppet).not.toContain(hemligt);
          expect(command.data.grundId === null).toBe(Object.keys(command.data.skyddat).length === 0);
        }
      }),
    );
  });
});
