import { Heltal, Kod, Kodlista, Monster, Text, Uuid } from '#libs/platform/http/dto.js';
import { AVVIKELSE_EVENTS } from '#libs/avvikelse/index.js';

export const UTFALL = { skapad: 'Skapad', kompletterad: 'Kompletterad', dubblett: 'Dubblett' } as const;
export type Rapportutfall = keyof typeof UTFALL;

const ARENDE_EXEMPEL = '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e';

export class RapportsvarDto {
  @Uuid({ exempel: ARENDE_EXEMPEL })
  id: string;

  @Kod(UTFALL, { exempel: 'skapad' })
  utfall: Rapportutfall;

  @Heltal({ min: 0, max: 999_999_999, exempel: 1, beskrivning: 'Ärendets revision; samma som i ETag' })
  revision: number;
}

export class ArendesvarDto {
  @Uuid({ exempel: ARENDE_EXEMPEL })
  id: string;

  @Heltal({ min: 0, max: 999_999_999, exempel: 4, beskrivning: 'Ärendets revision; samma som i ETag' })
  revision: number;

  @Kodlista(AVVIKELSE_EVENTS, {
    max: 10,
    exempel: ['AvvikelseBedomd'],
    beskrivning: 'Vad som hände; tom när inget ändrades',
  })
  handelser: string[];

  @Uuid({ valfri: true, beskrivning: 'Id för åtgärden eller grunden som skapades' })
  skapadId?: string;

  @Text({
    max: 3_000,
    valfri: true,
    beskrivning:
      'Sägs när texten i det som lämnades inte når de andra huvudmännen och vad som då kan göras, och vad en grund leder till',
  })
  meddelande?: string;
}

export class ForsandelsesvarDto {
  @Uuid({ exempel: '6a1d7c40-52b9-8f0e-a3c4-9d8e7f605142' })
  id: string;

  @Heltal({ min: 0, max: 999_999_999, exempel: 2 })
  revision: number;
}

export class OmsandningssvarDto {
  @Heltal({ min: 0, max: 999_999_999, exempel: 3, beskrivning: 'Försändelser som köades igen' })
  antal: number;

  @Heltal({ min: 0, max: 999_999_999, exempel: 0, beskrivning: 'Stoppade, som inte sänds om' })
  hoppadeOver: number;
}

export class FelDto {
  @Monster({ monster: '^[A-Z0-9_]{3,60}$', krav: '', exempel: 'OGILTIGT_DATUM' })
  kod: string;

  @Text({ max: 500, exempel: '/handelsetid', valfri: true })
  pekare?: string;

  @Text({ max: 1_000, exempel: 'Ska vara ett datum som finns, ÅÅÅÅ-MM-DD.' })
  meddelande: string;
}
