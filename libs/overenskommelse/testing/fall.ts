import type {
  AngeLokalStatus,
  LankaRutin,
  OverenskommelseCommand,
  RegistreraOverenskommelse,
  UtseRevisionsansvarig,
} from '../commands.js';
import type { LokalStatusAngiven, OverenskommelseEvent, OverenskommelseRegistrerad, Version } from '../events.js';

/** Dalarna's agreement to test with, as the län's file holds it, and a party that is none. */
export const REGION = '20';
export const LEKSAND = '2029';
export const SATER = '2082';
/** In another län, party to nothing here. */
export const SUNDSVALL = '2281';
export const AVTALET = '6a1f2c3d-52a5-8d0e-9a4f-1c2f5f0a7d11';
export const BRIST = '5b0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d11';
export const RUTIN = '7c2e4d5f-52a5-8d0e-9a4f-1c2f5f0a7d22';
export const LANK = 'https://dokument.example/overenskommelse';
/** A made-up number with a right check digit; nobody's. */
export const PERSONNUMMER = '19121212-1212';

export const version = (namn: string, andrat: Partial<Version> = {}): Version => ({
  version: namn,
  giltigFran: null,
  giltigTill: null,
  giltighetAr: null,
  dnr: null,
  antagenAv: null,
  antagen: null,
  godkandAv: null,
  ansvarigForRevidering: null,
  ...andrat,
});

/** The source's own dates: 1 and 2 overlap, and all have ended. */
export const DALARNAS_VERSIONER: readonly Version[] = [
  version('1', { giltigFran: '2013-11-01', giltigTill: '2016-12-31' }),
  version('2', { giltigFran: '2015-04-01', giltigTill: '2016-12-31' }),
  version('3', { giltigFran: '2017-02-03', giltigTill: '2019-12-31' }),
];

export const lansfil = (
  andrat: Partial<OverenskommelseRegistrerad['data']> = {},
): OverenskommelseRegistrerad['data'] => ({
  av: LEKSAND,
  lan: '20',
  lansfilId: 'dalarna-psykiska-funktionsnedsattningar',
  namn: 'Länsövergripande överenskommelse',
  dokumenttyp: 'Länsövergripande samverkansöverenskommelse',
  niva: 'lansovergripande',
  overordnad: null,
  parter: [REGION, LEKSAND, SATER],
  avsnitt: ['Sekretess', 'Tvister'],
  versioner: DALARNAS_VERSIONER,
  lank: null,
  ...andrat,
});
export const registrerad: OverenskommelseEvent = { type: 'OverenskommelseRegistrerad', data: lansfil() };

/** Acts on an agreement that has events. */
export const part = { koordinator: false, fran: null } as const;
export const koordinator = { koordinator: true, fran: null } as const;

export const registrera = (andrat: Partial<RegistreraOverenskommelse['data']> = {}): RegistreraOverenskommelse => {
  const { lansfilId: _lansfilId, ...data } = lansfil();
  return { type: 'RegistreraOverenskommelse', data: { ...data, koordinator: false, ...andrat } };
};
export const anta = (ny: Version, av = LEKSAND): OverenskommelseCommand => ({
  type: 'AntaVersion',
  data: { ...part, av, version: ny },
});
export const ratta = (ny: Version, skal = 'Slutet var fel avskrivet'): OverenskommelseCommand => ({
  type: 'RattaVersion',
  data: { ...part, av: LEKSAND, version: ny, skal },
});
export const andraParter = (parter: readonly string[], av = LEKSAND, skal = 'Ny utförare'): OverenskommelseCommand => ({
  type: 'AndraParter',
  data: { ...part, av, parter, skal },
});
export const lokalStatus = (
  status: LokalStatusAngiven['data']['status'],
  andrat: Partial<AngeLokalStatus['data']> = {},
): AngeLokalStatus => ({
  type: 'AngeLokalStatus',
  data: { ...part, kommun: true, huvudman: SATER, status, ...TOMT, ...andrat },
});
const TOMT = { datum: null, agare: null, saknadPart: null, kalla: null };
export const utse = (andrat: Partial<UtseRevisionsansvarig['data']> = {}): UtseRevisionsansvarig => ({
  type: 'UtseRevisionsansvarig',
  data: {
    ...part,
    av: REGION,
    huvudman: REGION,
    funktion: 'Förvaltningschefsnätverket',
    revideraSenast: '2026-06-30',
    idag: '2026-03-01',
    ...andrat,
  },
});
export const paminn = (senast: string, nastaSenast: string, idag: string): OverenskommelseCommand => ({
  type: 'PaminnOmRevision',
  data: { huvudman: REGION, senast, nastaSenast, idag },
});
export const rutin = (andrat: Partial<LankaRutin['data']> = {}): LankaRutin => ({
  type: 'LankaRutin',
  data: {
    ...part,
    av: SATER,
    rutinId: RUTIN,
    huvudman: [SATER],
    titel: 'Rutin för läkemedelsdelegering',
    lank: 'https://sater.example/rutin',
    brist: BRIST,
    avsnitt: 'Tvister',
    ...andrat,
  },
});
export const taBort = (av: string, rutinId = RUTIN): OverenskommelseCommand => ({
  type: 'TaBortRutin',
  data: { ...part, av, rutinId },
});
export const lankaKalla = (lank: string, av = LEKSAND): OverenskommelseCommand => ({
  type: 'LankaKalla',
  data: { ...part, av, lank },
});
