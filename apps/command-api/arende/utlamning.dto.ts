import {
  GRANSKNINGSUTFALL,
  GRUNDER,
  OMFATTNINGAR,
  PARTER_MAX,
  SAMTYCKESGIVARE,
  type Granskningsutfall,
  type Grund,
  type Omfattning,
  type Samtyckesgivare,
} from '#libs/avvikelse/index.js';
import { Datum, Heltal, Kod, Kodlista, Lista, Text, Textlista } from '#libs/platform/http/dto.js';

/** What lets a huvudman's words pass to another: grounds, and review. */

const HUVUDMAN_TECKEN_MAX = 41;
const REVISION_MAX = 999_999_999;
/** A case holds at most so many texts to name one by one; more is said by naming none. */
const TEXTER_MAX = 500;

export class TextvalDto {
  @Heltal({ min: 0, max: REVISION_MAX, exempel: 0, beskrivning: 'Revisionen för händelsen som texten står i' })
  revision: number;
}

export class NyGrundDto {
  @Kod(GRUNDER, { exempel: 'SAMTYCKE' })
  grund: Grund;

  @Kodlista(OMFATTNINGAR, { min: 1, max: 2, exempel: ['identitet', 'fritext'] })
  omfattning: Omfattning[];

  @Textlista({
    max: PARTER_MAX,
    tecken: HUVUDMAN_TECKEN_MAX,
    valfri: true,
    exempel: ['20'],
    beskrivning: 'Tom: alla som är involverade nu, inte den som kommer till senare. Gravid: ange alltid vilka kommuner',
  })
  mottagare?: string[] | null;

  @Lista(() => TextvalDto, {
    max: TEXTER_MAX,
    valfri: true,
    exempel: [{ revision: 0 }],
    beskrivning:
      'Bara de här av era texter; utelämnat: alla. AVIDENTIFIERAT gäller alltid namngivna texter; utelämnat: de som ' +
      'finns nu, aldrig senare',
  })
  texter?: TextvalDto[] | null;

  @Datum({ valfri: true, exempel: '2026-11-02', beskrivning: 'Dagen då det gavs eller beslutades; utelämnat: i dag' })
  givet?: string | null;

  @Kod(SAMTYCKESGIVARE, {
    valfri: true,
    exempel: 'den-enskilde',
    beskrivning: 'Vem som gav samtycket; aldrig ett namn',
  })
  givetAv?: Samtyckesgivare | null;

  @Text({
    max: 200,
    valfri: true,
    oppet: true,
    exempel: 'Enhetschef',
    beskrivning: 'Funktionen som gjorde menprövningen eller beslutade; aldrig ett namn',
  })
  beslutsfunktion?: string | null;

  @Datum({ valfri: true, exempel: '2027-12-31' })
  gallerTillOchMed?: string | null;

  @Text({
    max: 500,
    valfri: true,
    oppet: true,
    exempel: 'OSL 10 kap. 1 §',
    beskrivning: 'Lagrum eller beslut; ingen uppgift om personen',
  })
  hanvisning?: string | null;
}

export class NyFritextgranskningDto {
  @Heltal({ min: 0, max: REVISION_MAX, exempel: 0, beskrivning: 'Revisionen för händelsen som er text står i' })
  revision: number;

  @Kod(GRANSKNINGSUTFALL, {
    exempel: 'GODKAND',
    beskrivning: 'STOPPAD: texten lämnas inte ut, oavsett grund, förrän den godkänts på nytt',
  })
  utfall: Granskningsutfall;
}
