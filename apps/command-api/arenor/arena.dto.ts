import { HUVUDMAN_MAX, STAENDE_PUNKTER_MAX } from '#libs/arena/index.js';
import { Datum, Heltal, Kod, Monster, Text, Textlista, Uuid } from '#libs/platform/http/dto.js';
import { Handlandemandat, HUVUDMAN_TECKEN_MAX, RUBRIK_TECKEN_MAX, TEXT_TECKEN_MAX } from '../samverkan/falt.js';

export const ARENDE_EXEMPEL = '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e';

const LANSFIL_ID = '^[a-z0-9][a-z0-9-]{0,99}$';
export const RELATIONSTYPER = { dubblett: 'Dubblett', samband: 'Samband' } as const;

/** One of the län's file (`lansfilId`), one of a kind that the file describes (with `huvudman`), or a local one. */
export class NyArenaDto {
  @Monster({
    valfri: true,
    monster: LANSFIL_ID,
    krav: 'Ska vara arenans id i länets fil: gemener, siffror och bindestreck.',
    exempel: 'lansnatverk-forvaltningschefer',
    beskrivning: 'Arenans id i länets fil. Ensam: arenan öppnas med filens uppgifter',
  })
  lansfilId?: string | null;

  @Text({ valfri: true, max: 200, beskrivning: 'Krävs utan lansfilId; annars filens namn' })
  namn?: string | null;

  @Monster({
    valfri: true,
    monster: LANSFIL_ID,
    krav: 'Ska vara nivåns id i länets fil: gemener, siffror och bindestreck.',
    beskrivning: 'En av länets samverkansnivåer; krävs utan lansfilId',
  })
  niva?: string | null;

  @Textlista({
    valfri: true,
    min: 1,
    max: HUVUDMAN_MAX,
    tecken: HUVUDMAN_TECKEN_MAX,
    beskrivning:
      'Huvudmän som arenan är för; krävs utan lansfilId. Med lansfilId: en egen arena av det slag som filen beskriver',
  })
  huvudman?: string[] | null;

  @Text({ valfri: true, max: TEXT_TECKEN_MAX })
  uppdrag?: string | null;

  @Text({ valfri: true, max: 1_000, beskrivning: 'Hur ofta arenan möts, med egna ord' })
  motesrytm?: string | null;

  @Text({ valfri: true, max: 1_000, beskrivning: 'Hur sammankallande utses, med egna ord' })
  sammankallande?: string | null;

  @Heltal({ valfri: true, min: 1, max: 20, beskrivning: 'År mellan en huvudmans turer som sammankallande' })
  alterneringAr?: number | null;

  @Uuid({ valfri: true, beskrivning: 'Arenan som bereder ärenden åt denna' })
  beredsAv?: string | null;

  @Textlista({ valfri: true, max: STAENDE_PUNKTER_MAX, tecken: RUBRIK_TECKEN_MAX })
  staendePunkter?: string[] | null;
}

export class NySammankallandeDto {
  @Text({ max: HUVUDMAN_TECKEN_MAX, exempel: '20', beskrivning: 'En av arenans huvudmän' })
  sammankallande: string;

  @Datum({ exempel: '2027-01-01' })
  fran: string;

  @Datum({ valfri: true, exempel: '2028-12-31', beskrivning: 'Sista dagen; tom tills nästa tur börjar' })
  till?: string | null;
}

export class NyBeredningDto {
  @Uuid({ exempel: ARENDE_EXEMPEL })
  arende: string;

  @Text({ max: TEXT_TECKEN_MAX, exempel: 'Beredningsgruppen har gått igenom faktaunderlaget.' })
  beredning: string;

  @Text({ max: TEXT_TECKEN_MAX, exempel: 'Gemensam rutin för utskrivning helgtid.' })
  forslag: string;

  @Handlandemandat()
  mandatId: string;
}

export class NyArenderelationDto {
  @Uuid({ exempel: ARENDE_EXEMPEL })
  arende: string;

  @Uuid({
    exempel: '7c9e6679-7425-80de-944b-e07fc1f90ae7',
    beskrivning: 'Ett annat ärende, här eller i en annan arena',
  })
  till: string;

  @Kod(RELATIONSTYPER, { exempel: 'dubblett' })
  typ: keyof typeof RELATIONSTYPER;
}
