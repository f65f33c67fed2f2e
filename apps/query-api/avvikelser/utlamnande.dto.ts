import { GRUNDER, OMFATTNINGAR } from '#libs/avvikelse/index.js';
import { Boolesk, Datum, Heltal, Kod, Lista, Objekt, Text, Uuid } from '#libs/platform/http/dto.js';
import type { Utlamningsskal } from '#libs/policies/index.js';
import { HuvudmanRefDto } from '../svar/namn.js';

/** Why something is not given to another huvudman, for people. */
export const UTLAMNINGSSKAL: Readonly<Record<Utlamningsskal, string>> = {
  INGEN_GRUND: 'Det finns ingen grund för att lämna ut det till den här mottagaren.',
  UTGANGEN: 'Grunden har gått ut.',
  ATERKALLAD: 'Grunden är återkallad.',
  EJ_GRANSKAD: 'Texten är inte granskad än.',
  STOPPAD: 'Texten är stoppad vid granskning.',
  SKYDDADE_PERSONUPPGIFTER: 'Personen har skyddade personuppgifter. Det lämnas aldrig ut automatiskt.',
  GALLRAD: 'Texten är gallrad.',
  EJ_INVOLVERAD: 'Mottagaren är inte involverad i ärendet.',
  MAKULERAD: 'Ärendet är makulerat. Inget mer skickas om det.',
  ANNAT_MEDDELANDE: 'En annan grund gäller. Det lämnas i det meddelande som den grunden för med sig.',
};

export class UtlamnandefragaDto {
  @Text({ max: 41, exempel: '20', beskrivning: 'Huvudmannen som skulle få det' })
  mottagare: string;
}

export class UtlamningsgrundDto {
  @Uuid({ exempel: '8d2f6a4e-1b3c-8d5e-9f70-a1b2c3d4e5f6' })
  grundId: string;

  @Kod(GRUNDER, { exempel: 'SAMTYCKE' })
  grund: string;

  @Text({ max: 100, exempel: 'Samtycke' })
  grundText: string;

  @Datum({ valfri: true, exempel: '2027-12-31' })
  gallerTillOchMed: string | null;
}

export class UtlamningspostDto {
  @Heltal({ min: 0, max: 999_999_999, exempel: 0, beskrivning: 'Revisionen för händelsen som uppgiften står i' })
  revision: number;

  @Text({ max: 100, exempel: 'AvvikelseRapporterad' })
  handelse: string;

  @Text({ max: 200, exempel: 'Avvikelse rapporterad' })
  handelseText: string;

  @Text({ max: 100, exempel: 'beskrivning' })
  falt: string;

  @Kod(OMFATTNINGAR, { exempel: 'fritext' })
  slag: string;

  @Boolesk({ exempel: true })
  lamnas: boolean;

  @Objekt(() => UtlamningsgrundDto, { valfri: true, beskrivning: 'Grunden som det lämnas ut på' })
  grund: UtlamningsgrundDto | null;

  @Kod(UTLAMNINGSSKAL, { valfri: true, exempel: null, beskrivning: 'Varför det inte lämnas ut' })
  skal: string | null;

  @Text({ max: 200, valfri: true, exempel: null })
  skalText: string | null;
}

/** Most texts that one answer shows: the latest ones. */
export const POSTER_MAX = 2_000;

export class UtlamnandeDto {
  @Objekt(() => HuvudmanRefDto)
  mottagare: HuvudmanRefDto;

  @Datum({ exempel: '2026-11-22', beskrivning: 'Dagen som grunderna prövas mot' })
  dag: string;

  @Lista(() => UtlamningspostDto, { max: POSTER_MAX, beskrivning: 'Era egna texter och identiteten, fält för fält' })
  poster: UtlamningspostDto[];

  @Text({ max: 500, exempel: 'Mottagaren får 2 av 6 skyddade uppgifter.' })
  upplysning: string;
}
