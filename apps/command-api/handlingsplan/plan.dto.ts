import {
  ATGARDSSTATUS,
  EFFEKT,
  GODKANNARE_MAX,
  PARTER_MAX,
  PLANNIVA,
  SPAR_MAX,
  type Atgardsstatus,
  type Effekt,
  type Planniva,
} from '#libs/handlingsplan/index.js';
import { Datum, Heltal, Kod, Lista, Text, Textlista, Uuid } from '#libs/platform/http/dto.js';
import {
  DELAS,
  FUNKTION_TECKEN_MAX,
  Handlandemandat,
  HUVUDMAN_TECKEN_MAX,
  RUBRIK_TECKEN_MAX,
  TEXT_TECKEN_MAX,
} from '../samverkan/falt.js';

/** A plan holds a hundred items: each is short. */
const ATGARD_TECKEN_MAX = 2_000;
const AR = { min: 2000, max: 2199 };

export class PlangodkannareDto {
  @Text({ max: HUVUDMAN_TECKEN_MAX, exempel: '1780' })
  huvudman: string;

  @Text({ valfri: true, max: 100, beskrivning: 'När var verksamhet godkänner för sig' })
  verksamhet?: string | null;
}

export class NyPlanDto {
  @Kod(PLANNIVA, { exempel: 'lan', beskrivning: 'En plan för en kommun (lokal) eller för hela länet' })
  niva: Planniva;

  @Text({ valfri: true, max: HUVUDMAN_TECKEN_MAX, beskrivning: 'Kommunen i en lokal plan; utan: er egen' })
  kommun?: string | null;

  @Uuid({ valfri: true, beskrivning: 'Uppföljningen som planen hör till' })
  uppfoljning?: string | null;

  @Heltal({ ...AR, exempel: 2027 })
  ar: number;

  @Text({ max: RUBRIK_TECKEN_MAX, exempel: 'Aktivitetsplan 2027' })
  rubrik: string;

  @Textlista({
    valfri: true,
    min: 1,
    max: PARTER_MAX,
    tecken: HUVUDMAN_TECKEN_MAX,
    exempel: ['17', '1780'],
    beskrivning: 'Utan: i en lokal plan kommunen och regionen, annars länets alla kommuner och regionen',
  })
  parter?: string[] | null;

  @Lista(() => PlangodkannareDto, {
    valfri: true,
    min: 1,
    max: GODKANNARE_MAX,
    beskrivning: 'De som ska godkänna planen; utan: var och en av parterna',
  })
  godkannare?: PlangodkannareDto[] | null;
}

export class NyPlanatgardDto {
  @Text({ max: ATGARD_TECKEN_MAX, exempel: 'Ingen övergång utan plan', beskrivning: DELAS })
  mal: string;

  @Text({ max: ATGARD_TECKEN_MAX, exempel: 'Gemensam rutin för övergången från BUH till VH', beskrivning: DELAS })
  atgard: string;

  @Text({ max: HUVUDMAN_TECKEN_MAX, exempel: '1780' })
  ansvarigHuvudman: string;

  @Text({ max: FUNKTION_TECKEN_MAX, exempel: 'Verksamhetsutvecklare', beskrivning: 'Funktion, aldrig namn' })
  ansvarigFunktion: string;

  @Datum({ exempel: '2027-06-30' })
  klartSenast: string;

  @Text({ valfri: true, max: ATGARD_TECKEN_MAX, exempel: 'Ta fram en rutin.', beskrivning: 'Enkelt direktiv' })
  direktiv?: string | null;

  @Textlista({ valfri: true, max: SPAR_MAX, tecken: 36, exempel: [], beskrivning: 'Brister som åtgärden svarar mot' })
  brister?: string[] | null;

  @Textlista({ valfri: true, max: SPAR_MAX, tecken: 36, exempel: [], beskrivning: 'Avvikelser som den kommer ur' })
  avvikelser?: string[] | null;

  @Text({
    valfri: true,
    max: ATGARD_TECKEN_MAX,
    exempel: 'Stående åtgärd enligt överenskommelsen.',
    beskrivning: 'Varför åtgärden finns; krävs när den inte svarar mot någon brist eller avvikelse',
  })
  utanBrist?: string | null;
}

export class AndradPlanatgardDto extends NyPlanatgardDto {
  @Text({ max: ATGARD_TECKEN_MAX, exempel: 'Tiden räckte inte.' })
  skal: string;
}

export class PlanatgardsstatusDto {
  @Kod(ATGARDSSTATUS, { exempel: 'pagar' })
  status: Atgardsstatus;

  @Text({
    valfri: true,
    max: TEXT_TECKEN_MAX,
    exempel: 'Halvvägs.',
    beskrivning: 'Krävs när den är klar eller avbruten',
  })
  rapport?: string | null;
}

export class PlaneffektDto {
  @Kod(EFFEKT, { exempel: 'avsedd' })
  effekt: Effekt;

  @Text({ max: TEXT_TECKEN_MAX, exempel: 'Färre brutna övergångar.' })
  beskrivning: string;
}

export const PLANSVAR = { godkand: 'Godkänd', avslagen: 'Avslagen' } as const;

export class PlangodkannandeDto {
  @Text({ valfri: true, max: 100, beskrivning: 'När var verksamhet godkänner för sig' })
  verksamhet?: string | null;

  @Kod(PLANSVAR, { exempel: 'godkand' })
  svar: keyof typeof PLANSVAR;

  @Text({ valfri: true, max: TEXT_TECKEN_MAX, beskrivning: 'Krävs vid avslag' })
  skal?: string | null;

  @Handlandemandat()
  mandatId: string;
}

export class PlanoverforingDto {
  @Heltal({ ...AR, exempel: 2028, beskrivning: 'Den nya planens år' })
  ar: number;

  @Text({ max: RUBRIK_TECKEN_MAX, exempel: 'Aktivitetsplan 2028' })
  rubrik: string;

  @Uuid({ valfri: true, beskrivning: 'Uppföljningen som den nya planen hör till' })
  uppfoljning?: string | null;
}

export class PlanavslutDto {
  @Text({
    valfri: true,
    max: TEXT_TECKEN_MAX,
    exempel: 'Årsrapporten finns på styrgruppens sida.',
    beskrivning: 'Årets resultat med ord, eller var det finns',
  })
  arsrapport?: string | null;
}
