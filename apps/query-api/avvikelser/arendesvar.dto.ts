import {
  Boolesk,
  Datum,
  Datumtid,
  Heltal,
  Kod,
  Kodlista,
  Lista,
  Objekt,
  Text,
  Textlista,
  Uuid,
} from '#libs/platform/http/dto.js';
import { GRUNDER, LANKTYPER, OMFATTNINGAR } from '#libs/avvikelse/index.js';
import { HuvudmanRefDto } from '../svar/namn.js';
import { DelDto, DeltagareDto, InnehallDto } from './arende.dto.js';
import { EskaleringslageDto } from './eskaleringslage.js';
import { KallaDto, PartDto, STATUSAR } from './lista.dto.js';

const FRI = 20_000;

export class HandelseanalysDto {
  @Lista(() => DeltagareDto, { max: 100 })
  deltagare: DeltagareDto[];

  @Text({ valfri: true, max: FRI })
  forlopp: string | null;

  @Text({ valfri: true, max: FRI })
  orsaker: string | null;

  @Text({ valfri: true, max: FRI })
  forslag: string | null;
}

export class LankDto {
  @Kod(LANKTYPER, { exempel: 'monster' })
  typ: string;

  @Uuid({ exempel: '8d2f6a4e-1b3c-8d5e-9f70-a1b2c3d4e5f6' })
  till: string;
}

export class GrundDto {
  @Uuid({ exempel: '8d2f6a4e-1b3c-8d5e-9f70-a1b2c3d4e5f6' })
  grundId: string;

  @Kod(GRUNDER, { exempel: 'SAMTYCKE' })
  grund: string;

  @Text({ max: 100, exempel: 'Samtycke' })
  grundText: string;

  @Objekt(() => HuvudmanRefDto)
  huvudman: HuvudmanRefDto;

  @Kodlista(OMFATTNINGAR, { max: 5, exempel: ['fritext'] })
  omfattning: string[];

  @Lista(() => HuvudmanRefDto, { max: 100, beskrivning: 'Tom: alla involverade' })
  mottagare: HuvudmanRefDto[];

  @Datum({ valfri: true, exempel: '2026-12-31' })
  gallerTillOchMed: string | null;

  @Boolesk({ exempel: false })
  aterkallad: boolean;
}

export class ArendeDto {
  @Uuid({ exempel: '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e' })
  id: string;

  @Heltal({ min: 0, max: 999_999_999, exempel: 4, beskrivning: 'Samma som i ETag' })
  revision: number;

  @Kod(STATUSAR, { exempel: 'oppen' })
  status: string;

  @Text({ max: 100, exempel: 'Öppen' })
  statusText: string;

  @Objekt(() => KallaDto)
  kalla: KallaDto;

  @Objekt(() => PartDto)
  rapporterande: PartDto;

  @Lista(() => PartDto, { max: 1_000 })
  berorda: PartDto[];

  @Boolesk({ exempel: true })
  gemensam: boolean;

  @Datumtid({ exempel: '2026-01-15T08:00:00.000Z' })
  rapporterad: string;

  @Objekt(() => InnehallDto)
  innehall: InnehallDto;

  @Lista(() => DelDto, { max: 1_000 })
  delar: DelDto[];

  @Objekt(() => EskaleringslageDto, { valfri: true, beskrivning: 'null så länge ärendet inte har lyfts' })
  eskalering: EskaleringslageDto | null;

  @Lista(() => HandelseanalysDto, { max: 1_000 })
  handelseanalyser: HandelseanalysDto[];

  @Lista(() => LankDto, { max: 1_000 })
  lankar: LankDto[];

  @Lista(() => GrundDto, { max: 1_000 })
  grunder: GrundDto[];

  @Textlista({
    max: 1_000,
    tecken: 300,
    exempel: ['/innehall/person'],
    beskrivning: 'Fält som finns men som du inte får se',
  })
  dolda: string[];

  @Textlista({
    max: 1_000,
    tecken: 300,
    exempel: [],
    beskrivning: 'Fält vars text är gallrad: den finns inte längre någonstans',
  })
  gallrade: string[];

  @Textlista({
    max: 10,
    tecken: 1_000,
    exempel: [],
    beskrivning: 'Påminnelser till den som handlägger, och i ord vad som inte visas',
  })
  upplysningar: string[];
}
