import { Datum, Datumtid, Kod, Lista, Objekt, Text, Uuid } from '#libs/platform/http/dto.js';
import { AVGORANDEN } from '#libs/tvist/index.js';
import { ForetradareDto } from '../svar/foretradare.dto.js';
import { HuvudmanRefDto } from '../svar/namn.js';

export const LOSNINGSSVAR = { godkand: 'Godkänd', avbojd: 'Avböjd', vantar: 'Väntar' } as const;
const FRI = 50_000;

export class AndelDto {
  @Objekt(() => HuvudmanRefDto)
  huvudman: HuvudmanRefDto;

  @Text({ max: 30, exempel: '24250.25' })
  beloppKr: string;
}

export class LosningDto {
  @Uuid({ exempel: '9e8d7c6b-5a4f-8e3d-8c2b-1a0f9e8d7c6b' })
  losningId: string;

  @Lista(() => HuvudmanRefDto, { max: 1_000, beskrivning: 'Huvudmän som bär ansvaret' })
  ansvariga: HuvudmanRefDto[];

  @Lista(() => AndelDto, { max: 1_000 })
  fordelning: AndelDto[];

  @Text({ max: FRI, exempel: 'Kostnaden delas lika.' })
  text: string;
}

export class LosningssvarDto {
  @Objekt(() => HuvudmanRefDto)
  huvudman: HuvudmanRefDto;

  @Kod(LOSNINGSSVAR, { exempel: 'godkand' })
  svar: string;

  @Text({ max: 30, exempel: 'Godkänd' })
  svarText: string;

  @Text({ valfri: true, max: FRI, beskrivning: 'Varför den avböjdes' })
  skal: string | null;
}

export class LosningsforslagDto extends LosningDto {
  @Objekt(() => ForetradareDto)
  foreslagenAv: ForetradareDto;

  @Datumtid({ exempel: '2026-02-03T09:00:00.000Z' })
  foreslagen: string;

  @Lista(() => LosningssvarDto, { max: 1_000, beskrivning: 'Varje parts svar' })
  svar: LosningssvarDto[];
}

export class TvistbeslutDto {
  @Objekt(() => ForetradareDto)
  av: ForetradareDto;

  @Text({ max: 500, exempel: 'Socialnämnden' })
  instans: string;

  @Datum({ exempel: '2026-02-05' })
  datum: string;

  @Text({ valfri: true, max: 200, exempel: 'SN 2026/17' })
  dnr: string | null;
}

export class AvgorandeDto {
  @Kod(AVGORANDEN, { exempel: 'forlikning' })
  form: string;

  @Text({ max: 100, exempel: 'Förlikning' })
  formText: string;

  @Objekt(() => LosningDto)
  losning: LosningDto;

  @Objekt(() => TvistbeslutDto, { valfri: true, beskrivning: 'null för en förlikning' })
  beslut: TvistbeslutDto | null;

  @Datumtid({ exempel: '2026-02-05T10:00:00.000Z' })
  tid: string;
}
