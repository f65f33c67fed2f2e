import { Boolesk, Heltal, Kod, Lista, Text } from '#libs/platform/http/dto.js';
import { INDIKATORRADER_MAX } from './indikatorfil.js';
import { HUVUDMAN_TECKEN_MAX } from './uppfoljning.dto.js';

export const INDIKATORTEXT_MAX = 100_000;
const EXEMPEL = 'indikator;huvudman;period;varde;enhet;kalla\nfolkmangd;Leksand;2022;15937;invånare;SCB';

export class IndikatorimportDto {
  @Text({
    max: INDIKATORTEXT_MAX,
    exempel: EXEMPEL,
    beskrivning:
      'Raderna som CSV, eller så som de klistras in ur ett kalkylark. Första raden är rubriker: indikator, huvudman ' +
      '(namn eller kod; tom: alla parter tillsammans), period, varde, enhet (får utelämnas för ett mått ur katalogen) och ' +
      'kalla. Ett mått som inte står i katalogen skrivs annan:kod.',
  })
  rader: string;

  @Boolesk({ valfri: true, exempel: false, beskrivning: 'Pröva allt men spara inget' })
  torrkorning?: boolean | null;
}

export const INDIKATORUTFALL = { ny: 'Nytt värde', oforandrad: 'Fanns redan' } as const;
export type Indikatorutfall = keyof typeof INDIKATORUTFALL;

export class IndikatorradsvarDto {
  @Heltal({ min: 1, max: INDIKATORTEXT_MAX, exempel: 2, beskrivning: 'Raden i det som skickades; rubrikraden är 1' })
  radnummer: number;

  @Text({ max: 60, exempel: 'folkmangd' })
  indikator: string;

  @Text({ valfri: true, max: HUVUDMAN_TECKEN_MAX, exempel: '2029', beskrivning: 'null: alla parter tillsammans' })
  huvudman: string | null;

  @Text({ max: 7, exempel: '2022' })
  period: string;

  @Kod(INDIKATORUTFALL, { exempel: 'ny' })
  utfall: Indikatorutfall;
}

export class IndikatorimportsvarDto {
  @Boolesk({ exempel: false })
  torrkorning: boolean;

  @Lista(() => IndikatorradsvarDto, { max: INDIKATORRADER_MAX })
  rader: IndikatorradsvarDto[];
}
