import { Datum, Datumtid, Heltal, Kod, Lista, Objekt, Text, Uuid } from '#libs/platform/http/dto.js';
import {
  ENKATGANGER,
  FRAGOR_MAX,
  PAMINNELSER_MAX,
  PARTER_MAX,
  PRAXISAR,
  RATTELSER_MAX,
  SVARSKALLOR,
  SVARSLAGEN,
  UTSKICK_MAX,
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

  @Text({ valfri: true, max: NAMN_MAX, exempel: 'Anything else that you wish to share?' })
  engelska: string | null;
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

  @Datum({
    valfri: true,
    exempel: '2023-02-28',
    beskrivning: 'Den sista dag att svara som den själv har fått; null för den som inte är tillfrågad',
  })
  svarSenast: string | null;

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

/** Once that the survey went out, or was reminded of. */
export class EnkatgangDto {
  @Datumtid({ exempel: '2023-03-01T05:00:00.000Z' })
  tid: string;

  @Kod(ENKATGANGER, { exempel: 'paminnelse' })
  slag: string;

  @Text({ max: 50, exempel: 'Påminnelse från navet' })
  slagText: string;

  @Objekt(() => HuvudmanRefDto, { valfri: true, beskrivning: 'Vem som skickade den; null för navet' })
  av: HuvudmanRefDto | null;

  @Lista(() => HuvudmanRefDto, { max: PARTER_MAX })
  till: HuvudmanRefDto[];

  @Datum({ exempel: '2023-02-28', beskrivning: 'Dagen som den skulle vara besvarad' })
  senast: string;
}

/** The hub reminds by itself when the day has passed. */
export class NastaPaminnelseDto {
  @Datum({ exempel: '2023-03-08', beskrivning: 'Den går dagen efter' })
  efter: string;

  @Lista(() => HuvudmanRefDto, { max: PARTER_MAX, beskrivning: 'De som den gäller och som ännu inte har svarat' })
  till: HuvudmanRefDto[];
}

/** Every sending, and every reminder of each. */
export const ENKATGANGER_MAX = UTSKICK_MAX * (1 + PAMINNELSER_MAX);
