import { Boolesk, Heltal, Kod, Lista, Objekt, Text, Textlista } from '#libs/platform/http/dto.js';
import { FRAGOR_MAX, PARTER_MAX, PRAXISAR, SEX_FRAGOR, type Praxis } from '#libs/uppfoljning/index.js';
import { EnkatlasningssvarDto, InlastPraxisDto, InlastRattelseDto, RATTELSER_PER_RAD_MAX } from './enkatlasning.dto.js';
import { HUVUDMAN_TECKEN_MAX, NAMN_TECKEN_MAX, TEXT_TECKEN_MAX } from './uppfoljning.dto.js';
import { Rattelsegrund } from './rattelsegrund.dto.js';

export const IMPORTRADER_MAX = 100;
const FRAGA_EXEMPEL = SEX_FRAGOR.fragor[4]?.id ?? '';

export class FragesvarDto {
  @Text({ max: NAMN_TECKEN_MAX, exempel: FRAGA_EXEMPEL, beskrivning: 'Frågans id i formuläret, eller dess lydelse' })
  fraga: string;

  @Text({ valfri: true, max: TEXT_TECKEN_MAX, exempel: 'Vid behov.', beskrivning: 'null när frågan lämnas tom' })
  text?: string | null;
}

export class NyttEnkatsvarDto {
  @Lista(() => FragesvarDto, { min: 1, max: FRAGOR_MAX, exempel: [{ fraga: FRAGA_EXEMPEL, text: 'Vid behov.' }] })
  svar: FragesvarDto[];
}

export class EnkatradDto {
  @Text({ max: 200, exempel: 'Hedemora', beskrivning: 'Huvudmannens namn eller kod' })
  kommun: string;

  @Lista(() => FragesvarDto, {
    valfri: true,
    max: FRAGOR_MAX,
    exempel: [{ fraga: FRAGA_EXEMPEL, text: null }],
    beskrivning: 'Utan: raden säger bara hur svaret ska läsas. En tom lista är ett tomt svar.',
  })
  svar?: FragesvarDto[] | null;

  @Lista(() => InlastRattelseDto, {
    valfri: true,
    max: RATTELSER_PER_RAD_MAX,
    exempel: [{ galler: ['Säter', 'Borlänge'], skal: 'Svaret beskriver Säter och Borlänge.' }],
    beskrivning: 'Hur huvudmannens svar ska läsas; det står kvar som det gavs',
  })
  rattelser?: InlastRattelseDto[] | null;

  @Objekt(() => InlastPraxisDto, { valfri: true, beskrivning: 'Hur huvudmannen rapporterar avvikelser' })
  praxis?: InlastPraxisDto | null;
}

export class EnkatimportDto {
  @Text({ max: 200, exempel: 'Enkät till Dalarnas kommuner om 2022', beskrivning: 'Filen eller källan' })
  kallnamn: string;

  @Boolesk({ valfri: true, exempel: true, beskrivning: 'Pröva allt men spara inget' })
  torrkorning?: boolean | null;

  @Lista(() => EnkatradDto, {
    min: 1,
    max: IMPORTRADER_MAX,
    exempel: [{ kommun: 'Hedemora', svar: [{ fraga: FRAGA_EXEMPEL, text: 'Vid behov.' }] }],
  })
  rader: EnkatradDto[];
}

export const RADUTFALL = {
  ny: 'Nytt svar',
  tom: 'Tom rad, sparad som tomt svar',
  oforandrad: 'Fanns redan',
  'utan-svar': 'Inget svar i raden',
  avvisad: 'Avvisad',
} as const;
export type Radutfall = keyof typeof RADUTFALL;

export class EnkatradsvarDto {
  @Heltal({ min: 1, max: IMPORTRADER_MAX, exempel: 5, beskrivning: 'Raden i det som skickades' })
  radnummer: number;

  @Text({ max: 200, exempel: 'Hedemora' })
  kommun: string;

  @Text({ valfri: true, max: HUVUDMAN_TECKEN_MAX, exempel: '2083', beskrivning: 'null när namnet inte är känt' })
  huvudman: string | null;

  @Kod(RADUTFALL, { exempel: 'ny' })
  utfall: Radutfall;

  @Text({ valfri: true, max: 60, exempel: 'OKAND_HUVUDMAN', beskrivning: 'Varför raden avvisades' })
  kod: string | null;

  @Text({ valfri: true, max: 500 })
  meddelande: string | null;

  @Lista(() => EnkatlasningssvarDto, {
    max: RATTELSER_PER_RAD_MAX + 1,
    beskrivning: 'Utfallet för var och en av radens rättelser, och för praxis',
  })
  lasning: EnkatlasningssvarDto[];
}

export class EnkatimportsvarDto {
  @Boolesk({ exempel: false })
  torrkorning: boolean;

  @Lista(() => EnkatradsvarDto, { max: IMPORTRADER_MAX })
  rader: EnkatradsvarDto[];
}

export class NyRattelseDto extends Rattelsegrund {
  @Text({ max: HUVUDMAN_TECKEN_MAX, exempel: '2083', beskrivning: 'Vars svar som rättas' })
  huvudman: string;

  @Textlista({
    valfri: true,
    max: PARTER_MAX,
    tecken: HUVUDMAN_TECKEN_MAX,
    exempel: ['2081', '2082'],
    beskrivning: 'Huvudmännen som svaret beskriver, när det är andra än den som svarade',
  })
  galler?: string[] | null;
}

export class NyPraxisDto {
  @Text({ valfri: true, max: HUVUDMAN_TECKEN_MAX, exempel: '2085', beskrivning: 'Utan: er egen huvudman' })
  huvudman?: string | null;

  @Kod(PRAXISAR, { exempel: 'vid-behov' })
  praxis: Praxis;

  @Text({ valfri: true, max: TEXT_TECKEN_MAX, exempel: 'Synergier rapporteras vb', beskrivning: 'Ur svaret' })
  citat?: string | null;

  @Text({ valfri: true, max: NAMN_TECKEN_MAX, exempel: 'Enkätsvaret, fråga 5' })
  kalla?: string | null;
}
