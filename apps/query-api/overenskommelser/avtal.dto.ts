import { LOKALSTATUSAR, OVERENSKOMMELSENIVAER } from '#libs/overenskommelse/index.js';
import { Boolesk, Datum, Heltal, Kod, Lista, Objekt, Text, Textlista, Uuid } from '#libs/platform/http/dto.js';
import { HuvudmanRefDto } from '../svar/namn.js';
import { AvtalshandelseDto, RutinDto } from './avtalsrutin.dto.js';

export const EJ_ANGIVET = 'ej angivet';
export const GILTIGHETSLAGEN = {
  galler: 'Gäller',
  kommande: 'Börjar gälla senare',
  utgangen: 'Har gått ut',
  okand: 'Ej angivet när den gäller',
} as const;
export const HISTORIK_VISAS = 200;
export const AVTAL_EXEMPEL = '2a7b9c10-4d5e-8f61-9a2b-3c4d5e6f7081';
const LISTA_MAX = 1_000;
const TEXT = 2_000;

/** Where the owner keeps it, or the document that it is read from (B10). */
export class KallrefDto {
  @Text({ max: TEXT, exempel: 'Länsövergripande överenskommelse, version 3' })
  namn: string;

  @Text({ valfri: true, max: TEXT, exempel: 'https://www.example.se/overenskommelse', beskrivning: 'null: ej angiven' })
  lank: string | null;
}

export class AvtalRefDto {
  @Uuid({ exempel: AVTAL_EXEMPEL })
  id: string;

  @Text({ valfri: true, max: 100, exempel: 'dalarna-psykiska-funktionsnedsattningar' })
  lansfilId: string | null;

  @Text({ max: TEXT, exempel: 'Psykiska funktionsnedsättningar från 18 år' })
  namn: string;
}

export class VersionslageDto {
  @Text({ max: 50, exempel: '3' })
  version: string;

  @Datum({ valfri: true, exempel: '2017-02-03' })
  giltigFran: string | null;

  @Datum({ valfri: true, exempel: '2019-12-31' })
  giltigTill: string | null;

  @Heltal({ valfri: true, min: 1, max: 100, beskrivning: 'Längd i år, när källan bara anger den' })
  giltighetAr: number | null;

  @Kod(GILTIGHETSLAGEN, { exempel: 'utgangen' })
  lage: string;

  @Text({ max: 100, exempel: 'Har gått ut' })
  lageText: string;

  @Datum({ valfri: true, exempel: '2019-12-31', beskrivning: 'Sista dag, given eller räknad från längden' })
  slut: string | null;

  @Textlista({ max: LISTA_MAX, tecken: 50, exempel: [], beskrivning: 'Versioner vars giltighet överlappar dennas' })
  overlappar: string[];

  @Text({ valfri: true, max: 100, exempel: 'RD 2013/115' })
  dnr: string | null;

  @Text({ valfri: true, max: TEXT })
  antagenAv: string | null;

  @Datum({ valfri: true })
  antagen: string | null;

  @Text({ valfri: true, max: TEXT })
  godkandAv: string | null;

  @Text({ valfri: true, max: TEXT })
  ansvarigForRevidering: string | null;
}

export class LokalstatusDto {
  @Objekt(() => HuvudmanRefDto)
  kommun: HuvudmanRefDto;

  @Kod(LOKALSTATUSAR, { valfri: true, exempel: 'finns-och-utvarderad', beskrivning: 'null: kommunen har inte svarat' })
  status: string | null;

  @Text({ max: 100, exempel: 'Finns och är utvärderad' })
  statusText: string;

  @Datum({ valfri: true, exempel: '2025-10-01' })
  datum: string | null;

  @Text({ valfri: true, max: TEXT })
  agare: string | null;

  @Objekt(() => HuvudmanRefDto, { valfri: true })
  saknadPart: HuvudmanRefDto | null;

  @Text({ valfri: true, max: TEXT })
  kalla: string | null;
}

export class SkillnadDto {
  @Lista(() => HuvudmanRefDto, { max: LISTA_MAX, beskrivning: 'Parter som inte är parter i den länsövergripande' })
  parterUtanfor: HuvudmanRefDto[];

  @Textlista({
    max: LISTA_MAX,
    tecken: TEXT,
    exempel: ['Sekretess'],
    beskrivning: 'Dess avsnitt som saknas i den lokala',
  })
  avsnittSomSaknas: string[];
}

export class LokaltAvtalDto extends AvtalRefDto {
  @Lista(() => HuvudmanRefDto, { max: LISTA_MAX })
  parter: HuvudmanRefDto[];

  @Objekt(() => SkillnadDto)
  avvikerFran: SkillnadDto;
}

export class RevisionslageDto {
  @Objekt(() => HuvudmanRefDto)
  huvudman: HuvudmanRefDto;

  @Text({ max: TEXT, exempel: 'Förvaltningschefsnätverket' })
  funktion: string;

  @Datum({ exempel: '2027-06-30' })
  revideraSenast: string;

  @Boolesk({ exempel: false, beskrivning: 'Dagen har passerat och ingen senare version är antagen' })
  forsenad: boolean;

  @Heltal({ min: 0, max: 999_999, exempel: 0 })
  paminnelser: number;
}

export class AvtalDto extends AvtalRefDto {
  @Heltal({ min: 0, max: 999_999_999, exempel: 3, beskrivning: 'Revisionen; samma som i ETag' })
  revision: number;

  @Text({ max: 2, exempel: '20' })
  lan: string;

  @Text({ max: TEXT, exempel: 'Länsövergripande samverkansöverenskommelse' })
  dokumenttyp: string;

  @Kod(OVERENSKOMMELSENIVAER, { exempel: 'lansovergripande' })
  niva: string;

  @Datum({ exempel: '2026-11-22', beskrivning: 'Dagen som giltigheten visas för' })
  dag: string;

  @Kod(GILTIGHETSLAGEN, { exempel: 'utgangen' })
  lage: string;

  @Text({ max: 100, exempel: 'Har gått ut' })
  lageText: string;

  @Textlista({ max: LISTA_MAX, tecken: 50, exempel: [], beskrivning: 'Versioner som gäller den dagen' })
  galler: string[];

  @Lista(() => VersionslageDto, { max: LISTA_MAX })
  versioner: VersionslageDto[];

  @Lista(() => HuvudmanRefDto, { max: LISTA_MAX, beskrivning: 'Tom: ej angivet' })
  parter: HuvudmanRefDto[];

  @Textlista({ max: LISTA_MAX, tecken: TEXT, exempel: ['Sekretess', 'Tvister'] })
  avsnitt: string[];

  @Objekt(() => AvtalRefDto, { valfri: true, beskrivning: 'Den länsövergripande som den bryter ned' })
  overordnad: AvtalRefDto | null;

  @Objekt(() => SkillnadDto, { valfri: true, beskrivning: 'Hur den skiljer sig från den länsövergripande' })
  avvikerFran: SkillnadDto | null;

  @Lista(() => LokaltAvtalDto, { max: LISTA_MAX, beskrivning: 'Lokala överenskommelser under denna' })
  lokala: LokaltAvtalDto[];

  @Lista(() => LokalstatusDto, { max: LISTA_MAX, beskrivning: 'Varje kommun som är part' })
  lokalaStatusar: LokalstatusDto[];

  @Objekt(() => RevisionslageDto, { valfri: true })
  revisionsansvar: RevisionslageDto | null;

  @Text({ valfri: true, max: TEXT, beskrivning: 'Arenan som initierar uppföljningen; null: ej angivet' })
  uppfoljningInitierasAv: string | null;

  @Lista(() => RutinDto, { max: LISTA_MAX })
  rutiner: RutinDto[];

  @Objekt(() => KallrefDto)
  kalla: KallrefDto;

  @Lista(() => AvtalshandelseDto, { max: HISTORIK_VISAS, beskrivning: 'Det senaste först' })
  historik: AvtalshandelseDto[];

  @Textlista({
    max: 100,
    tecken: 300,
    exempel: [],
    beskrivning: 'Vad som inte är angivet, och vad man kan göra åt det',
  })
  meddelanden: string[];
}
