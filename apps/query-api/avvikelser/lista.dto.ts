import { BRISTTYPER, HANDELSETYPER, KATEGORIER } from '#libs/avvikelse/index.js';
import {
  Boolesk,
  DatumEllerTid,
  Datumtid,
  Heltal,
  Kod,
  Kodlista,
  Monster,
  Objekt,
  Lista,
  Text,
  Textlista,
  Uuid,
} from '#libs/platform/http/dto.js';
import { HuvudmanRefDto } from '../svar/namn.js';
import { JA_NEJ, MANAD, SidfragaDto, type JaNej } from '../svar/sidfraga.dto.js';

export const STATUSAR = { oppen: 'Öppen', avslutad: 'Avslutad', makulerad: 'Makulerad' } as const;
export const ROLLER_I_ARENDE = { rapporterande: 'Rapporterande', berord: 'Berörd' } as const;
export const SORTERINGAR = {
  '-rapporterad': 'Senast rapporterad först',
  '-riskvarde': 'Högst riskvärde först',
} as const;

/** How far a case has gone, and the levels whose time is measured on the case itself. */
export const VAGAR = {
  samverkan: 'Lyft till samverkan',
  tvist: 'Tvist har öppnats',
  'samverkan-och-tvist': 'Lyft till samverkan, och tvist har öppnats',
  'tvist-utan-samverkan': 'Tvist har öppnats, utan att det lyfts till samverkan',
} as const;
export const LEDTIDER = { linje: 'Egna linjen', gemensam: 'Gemensam hantering' } as const;
/** As the id of an agreement: none is named. */
export const INGEN_OVERENSKOMMELSE = 'ingen';

export class AvvikelsefragaDto extends SidfragaDto {
  @Kod(STATUSAR, { valfri: true, exempel: 'oppen', beskrivning: 'Bara ärenden med denna status' })
  status?: keyof typeof STATUSAR;

  @Kod(KATEGORIER, { valfri: true, exempel: 'informationsoverforing', beskrivning: 'Bara denna kategori' })
  kategori?: string;

  @Kod(BRISTTYPER, { valfri: true, exempel: 'sjukresa', beskrivning: 'Bara ärenden där denna bristtyp är angiven' })
  bristtyp?: string;

  @Kod(HANDELSETYPER, { valfri: true, exempel: 'avvikelse', beskrivning: 'Avvikelse, tillbud eller risk' })
  handelsetyp?: string;

  @Text({ valfri: true, max: 100, exempel: 'barn-och-unga', beskrivning: 'Kod för målgrupp i länets modell' })
  malgrupp?: string;

  @Text({ valfri: true, max: 100, exempel: 'sip-2024', beskrivning: 'Id för en överenskommelse, eller ingen' })
  overenskommelse?: string;

  @Text({ valfri: true, max: 100, exempel: 'LEK-2022-0031', beskrivning: 'Källsystemets ärendenummer' })
  arendenummer?: string;

  @Kod(ROLLER_I_ARENDE, { valfri: true, exempel: 'berord', beskrivning: 'Den egna huvudmannens roll' })
  roll?: keyof typeof ROLLER_I_ARENDE;

  @Kod(JA_NEJ, { valfri: true, exempel: 'true', beskrivning: 'Gemensam hantering' })
  gemensam?: JaNej;

  @Kod(JA_NEJ, { valfri: true, exempel: 'false', beskrivning: 'Berör barn' })
  beroBarn?: JaNej;

  @Monster({
    valfri: true,
    monster: '^([1-9]|1[0-6])$',
    krav: 'Ska vara ett heltal 1–16.',
    exempel: '9',
    beskrivning: 'Bara ärenden med minst detta riskvärde (1–16) enligt den rapporterande',
  })
  riskvardeMinst?: string;

  @Monster({
    valfri: true,
    monster: MANAD,
    krav: 'Ska vara en månad, ÅÅÅÅ-MM.',
    exempel: '2026-01',
    beskrivning: 'Bara händelser i denna månad eller senare',
  })
  manadFran?: string;

  @Monster({
    valfri: true,
    monster: MANAD,
    krav: 'Ska vara en månad, ÅÅÅÅ-MM.',
    exempel: '2026-12',
    beskrivning: 'Bara händelser i denna månad eller tidigare',
  })
  manadTill?: string;

  @Kod(JA_NEJ, { valfri: true, exempel: 'false', beskrivning: 'false: utan makulerade, som talen räknar' })
  makulerade?: JaNej;

  @Kod(VAGAR, { valfri: true, exempel: 'samverkan', beskrivning: 'Bara ärenden som har lyfts, eller fått en tvist' })
  vag?: keyof typeof VAGAR;

  @Kod(LEDTIDER, { valfri: true, exempel: 'linje', beskrivning: 'Bara ärenden vars tid på nivån mäts; med ledtidAr' })
  ledtid?: keyof typeof LEDTIDER;

  @Monster({
    valfri: true,
    monster: '^20[0-9]{2}$',
    krav: 'Ska vara ett år, ÅÅÅÅ.',
    exempel: '2026',
    beskrivning: 'Året då tiden på nivån började; med ledtid',
  })
  ledtidAr?: string;

  @Kod(JA_NEJ, { valfri: true, exempel: 'true', beskrivning: 'Bara de vars tid på nivån pågår; med ledtid' })
  ledtidPagar?: JaNej;

  @Uuid({ valfri: true, exempel: '3c0f5c1e-6f0b-4a5e-9d1e-2f3a4b5c6d7e', beskrivning: 'En uppföljning; med brist' })
  uppfoljning?: string;

  @Uuid({
    valfri: true,
    exempel: '5e0f5c1e-6f0b-4a5e-9d1e-2f3a4b5c6d7e',
    beskrivning: 'Bara ärenden bakom denna brist i uppföljningen',
  })
  brist?: string;

  @Kod(SORTERINGAR, {
    valfri: true,
    exempel: '-rapporterad',
    beskrivning: 'Ordning: senast rapporterad eller högst riskvärde först; annars senast rapporterad',
  })
  sortera?: keyof typeof SORTERINGAR;
}

export class KallaDto {
  @Text({ max: 100, exempel: 'synergi-lekeryd', beskrivning: 'Källsystem hos den rapporterande huvudmannen' })
  system: string;

  @Text({ max: 100, exempel: 'LEK-2022-0031' })
  arendenummer: string;

  @Heltal({ min: 1, max: 999_999, exempel: 1 })
  version: number;
}

export class PartDto {
  @Objekt(() => HuvudmanRefDto)
  huvudman: HuvudmanRefDto;

  @Text({ valfri: true, max: 200, exempel: 'Hemsjukvård', beskrivning: 'null när källan bara anger huvudman' })
  verksamhet: string | null;
}

export class AvvikelsepostDto {
  @Uuid({ exempel: '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e' })
  id: string;

  @Kod(STATUSAR, { exempel: 'oppen' })
  status: string;

  @Text({ max: 100, exempel: 'Öppen' })
  statusText: string;

  @Text({ valfri: true, max: 500, exempel: 'Sjukresan bokades inte', beskrivning: 'null när du inte får se den' })
  rubrik: string | null;

  @Objekt(() => KallaDto)
  kalla: KallaDto;

  @Objekt(() => PartDto)
  rapporterande: PartDto;

  @Lista(() => PartDto, { max: 1_000 })
  berorda: PartDto[];

  @Heltal({ min: 1, max: 1_000, exempel: 2 })
  antalParter: number;

  @Boolesk({ exempel: true })
  gemensam: boolean;

  @Kod(HANDELSETYPER, { exempel: 'avvikelse' })
  handelsetyp: string;

  @Kod(KATEGORIER, { exempel: 'transport' })
  kategori: string;

  @Text({ max: 100, exempel: 'Transport/sjukresa' })
  kategoriText: string;

  @Kodlista(BRISTTYPER, { max: 20, exempel: ['sjukresa'] })
  bristtyper: string[];

  @Textlista({ max: 50, tecken: 100, exempel: ['aldre'] })
  malgrupper: string[];

  @Heltal({ min: 1, max: 4, exempel: 3 })
  allvarlighetsgrad: number;

  @Text({ max: 100, exempel: 'Betydande' })
  allvarlighetsgradText: string;

  @Heltal({ min: 1, max: 4, exempel: 2 })
  sannolikhet: number;

  @Heltal({ min: 1, max: 16, exempel: 6, beskrivning: 'Allvarlighetsgrad × sannolikhet enligt den rapporterande' })
  riskvarde: number;

  @DatumEllerTid({ valfri: true, exempel: '2026-01-14', beskrivning: 'null när ni bara får se månaden' })
  handelsetid: string | null;

  @Monster({ monster: MANAD, krav: '', exempel: '2026-01' })
  handelsemanad: string;

  @Boolesk({ exempel: false })
  beroBarn: boolean;

  @Text({ valfri: true, max: 100, exempel: 'sip-2024' })
  overenskommelse: string | null;

  @Datumtid({ exempel: '2026-01-15T08:00:00.000Z' })
  rapporterad: string;

  @Datumtid({ exempel: '2026-01-16T10:30:00.000Z' })
  andrad: string;

  @Heltal({ min: 0, max: 999_999_999, exempel: 4 })
  revision: number;
}
