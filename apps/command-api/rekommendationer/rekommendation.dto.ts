import {
  AKTIVITETER_MAX,
  ARENDEN_MAX,
  MOTTAGARE_MAX,
  REKOMMENDATIONSSLAG,
  type Beslutsutfall,
  type RekommendationExpedierad,
} from '#libs/rekommendation/index.js';
import { Beteckning, Datum, Kod, Lista, Text, Textlista } from '#libs/platform/http/dto.js';
import {
  FUNKTION_TECKEN_MAX,
  Handlandemandat,
  HUVUDMAN_TECKEN_MAX,
  RUBRIK_TECKEN_MAX,
  TEXT_TECKEN_MAX,
} from '../samverkan/falt.js';

const UTFALL: Readonly<Record<Beslutsutfall, string>> = { bifall: 'Bifall', avslag: 'Avslag', bordlagd: 'Bordlagd' };

/** Ids of matters of the arena. */
const Arendelista = (beskrivning: string): PropertyDecorator =>
  Textlista({ valfri: true, max: ARENDEN_MAX, tecken: 36, exempel: [], beskrivning });

export class NyAktivitetDto {
  @Text({ max: RUBRIK_TECKEN_MAX, exempel: 'Gemensam introduktion' })
  rubrik: string;

  @Text({
    max: TEXT_TECKEN_MAX,
    exempel: 'Ta fram en introduktion för nya medarbetare.',
    beskrivning: 'Enkelt direktiv',
  })
  direktiv: string;

  @Text({ max: FUNKTION_TECKEN_MAX, exempel: 'Verksamhetsutvecklare', beskrivning: 'Funktion, aldrig namn' })
  ansvarigFunktion: string;

  @Arendelista('Arenans ärenden som aktiviteten kommer ur')
  arenden?: string[] | null;
}

export class NyMottagareDto {
  @Text({ max: HUVUDMAN_TECKEN_MAX, exempel: '20' })
  huvudman: string;

  @Text({ valfri: true, max: 100, beskrivning: 'När var verksamhet beslutar för sig' })
  verksamhet?: string | null;
}

export class NyRekommendationDto {
  @Kod(REKOMMENDATIONSSLAG, { exempel: 'rekommendation' })
  slag: RekommendationExpedierad['data']['slag'];

  @Text({ max: RUBRIK_TECKEN_MAX, exempel: 'Rutin för utskrivning helgtid' })
  rubrik: string;

  @Text({ max: TEXT_TECKEN_MAX, exempel: 'Arenan rekommenderar huvudmännen att införa rutinen.' })
  text: string;

  @Lista(() => NyAktivitetDto, { valfri: true, max: AKTIVITETER_MAX, exempel: [], beskrivning: 'Av en aktivitetsplan' })
  aktiviteter?: NyAktivitetDto[] | null;

  @Arendelista('Arenans ärenden som rekommendationen kommer ur')
  arenden?: string[] | null;

  @Lista(() => NyMottagareDto, {
    valfri: true,
    min: 1,
    max: MOTTAGARE_MAX,
    beskrivning: 'De som ska besluta; utan: var och en av arenans huvudmän',
  })
  mottagare?: NyMottagareDto[] | null;

  @Datum({
    valfri: true,
    exempel: '2027-03-31',
    beskrivning: 'Sista dag för beslut; utan: enligt svarstiden, i arbetsdagar, för var och en',
  })
  svarSenast?: string | null;

  @Text({
    valfri: true,
    max: FUNKTION_TECKEN_MAX,
    beskrivning: 'Funktion som beslutar hos var och en; utan: enligt modellen, annars huvudmannens egen ordning',
  })
  beslutsfunktion?: string | null;
}

class Beslutsuppgifter {
  @Text({ valfri: true, max: 100, beskrivning: 'När var verksamhet beslutar för sig' })
  verksamhet?: string | null;

  @Kod(UTFALL, { exempel: 'bifall' })
  utfall: Beslutsutfall;

  @Text({ max: 200, exempel: 'Socialnämnden', beskrivning: 'Den som har beslutat' })
  instans: string;

  @Datum({ exempel: '2026-11-20' })
  datum: string;

  @Beteckning({ valfri: true, max: 100, exempel: 'SN 2026/112' })
  dnr?: string | null;

  @Text({ valfri: true, max: TEXT_TECKEN_MAX, beskrivning: 'Krävs vid avslag och bordläggning; publiceras aldrig' })
  motivering?: string | null;

  @Handlandemandat()
  mandatId: string;
}

export class RekommendationsbeslutDto extends Beslutsuppgifter {}

export class RekommendationsrattelseDto extends Beslutsuppgifter {
  @Text({ max: TEXT_TECKEN_MAX, exempel: 'Fel datum angavs.' })
  skal: string;
}

export class RekommendationsaterkallelseDto {
  @Text({ max: TEXT_TECKEN_MAX, exempel: 'Ersätts av en ny rekommendation.' })
  skal: string;
}
