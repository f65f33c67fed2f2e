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
import { ArenaledamotDto, ArenanivaDto } from '../arenor/arenabild.dto.js';
import { LEDAMOTER_MAX } from '../arenor/ledamoter.js';
import { AvtalRefDto, EJ_ANGIVET, KallrefDto, LokalstatusDto } from '../overenskommelser/avtal.dto.js';
import { RutinDto } from '../overenskommelser/avtalsrutin.dto.js';
import { AvtalspostDto } from '../overenskommelser/avtalslista.dto.js';
import { HuvudmanRefDto } from '../svar/namn.js';

export const MODELLSTATUS = { gallande: 'Gällande', forslag: 'Förslag', tidigare: 'Tidigare' } as const;
export const HUVUDMANNATYPER = { region: 'Region', kommun: 'Kommun', privat: 'Privat huvudman' } as const;
/** More arenas than a huvudman is in; beyond it the answer says that there are more. */
export const TORGARENOR_MAX = 100;
const LISTA_MAX = 1_000;
const TEXT = 20_000;
const UUID_EXEMPEL = 'b7c1d0e2-5f34-8a69-9e1b-3d2c4f5a6b70';

export class TorginriktningDto {
  @Text({ max: TEXT, exempel: EJ_ANGIVET })
  vardegrund: string;

  @Textlista({ max: LISTA_MAX, tecken: TEXT, exempel: [], beskrivning: 'Tom: ej angivet' })
  utgangspunkter: string[];

  @Textlista({ max: LISTA_MAX, tecken: TEXT, exempel: ['Förebyggande arbete'], beskrivning: 'Tom: ej angivet' })
  mal: string[];

  @Textlista({ max: LISTA_MAX, tecken: TEXT, exempel: [], beskrivning: 'Tom: ej angivet' })
  prioriteringar: string[];

  @Objekt(() => KallrefDto, { valfri: true })
  kalla: KallrefDto | null;
}

export class TorgmodellDto {
  @Text({ max: 100, exempel: 'dalarna' })
  id: string;

  @Text({ max: TEXT, exempel: 'Samverkan enligt den länsövergripande överenskommelsen' })
  namn: string;

  @Kod(MODELLSTATUS, { exempel: 'gallande' })
  status: string;

  @Text({ max: 100, exempel: 'Gällande' })
  statusText: string;

  @Datum({ valfri: true, beskrivning: 'null: ej angivet' })
  giltigFran: string | null;

  @Datum({ valfri: true, beskrivning: 'null: ej angivet' })
  giltigTill: string | null;

  @Heltal({ valfri: true, min: 1, max: 100, beskrivning: 'Längd i år när källan bara anger den' })
  giltighetAr: number | null;

  @Objekt(() => TorginriktningDto)
  inriktning: TorginriktningDto;

  @Objekt(() => KallrefDto, { valfri: true })
  kalla: KallrefDto | null;
}

export class TorgavtalDto extends AvtalspostDto {
  @Boolesk({ exempel: true, beskrivning: 'false: källan anger inga parter' })
  arPart: boolean;

  @Objekt(() => LokalstatusDto, { valfri: true, beskrivning: 'Kommunens egen lokala status; null för andra' })
  lokalt: LokalstatusDto | null;
}

export class KalledamotDto {
  @Text({ max: TEXT, exempel: 'Kommun', beskrivning: 'Huvudman eller slag av huvudman' })
  vem: string;

  @Text({ max: TEXT, exempel: 'Socialchef' })
  funktion: string;

  @Heltal({ valfri: true, min: 1, max: 1_000, beskrivning: 'null: ej angivet' })
  antal: number | null;

  @Boolesk({ exempel: false, beskrivning: 'Antalet är per huvudman, inte i allt' })
  perHuvudman: boolean;
}

export class TorgarenaDto {
  @Uuid({ exempel: UUID_EXEMPEL })
  id: string;

  @Boolesk({ exempel: true, beskrivning: 'false: står i länets fil men är inte öppnad i navet' })
  oppnad: boolean;

  @Text({ valfri: true, max: 100, exempel: 'styrgrupp-sater' })
  lansfilId: string | null;

  @Text({ max: 100, exempel: 'dalarna' })
  modell: string;

  @Text({ max: TEXT, exempel: 'Lokal styrgrupp för Säter' })
  namn: string;

  @Objekt(() => ArenanivaDto, { valfri: true })
  niva: ArenanivaDto | null;

  @Text({ max: TEXT, exempel: 'Arbeta för att lösa tvister.' })
  uppdrag: string;

  @Text({ max: TEXT, exempel: 'Två gånger per termin' })
  motesrytm: string;

  @Text({ max: TEXT, exempel: EJ_ANGIVET, beskrivning: 'Hur sammankallande utses' })
  sammankallandeText: string;

  @Objekt(() => HuvudmanRefDto, { valfri: true, beskrivning: 'null när ingen är utsedd' })
  sammankallande: HuvudmanRefDto | null;

  @Datumtid({ valfri: true, exempel: '2027-02-10T12:00:00.000Z', beskrivning: 'null när inget är kallat' })
  nastaMote: string | null;

  @Lista(() => KalledamotDto, { max: LISTA_MAX, beskrivning: 'Vilka källan säger ska sitta där; tom: ej angivet' })
  ledamoterEnligtKallan: KalledamotDto[];

  @Lista(() => ArenaledamotDto, { max: LEDAMOTER_MAX, beskrivning: 'Vilka som har mandat för arenan' })
  ledamoter: ArenaledamotDto[];

  @Boolesk({ exempel: false })
  flerLedamoter: boolean;

  @Objekt(() => KallrefDto, { valfri: true })
  kalla: KallrefDto | null;
}

export class TorgrepresentantDto {
  @Uuid({ exempel: UUID_EXEMPEL })
  mandatId: string;

  @Text({ max: TEXT, exempel: 'Socialchef' })
  funktion: string;

  @Text({ max: TEXT, exempel: 'Ledningsgruppen, månadsvis', beskrivning: 'Hur det förankras tillbaka' })
  forankring: string;

  @Datum({ exempel: '2026-01-01' })
  giltigFran: string;

  @Datum({ valfri: true })
  giltigTill: string | null;
}

export class TorgnivaDto {
  @Text({ max: 100, exempel: 'verksamhetsniva' })
  id: string;

  @Text({ max: TEXT, exempel: 'Verksamhetsnivå' })
  namn: string;

  @Text({ max: 100, exempel: 'dalarna' })
  modell: string;

  @Boolesk({ exempel: true, beskrivning: 'Huvudmannens egen linje har nivån' })
  finns: boolean;

  @Text({ max: TEXT, exempel: 'Verksamhetsansvarig', beskrivning: 'Funktion på nivån' })
  funktion: string;

  @Lista(() => TorgrepresentantDto, { max: LISTA_MAX, beskrivning: 'Vem som företräder nivån när linjen saknar den' })
  representeras: TorgrepresentantDto[];

  @Objekt(() => KallrefDto, { valfri: true })
  kalla: KallrefDto | null;
}

export class TorgrutinDto extends RutinDto {
  @Objekt(() => AvtalRefDto)
  overenskommelse: AvtalRefDto;
}

export class InformationstorgDto {
  @Objekt(() => HuvudmanRefDto)
  huvudman: HuvudmanRefDto;

  @Kod(HUVUDMANNATYPER, { exempel: 'kommun' })
  typ: string;

  @Objekt(() => HuvudmanRefDto, { beskrivning: 'Länet' })
  lan: HuvudmanRefDto;

  @Datum({ exempel: '2026-11-22', beskrivning: 'Dagen som allt visas för' })
  dag: string;

  @Lista(() => TorgmodellDto, { max: LISTA_MAX })
  samverkansmodeller: TorgmodellDto[];

  @Lista(() => TorgavtalDto, { max: LISTA_MAX })
  overenskommelser: TorgavtalDto[];

  @Lista(() => TorgarenaDto, { max: TORGARENOR_MAX })
  arenor: TorgarenaDto[];

  @Lista(() => TorgnivaDto, { max: LISTA_MAX, beskrivning: 'Linjens nivåer, lägst först' })
  linje: TorgnivaDto[];

  @Lista(() => TorgrutinDto, { max: LISTA_MAX, beskrivning: 'Rutiner som gäller huvudmannen' })
  rutiner: TorgrutinDto[];

  @Datumtid({ valfri: true, exempel: '2026-11-22T10:00:00.000Z', beskrivning: 'Visar minst det som hänt till dess' })
  uppdaterad: string | null;

  @Textlista({ max: 100, tecken: 1_000, exempel: [], beskrivning: 'Vad som saknas, och vad man gör åt det' })
  meddelanden: string[];
}
