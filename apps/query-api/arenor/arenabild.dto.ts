import {
  Boolesk,
  Datum,
  Datumtid,
  Heltal,
  Kod,
  Lista,
  Objekt,
  Text,
  Textlista,
  Uuid,
} from '#libs/platform/http/dto.js';
import { HuvudmanRefDto } from '../svar/namn.js';
import { ArenaarendeDto, ArenamoteDto, MANDAT_EXEMPEL } from './arenaarende.dto.js';
import { LEDAMOTER_MAX } from './ledamoter.js';

export const EJ_ANGIVET = 'ej angivet';
export const NIVASLAG = { linje: 'Linje', lokal: 'Lokal', regional: 'Regional', politisk: 'Politisk' } as const;
/** Most of each that one answer holds; beside each list stands how many there are. */
export const MOTEN_VISAS = 100;
export const ARENDEN_VISAS = 200;
export const REKOMMENDATIONER_VISAS = 50;
export const TURER_VISAS = 50;
const TEXT = 20_000;
export const ARENA_EXEMPEL = 'b7c1d0e2-5f34-8a69-9e1b-3d2c4f5a6b70';

export class ArenanivaDto {
  @Text({ max: 100, exempel: 'lansnatverk' })
  id: string;

  @Text({ max: 300, exempel: 'Länsnätverk förvaltningschefer inom hälsa och välfärd' })
  namn: string;

  @Kod(NIVASLAG, { valfri: true, exempel: 'regional' })
  slag: string | null;
}

export class ArenaturDto {
  @Objekt(() => HuvudmanRefDto)
  huvudman: HuvudmanRefDto;

  @Datum({ exempel: '2026-01-01' })
  fran: string;

  @Datum({ valfri: true, exempel: '2027-12-31' })
  till: string | null;
}

export class ArenasammankallandeDto {
  @Text({ max: 1_000, exempel: 'Respektive huvudman vartannat år', beskrivning: 'Så som länets fil säger' })
  text: string;

  @Objekt(() => HuvudmanRefDto, { valfri: true, beskrivning: 'null när ingen är utsedd' })
  nu: HuvudmanRefDto | null;

  @Objekt(() => HuvudmanRefDto, { valfri: true, beskrivning: 'Föreslagen nästa, där uppdraget alternerar' })
  foreslagenNasta: HuvudmanRefDto | null;

  @Lista(() => ArenaturDto, { max: TURER_VISAS, beskrivning: 'Turer, den senaste sist' })
  turer: ArenaturDto[];
}

export class ArenaledamotDto {
  @Uuid({ exempel: MANDAT_EXEMPEL })
  mandatId: string;

  @Objekt(() => HuvudmanRefDto)
  huvudman: HuvudmanRefDto;

  @Text({ valfri: true, max: 200 })
  verksamhet: string | null;

  @Text({ max: TEXT, exempel: 'Förvaltningschef' })
  funktion: string;

  @Text({ max: TEXT, exempel: 'Företräder kommunen i länsnätverket' })
  uppdrag: string;

  @Datum({ exempel: '2026-01-01' })
  giltigFran: string;

  @Datum({ valfri: true, exempel: '2027-12-31' })
  giltigTill: string | null;

  @Uuid({ valfri: true, beskrivning: 'Mandatet som detta är ersättare för; null för ordinarie' })
  ersattareFor: string | null;

  @Datum({ valfri: true, exempel: '2026-02-01', beskrivning: 'Senaste introduktion; null när ingen är gjord' })
  introducerad: string | null;
}

export class BeslutsantalDto {
  @Heltal({ min: 0, max: 1_000, exempel: 11 })
  bifall: number;

  @Heltal({ min: 0, max: 1_000, exempel: 2 })
  avslag: number;

  @Heltal({ min: 0, max: 1_000, exempel: 0 })
  bordlagda: number;

  @Heltal({ min: 0, max: 1_000, exempel: 3 })
  vantar: number;
}

export class ArenarekommendationDto {
  @Uuid({ exempel: '4c6b8a90-1e2d-8f3c-a4b5-c6d7e8f90a1b' })
  id: string;

  @Text({ max: TEXT, exempel: 'Rutin för utskrivning helgtid' })
  rubrik: string;

  @Textlista({ max: 1_000, tecken: 36, exempel: [] })
  arenden: string[];

  @Objekt(() => BeslutsantalDto, { valfri: true, beskrivning: 'Hur huvudmännen har beslutat hittills' })
  beslut: BeslutsantalDto | null;

  @Boolesk({ exempel: false, beskrivning: 'Alla har beslutat och utfallet är återrapporterat till arenan' })
  aterrapporterad: boolean;
}

export class ArenabildDto {
  @Uuid({ exempel: ARENA_EXEMPEL })
  id: string;

  @Heltal({ min: 0, max: 999_999_999, exempel: 4, beskrivning: 'Revisionen; samma som i ETag' })
  revision: number;

  @Text({ max: 2, exempel: '20' })
  lan: string;

  @Text({ max: 100, exempel: 'dalarna', beskrivning: 'Länets samverkansmodell' })
  modell: string;

  @Text({ valfri: true, max: 100, exempel: 'lansnatverk-forvaltningschefer' })
  lansfilId: string | null;

  @Text({ max: TEXT, exempel: 'Länsnätverk förvaltningschefer inom hälsa och välfärd' })
  namn: string;

  @Objekt(() => ArenanivaDto, { valfri: true, beskrivning: 'null när arenan står vid sidan av trappan' })
  niva: ArenanivaDto | null;

  @Lista(() => HuvudmanRefDto, { max: 1_000 })
  huvudman: HuvudmanRefDto[];

  @Text({ max: TEXT, exempel: 'Ansvarar för att överenskommelsen revideras.' })
  uppdrag: string;

  @Text({ max: TEXT, exempel: EJ_ANGIVET })
  motesrytm: string;

  @Objekt(() => ArenasammankallandeDto)
  sammankallande: ArenasammankallandeDto;

  @Uuid({ valfri: true, beskrivning: 'Arenan som bereder dess ärenden' })
  beredsAv: string | null;

  @Textlista({ max: 1_000, tecken: TEXT, exempel: ['Information om våra verksamheter'] })
  staendePunkter: string[];

  @Lista(() => ArenaledamotDto, { max: LEDAMOTER_MAX })
  ledamoter: ArenaledamotDto[];

  @Boolesk({ exempel: false, beskrivning: `Det finns fler än de ${LEDAMOTER_MAX} ledamöter som visas` })
  flerLedamoter: boolean;

  @Lista(() => HuvudmanRefDto, { max: 1_000, beskrivning: 'Huvudmän utan mandat i arenan' })
  huvudmanUtanLedamot: HuvudmanRefDto[];

  @Lista(() => ArenamoteDto, { max: MOTEN_VISAS, beskrivning: 'Det senaste först' })
  moten: ArenamoteDto[];

  @Heltal({ min: 0, max: 999_999_999, exempel: 1 })
  antalMoten: number;

  @Lista(() => ArenaarendeDto, {
    max: ARENDEN_VISAS,
    beskrivning: 'De som arenan har först, sedan de som har lämnat den',
  })
  arenden: ArenaarendeDto[];

  @Heltal({ min: 0, max: 999_999_999, exempel: 1 })
  antalArenden: number;

  @Lista(() => ArenarekommendationDto, { max: REKOMMENDATIONER_VISAS, beskrivning: 'Den senaste först' })
  rekommendationer: ArenarekommendationDto[];

  @Heltal({ min: 0, max: 999_999_999, exempel: 1 })
  antalRekommendationer: number;

  @Datumtid({ exempel: '2026-11-20T10:00:00.000Z' })
  oppnad: string;

  @Textlista({ max: 10, tecken: 300, exempel: [], beskrivning: 'Vad som är tomt, och vad man gör åt det' })
  meddelanden: string[];
}
