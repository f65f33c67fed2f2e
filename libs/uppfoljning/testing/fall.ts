import type {
  AngeIndikator,
  AngePraxis,
  AteroppnaUppfoljning,
  BedomKriterium,
  BesvaraEnkat,
  FastslaBrist,
  FattaRevisionsbeslut,
  FrysRapport,
  KopplaPlan,
  OppnaUppfoljning,
  PaminnOmEnkat,
  RattaEnkatsvar,
  SkickaEnkat,
  SlutforUppfoljning,
  StrykBrist,
  TillforSynpunkt,
} from '../commands.js';
import type { Fragesvar, PlanKopplad, UppfoljningEvent, UppfoljningOppnad } from '../events.js';
import { SEX_FRAGOR } from '../formular/index.js';
import { GEMENSAMMA_KRITERIER } from '../kriterier.js';

/** Dalarna's follow-up to test with: Orsa is a party that was not asked; Sundsvall is no party at all. */
export const ID = '6a1f2c3d-52a5-8d0e-9a4f-1c2f5f0a7d11';
export const REGION = '20';
export const LEKSAND = '2029';
export const ORSA = '2034';
export const SATER = '2082';
export const SUNDSVALL = '2281';
export const PARTER = [REGION, LEKSAND, ORSA, SATER];
export const FRAGOR = SEX_FRAGOR.fragor.map(({ id }) => id);
export const [FRAGA_1 = '', FRAGA_2 = '', FRAGA_3 = ''] = FRAGOR;
export const AVVIKELSE = '5b0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d11';
export const KRITERIER = GEMENSAMMA_KRITERIER.kriterier.map(({ id }) => id);
/** A made-up number with a right check digit; nobody's. */
export const PERSONNUMMER = '19121212-1212';

const part = { av: LEKSAND, koordinator: false };

export const oppna = (andrat: Partial<OppnaUppfoljning['data']> = {}): OppnaUppfoljning => ({
  type: 'OppnaUppfoljning',
  data: { ...oppnadData, koordinator: false, fragor: FRAGOR, ...andrat },
});
const oppnadData: UppfoljningOppnad['data'] = {
  av: LEKSAND,
  lan: '20',
  overenskommelse: 'dalarna-psykiska-funktionsnedsattningar',
  ar: 2022,
  rubrik: 'Uppföljning 2022',
  omfattning: 'Samordning, tillgänglighet och kvalitet.',
  parter: PARTER,
  tillfragade: [LEKSAND, SATER],
  formular: { id: SEX_FRAGOR.id, version: SEX_FRAGOR.version },
  kriterielista: { id: GEMENSAMMA_KRITERIER.id, version: GEMENSAMMA_KRITERIER.version },
  svarSenast: '2023-02-28',
};
export const oppnad: UppfoljningEvent = { type: 'UppfoljningOppnad', data: oppnadData };

export const skicka = (andrat: Partial<SkickaEnkat['data']> = {}): SkickaEnkat => ({
  type: 'SkickaEnkat',
  data: { ...part, till: [LEKSAND, SATER], svarSenast: '2023-02-28', idag: '2023-01-10', ...andrat },
});
export const SENAST = '2023-02-28';
export const NASTA_SENAST = '2023-03-08';
export const utskickad = (svarSenast = SENAST, till: readonly string[] = [LEKSAND, SATER]): UppfoljningEvent => ({
  type: 'EnkatUtskickad',
  data: { av: LEKSAND, till, svarSenast },
});
export const paminn = (andrat: Partial<PaminnOmEnkat['data']> = {}): PaminnOmEnkat => ({
  type: 'PaminnOmEnkat',
  data: { senast: SENAST, nastaSenast: NASTA_SENAST, idag: '2023-03-01', ...andrat },
});
export const paminnd = (till: readonly string[], andrat: object = {}): UppfoljningEvent => ({
  type: 'EnkatPaminnd',
  data: { till, senast: SENAST, nastaSenast: NASTA_SENAST, ...andrat },
});
/** Text under the first question alone. */
export const svara = (text: string | null, andrat: Partial<BesvaraEnkat['data']> = {}): BesvaraEnkat => ({
  type: 'BesvaraEnkat',
  data: {
    ...{ ...part, huvudman: LEKSAND, kalla: 'sida', kallnamn: null, fragor: FRAGOR },
    svar: [{ fraga: FRAGA_1, text }],
    ...andrat,
  },
});
/** Out of a file, by the koordinator. */
export const importera = (text: string | null, andrat: Partial<BesvaraEnkat['data']> = {}): BesvaraEnkat =>
  svara(text, { av: REGION, koordinator: true, kalla: 'import', kallnamn: 'enkat.json', ...andrat });
export const helaSvaret = (forsta: string | null): readonly Fragesvar[] =>
  FRAGOR.map((fraga) => ({ fraga, text: fraga === FRAGA_1 ? forsta : null }));
export const besvarad = (text: string, huvudman = LEKSAND): UppfoljningEvent => ({
  type: 'EnkatBesvarad',
  data: { huvudman, svar: helaSvaret(text), kalla: 'sida', kallnamn: null },
});
export const ratta = (andrat: Partial<RattaEnkatsvar['data']> = {}): RattaEnkatsvar => ({
  type: 'RattaEnkatsvar',
  data: {
    ...{ ...part, rattelseId: 'r1', huvudman: LEKSAND, fraga: null, galler: [SATER], tillFraga: null, text: null },
    skal: 'Svaret beskriver Säter.',
    fragor: FRAGOR,
    ...andrat,
  },
});
export const praxis = (andrat: Partial<AngePraxis['data']> = {}): AngePraxis => ({
  type: 'AngePraxis',
  data: { ...part, huvudman: LEKSAND, praxis: 'vid-behov', citat: null, kalla: null, ...andrat },
});
export const bedom = (andrat: Partial<BedomKriterium['data']> = {}): BedomKriterium => ({
  type: 'BedomKriterium',
  data: {
    ...{ ...part, kriterium: 'samordning-1', perspektiv: 'organisation', bedomning: 'delvis' },
    ...{ motivering: 'Rutiner saknas i två kommuner.', kalla: null, kriterier: KRITERIER },
    ...andrat,
  },
});
export const indikator = (andrat: Partial<AngeIndikator['data']> = {}): AngeIndikator => ({
  type: 'AngeIndikator',
  data: {
    ...{ ...part, indikator: 'folkmangd', huvudman: LEKSAND, period: '2022', varde: '15937', enhet: 'invånare' },
    kalla: 'SCB',
    ...andrat,
  },
});
export const synpunkt = (andrat: Partial<TillforSynpunkt['data']> = {}): TillforSynpunkt => ({
  type: 'TillforSynpunkt',
  data: {
    ...{ ...part, synpunktId: 's1', fran: 'brukarrad', namn: 'Länets brukarråd', text: 'Resorna är för dyra.' },
    ...{ datum: '2022-11-03', kalla: 'Protokoll 4' },
    ...andrat,
  },
});
export const fastsla = (andrat: Partial<FastslaBrist['data']> = {}): FastslaBrist => ({
  type: 'FastslaBrist',
  data: {
    ...{ ...part, bristId: 'b1', omrade: 'tillganglighet', rubrik: 'Sjukresor', beskrivning: 'Intyg skrivs inte.' },
    ...{ avvikelser: [AVVIKELSE], kalla: null },
    ...andrat,
  },
});
export const stryk = (andrat: Partial<StrykBrist['data']> = {}): StrykBrist => ({
  type: 'StrykBrist',
  data: { ...part, bristId: 'b1', skal: 'Redan löst.', ...andrat },
});
export const revidera = (andrat: Partial<FattaRevisionsbeslut['data']> = {}): FattaRevisionsbeslut => ({
  type: 'FattaRevisionsbeslut',
  data: { ...part, andring: 'ingen-andring', skal: 'Den håller.', ...andrat },
});
export const koppla = (
  niva: 'lokal' | 'lan',
  handlingsplan = `plan-${niva}`,
  andrat: Partial<KopplaPlan['data']> = {},
): KopplaPlan => ({
  type: 'KopplaPlan',
  data: { ...kopplad(niva, handlingsplan).data, lan: '20', upprattadAv: LEKSAND, ...andrat },
});
export const kopplad = (niva: 'lokal' | 'lan', handlingsplan = `plan-${niva}`): PlanKopplad => ({
  type: 'PlanKopplad',
  data: { handlingsplan, niva, huvudman: niva === 'lokal' ? LEKSAND : null },
});
export const frys = (andrat: Partial<FrysRapport['data']> = {}): FrysRapport => ({
  type: 'FrysRapport',
  data: {
    ...{ ...part, frysningId: 'f1', position: 17, tid: '2023-04-01T08:00:00.000Z', rapport: '{"a":1}' },
    sha256: 'a'.repeat(64),
    ...andrat,
  },
});
export const slutfor = (andrat: Partial<SlutforUppfoljning['data']> = {}): SlutforUppfoljning => ({
  type: 'SlutforUppfoljning',
  data: { ...part, nivaer: ['lokal', 'lan'], ...andrat },
});
export const ateroppna = (andrat: Partial<AteroppnaUppfoljning['data']> = {}): AteroppnaUppfoljning => ({
  type: 'AteroppnaUppfoljning',
  data: { ...part, skal: 'En kommun svarade sent.', ...andrat },
});

/** With both plans and the decision, ready to be completed. */
export const KOMPLETT: readonly UppfoljningEvent[] = [
  oppnad,
  kopplad('lokal'),
  kopplad('lan'),
  { type: 'RevisionsbeslutFattat', data: { av: LEKSAND, andring: 'ingen-andring', skal: 'Den håller.' } },
];
export const SLUTFORD: readonly UppfoljningEvent[] = [
  ...KOMPLETT,
  { type: 'UppfoljningSlutford', data: { av: LEKSAND } },
];
