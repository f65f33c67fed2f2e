import { PARTER_MAX } from '#libs/eskalering/index.js';
import { Kod, Objekt, Text, Textlista, Uuid } from '#libs/platform/http/dto.js';
import { OverenskommelseDto } from '../rapport/rapport.dto.js';
import {
  DELAS,
  HUVUDMAN_TECKEN_MAX,
  Handlandemandat,
  MANDAT_EXEMPEL,
  NIVA_TECKEN_MAX,
  RUBRIK_TECKEN_MAX,
  TEXT_TECKEN_MAX,
} from '../samverkan/falt.js';

export const ESKALERINGSUTFALL = { lost: 'Löst', aterkallad: 'Återkallad' } as const;

const FAKTA_EXEMPEL = 'Sex utskrivningar på helg under hösten utan att hemsjukvården hade fått planen.';
const FORSLAG_EXEMPEL = 'Gemensam rutin för utskrivning helgtid, med en namngiven funktion hos varje huvudman.';

const Rubrik = (): PropertyDecorator =>
  Text({ max: RUBRIK_TECKEN_MAX, exempel: 'Utskrivning på helg', beskrivning: DELAS });
const Faktaunderlag = (): PropertyDecorator =>
  Text({ max: TEXT_TECKEN_MAX, valfri: true, exempel: FAKTA_EXEMPEL, beskrivning: `Krävs till samverkan. ${DELAS}` });
const Forslag = (): PropertyDecorator =>
  Text({ max: TEXT_TECKEN_MAX, valfri: true, exempel: FORSLAG_EXEMPEL, beskrivning: `Krävs till samverkan. ${DELAS}` });
const Modell = (): PropertyDecorator =>
  Text({
    max: NIVA_TECKEN_MAX,
    valfri: true,
    exempel: 'vasterbotten-forslag',
    beskrivning: 'Samverkansmodell i länets fil; utelämnad: den som gäller',
  });
const Till = (): PropertyDecorator =>
  Text({ max: NIVA_TECKEN_MAX, exempel: 'verksamhetschefsniva', beskrivning: 'Nivå i samverkansmodellen' });
const Arena = (): PropertyDecorator =>
  Uuid({
    valfri: true,
    beskrivning: 'Arenan som tar ärendet; behövs bara när flera arenor på nivån är öppna för parterna',
  });
const Svar = (): PropertyDecorator =>
  Text({ max: TEXT_TECKEN_MAX, exempel: 'Vi inför rutinen från årsskiftet.', beskrivning: DELAS });

export class NyFragaDto {
  @Handlandemandat()
  mandatId: string;

  @Textlista({
    min: 1,
    max: PARTER_MAX,
    tecken: HUVUDMAN_TECKEN_MAX,
    exempel: ['24', '2480'],
    beskrivning: 'Huvudmän som frågan rör; ni är alltid en av dem',
  })
  parter: string[];

  @Modell()
  modell?: string | null;

  @Rubrik()
  rubrik: string;

  @Faktaunderlag()
  faktaunderlag?: string | null;

  @Forslag()
  forslag?: string | null;

  @Objekt(() => OverenskommelseDto, { valfri: true, exempel: null, beskrivning: 'Vad frågan gäller' })
  overenskommelse?: OverenskommelseDto | null;
}

export class ForstaLyftDto {
  @Handlandemandat()
  mandatId: string;

  @Till()
  till: string;

  @Modell()
  modell?: string | null;

  @Rubrik()
  rubrik: string;

  @Faktaunderlag()
  faktaunderlag?: string | null;

  @Forslag()
  forslag?: string | null;

  @Arena()
  arena?: string | null;
}

export class LyftDto {
  @Handlandemandat()
  mandatId: string;

  @Till()
  till: string;

  @Text({ max: RUBRIK_TECKEN_MAX, valfri: true, beskrivning: `Utelämnad: samma rubrik som förut. ${DELAS}` })
  rubrik?: string | null;

  @Faktaunderlag()
  faktaunderlag?: string | null;

  @Forslag()
  forslag?: string | null;

  @Arena()
  arena?: string | null;
}

export class RepresentantDto {
  @Handlandemandat()
  mandatId: string;

  @Text({
    max: NIVA_TECKEN_MAX,
    exempel: 'forvaltningschefsniva',
    beskrivning: 'Nivå som mandatet säger att det företräder',
  })
  niva: string;
}

export class NivasvarDto {
  @Handlandemandat()
  mandatId: string;

  @Svar()
  svar: string;
}

export class AtersandningDto {
  @Handlandemandat()
  mandatId: string;

  @Text({
    max: NIVA_TECKEN_MAX,
    valfri: true,
    exempel: 'lokala-arenor',
    beskrivning: 'Lägre nivå där ärendet har stått; utelämnad: ut ur samverkan, tillbaka till var och ens linje',
  })
  till?: string | null;

  @Svar()
  svar: string;
}

export class NyPartDto {
  @Uuid({
    valfri: true,
    exempel: MANDAT_EXEMPEL,
    beskrivning: 'Ett av era registrerade mandat, med behörighet att lyfta; krävs av en part, inte av koordinatorn',
  })
  mandatId?: string | null;

  @Text({ max: HUVUDMAN_TECKEN_MAX, exempel: '2482' })
  huvudman: string;
}

export class EskaleringsavslutDto {
  @Handlandemandat()
  mandatId: string;

  @Kod(ESKALERINGSUTFALL, { exempel: 'lost' })
  utfall: keyof typeof ESKALERINGSUTFALL;

  @Svar()
  svar: string;
}
