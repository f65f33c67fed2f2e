import { Heltal, Kod, Text, Textlista } from '#libs/platform/http/dto.js';
import { PARTER_MAX, PRAXISAR, type Praxis } from '#libs/uppfoljning/index.js';
import { Rattelsegrund } from './rattelsegrund.dto.js';
import { NAMN_TECKEN_MAX, TEXT_TECKEN_MAX } from './uppfoljning.dto.js';

/** Of one huvudman in a file. */
export const RATTELSER_PER_RAD_MAX = 50;
const HUVUDMANSNAMN_TECKEN_MAX = 200;

/** As `NyRattelseDto`, of the row's own huvudman; another is named as a file names it. */
export class InlastRattelseDto extends Rattelsegrund {
  @Textlista({
    valfri: true,
    max: PARTER_MAX,
    tecken: HUVUDMANSNAMN_TECKEN_MAX,
    exempel: ['Säter', 'Borlänge'],
    beskrivning: 'Namn eller koder för dem som svaret beskriver, när det är andra än den som svarade',
  })
  galler?: string[] | null;
}

/** As `NyPraxisDto`, of the row's own huvudman. */
export class InlastPraxisDto {
  @Kod(PRAXISAR, { exempel: 'vid-behov' })
  praxis: Praxis;

  @Text({ valfri: true, max: TEXT_TECKEN_MAX, exempel: 'Synergier rapporteras vb', beskrivning: 'Ur svaret' })
  citat?: string | null;

  @Text({ valfri: true, max: NAMN_TECKEN_MAX, exempel: 'Enkätsvaret, fråga 5' })
  kalla?: string | null;
}

export const LASNINGSSLAG = { rattelse: 'Rättelse', praxis: 'Hur huvudmannen rapporterar' } as const;
export const LASNINGSUTFALL = { ny: 'Ny', oforandrad: 'Fanns redan', avvisad: 'Avvisad' } as const;

/** What became of one correction, or of the practice, in a row. */
export class EnkatlasningssvarDto {
  @Kod(LASNINGSSLAG, { exempel: 'rattelse' })
  slag: keyof typeof LASNINGSSLAG;

  @Heltal({ min: 1, max: RATTELSER_PER_RAD_MAX, exempel: 1, beskrivning: 'Vilken av radens rättelser; 1 för praxis' })
  nummer: number;

  @Kod(LASNINGSUTFALL, { exempel: 'ny' })
  utfall: keyof typeof LASNINGSUTFALL;

  @Text({ valfri: true, max: 60, exempel: 'HUVUDMAN_EJ_PART', beskrivning: 'Varför den avvisades' })
  kod: string | null;

  @Text({ valfri: true, max: 500 })
  meddelande: string | null;
}
