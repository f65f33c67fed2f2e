import { Boolesk, Datum, Datumtid, Heltal, Kod, Lista, Objekt, Text, Uuid } from '#libs/platform/http/dto.js';
import { NASTA_STEG_TVIST, TVISTEFRAGOR, TVISTSTATUS } from '#libs/tvist/index.js';
import { HuvudmanRefDto } from '../svar/namn.js';
import { JA_NEJ, SidfragaDto, type JaNej } from '../svar/sidfraga.dto.js';

export const ALDERSTEXTER = {
  '0-30': '0–30 dagar',
  '31-90': '31–90 dagar',
  '91-180': '91–180 dagar',
  'over-180': 'Mer än 180 dagar',
} as const;

class TvisturvalDto extends SidfragaDto {
  @Kod(TVISTEFRAGOR, { valfri: true, exempel: 'kostnadsansvar', beskrivning: 'Bara denna fråga' })
  fraga?: keyof typeof TVISTEFRAGOR;

  @Kod(JA_NEJ, { valfri: true, exempel: 'true', beskrivning: 'Bara principiella, eller bara andra' })
  principiell?: JaNej;

  @Kod(NASTA_STEG_TVIST, { valfri: true, exempel: 'ta-stallning', beskrivning: 'Bara där ni ska göra detta' })
  nastaSteg?: keyof typeof NASTA_STEG_TVIST;
}

export class TvistfragaDto extends TvisturvalDto {
  @Kod(TVISTSTATUS, { valfri: true, exempel: 'oppen', beskrivning: 'Bara tvister med denna status' })
  status?: keyof typeof TVISTSTATUS;
}

export class TvistlagefragaDto extends TvisturvalDto {
  @Kod(ALDERSTEXTER, { valfri: true, exempel: '31-90', beskrivning: 'Bara tvister som är så gamla' })
  alder?: keyof typeof ALDERSTEXTER;
}

export class TvistpartpostDto {
  @Objekt(() => HuvudmanRefDto)
  huvudman: HuvudmanRefDto;

  @Kod(NASTA_STEG_TVIST, { exempel: 'ta-stallning' })
  nastaSteg: string;

  @Text({ max: 100, exempel: 'Ta ställning' })
  nastaStegText: string;

  @Datum({ valfri: true, exempel: '2026-02-04', beskrivning: 'Senaste dag att ta ställning; null när inget väntas' })
  svarSenast: string | null;

  @Boolesk({ exempel: false })
  forsenad: boolean;
}

export class TvistpostDto {
  @Uuid({ exempel: '7c6b5a4f-3e2d-8c1b-9a0f-1e2d3c4b5a69' })
  id: string;

  @Text({ max: 1_000, exempel: 'Vem betalar hjälpmedlet?' })
  rubrik: string;

  @Kod(TVISTEFRAGOR, { exempel: 'kostnadsansvar' })
  fraga: string;

  @Text({ max: 50, exempel: 'Kostnadsansvar' })
  fragaText: string;

  @Text({ valfri: true, max: 30, exempel: '48500.50' })
  beloppKr: string | null;

  @Boolesk({ valfri: true, exempel: true, beskrivning: 'null när ingen har bedömt det' })
  principiell: boolean | null;

  @Kod(TVISTSTATUS, { exempel: 'oppen' })
  status: string;

  @Text({ max: 50, exempel: 'Öppen' })
  statusText: string;

  @Lista(() => TvistpartpostDto, { max: 1_000 })
  parter: TvistpartpostDto[];

  @Uuid({ valfri: true })
  avvikelse: string | null;

  @Text({ valfri: true, max: 300, exempel: 'Överenskommelse om SIP' })
  overenskommelse: string | null;

  @Text({ valfri: true, max: 1_000, exempel: 'Ansvar' })
  avsnitt: string | null;

  @Datumtid({ exempel: '2026-01-15T08:00:00.000Z' })
  oppnad: string;

  @Heltal({
    min: 0,
    max: 1_000_000,
    exempel: 26,
    beskrivning: 'Dagar sedan den öppnades; till slutdagen när den är slut',
  })
  alderDagar: number;

  @Kod(ALDERSTEXTER, { exempel: '0-30' })
  aldersgrupp: string;

  @Text({ max: 50, exempel: '0–30 dagar' })
  aldersgruppText: string;

  @Datumtid({ exempel: '2026-01-28T13:00:00.000Z' })
  andrad: string;

  @Heltal({ min: 0, max: 999_999_999, exempel: 4 })
  revision: number;
}

export class AldersgruppDto {
  @Kod(ALDERSTEXTER, { exempel: '31-90' })
  aldersgrupp: string;

  @Text({ max: 50, exempel: '31–90 dagar' })
  aldersgruppText: string;

  @Heltal({ min: 0, max: 1_000, exempel: 3, beskrivning: 'Pågående tvister, räknade till högst 1 000' })
  antal: number;
}
