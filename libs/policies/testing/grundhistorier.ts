import fc from 'fast-check';
import type { AvvikelseEvent, GrundRegistrerad } from '#libs/avvikelse/events.js';
import { GRUNDER } from '#libs/avvikelse/kodverk.js';
import type { Forseglat, Fritextgranskning } from '#libs/kernel/index.js';
import { frist, innehall, part } from './historia.js';

/** Any order of reports, words, grounds, withdrawals, reviews and erasures, also such as the rules would refuse. */

export interface Grundsteg {
  readonly event: AvvikelseEvent;
  readonly klient: string;
  readonly kommando: string;
  /** RFC 3339 UTC. */
  readonly tid: string;
}

const KODER = ['2062', '20', '2080'] as const;
const KLIENTER = ['2062.maskin', 'p-1', 'p-2', 'p-3'] as const;
const kod = fc.constantFrom(...KODER);
/** Mostly the first texts, so that grounds and reviews meet them. */
const revision = fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 2 }) }, fc.nat({ max: 9 }));
const dag = fc.constantFrom('2025-03-01', '2026-02-09', '2026-02-10', '2026-02-11', '2026-12-31', '2028-03-10');
const ellerNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });

export const kravval: fc.Arbitrary<Readonly<Record<string, Fritextgranskning>>> = fc
  .tuple(...KODER.map(() => fc.constantFrom<Fritextgranskning>('vid-inlamning', 'en-person', 'tva-personer')))
  .map((val) => Object.fromEntries(KODER.map((en, nr) => [en, val[nr] ?? 'vid-inlamning'])));

/** A text that tells where it stands, so that one that gets out is known again: `#<revision>.<slag>.<owner>#`. */
const marke = (nr: number, slag: 'identitet' | 'fritext', agare: string): string => `#${nr}.${slag}.${agare}#`;
export const MARKE = /#(\d+)\.(identitet|fritext)\.(\w+)#/g;

const sluten = (klartext: string): Forseglat =>
  ({
    ...{ alg: 'ingen', nyckel: 'ingen', nonce: '' },
    innehall: Buffer.from(klartext, 'utf8').toString('base64url'),
  }) as unknown as Forseglat;
export const oppnaSluten = ({ innehall: text }: Forseglat): string => Buffer.from(text, 'base64url').toString('utf8');

/** Made once its place in the stream is known. */
type Skiss = (nr: number) => AvvikelseEvent;

const markt = (nr: number, skyddadePersonuppgifter: boolean) => ({
  ...{ ...innehall, skyddadePersonuppgifter },
  rubrik: sluten(marke(nr, 'fritext', '2062')),
  beskrivning: sluten(marke(nr, 'fritext', '2062')),
  person: sluten(marke(nr, 'identitet', '2062')),
  enhet: marke(nr, 'identitet', '2062'),
});
const skyddad = fc.integer({ min: 0, max: 19 }).map((tal) => tal === 0);
const partier = fc.subarray(KODER.slice(1));
const kalla = { huvudman: '2062', system: 'mora', arendenummer: 'M-1', version: 1 };

const rapport = fc.tuple(partier, skyddad).map(([berorda, skydd]): Skiss => (nr) => ({
  type: 'AvvikelseRapporterad',
  data: {
    ...{ kalla, rapporterande: part('2062'), berorda: berorda.map(part) },
    ...{ svarsfrister: berorda.map(frist), innehall: markt(nr, skydd), fingeravtryck: 'f' },
  },
}));
const komplettering = fc.tuple(partier, skyddad).map(([berorda, skydd]): Skiss => (nr) => ({
  type: 'AvvikelseKompletterad',
  data: {
    ...{ version: nr + 1, rapporterande: part('2062'), berorda: berorda.map(part) },
    ...{ svarsfrister: [], innehall: markt(nr, skydd), fingeravtryck: 'g' },
  },
}));
const involvering = kod.map((en): Skiss => () => ({
  type: 'HuvudmanInvolverad',
  data: { av: '2062', part: part(en), svarsfrist: frist(en) },
}));

const ord = fc
  .tuple(kod, fc.constantFrom('svar', 'utredning', 'bedomning', 'atgard'))
  .map(([huvudman, slag]): Skiss => (nr) => {
    const text = sluten(marke(nr, 'fritext', huvudman));
    switch (slag) {
      case 'svar': {
        const delar = { orsak: text, atgard: text, konsekvens: text, uppfoljning: text };
        return { type: 'AterkopplingLamnad', data: { huvudman, ...delar } };
      }
      case 'utredning':
        return { type: 'AvvikelseUtredd', data: { huvudman, orsaker: [{ typ: null, beskrivning: text }] } };
      case 'bedomning': {
        const grad = { allvarlighetsgrad: 2, sannolikhet: 2, riskvarde: 4, lexMaria: null, lexSarah: null } as const;
        return { type: 'AvvikelseBedomd', data: { huvudman, ...grad, motivering: text } };
      }
      default:
        return { type: 'AtgardUppdaterad', data: { huvudman, atgardId: 'a1', status: 'pagar', kommentar: text } };
    }
  });

const SLAG = Object.keys(GRUNDER) as readonly GrundRegistrerad['data']['grund'][];
const grund = fc
  .record({
    huvudman: fc.constantFrom('2062', '2062', ...KODER),
    grund: fc.constantFrom(...SLAG),
    omfattning: fc.subarray(['identitet', 'fritext'] as const, { minLength: 1 }),
    mottagare: fc.oneof(fc.constant([]), fc.subarray([...KODER])),
    gallerTillOchMed: ellerNull(dag),
    givet: ellerNull(dag),
    texter: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, fc.array(revision, { maxLength: 4 })),
  })
  .map((data): Skiss => (nr) => ({
    type: 'GrundRegistrerad',
    data: { ...data, grundId: `g${nr}`, hanvisning: null, givetAv: null, beslutsfunktion: null },
  }));
const aterkallelse = fc.tuple(kod, revision).map(([huvudman, vilken]): Skiss => () => ({
  type: 'GrundAterkallad',
  data: { huvudman, grundId: `g${vilken}` },
}));
const granskning = fc
  .tuple(
    fc.constantFrom('2062', '2062', ...KODER),
    revision,
    fc.constantFrom(...KLIENTER),
    fc.constantFrom('GODKAND', 'GODKAND', 'GODKAND', 'GODKAND', 'STOPPAD'),
  )
  .map(([huvudman, vilken, granskare, utfall]): Skiss => () => ({
    type: 'FritextGranskad',
    data: { huvudman, revision: vilken, granskare, utfall },
  }));
const gallring = kod.map((huvudman): Skiss => () => ({
  type: 'TexterGallrade',
  data: { huvudman, gallringId: 'x' },
}));

const senare = fc.oneof(
  { weight: 2, arbitrary: komplettering },
  { weight: 1, arbitrary: involvering },
  { weight: 3, arbitrary: ord },
  { weight: 5, arbitrary: grund },
  { weight: 2, arbitrary: aterkallelse },
  { weight: 5, arbitrary: granskning },
  { weight: 1, arbitrary: gallring },
);

const steg = (nr: number, skiss: Skiss, [klient, tid, sammaSomForra]: [string, string, boolean]): Grundsteg => ({
  event: skiss(nr),
  klient,
  kommando: `k${sammaSomForra ? nr - 1 : nr}`,
  tid: `${tid}T08:00:00Z`,
});
const yttre = fc.tuple(fc.constantFrom(...KLIENTER), dag, fc.boolean());

export const grundhistorier: fc.Arbitrary<readonly Grundsteg[]> = fc
  .tuple(fc.tuple(rapport, yttre), fc.array(fc.tuple(senare, yttre), { minLength: 2, maxLength: 14 }))
  .map(([forsta, fler]) => [forsta, ...fler].map(([skiss, runt], nr) => steg(nr, skiss, runt)));

export const dagar = dag;
export const laspunkter = KODER;
