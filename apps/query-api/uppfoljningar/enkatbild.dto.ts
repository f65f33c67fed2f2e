import { Heltal, Kod, Lista, Objekt, Text, Uuid } from '#libs/platform/http/dto.js';
import {
  FRAGOR_MAX,
  PARTER_MAX,
  PRAXISAR,
  RATTELSER_MAX,
  SVARSKALLOR,
  SVARSLAGEN,
  UTAN_PRAXIS,
} from '#libs/uppfoljning/index.js';
import { HuvudmanRefDto } from '../svar/namn.js';
import { NAMN_MAX } from './uppfoljningslista.dto.js';

export const TEXT_MAX = 20_000;
const FRAGA = { max: 100, exempel: 'avvikelserapportering' };
export const PRAXISLAGEN = { ...PRAXISAR, ...UTAN_PRAXIS };

export class EnkatfragaDto {
  @Text(FRAGA)
  id: string;

  @Text({ max: NAMN_MAX, exempel: 'Övrigt ni önskar dela med er av?' })
  text: string;
}

export class EnkatformularDto {
  @Text({ max: 64, exempel: 'samverkan-sex-fragor' })
  id: string;

  @Text({ max: 20, exempel: '1' })
  version: string;

  @Lista(() => EnkatfragaDto, { max: FRAGOR_MAX, beskrivning: 'Tom när formuläret inte längre finns' })
  fragor: EnkatfragaDto[];
}

/** Stands beside the raw text (U3). */
export class SvarsrattelseDto {
  @Uuid({ exempel: '7d0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d01' })
  rattelseId: string;

  @Text({ ...FRAGA, valfri: true, beskrivning: 'Frågan som svaret står under; null för hela svaret' })
  fraga: string | null;

  @Lista(() => HuvudmanRefDto, { valfri: true, max: PARTER_MAX, beskrivning: 'Vilka svaret beskriver' })
  galler: HuvudmanRefDto[] | null;

  @Text({ ...FRAGA, valfri: true, beskrivning: 'Frågan som svaret hör till' })
  tillFraga: string | null;

  @Text({ valfri: true, max: TEXT_MAX })
  text: string | null;

  @Text({ max: TEXT_MAX, exempel: 'Svaret beskriver Säter och Borlänge.' })
  skal: string;
}

export class EnkatfragesvarDto {
  @Text(FRAGA)
  fraga: string;

  @Text({ valfri: true, max: TEXT_MAX, beskrivning: 'Så som det gavs; null när frågan lämnades tom' })
  text: string | null;

  @Lista(() => SvarsrattelseDto, { max: RATTELSER_MAX, beskrivning: 'Rättelser av det som står här' })
  rattelser: SvarsrattelseDto[];

  @Lista(() => SvarsrattelseDto, { max: RATTELSER_MAX, beskrivning: 'Det som står under en annan fråga men hör hit' })
  hit: SvarsrattelseDto[];
}

/** Where one party stands with the survey, and how it reports (U2, U3, U5). */
export class SvarslageDto {
  @Objekt(() => HuvudmanRefDto)
  huvudman: HuvudmanRefDto;

  @Kod(SVARSLAGEN, { exempel: 'besvarat' })
  lage: string;

  @Text({ max: 100, exempel: 'Har svarat' })
  lageText: string;

  @Kod(SVARSKALLOR, { valfri: true, exempel: 'import', beskrivning: 'Hur svaret kom; null utan svar' })
  kalla: string | null;

  @Text({ valfri: true, max: 200, exempel: 'Enkät till Dalarnas kommuner om 2022' })
  kallnamn: string | null;

  @Lista(() => HuvudmanRefDto, {
    valfri: true,
    max: PARTER_MAX,
    beskrivning: 'Vilka svaret beskriver, när en rättelse säger andra än den som svarade',
  })
  galler: HuvudmanRefDto[] | null;

  @Kod(PRAXISLAGEN, { exempel: 'ingen-under-aret' })
  praxis: string;

  @Text({ max: 100, exempel: 'Inga rapporter under året' })
  praxisText: string;

  @Text({ valfri: true, max: TEXT_MAX, beskrivning: 'Ur svaret' })
  praxiscitat: string | null;

  @Lista(() => EnkatfragesvarDto, { max: FRAGOR_MAX, beskrivning: 'Svaret som gäller; tom utan svar' })
  svar: EnkatfragesvarDto[];

  @Heltal({ min: 0, max: 100, exempel: 0, beskrivning: 'Tidigare svar som det ersatte; de står i loggen' })
  ersatta: number;
}
