import { ARENDESTATUS, BEHANDLINGAR } from '#libs/arena/index.js';
import { Boolesk, Datumtid, Kod, Lista, Objekt, Text, Uuid } from '#libs/platform/http/dto.js';
import { HuvudmanRefDto } from '../svar/namn.js';

export const ARENDESLAG = { avvikelse: 'Avvikelse', tvist: 'Tvist', fraga: 'Fråga' } as const;
export const RELATIONSTYPER = { dubblett: 'Samma ärende', samband: 'Hör ihop' } as const;
export const PUNKTSLAG = { staende: 'Stående punkt', arende: 'Ärende', ovrigt: 'Övrigt' } as const;
export const ARENDE_EXEMPEL = '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e';
export const MANDAT_EXEMPEL = '3e9a7c15-6d2b-8f40-b1c8-5a4d3e2f1b06';
export const MOTE_EXEMPEL = '1f0e9d8c-7b6a-8594-8372-615f4e3d2c1b';
const TEXT = 20_000;

export class ArenarelationDto {
  @Uuid({ exempel: ARENDE_EXEMPEL })
  till: string;

  @Kod(RELATIONSTYPER, { exempel: 'dubblett' })
  typ: string;
}

export class ArenaberedningDto {
  @Objekt(() => HuvudmanRefDto)
  av: HuvudmanRefDto;

  @Text({ max: TEXT, exempel: 'Sekreterare' })
  funktion: string;

  @Text({ max: TEXT, exempel: 'Gruppen har gått igenom faktaunderlaget.' })
  beredning: string;

  @Text({ max: TEXT, exempel: 'Gemensam rutin för utskrivning helgtid.' })
  forslag: string;
}

export class ArenaarendeDto {
  @Uuid({ exempel: ARENDE_EXEMPEL, beskrivning: 'Ärendets och dess eskalerings id' })
  id: string;

  @Kod(ARENDESLAG, { exempel: 'fraga' })
  slag: string;

  @Text({ max: TEXT, exempel: 'Utskrivning helgtid' })
  rubrik: string;

  @Text({ valfri: true, max: TEXT })
  faktaunderlag: string | null;

  @Text({ valfri: true, max: TEXT })
  forslag: string | null;

  @Text({ valfri: true, max: 300, beskrivning: 'Överenskommelsen som ärendet rör' })
  overenskommelse: string | null;

  @Text({ valfri: true, max: 500 })
  avsnitt: string | null;

  @Objekt(() => HuvudmanRefDto)
  anmaltAv: HuvudmanRefDto;

  @Kod(ARENDESTATUS, { exempel: 'anmalt' })
  status: string;

  @Text({ max: 100, exempel: 'Anmält' })
  statusText: string;

  @Objekt(() => ArenaberedningDto, { valfri: true })
  beredning: ArenaberedningDto | null;

  @Lista(() => ArenarelationDto, { max: 1_000 })
  relationer: ArenarelationDto[];
}

export class ArenapunktDto {
  @Kod(PUNKTSLAG, { exempel: 'staende' })
  slag: string;

  @Text({ max: TEXT, exempel: 'Information om våra verksamheter' })
  rubrik: string;

  @Uuid({ valfri: true })
  arende: string | null;
}

export class ArenanarvarandeDto {
  @Objekt(() => HuvudmanRefDto)
  huvudman: HuvudmanRefDto;

  @Text({ max: TEXT, exempel: 'Förvaltningschef' })
  funktion: string;

  @Uuid({ exempel: MANDAT_EXEMPEL })
  mandatId: string;
}

export class ArenabehandlingDto {
  @Uuid({ exempel: ARENDE_EXEMPEL })
  arende: string;

  @Kod(BEHANDLINGAR, { exempel: 'bordlagt' })
  utfall: string;

  @Text({ max: 100, exempel: 'Bordlagt till ett senare möte' })
  utfallText: string;

  @Text({ valfri: true, max: TEXT })
  anteckning: string | null;
}

export class ArenamoteDto {
  @Uuid({ exempel: MOTE_EXEMPEL })
  id: string;

  @Datumtid({ exempel: '2027-02-10T12:00:00.000Z' })
  tid: string;

  @Text({ valfri: true, max: TEXT })
  plats: string | null;

  @Boolesk({ exempel: false })
  installt: boolean;

  @Lista(() => ArenapunktDto, { valfri: true, max: 1_000, beskrivning: 'null tills dagordningen är fastställd' })
  dagordning: ArenapunktDto[] | null;

  @Lista(() => ArenanarvarandeDto, { max: 1_000 })
  narvarande: ArenanarvarandeDto[];

  @Lista(() => HuvudmanRefDto, {
    max: 1_000,
    beskrivning: 'Huvudmän utan någon på mötet; tom tills närvaro är noterad',
  })
  franvarande: HuvudmanRefDto[];

  @Text({ valfri: true, max: 2_000, beskrivning: 'Länk till protokollet hos dess ägare' })
  protokoll: string | null;

  @Lista(() => ArenabehandlingDto, { max: 1_000 })
  behandlade: ArenabehandlingDto[];
}
