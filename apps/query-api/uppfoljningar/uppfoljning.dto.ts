import { Datum, Datumtid, Heltal, Kod, Lista, Objekt, Text, Textlista, Uuid } from '#libs/platform/http/dto.js';
import {
  AVVIKELSER_PER_BRIST_MAX,
  BEDOMNINGAR,
  BRISTER_MAX,
  FRYSNINGAR_MAX,
  INDIKATORER_MAX,
  KRITERIER_MAX,
  OMRADEN,
  PARTER_MAX,
  PLANER_MAX,
  PLANNIVAER,
  REVISIONSANDRINGAR,
  SYNPUNKTER_MAX,
  SYNPUNKTSKALLOR,
} from '#libs/uppfoljning/index.js';
import { HuvudmanRefDto } from '../svar/namn.js';
import {
  EnkatformularDto,
  EnkatgangDto,
  ENKATGANGER_MAX,
  NastaPaminnelseDto,
  SvarslageDto,
  TEXT_MAX,
} from './enkatbild.dto.js';
import { NAMN_MAX, UppfoljningspostDto } from './uppfoljningslista.dto.js';

export const HISTORIK_VISAS = 50;

export class BedomtDto {
  @Kod(BEDOMNINGAR, { exempel: 'delvis' })
  bedomning: string;

  @Text({ max: 50, exempel: 'Delvis uppfyllt' })
  bedomningText: string;

  @Text({ max: TEXT_MAX, exempel: 'Rutiner saknas.' })
  motivering: string;

  @Text({ valfri: true, max: NAMN_MAX })
  kalla: string | null;
}

export class KriterielistaDto {
  @Text({ max: 64, exempel: 'gemensamma-kriterier' })
  id: string;

  @Text({ max: 20, exempel: '2' })
  version: string;
}

export class KriteriumDto {
  @Text({ max: 64, exempel: 'samordning-1' })
  kriterium: string;

  @Kod(OMRADEN, { exempel: 'samordning' })
  omrade: string;

  @Text({ max: 50, exempel: 'Samordning' })
  omradeText: string;

  @Text({ max: NAMN_MAX, exempel: 'Rådgivning erbjuds vid behov.' })
  text: string;

  @Objekt(() => BedomtDto, { valfri: true, beskrivning: 'null: inte bedömt ur organisationens perspektiv' })
  organisation: BedomtDto | null;

  @Objekt(() => BedomtDto, { valfri: true, beskrivning: 'null: inte bedömt ur brukarens perspektiv' })
  brukare: BedomtDto | null;
}

export class IndikatorvardeDto {
  @Text({ max: 60, exempel: 'folkmangd' })
  indikator: string;

  @Objekt(() => HuvudmanRefDto, { valfri: true, beskrivning: 'null: alla parter tillsammans' })
  huvudman: HuvudmanRefDto | null;

  @Text({ max: 7, exempel: '2022' })
  period: string;

  @Text({ max: 20, exempel: '15937', beskrivning: 'Decimaltal som text' })
  varde: string;

  @Text({ max: 50, exempel: 'invånare' })
  enhet: string;

  @Text({ max: NAMN_MAX, exempel: 'SCB' })
  kalla: string;
}

export class SynpunktDto {
  @Uuid({ exempel: '7d0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d02' })
  synpunktId: string;

  @Kod(SYNPUNKTSKALLOR, { exempel: 'brukarrad' })
  fran: string;

  @Text({ max: 50, exempel: 'Brukarråd' })
  franText: string;

  @Text({ max: 200, exempel: 'Länets brukarråd' })
  namn: string;

  @Text({ max: TEXT_MAX, exempel: 'Resorna är för dyra.' })
  text: string;

  @Datum({ exempel: '2022-11-03' })
  datum: string;

  @Text({ max: NAMN_MAX, exempel: 'Minnesanteckning' })
  kalla: string;
}

export class BristDto {
  @Uuid({ exempel: '7d0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d03' })
  bristId: string;

  @Kod(OMRADEN, { exempel: 'tillganglighet' })
  omrade: string;

  @Text({ max: 50, exempel: 'Tillgänglighet' })
  omradeText: string;

  @Text({ max: NAMN_MAX, exempel: 'Sjukresor' })
  rubrik: string;

  @Text({ max: TEXT_MAX, exempel: 'Intyg skrivs inte.' })
  beskrivning: string;

  @Text({ valfri: true, max: NAMN_MAX })
  kalla: string | null;

  @Text({ max: 10, exempel: '<5', beskrivning: 'Hur många avvikelser som visar den; 1–4 visas som <5' })
  antalAvvikelser: string;

  @Textlista({ max: AVVIKELSER_PER_BRIST_MAX, tecken: 36, exempel: [], beskrivning: 'De av dem som ni får läsa' })
  avvikelser: string[];
}

export class UppfoljningsplanDto {
  @Uuid({ exempel: '7d0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d05' })
  handlingsplan: string;

  @Kod(PLANNIVAER, { exempel: 'lokal' })
  niva: string;

  @Text({ max: 50, exempel: 'Lokal nivå' })
  nivaText: string;

  @Objekt(() => HuvudmanRefDto, { valfri: true, beskrivning: 'Kommunen, för en lokal plan' })
  huvudman: HuvudmanRefDto | null;
}

export class RevisionsbeslutDto {
  @Kod(REVISIONSANDRINGAR, { exempel: 'ingen-andring' })
  andring: string;

  @Text({ max: 50, exempel: 'Ingen ändring' })
  andringText: string;

  @Text({ max: TEXT_MAX, exempel: 'Den håller.' })
  skal: string;
}

export class UppfoljningsfrysningDto {
  @Uuid({ exempel: '7d0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d07' })
  frysningId: string;

  @Datumtid({ exempel: '2023-04-01T08:00:00.000Z' })
  tid: string;

  @Heltal({ min: 0, max: Number.MAX_SAFE_INTEGER, exempel: 41, beskrivning: 'Plats i loggen' })
  position: number;

  @Text({ max: 64, exempel: '0f'.repeat(32) })
  sha256: string;
}

export class UppfoljningshandelseDto {
  @Datumtid({ exempel: '2023-03-02T09:15:00.000Z' })
  tid: string;

  @Text({ max: 100, exempel: 'Enkäten besvarad' })
  text: string;

  @Objekt(() => HuvudmanRefDto, { valfri: true, beskrivning: 'Vem det gjordes av; null för navet' })
  av: HuvudmanRefDto | null;
}

/** All of one follow-up. No individual is in it. */
export class UppfoljningDto extends UppfoljningspostDto {
  @Text({ max: TEXT_MAX, exempel: 'Samordning, tillgänglighet och kvalitet.' })
  omfattning: string;

  @Text({ max: 200, exempel: 'Uppföljning', beskrivning: 'Vad länet kallar rapporten' })
  rapportnamn: string;

  @Text({ max: 200, exempel: 'Handlingsplan', beskrivning: 'Vad länet kallar planen' })
  plannamn: string;

  @Objekt(() => HuvudmanRefDto)
  oppnadAv: HuvudmanRefDto;

  @Objekt(() => EnkatformularDto)
  formular: EnkatformularDto;

  @Lista(() => SvarslageDto, { max: PARTER_MAX, beskrivning: 'Varje part, även de som inte är tillfrågade' })
  svarslage: SvarslageDto[];

  @Lista(() => EnkatgangDto, {
    max: ENKATGANGER_MAX,
    beskrivning: 'När enkäten har skickats och påmints om, och till vilka; det senaste först',
  })
  enkatgangar: EnkatgangDto[];

  @Objekt(() => NastaPaminnelseDto, { valfri: true, beskrivning: 'null när navet inte väntar på någon' })
  nastaPaminnelse: NastaPaminnelseDto | null;

  @Objekt(() => KriterielistaDto, { beskrivning: 'Listan som uppföljningen bedöms efter, vald när den öppnades' })
  kriterielista: KriterielistaDto;

  @Lista(() => KriteriumDto, { max: KRITERIER_MAX, beskrivning: 'Alla i listan, även de som inte är bedömda' })
  kriterier: KriteriumDto[];

  @Lista(() => IndikatorvardeDto, { max: INDIKATORER_MAX })
  indikatorer: IndikatorvardeDto[];

  @Lista(() => SynpunktDto, { max: SYNPUNKTER_MAX })
  synpunkter: SynpunktDto[];

  @Lista(() => BristDto, { max: BRISTER_MAX })
  bristlista: BristDto[];

  @Objekt(() => RevisionsbeslutDto, { valfri: true })
  revisionsbeslut: RevisionsbeslutDto | null;

  @Lista(() => UppfoljningsplanDto, { max: PLANER_MAX })
  planer: UppfoljningsplanDto[];

  @Lista(() => UppfoljningsfrysningDto, { max: FRYSNINGAR_MAX })
  frysningar: UppfoljningsfrysningDto[];

  @Textlista({ max: 5, tecken: 100, exempel: ['en plan på länsnivå'], beskrivning: 'Vad som saknas för att slutföra' })
  saknas: string[];

  @Lista(() => UppfoljningshandelseDto, { max: HISTORIK_VISAS, beskrivning: 'Det senaste först' })
  historik: UppfoljningshandelseDto[];
}
