import { arenaStream, type ArenaEvent, type ArenaOppnad } from '#libs/arena/events.js';
import { eskaleringStream, type EskaleringEvent } from '#libs/eskalering/events.js';
import type { DomainEvent, Foretradare } from '#libs/kernel/index.js';
import { mandatStream, type MandatEvent } from '#libs/mandat/events.js';
import { deterministicId } from '#libs/platform/ids.js';
import { overenskommelseStream, type OverenskommelseEvent } from '#libs/overenskommelse/events.js';
import { rekommendationStream, type RekommendationEvent } from '#libs/rekommendation/events.js';
import { tvistStream, type TvistEvent } from '#libs/tvist/events.js';

export interface Steg {
  readonly stream: string;
  readonly event: DomainEvent;
  readonly av: string;
}

const PARTER = ['20', '2062', '2080'];
const LAN = '20';
const foretradare = (huvudman: string): Foretradare => ({ huvudman, mandatId: `m-${huvudman}`, funktion: 'Chef' });
const AMNEN = [
  { overenskommelse: 'o-1', avsnitt: 'Ansvar' },
  { overenskommelse: 'o-1', avsnitt: null },
  { overenskommelse: null, avsnitt: null },
];

/** Streams of samverkan of every kind, each in an order that could have been. @param nyckel tells these from others */
export const slumpsamverkan = (slump: () => number, nyckel: string, antal: number): Steg[][] => {
  if (antal === 0) return [];
  const arenor = ['a', 'b', 'c'].map((namn) => deterministicId('slumparena', nyckel, namn));
  const arenden = Array.from({ length: antal }, (_, nr) => deterministicId('slumpfraga', nyckel, String(nr)));
  const val: Val = { slump, arenor, arenden };
  return [
    ...arenor.map((id) => strom(arenaStream(id), arena(val))),
    ...arenden.map((id) => strom(eskaleringStream(id), eskalering(val, id))),
    ...arenden.map((id) => strom(tvistStream(deterministicId('slumptvist', id)), tvist(val))),
    ...arenden.map((id) => strom(rekommendationStream(deterministicId('slumprek', id)), rekommendation(val))),
    ...arenden.map((id) => strom(mandatStream(deterministicId('slumpmandat', id)), mandat(val))),
    ...arenden.map((id) => strom(overenskommelseStream(deterministicId('slumpavtal', id)), overenskommelse(val))),
  ];
};

const strom = (stream: string, events: readonly DomainEvent[]): Steg[] =>
  events.map((event) => ({ stream, event, av: PARTER[0] ?? '20' }));

interface Val {
  readonly slump: () => number;
  readonly arenor: readonly string[];
  readonly arenden: readonly string[];
}
const ett = <T>({ slump }: Val, av: readonly [T, ...T[]] | readonly T[]): T =>
  av[Math.floor(slump() * av.length)] ?? (av[0] as T);
/** A beginning of the events, now and then the whole. */
const borjan = <T>({ slump }: Val, alla: readonly T[]): readonly T[] =>
  slump() < 0.3 ? alla : alla.slice(0, 1 + Math.floor(slump() * alla.length));
const ibland = <T>({ slump }: Val, chans: number, event: T): readonly T[] => (slump() < chans ? [event] : []);

const underlag = { rubrik: 'Vem bokar resan?', faktaunderlag: 'Fakta', forslag: 'Förslag' };

const eskalering = (val: Val, id: string): readonly EskaleringEvent[] => {
  const av = foretradare('20');
  const annan = foretradare('2062');
  const plats = (huvudman: string) => ({ huvudman, niva: 'enhet', svarSenast: '2026-01-20' });
  const lyft = { underlag, svarSenast: '2026-02-01' };
  const arena = ett(val, [...val.arenor, null]);
  return borjan(val, [
    {
      type: 'EskaleringPaborjad',
      data: {
        ...{ arende: { slag: 'fraga', id }, lan: LAN, modell: 'prov', parter: [plats('20'), plats('2062')], underlag },
        amne: ett(val, AMNEN),
        av,
      },
    },
    { type: 'LyftILinjen', data: { av, fran: 'enhet', till: 'chef', ...lyft } },
    ...ibland<EskaleringEvent>(val, 0.5, {
      type: 'RepresentantUtsedd',
      data: { av: annan, niva: 'chef', forankring: 'nämnden', svarSenast: null },
    }),
    ...ibland<EskaleringEvent>(val, 0.4, { type: 'PartTillagd', data: { av: '20', part: plats('2080') } }),
    ...ibland<EskaleringEvent>(val, 0.5, {
      type: 'SvarPaminnt',
      data: { huvudman: '20', niva: 'chef', senast: '2026-02-01', nastaSenast: '2026-02-05' },
    }),
    ...ibland<EskaleringEvent>(val, 0.3, { type: 'LyftForeslaget', data: { huvudman: '20', niva: 'chef', vagar: [] } }),
    {
      type: 'LyftTillSamverkan',
      data: {
        ...{ av, fran: 'chef', till: 'lokal', arena, ...lyft },
        ...{ funktion: null, regel: null, utanMotsvarighet: [] },
      },
    },
    ...ibland<EskaleringEvent>(val, 0.5, { type: 'NivaBesvarad', data: { av, niva: 'chef', svar: 'Vi bokar.' } }),
    ...ibland<EskaleringEvent>(val, 0.5, {
      type: 'ArendeAtersant',
      data: { av, fran: 'lokal', till: null, svar: 'Åter', svarSenast: '2026-03-01' },
    }),
    { type: 'EskaleringMottagen', data: { huvudman: '2062', arendenummer: 'E-1' } },
    { type: 'EskaleringAvslutad', data: { huvudman: '20', utfall: 'lost', niva: 'lokal', svar: 'Löst' } },
  ]);
};

/** An arena's beginning. */
export const arenaOppnad = (val: Partial<ArenaOppnad['data']>): ArenaOppnad => ({
  type: 'ArenaOppnad',
  data: {
    ...{ lan: LAN, modell: 'prov', lansfilId: null, namn: 'Lokal grupp', niva: 'lokal', nivaslag: 'lokal' },
    ...{ huvudman: PARTER, uppdrag: null, motesrytm: null },
    ...{ sammankallande: null, alterneringAr: 2, beredsAv: null, staendePunkter: ['Laget runt'], av: '20' },
    ...val,
  },
});

const arena = (val: Val): readonly ArenaEvent[] => [
  arenaOppnad({ huvudman: val.slump() < 0.5 ? PARTER : PARTER.slice(0, 2) }),
  ...Array.from({ length: 12 }, () => arenahandelser(val)).flat(),
];

const arenahandelser = (val: Val): readonly ArenaEvent[] => {
  const arende = ett(val, val.arenden);
  const moteId = deterministicId('slumpmote', String(Math.floor(val.slump() * 6)));
  const bedomning = { rubrik: 'Vem bokar resan?', faktaunderlag: null, forslag: null };
  const alla: readonly ArenaEvent[] = [
    {
      type: 'ArendeAnmalt',
      data: { arende, slag: 'fraga', ...bedomning, amne: ett(val, AMNEN), anmaltAv: '20' },
    },
    { type: 'ArendeLamnat', data: { arende, skal: 'atersant' } },
    { type: 'ArendeBerett', data: { av: foretradare('20'), arende, beredning: 'Berett', forslag: 'Bifall' } },
    { type: 'ArendeBehandlat', data: { av: '20', moteId, arende, utfall: 'bordlagt', anteckning: null } },
    { type: 'ArendenRelaterade', data: { av: '20', arende, till: ett(val, val.arenden), typ: 'samband' } },
    { type: 'SammankallandeUtsedd', data: { av: '20', huvudman: ett(val, PARTER), fran: '2026-01-01', till: null } },
    { type: 'MoteKallat', data: { av: '20', moteId, tid: '2026-02-10T09:00:00Z', plats: null } },
    { type: 'MoteInstallt', data: { av: '20', moteId, skal: 'sjukdom' } },
    { type: 'DagordningFaststalld', data: { av: '20', moteId, punkter: [] } },
    { type: 'NarvaroNoterad', data: { av: '20', moteId, narvarande: [foretradare('20')] } },
    { type: 'ProtokollLankat', data: { av: '20', moteId, lank: 'https://example.org/1' } },
    { type: 'RekommendationLamnad', data: { rekommendation: arende, rubrik: 'R', arenden: [] } },
    {
      type: 'UtfallAterrapporterat',
      data: { rekommendation: arende, bifall: 1, avslag: 0, bordlagda: 0, vantar: 0 },
    },
  ];
  return alla.filter(() => val.slump() < 0.3);
};

const tvist = (val: Val): readonly TvistEvent[] => {
  const av = foretradare('20');
  const annan = foretradare('2062');
  const losning = { losningId: 'l-1', ansvariga: ['20'], fordelning: [], text: 'Regionen bär det.' };
  const inledning: readonly TvistEvent[] = borjan<TvistEvent>(val, [
    {
      type: 'TvistOppnad',
      data: {
        ...{ av, parter: ['20', '2062'], fraga: 'kostnadsansvar', beloppKr: '100.50', rubrik: 'Vem betalar?' },
        ...{ beskrivning: 'Hjälpmedlet.', avvikelse: null, overenskommelse: { id: 'o-1', avsnitt: null } },
        svarsfrister: [{ huvudman: '2062', senast: '2026-02-01' }],
      },
    },
    { type: 'TvistMottagen', data: { huvudman: '2062', arendenummer: 'T-1' } },
    ...ibland<TvistEvent>(val, 0.5, { type: 'ForetradareUtsedd', data: { av: annan } }),
    ...ibland<TvistEvent>(val, 0.5, { type: 'StallningPaminnd', data: { huvudman: '2062', senast: '2026-02-01' } }),
    {
      type: 'StallningTagen',
      data: { av: annan, installning: 'tar-ansvar', motivering: 'Så är det.', hanvisningar: [] },
    },
    ...ibland<TvistEvent>(val, 0.5, {
      type: 'InterimsansvarTaget',
      data: { av, fran: '2026-01-10', omfattning: 'Allt' },
    }),
    ...ibland<TvistEvent>(val, 0.5, { type: 'PrincipFragaBedomd', data: { av, principiell: true, skal: 'Ofta' } }),
  ]);
  if (inledning.length < 4) return inledning;
  const aterkallad: TvistEvent = { type: 'TvistAterkallad', data: { huvudman: '20', skal: 'fel' } };
  return [...inledning, ...(val.slump() < 0.7 ? borjan(val, slutet(av, annan, losning)) : [aterkallad])];
};

const slutet = (
  av: Foretradare,
  annan: Foretradare,
  losning: Extract<TvistEvent, { type: 'LosningForeslagen' }>['data']['losning'],
): readonly TvistEvent[] => [
  { type: 'LosningForeslagen', data: { av, losning } },
  { type: 'LosningAvbojd', data: { av: annan, losningId: 'l-1', skal: 'nej' } },
  { type: 'LosningGodkand', data: { av: annan, losningId: 'l-1' } },
  { type: 'TvistAvgjord', data: { form: 'forlikning', losning, beslut: null } },
  { type: 'BeslutKvitterat', data: { huvudman: '20', arendenummer: null } },
  { type: 'BeslutKvitterat', data: { huvudman: '2062', arendenummer: 'T-1' } },
  { type: 'TvistAvslutad', data: { huvudman: '20' } },
];

const rekommendation = (val: Val): readonly RekommendationEvent[] => {
  const beslut = {
    ...{ huvudman: '2062', verksamhet: null, av: foretradare('2062'), instans: 'Socialnämnden' },
    ...{ datum: '2026-03-01', dnr: 'D-1', motivering: null },
  };
  const mottagare = PARTER.map((huvudman) => ({ huvudman, verksamhet: null, senast: '2026-03-15' }));
  return borjan(val, [
    {
      type: 'RekommendationExpedierad',
      data: {
        ...{ slag: 'rekommendation', arena: { id: ett(val, val.arenor), namn: 'Lokal grupp', lan: LAN }, av: '20' },
        ...{ rubrik: 'Boka gemensamt', text: 'Vi rekommenderar.', aktiviteter: [], arenden: [], mottagare },
        beslutsfunktion: null,
      },
    },
    { type: 'RekommendationMottagen', data: { huvudman: '2062', arendenummer: 'R-1' } },
    {
      type: 'BeslutPaminnt',
      data: { huvudman: '2062', verksamhet: null, senast: '2026-03-15', nastaSenast: '2026-04-01' },
    },
    { type: 'BeslutFattat', data: { ...beslut, utfall: 'bordlagd' } },
    { type: 'BeslutFattat', data: { ...beslut, utfall: 'bifall' } },
    { type: 'BeslutRattat', data: { ...beslut, utfall: 'avslag', skal: 'fel' } },
    ...ibland<RekommendationEvent>(val, 0.5, { type: 'AllaHarBeslutat', data: { bifall: 2, avslag: 1 } }),
    ...ibland<RekommendationEvent>(val, 0.3, { type: 'RekommendationAterkallad', data: { av: '20', skal: 'fel' } }),
  ]);
};

const mandat = (val: Val): readonly MandatEvent[] =>
  borjan(val, [
    {
      type: 'MandatRegistrerat',
      data: {
        ...{ huvudman: ett(val, PARTER), verksamhet: null, funktion: 'Chef', uppdrag: 'Företräda', niva: 'chef' },
        ...{ behorigheter: ['delta', 'lyfta'], representerar: null, arena: ett(val, [...val.arenor, null]) },
        ...{ ersattareFor: null, giltigFran: '2026-01-01', giltigTill: null },
      },
    },
    { type: 'IntroduktionGenomford', data: { huvudman: '20', datum: '2026-01-10' } },
    { type: 'MandatAndrat', data: { huvudman: '20', giltigTill: '2026-12-31' } },
    ...ibland<MandatEvent>(val, 0.5, { type: 'MandatAterkallat', data: { huvudman: '20', skal: 'slutat' } }),
  ]);

const overenskommelse = (val: Val): readonly OverenskommelseEvent[] =>
  borjan(val, [
    {
      type: 'OverenskommelseRegistrerad',
      data: {
        ...{ av: '20', lan: LAN, lansfilId: null, namn: 'Avtal', dokumenttyp: null, niva: 'lansovergripande' },
        ...{ overordnad: null, parter: PARTER, avsnitt: ['Ansvar'], versioner: [], lank: null },
      },
    },
    ...['2062', '2080'].map((huvudman): OverenskommelseEvent => ({
      type: 'LokalStatusAngiven',
      data: { huvudman, status: ett(val, ['finns', 'pagar']), datum: null, agare: null, saknadPart: null, kalla: null },
    })),
    utsedd,
    { type: 'ParterAndrade', data: { av: '20', parter: ['20', '2062'], skal: 'ny' } },
  ]);
const ansvar = { av: '20', huvudman: '20', funktion: 'Chef', revideraSenast: '2026-02-01' };
const utsedd = { type: 'RevisionsansvarUtsett', data: ansvar } as const;
