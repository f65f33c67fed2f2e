import {
  Boolesk,
  Datumtid,
  Heltal,
  Kod,
  Kodlista,
  Lista,
  Monster,
  Objekt,
  Text,
  Uuid,
} from '#libs/platform/http/dto.js';
import { HuvudmanRefDto } from '../svar/namn.js';
import { ARENDESLAG, ESKALERINGSSTATUS, ESKALERINGSUTFALL, LYFTKRAV } from './kodverk.js';
import { NivaRefDto, PartsplatsDto, SamverkansplatsDto, VistelseDto } from './plats.dto.js';

export class ArendeRefDto {
  @Kod(ARENDESLAG, { exempel: 'fraga' })
  slag: string;

  @Text({ max: 50, exempel: 'Fråga' })
  slagText: string;

  @Uuid({ exempel: '1f2e3d4c-5b6a-8798-8a9b-0c1d2e3f4a5b' })
  id: string;
}

export class AmneDto {
  @Text({ valfri: true, max: 100, exempel: 'sip-2024' })
  overenskommelse: string | null;

  @Text({ valfri: true, max: 300, exempel: 'Överenskommelse om SIP' })
  overenskommelseNamn: string | null;

  @Text({ valfri: true, max: 300, exempel: 'Ansvar' })
  avsnitt: string | null;
}

export class VagDto {
  @Objekt(() => HuvudmanRefDto, { beskrivning: 'Huvudmannen som kan lyfta' })
  huvudman: HuvudmanRefDto;

  @Objekt(() => NivaRefDto)
  till: NivaRefDto;

  @Objekt(() => NivaRefDto, {
    valfri: true,
    beskrivning: 'Nivån som ärendet lyfts från; null när den inte spelar roll',
  })
  fran: NivaRefDto | null;

  @Boolesk({ exempel: true, beskrivning: 'Till samverkan; annars i den egna linjen' })
  tillSamverkan: boolean;

  @Text({
    valfri: true,
    max: 300,
    exempel: 'Förvaltningschef',
    beskrivning: 'Funktionen som får lyfta; null när källan inte anger den',
  })
  funktion: string | null;

  @Kodlista(LYFTKRAV, { max: 10, exempel: ['faktaunderlag', 'forslag'] })
  med: string[];

  @Text({ valfri: true, max: 2_000, exempel: 'Frågan ska vara av principiell karaktär' })
  villkor: string | null;

  @Lista(() => HuvudmanRefDto, { max: 1_000, beskrivning: 'Huvudmän som först ska nå motsvarande nivå' })
  vantarPa: HuvudmanRefDto[];

  @Boolesk({ exempel: false, beskrivning: 'Går att lyfta nu, av den som har mandatet' })
  oppen: boolean;
}

export class EskaleringDto {
  @Uuid({ exempel: '1f2e3d4c-5b6a-8798-8a9b-0c1d2e3f4a5b', beskrivning: 'Samma id som ärendet' })
  id: string;

  @Heltal({ min: 0, max: 999_999_999, exempel: 3 })
  revision: number;

  @Kod(ESKALERINGSSTATUS, { exempel: 'pagaende' })
  status: string;

  @Text({ max: 50, exempel: 'Pågående' })
  statusText: string;

  @Kod(ESKALERINGSUTFALL, { valfri: true })
  utfall: string | null;

  @Text({ valfri: true, max: 100, exempel: 'Löst med svar' })
  utfallText: string | null;

  @Text({ valfri: true, max: 20_000, beskrivning: 'Svaret som ärendet avslutades med' })
  slutsvar: string | null;

  @Objekt(() => ArendeRefDto)
  arende: ArendeRefDto;

  @Monster({ monster: '^[0-9]{2}$', krav: '', exempel: '24' })
  lan: string;

  @Text({ max: 100, exempel: 'vasterbotten' })
  modell: string;

  @Text({ max: 300, exempel: 'Samverkan i Västerbotten' })
  modellNamn: string;

  @Text({ max: 1_000, exempel: 'Vem bokar sjukresan?' })
  rubrik: string;

  @Text({ valfri: true, max: 50_000, exempel: 'Tre resor på en månad bokades inte.' })
  faktaunderlag: string | null;

  @Text({ valfri: true, max: 50_000, exempel: 'Hemsjukvården bokar.' })
  forslag: string | null;

  @Objekt(() => AmneDto)
  amne: AmneDto;

  @Datumtid({ exempel: '2026-01-15T08:00:00.000Z' })
  paborjad: string;

  @Objekt(() => HuvudmanRefDto)
  paborjadAv: HuvudmanRefDto;

  @Datumtid({ valfri: true })
  avslutad: string | null;

  @Lista(() => PartsplatsDto, { max: 1_000, beskrivning: 'Var ärendet står hos varje huvudman, på dess egen stege' })
  parter: PartsplatsDto[];

  @Objekt(() => SamverkansplatsDto, { valfri: true, beskrivning: 'null när ärendet inte står i samverkan' })
  samverkan: SamverkansplatsDto | null;

  @Lista(() => VistelseDto, { max: 10_000, beskrivning: 'Varje nivå där ärendet stått, hos vem och hur länge' })
  vistelser: VistelseDto[];

  @Lista(() => VagDto, { max: 1_000, beskrivning: 'Vart ärendet kan lyftas härifrån, och av vem' })
  vagar: VagDto[];
}

export class VagarDto {
  @Uuid({ exempel: '1f2e3d4c-5b6a-8798-8a9b-0c1d2e3f4a5b' })
  id: string;

  @Lista(() => VagDto, { max: 1_000 })
  vagar: VagDto[];

  @Text({
    valfri: true,
    max: 500,
    exempel: 'Ärendet står på den högsta nivån.',
    beskrivning: 'Sägs när det inte finns någon väg',
  })
  meddelande: string | null;
}
