import { Boolesk, Datumtid, Lista, Text, Uuid } from '#libs/platform/http/dto.js';
import { HuvudmanRefDto } from '../svar/namn.js';

/** What an agreement has led to, and what has happened to it. */

const LISTA_MAX = 1_000;
const TEXT = 2_000;

export class RutinDto {
  @Uuid({ exempel: '7c2e4d5f-52a5-8d0e-9a4f-1c2f5f0a7d22' })
  rutinId: string;

  @Lista(() => HuvudmanRefDto, { max: LISTA_MAX, beskrivning: 'Huvudmän som rutinen gäller' })
  huvudman: HuvudmanRefDto[];

  @Text({ max: TEXT, exempel: 'Rutin för läkemedelsdelegering' })
  titel: string;

  @Text({ max: TEXT, exempel: 'https://www.example.se/rutin', beskrivning: 'Hos ägaren' })
  lank: string;

  @Text({ valfri: true, max: TEXT })
  avsnitt: string | null;

  @Boolesk({ exempel: true, beskrivning: 'Rutinen svarar på en brist som har rapporterats' })
  svararPaBrist: boolean;

  @Uuid({ valfri: true, beskrivning: 'Avvikelsen; bara för den som är involverad i den' })
  brist: string | null;
}

export class AvtalshandelseDto {
  @Datumtid({ exempel: '2026-03-02T09:15:00.000Z' })
  tid: string;

  @Text({ max: 100, exempel: 'Version antagen' })
  text: string;

  @Text({ valfri: true, max: TEXT, exempel: 'Version 4', beskrivning: 'Vilken version eller varför' })
  uppgift: string | null;
}
