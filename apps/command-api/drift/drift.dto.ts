import { Kod, Text } from '#libs/platform/http/dto.js';

export const BESTALLNINGSUTFALL = { bestalld: 'Beställd', pagar: 'Pågår redan' } as const;

export class OmbyggnadssvarDto {
  @Text({ max: 40, exempel: 'min-ko', beskrivning: 'Vyns namn' })
  vy: string;

  @Kod(BESTALLNINGSUTFALL, { exempel: 'bestalld' })
  utfall: keyof typeof BESTALLNINGSUTFALL;
}
