import { Text } from '#libs/platform/http/dto.js';
import { SEX_FRAGOR } from '#libs/uppfoljning/index.js';
import { NAMN_TECKEN_MAX, TEXT_TECKEN_MAX } from './uppfoljning.dto.js';

const FRAGA_EXEMPEL = SEX_FRAGOR.fragor[4]?.id ?? '';

/** What a correction says (U3), whether it is made by itself or comes with the answer in a file. */
export class Rattelsegrund {
  @Text({ valfri: true, max: NAMN_TECKEN_MAX, beskrivning: 'Frågan som svaret står under; utan: hela svaret' })
  fraga?: string | null;

  @Text({ valfri: true, max: NAMN_TECKEN_MAX, exempel: FRAGA_EXEMPEL, beskrivning: 'Frågan som svaret hör till' })
  tillFraga?: string | null;

  @Text({ valfri: true, max: TEXT_TECKEN_MAX, beskrivning: 'Den del som avses, eller hur svaret ska läsas' })
  text?: string | null;

  @Text({ max: TEXT_TECKEN_MAX, exempel: 'Svaret beskriver Säter och Borlänge.' })
  skal: string;
}
