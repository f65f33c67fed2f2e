import type { Behorighet, Foretradare, Mandatfakta } from '#libs/kernel/index.js';
import type { OppnaTvist, TaStallning, TvistCommand } from '../commands.js';
import type { Hanvisning, Losning, TvistEvent, TvistOppnad } from '../events.js';

/** A tvist to test with: Leksand against the region on who pays. No name here is anybody's. */
export const LEKSAND = '2029';
export const REGION = '20';
export const MORA = '2062';
/** Party in none of these. */
export const FALUN = '2080';
export const TVISTEN = '5b0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d41';
export const IDAG = '2026-03-10';
export const SENAST = '2026-04-01';

/** A mandate that holds; what it may do can be narrowed. */
export const mandat = (huvudman: string, ...behorigheter: readonly Behorighet[]): Mandatfakta => ({
  huvudman,
  mandatId: `m-${huvudman}`,
  funktion: 'Verksamhetschef',
  verksamhet: null,
  behorigheter: behorigheter.length === 0 ? ['foretrada', 'besluta'] : behorigheter,
  niva: null,
  representerar: null,
  arena: null,
  galler: true,
});
export const som = (huvudman: string, ...behorigheter: readonly Behorighet[]) => ({
  huvudman,
  mandat: mandat(huvudman, ...behorigheter),
});
export const av = (huvudman: string): Foretradare => ({
  huvudman,
  mandatId: `m-${huvudman}`,
  funktion: 'Verksamhetschef',
});

const uppgifter: Omit<TvistOppnad['data'], 'av'> = {
  parter: [LEKSAND, REGION],
  fraga: 'kostnadsansvar',
  beloppKr: '48500.50',
  rubrik: 'Kostnad för läkemedelsdelning i hemsjukvården',
  beskrivning: 'Parterna är inte eniga om vem som bär kostnaden från och med januari.',
  avvikelse: null,
  overenskommelse: { id: 'dalarna-halso-och-sjukvard', avsnitt: '4.2' },
  svarsfrister: [LEKSAND, REGION].map((huvudman) => ({ huvudman, senast: SENAST })),
};
/** Every huvudman that a test may name, with its day; the rules keep those of the parties. */
const frister = [LEKSAND, REGION, MORA].map((huvudman) => ({ huvudman, senast: SENAST }));

export const oppna = (andrat: Partial<OppnaTvist['data']> = {}): OppnaTvist => ({
  type: 'OppnaTvist',
  data: { ...uppgifter, svarsfrister: frister, ...som(LEKSAND), ...andrat },
});
export const oppnad = (andrat: Partial<TvistOppnad['data']> = {}): TvistEvent => ({
  type: 'TvistOppnad',
  data: { ...uppgifter, av: av(LEKSAND), ...andrat },
});

export const HANVISNINGAR: readonly Hanvisning[] = [
  { typ: 'overenskommelse', till: 'dalarna-halso-och-sjukvard', avsnitt: '4.2' },
  { typ: 'delegationsordning', till: 'Socialnämndens delegationsordning', avsnitt: null },
];
export const taStallning = (
  huvudman: string,
  andrat: Partial<Omit<TaStallning['data'], 'huvudman'>> = {},
): TvistCommand => ({
  type: 'TaStallning',
  data: {
    ...som(huvudman),
    installning: 'bestrider-eget-ansvar',
    motivering: 'Avtalet lägger kostnaden på den andra parten.',
    hanvisningar: HANVISNINGAR,
    ...andrat,
  },
});
export const stallning = (huvudman: string): TvistEvent => ({
  type: 'StallningTagen',
  data: {
    av: av(huvudman),
    installning: 'bestrider-eget-ansvar',
    motivering: 'Avtalet lägger kostnaden på den andra parten.',
    hanvisningar: HANVISNINGAR,
  },
});

export const losning = (losningId = 'l1', andrat: Partial<Losning> = {}): Losning => ({
  losningId,
  ansvariga: [LEKSAND, REGION],
  fordelning: [
    { huvudman: LEKSAND, beloppKr: '24250.20' },
    { huvudman: REGION, beloppKr: '24250.3' },
  ],
  text: 'Parterna delar kostnaden lika.',
  ...andrat,
});
/** Borne by one alone. */
export const egen = (huvudman: string, losningId = 'l9'): Losning => ({
  losningId,
  ansvariga: [huvudman],
  fordelning: [{ huvudman, beloppKr: '48500.50' }],
  text: 'Vi bär kostnaden.',
});

export const foresla = (huvudman: string, den = losning()): TvistCommand => ({
  type: 'ForeslaLosning',
  data: { ...som(huvudman), losning: den },
});
export const godkann = (huvudman: string, losningId = 'l1'): TvistCommand => ({
  type: 'GodkannLosning',
  data: { ...som(huvudman), losningId },
});
export const avboj = (
  huvudman: string,
  losningId = 'l1',
  skal = 'Fördelningen följer inte avtalet.',
): TvistCommand => ({
  type: 'AvbojLosning',
  data: { ...som(huvudman), losningId, skal },
});
export const besluta = (huvudman: string, den = egen(huvudman)): TvistCommand => ({
  type: 'BeslutaTvist',
  data: { ...som(huvudman), losning: den, instans: 'Socialnämnden', datum: IDAG, dnr: 'SN 2026/12', idag: IDAG },
});
export const utse = (huvudman: string): TvistCommand => ({ type: 'UtseForetradare', data: som(huvudman) });
export const taInterim = (huvudman: string, fran = IDAG): TvistCommand => ({
  type: 'TaInterimsansvar',
  data: { ...som(huvudman), fran, omfattning: 'Delar läkemedel tills tvisten är avgjord.' },
});
export const bedomPrincip = (huvudman: string, principiell = true, skal = 'Rör hela länet.'): TvistCommand => ({
  type: 'BedomPrincipfraga',
  data: { ...som(huvudman), principiell, skal },
});
export const taEmot = (huvudman: string, arendenummer = `${huvudman}-7`): TvistCommand => ({
  type: 'RegistreraTvistmottagning',
  data: { huvudman, arendenummer },
});
export const kvittera = (huvudman: string): TvistCommand => ({
  type: 'KvitteraBeslut',
  data: { huvudman, arendenummer: null },
});
export const avsluta = (huvudman: string): TvistCommand => ({ type: 'AvslutaTvist', data: som(huvudman) });
export const aterkalla = (huvudman: string, skal = 'Parterna är redan eniga.'): TvistCommand => ({
  type: 'AterkallaTvist',
  data: { ...som(huvudman), skal },
});
export const paminn = (huvudman: string, idag = '2026-04-02', senast = SENAST): TvistCommand => ({
  type: 'PaminnOmStallning',
  data: { huvudman, senast, idag },
});

export const foreslagen = (huvudman = LEKSAND, den = losning()): TvistEvent => ({
  type: 'LosningForeslagen',
  data: { av: av(huvudman), losning: den },
});
export const godkand = (huvudman: string, losningId = 'l1'): TvistEvent => ({
  type: 'LosningGodkand',
  data: { av: av(huvudman), losningId },
});
export const avbojd = (huvudman: string, losningId = 'l1'): TvistEvent => ({
  type: 'LosningAvbojd',
  data: { av: av(huvudman), losningId, skal: 'Fördelningen följer inte avtalet.' },
});
export const forlikt: TvistEvent = {
  type: 'TvistAvgjord',
  data: { form: 'forlikning', losning: losning(), beslut: null },
};
export const kvitterat = (huvudman: string): TvistEvent => ({
  type: 'BeslutKvitterat',
  data: { huvudman, arendenummer: null },
});
export const avslutad: TvistEvent = { type: 'TvistAvslutad', data: { huvudman: REGION } };
export const aterkallad: TvistEvent = {
  type: 'TvistAterkallad',
  data: { huvudman: LEKSAND, skal: 'Parterna är redan eniga.' },
};

/** Histories: open; with a proposal that one has approved; settled; receipted by both; closed; withdrawn. */
export const OPPEN = [oppnad()];
export const FORESLAGEN = [...OPPEN, foreslagen(), godkand(LEKSAND)];
export const AVGJORD = [...FORESLAGEN, godkand(REGION), forlikt];
export const KVITTERAD = [...AVGJORD, kvitterat(LEKSAND), kvitterat(REGION)];
export const AVSLUTAD = [...KVITTERAD, avslutad];
export const ATERKALLAD = [...OPPEN, aterkallad];
