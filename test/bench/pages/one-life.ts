import { arenaStream } from '#libs/arena/events.js';
import { avvikelseStream, type AvvikelseEvent, type Innehall } from '#libs/avvikelse/events.js';
import { KATEGORIER, type Kategori } from '#libs/avvikelse/kodverk.js';
import { eskaleringStream, type EskaleringEvent } from '#libs/eskalering/events.js';
import { forsandelseStream, type ForsandelseEvent } from '#libs/formedling/events.js';
import type { DomainEvent, Foretradare } from '#libs/kernel/index.js';
import { deterministicId } from '#libs/platform/ids.js';
import { arenaOppnad } from '#libs/read-models/testing/samverkan.js';
import { inslaget } from '#libs/sekretess/testing/index.js';
import { tvistStream, type TvistEvent } from '#libs/tvist/events.js';
import { dayAfter } from './calendar.js';

/** What happens, to what, by which huvudman. */
export interface Step {
  readonly stream: string;
  readonly revision: number;
  readonly event: DomainEvent;
  readonly by: string;
}

interface Case {
  readonly nr: number;
  readonly reported: Date;
}

/** Of the case with that number. */
export const caseId = (nr: number): string => deterministicId('bench-case', String(nr));

interface Life extends Case {
  readonly id: string;
  readonly random: () => number;
  readonly reporting: string;
  readonly concerned: string;
}

export const REGION = '20';
export const KOMMUNER = [
  '2021',
  '2023',
  '2026',
  '2029',
  '2031',
  '2034',
  '2039',
  '2061',
  '2062',
  '2080',
  '2081',
  '2082',
  '2083',
  '2084',
  '2085',
];
export const AGREEMENTS = ['dalarna-psykiska-funktionsnedsattningar', 'bench-hemsjukvard', 'bench-hjalpmedel'] as const;
const KATEGORIKODER = Object.keys(KATEGORIER).filter((kod): kod is Kategori => Object.hasOwn(KATEGORIER, kod));
export const ARENA = deterministicId('bench-arena');
export const LAN = '20';

/** Of the cases: closed nearly all, handled jointly three in ten, lifted one in twenty, a tvist one in a hundred. */
const SHARE = {
  closed: 0.9,
  joint: 0.3,
  lifted: 0.05,
  toArena: 0.4,
  tvist: 0.01,
  delivered: 0.1,
  tillbud: 0.1,
  barn: 0.05,
};
/** Days within which the other is to have answered. */
const ANSWER_DAYS = 14;

const oneOf = <T>(random: () => number, all: readonly T[], first: T): T =>
  all[Math.floor(random() * all.length)] ?? first;

/** What happens to one stream, from its beginning. */
export const steps = (stream: string, by: string, events: readonly DomainEvent[]): Step[] =>
  events.map((event, revision) => ({ stream, revision, event, by }));

/** One avvikelse of a region and a kommun from first to last, with what it leads to. */
export const caseOf = (random: () => number, { nr, reported }: Case): Step[] => {
  const kommun = oneOf(random, KOMMUNER, '2062');
  const [reporting, concerned] = random() < 0.5 ? [REGION, kommun] : [kommun, REGION];
  const life: Life = { nr, reported, id: caseId(nr), random, reporting, concerned };
  const [report, ...acts] = avvikelse(life);
  const sometimes = (share: number, more: (life: Life) => Step[]): Step[] => (random() < share ? more(life) : []);
  return [
    ...(report === undefined ? [] : [report]),
    ...sometimes(SHARE.delivered, forsandelse),
    ...sometimes(SHARE.lifted, eskalering),
    ...sometimes(SHARE.tvist, tvist),
    ...acts,
  ];
};

const avvikelse = (life: Life): Step[] => {
  const { id, nr, random, reported, reporting, concerned } = life;
  const parter = [reporting, concerned].map((huvudman) => ({ huvudman, verksamhet: null }));
  const text = inslaget('Så är det.');
  const joint: AvvikelseEvent = { type: 'GemensamHanteringInledd', data: { parter } };
  const received: AvvikelseEvent[] = [
    {
      type: 'AvvikelseRapporterad',
      data: {
        kalla: { huvudman: reporting, system: 'bench', arendenummer: String(nr), version: 1 },
        rapporterande: { huvudman: reporting, verksamhet: null },
        berorda: parter.slice(1),
        svarsfrister: [{ huvudman: concerned, senast: dayAfter(reported, ANSWER_DAYS) }],
        innehall: innehall(life),
        fingeravtryck: id,
      },
    },
    { type: 'AvvikelseMottagen', data: { huvudman: concerned, arendenummer: String(nr) } },
    ...(random() < SHARE.joint ? [joint] : []),
  ];
  const closed: AvvikelseEvent[] = [
    {
      type: 'AterkopplingLamnad',
      data: { huvudman: concerned, orsak: text, atgard: text, konsekvens: text, uppfoljning: text },
    },
    { type: 'AvvikelseAvslutad', data: { huvudman: reporting } },
  ];
  return steps(avvikelseStream(id), reporting, random() < SHARE.closed ? [...received, ...closed] : received);
};

const innehall = ({ random, reported }: Life): Innehall => ({
  rubrik: inslaget('Sjukresan bokades inte'),
  beskrivning: inslaget('Resan till dialysen bokades inte i tid och personen fick vänta.'),
  person: null,
  enhet: null,
  rapportorFunktion: null,
  handelsetyp: random() < SHARE.tillbud ? 'tillbud' : 'avvikelse',
  kategori: oneOf(random, KATEGORIKODER, 'ovrigt'),
  bristtyper: ['sjukresa'],
  handelsetid: dayAfter(reported),
  upptackt: null,
  allvarlighetsgrad: oneOf(random, [1, 2, 3, 4] as const, 1),
  sannolikhet: oneOf(random, [1, 2, 3, 4] as const, 1),
  lagrum: ['HSL'],
  malgrupper: [],
  godVard: [],
  sipDelar: [],
  beroBarn: random() < SHARE.barn,
  skyddadePersonuppgifter: false,
  overenskommelse: agreementOf(random),
  kostnadKr: null,
});

const agreementOf = (random: () => number): Innehall['overenskommelse'] => {
  const id = oneOf(random, [...AGREEMENTS, null], null);
  return id === null ? null : { id, avsnitt: null };
};

export const representing = (huvudman: string): Foretradare => ({ huvudman, mandatId: 'bench', funktion: 'Chef' });

const eskalering = ({ id, random, reported, reporting, concerned }: Life): Step[] => {
  const av = representing(reporting);
  const svarSenast = dayAfter(reported, ANSWER_DAYS);
  const underlag = { rubrik: 'Vem bokar resan?', faktaunderlag: 'Fakta', forslag: 'Förslag' };
  const place = (huvudman: string) => ({ huvudman, niva: 'verksamhetsniva', svarSenast });
  const lift: EskaleringEvent = {
    type: 'LyftTillSamverkan',
    data: {
      ...{ av, fran: 'verksamhetsniva', till: 'lokal-styrgrupp', arena: ARENA, underlag, svarSenast },
      ...{ funktion: null, regel: null, utanMotsvarighet: [] },
    },
  };
  const events: EskaleringEvent[] = [
    {
      type: 'EskaleringPaborjad',
      data: {
        ...{ arende: { slag: 'avvikelse', id }, lan: LAN, modell: 'dalarna', underlag, av },
        parter: [place(reporting), place(concerned)],
        amne: { overenskommelse: AGREEMENTS[0], avsnitt: null },
      },
    },
    ...(random() < SHARE.toArena ? [lift] : []),
    { type: 'EskaleringAvslutad', data: { huvudman: reporting, utfall: 'lost', niva: null, svar: 'Så gör vi.' } },
  ];
  return steps(eskaleringStream(id), reporting, events);
};

const tvist = ({ id, reported, reporting, concerned }: Life): Step[] => {
  const av = representing(reporting);
  const events: TvistEvent[] = [
    {
      type: 'TvistOppnad',
      data: {
        ...{ av, parter: [reporting, concerned], fraga: 'kostnadsansvar', beloppKr: '1000.00', rubrik: 'Vem betalar?' },
        ...{ beskrivning: 'Parterna är oense.', avvikelse: id, overenskommelse: null },
        svarsfrister: [{ huvudman: concerned, senast: dayAfter(reported, ANSWER_DAYS) }],
      },
    },
    {
      type: 'StallningTagen',
      data: { av: representing(concerned), installning: 'delat-ansvar', motivering: 'Båda har del.', hanvisningar: [] },
    },
  ];
  return steps(tvistStream(deterministicId('bench-tvist', id)), reporting, events);
};

const forsandelse = ({ id, reported, reporting, concerned }: Life): Step[] => {
  const stream = avvikelseStream(id);
  const events: ForsandelseEvent[] = [
    {
      type: 'ForsandelseKoad',
      data: {
        ...{ arende: stream, mottagare: concerned, meddelandetyp: 'avvikelse.rapporterad', handelseId: id },
        ...{ revision: 0, tid: reported.toISOString(), oppet: { kategori: 'sip' }, skyddat: {}, grundId: null },
      },
    },
    { type: 'ForsandelseLevererad', data: { forsok: 1, kanal: 'http' } },
  ];
  return steps(forsandelseStream(deterministicId('bench-forsandelse', id)), reporting, events);
};

/** The one that matters are lifted to. */
export const theArena = (): Step[] =>
  steps(arenaStream(ARENA), REGION, [
    arenaOppnad({ huvudman: [REGION, ...KOMMUNER], lan: LAN, modell: 'dalarna', niva: 'lokal-styrgrupp' }),
  ]);
