import type { Forseglat } from '#libs/kernel/index.js';
import type { AvvikelseCommand, GranskaFritext, RapporteraAvvikelse } from '../commands.js';
import type { AvvikelseEvent, AvvikelseRapporterad, GrundRegistrerad, Innehall, Part } from '../events.js';

/** A case to test with: Leksand reports a läkemedel case that concerns the region. No name here is anybody's. */
export const LEKSAND = '2029';
export const REGION = '20';
export const MORA = '2062';
/** In no case of these. */
export const FALUN = '2080';
export const FALLET = '5b0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d11';

/** Sealed as `forsegla` leaves it before the keys come: `c2tyaXZlbnQ` reads "skrivent". The core never opens one. */
export const dold = { alg: 'ingen', nyckel: 'ingen', nonce: '', innehall: 'c2tyaXZlbnQ' } as unknown as Forseglat;

export const part = (huvudman: string, verksamhet: string | null = null): Part => ({ huvudman, verksamhet });
export const frister = [LEKSAND, REGION, MORA].map((huvudman) => ({ huvudman, senast: '2026-04-01' }));

export const innehall: Innehall = {
  rubrik: dold,
  beskrivning: dold,
  person: null,
  enhet: null,
  rapportorFunktion: 'sjuksköterska',
  handelsetyp: 'avvikelse',
  kategori: 'lakemedel',
  bristtyper: ['lakemedelsdelegering'],
  handelsetid: '2026-03-01',
  upptackt: null,
  allvarlighetsgrad: 3,
  sannolikhet: 2,
  lagrum: ['HSL'],
  malgrupper: [],
  godVard: ['saker'],
  sipDelar: [],
  beroBarn: false,
  skyddadePersonuppgifter: false,
  overenskommelse: null,
  kostnadKr: null,
};

const rapportdata: RapporteraAvvikelse['data'] = {
  kalla: { huvudman: LEKSAND, system: 'synpunkt', arendenummer: 'LEK-1', version: 1 },
  rapporterande: part(LEKSAND, 'hemsjukvard'),
  berorda: [part(REGION, 'vardcentral')],
  svarsfrister: frister,
  innehall,
  fingeravtryck: 'f1',
  grund: null,
};

export const rapport = (andrat: Partial<RapporteraAvvikelse['data']> = {}): RapporteraAvvikelse => ({
  type: 'RapporteraAvvikelse',
  data: { ...rapportdata, ...andrat },
});

/** The same ärende in another version of the source, with content of its own. */
export const rapportVersion = (
  version: number,
  andrat: Partial<RapporteraAvvikelse['data']> = {},
): RapporteraAvvikelse =>
  rapport({ kalla: { ...rapportdata.kalla, version }, fingeravtryck: `f${version}`, ...andrat });

export const rapporterad = (andrat: Partial<AvvikelseRapporterad['data']> = {}): AvvikelseEvent => {
  const { grund: _grund, ...data } = rapportdata;
  return {
    type: 'AvvikelseRapporterad',
    data: { ...data, svarsfrister: [{ huvudman: REGION, senast: '2026-04-01' }], ...andrat },
  };
};
export const gemensam: AvvikelseEvent = {
  type: 'GemensamHanteringInledd',
  data: { parter: [part(LEKSAND, 'hemsjukvard'), part(REGION, 'vardcentral')] },
};
export const bedomd = (huvudman: string): AvvikelseEvent => ({
  type: 'AvvikelseBedomd',
  data: {
    huvudman,
    allvarlighetsgrad: 3,
    sannolikhet: 2,
    riskvarde: 6,
    lexMaria: null,
    lexSarah: null,
    motivering: null,
  },
});
export const mottagen = (huvudman: string, arendenummer: string): AvvikelseEvent => ({
  type: 'AvvikelseMottagen',
  data: { huvudman, arendenummer },
});
export const aterkopplad = (huvudman: string): AvvikelseEvent => ({
  type: 'AterkopplingLamnad',
  data: { huvudman, orsak: dold, atgard: dold, konsekvens: dold, uppfoljning: dold },
});
export const avvisat = (huvudman: string): AvvikelseEvent => ({
  type: 'AnsvarAvvisat',
  data: { huvudman, skal: dold, foreslagenHuvudman: null },
});
export const avslutad: AvvikelseEvent = { type: 'AvvikelseAvslutad', data: { huvudman: LEKSAND } };
export const makulerad: AvvikelseEvent = { type: 'AvvikelseMakulerad', data: { huvudman: LEKSAND, skal: dold } };
export const ateroppnad: AvvikelseEvent = {
  type: 'AvvikelseAteroppnad',
  data: {
    huvudman: LEKSAND,
    orsak: 'beslut',
    skal: dold,
    svarsfrister: [{ huvudman: REGION, senast: '2026-06-01' }],
  },
};
export const grund = (andrat: Partial<GrundRegistrerad['data']> = {}): GrundRegistrerad => ({
  type: 'GrundRegistrerad',
  data: {
    huvudman: LEKSAND,
    grundId: 'g1',
    grund: 'SAMTYCKE',
    omfattning: ['identitet'],
    mottagare: [],
    gallerTillOchMed: null,
    hanvisning: null,
    ...{ givet: null, givetAv: null, beslutsfunktion: null, texter: null },
    ...andrat,
  },
});

/** Histories: open and joint; answered; closed; annulled. */
export const OPPEN = [rapporterad(), gemensam];
export const BESVARAD = [...OPPEN, bedomd(REGION), aterkopplad(REGION)];
export const AVSLUTAD = [...BESVARAD, avslutad];
export const MAKULERAD = [...OPPEN, makulerad];

/** One command of every kind but the report, by whom it may concern. */
export const kommandon = (huvudman: string): readonly AvvikelseCommand[] => [
  { type: 'MakuleraAvvikelse', data: { huvudman, skal: dold } },
  {
    type: 'InvolveraHuvudman',
    data: { huvudman, part: part(MORA), svarsfrist: { huvudman: MORA, senast: '2026-04-01' } },
  },
  { type: 'RegistreraMottagning', data: { huvudman, arendenummer: 'X-1' } },
  bedom(huvudman),
  { type: 'UtredAvvikelse', data: { huvudman, orsaker: [{ typ: 'kompetens', beskrivning: dold }] } },
  handelseanalys(huvudman),
  beslutaAtgard(huvudman, 'a1'),
  { type: 'TilldelaArende', data: { huvudman, verksamhet: 'a', handlaggare: 'p-1' } },
  { type: 'UppdateraAtgard', data: { huvudman, atgardId: 'a1', status: 'pagar', kommentar: null } },
  { type: 'AvvisaAnsvar', data: { huvudman, skal: dold, foreslagenHuvudman: null } },
  aterkoppla(huvudman),
  { type: 'AvslutaAvvikelse', data: { huvudman } },
  { type: 'AteroppnaAvvikelse', data: { huvudman, skal: dold, svarsfrister: frister } },
  { type: 'LankaAvvikelse', data: { huvudman, id: FALLET, typ: 'dubblett', till: 'annan' } },
  { type: 'TaBortLank', data: { huvudman, typ: 'dubblett', till: 'annan' } },
  { type: 'RegistreraGrund', data: grund({ huvudman }).data },
  { type: 'AterkallaGrund', data: { huvudman, grundId: 'g1' } },
  granska(huvudman, 0),
  { type: 'GallraTexter', data: { huvudman, gallringId: 'x1' } },
];

export const granska = (
  huvudman: string,
  revision: number,
  andrat: Partial<GranskaFritext['data']> = {},
): GranskaFritext => ({
  type: 'GranskaFritext',
  data: {
    ...{ huvudman, revision, granskare: 'p-1', utfall: 'GODKAND', skrivare: null, krav: 'en-person' },
    arPerson: true,
    ...andrat,
  },
});

export const bedom = (
  huvudman: string,
  allvarlighetsgrad: Innehall['allvarlighetsgrad'] = 3,
  sannolikhet: Innehall['sannolikhet'] = 2,
): AvvikelseCommand => ({
  type: 'BedomAvvikelse',
  data: { huvudman, allvarlighetsgrad, sannolikhet, lexMaria: null, lexSarah: null, motivering: null },
});
export const handelseanalys = (huvudman: string, fran: readonly string[] = [LEKSAND, REGION]): AvvikelseCommand => ({
  type: 'GenomforHandelseanalys',
  data: {
    huvudman,
    deltagare: fran.map((kod) => ({ huvudman: kod, funktion: 'MAS' })),
    forlopp: dold,
    orsaker: dold,
    forslag: dold,
  },
});
export const beslutaAtgard = (huvudman: string, atgardId: string, klartSenast = '2026-05-31'): AvvikelseCommand => ({
  type: 'BeslutaAtgard',
  data: { huvudman, atgardId, beskrivning: dold, ansvarigFunktion: 'enhetschef', klartSenast },
});
export const aterkoppla = (huvudman: string, orsak: Forseglat | null = dold): AvvikelseCommand => ({
  type: 'LamnaAterkoppling',
  data: { huvudman, orsak, atgard: dold, konsekvens: dold, uppfoljning: dold },
});
