import type { Foretradare, Mandatfakta } from '#libs/kernel/index.js';
import type {
  AtersandArende,
  BevakaSvar,
  EskaleringCommand,
  LaggTillPart,
  LyftArende,
  Start,
  StallFraga,
} from '../commands.js';
import type { ArendeAtersant, EskaleringEvent, EskaleringPaborjad, LyftTillSamverkan, Underlag } from '../events.js';
import type { Stege } from '../stege.js';
import { NORSJO, UMEA, VASTERBOTTEN, VLL } from './stegar.js';

/** A matter of Umeå and the region in Västerbotten's proposed model, to test with. */
export const ARENDET = '5b0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d21';
export const LSG = '5b0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d22';
export const UTANFOR = '2482';
export const IDAG = '2026-03-02';
export const SENAST = '2026-03-16';
/** A made-up number with a right check digit. */
export const PERSONNUMMER = '19121212-1212';

export const underlag: Underlag = {
  rubrik: 'Läkemedelsdelegering vid utskrivning',
  faktaunderlag: 'Tolv avvikelser på ett halvår.',
  forslag: 'Delegering skrivs före utskrivning.',
};

export const mandat = (huvudman: string, andrat: Partial<Mandatfakta> = {}): Mandatfakta => ({
  huvudman,
  mandatId: `mandat-${huvudman}`,
  funktion: 'Första linjens chef',
  verksamhet: null,
  behorigheter: ['delta', 'lyfta'],
  niva: null,
  representerar: null,
  arena: null,
  galler: true,
  ...andrat,
});
export const av = (huvudman: string, funktion = 'Första linjens chef'): Foretradare => ({
  huvudman,
  mandatId: `mandat-${huvudman}`,
  funktion,
});

const foten = (stege: Stege, huvudman: string) => ({
  huvudman,
  niva: stege.linjer[huvudman]?.[0]?.niva ?? '',
  svarSenast: SENAST,
});
export const start = (stege: Stege = VASTERBOTTEN, huvudman: readonly string[] = [UMEA, VLL]): Start => ({
  arende: { slag: 'avvikelse', id: ARENDET },
  lan: huvudman[0]?.slice(0, 2) ?? '',
  parter: huvudman.map((kod) => foten(stege, kod)),
  amne: { overenskommelse: null, avsnitt: null },
});

export const stallFraga = (huvudman: string = UMEA, andrat: Partial<StallFraga['data']> = {}): EskaleringCommand => ({
  type: 'StallFraga',
  data: { huvudman, mandat: mandat(huvudman), start: start(), stege: VASTERBOTTEN, underlag, ...andrat },
});

export const lyft = (huvudman: string, till: string, andrat: Partial<LyftArende['data']> = {}): EskaleringCommand => ({
  type: 'LyftArende',
  data: {
    huvudman,
    mandat: mandat(huvudman),
    stege: VASTERBOTTEN,
    slag: 'avvikelse',
    start: null,
    till,
    underlag,
    arena: null,
    svarSenast: SENAST,
    idag: IDAG,
    ...andrat,
  },
});

export const utse = (huvudman: string, niva: string, andrat: Partial<Mandatfakta> = {}): EskaleringCommand => ({
  type: 'UtseRepresentant',
  data: {
    huvudman,
    mandat: mandat(huvudman, {
      funktion: 'Områdeschef',
      representerar: { niva, forankring: 'Åter varje vecka' },
      ...andrat,
    }),
    stege: VASTERBOTTEN,
    niva,
    svarSenast: SENAST,
  },
});

export const besvara = (huvudman: string, svar = 'Vi tar det i linjen.'): EskaleringCommand => ({
  type: 'BesvaraNiva',
  data: { huvudman, mandat: mandat(huvudman), svar },
});

export const atersand = (
  huvudman: string,
  till: string | null,
  andrat: Partial<AtersandArende['data']> = {},
): EskaleringCommand => ({
  type: 'AtersandArende',
  data: {
    huvudman,
    mandat: mandat(huvudman),
    stege: VASTERBOTTEN,
    till,
    svar: 'Lös det lokalt.',
    svarSenast: SENAST,
    ...andrat,
  },
});

export const bevaka = (huvudman: string | null, andrat: Partial<BevakaSvar['data']> = {}): EskaleringCommand => ({
  type: 'BevakaSvar',
  data: {
    huvudman,
    niva: huvudman === null ? 'lansamverkansgrupp' : 'forsta-linjen',
    senast: SENAST,
    idag: '2026-03-17',
    nastaSenast: '2026-03-24',
    stege: VASTERBOTTEN,
    slag: 'avvikelse',
    ...andrat,
  },
});

export const laggTill = (huvudman: string, andrat: Partial<LaggTillPart['data']> = {}): EskaleringCommand => ({
  type: 'LaggTillPart',
  data: {
    huvudman,
    mandat: mandat(huvudman),
    koordinator: false,
    av: huvudman,
    part: { huvudman: NORSJO, niva: 'forsta-linjen', svarSenast: SENAST },
    stege: VASTERBOTTEN,
    ...andrat,
  },
});
/** As the koordinator, or a policy: under no mandate. */
export const laggTillSomKoordinator = (huvudman: string): EskaleringCommand =>
  laggTill(huvudman, { koordinator: true, mandat: null });
export const mottag = (huvudman: string, arendenummer = 'UME-7'): EskaleringCommand => ({
  type: 'RegistreraEskaleringsmottagning',
  data: { huvudman, arendenummer },
});
export const avsluta = (huvudman: string, utfall: 'lost' | 'aterkallad' = 'lost'): EskaleringCommand => ({
  type: 'AvslutaEskalering',
  data: { huvudman, mandat: mandat(huvudman), utfall, svar: 'Rutinen är ändrad.' },
});
export const foljAvslut: EskaleringCommand = { type: 'FoljArendetsAvslut', data: { huvudman: UMEA } };

/** One command of every kind, by whom it may concern. */
export const kommandon = (huvudman: string): readonly EskaleringCommand[] => [
  lyft(huvudman, 'verksamhetschefsniva'),
  utse(huvudman, 'verksamhetschefsniva'),
  besvara(huvudman),
  atersand(huvudman, null),
  laggTill(huvudman),
  mottag(huvudman),
  avsluta(huvudman),
];

export const paborjad = (andrat: Partial<EskaleringPaborjad['data']> = {}): EskaleringEvent => {
  const { arende, lan, parter, amne } = start();
  return {
    type: 'EskaleringPaborjad',
    data: { arende, lan, modell: VASTERBOTTEN.modell, parter, underlag, amne, av: av(UMEA), ...andrat },
  };
};
/** Begun on another ladder. */
export const paborjadI = (stege: Stege, huvudman: readonly string[]): EskaleringEvent => {
  const { lan, parter } = start(stege, huvudman);
  return paborjad({ lan, parter, modell: stege.modell, av: av(huvudman[0] ?? '') });
};

export const steg = (huvudman: string, fran: string, till: string): EskaleringEvent => ({
  type: 'LyftILinjen',
  data: { av: av(huvudman), fran, till, underlag, svarSenast: SENAST },
});
/** Up the whole line of Umeå or the region. */
export const uppfor = (huvudman: string): readonly EskaleringEvent[] => [
  steg(huvudman, 'forsta-linjen', 'verksamhetschefsniva'),
  steg(huvudman, 'verksamhetschefsniva', 'forvaltningschefsniva'),
];
export const iSamverkan = (till: string, andrat: Partial<LyftTillSamverkan['data']> = {}): EskaleringEvent => ({
  type: 'LyftTillSamverkan',
  data: {
    av: av(UMEA),
    fran: 'forsta-linjen',
    till,
    arena: null,
    underlag,
    svarSenast: SENAST,
    funktion: null,
    regel: null,
    utanMotsvarighet: [],
    ...andrat,
  },
});
export const besvarad = (huvudman: string, niva = 'forsta-linjen'): EskaleringEvent => ({
  type: 'NivaBesvarad',
  data: { av: av(huvudman), niva, svar: 'Vi tar det i linjen.' },
});
export const atersant = (andrat: Partial<ArendeAtersant['data']> = {}): EskaleringEvent => ({
  type: 'ArendeAtersant',
  data: {
    av: av(UMEA),
    fran: 'lokala-arenor',
    till: null,
    svar: 'Lös det lokalt.',
    svarSenast: '2026-04-01',
    ...andrat,
  },
});
export const paminnt = (huvudman: string | null, niva = 'forsta-linjen'): EskaleringEvent => ({
  type: 'SvarPaminnt',
  data: { huvudman, niva, senast: SENAST, nastaSenast: '2026-03-24' },
});
export const foreslaget = (huvudman: string | null, niva = 'forsta-linjen'): EskaleringEvent => ({
  type: 'LyftForeslaget',
  data: { huvudman, niva, vagar: [] },
});
export const avslutad: EskaleringEvent = {
  type: 'EskaleringAvslutad',
  data: { huvudman: UMEA, utfall: 'lost', niva: 'forsta-linjen', svar: 'Rutinen är ändrad.' },
};
