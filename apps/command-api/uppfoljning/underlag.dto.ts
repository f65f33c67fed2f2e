import { Datum, Kod, Monster, Text, Textlista } from '#libs/platform/http/dto.js';
import {
  BEDOMNINGAR,
  OMRADEN,
  PERSPEKTIV,
  SYNPUNKTSKALLOR,
  type Bedomning,
  type Omrade,
  type Perspektiv,
  type Synpunktskalla,
} from '#libs/uppfoljning/index.js';
import { NAMN_TECKEN_MAX, TEXT_TECKEN_MAX } from './uppfoljning.dto.js';

/** Each is looked up in the log, where the rules allow five times as many. */
const AVVIKELSER_MAX = 100;

export class NyKriteriebedomningDto {
  @Monster({
    monster: '^[a-z0-9]+(-[a-z0-9]+)*$',
    krav: 'Ska vara ett kriteriums id, med små bokstäver, siffror och bindestreck.',
    exempel: 'samordning-1',
    beskrivning: 'Ett av dem som uppföljningen bedöms efter: `kriterier` i den',
  })
  kriterium: string;

  @Kod(PERSPEKTIV, { exempel: 'organisation' })
  perspektiv: Perspektiv;

  @Kod(BEDOMNINGAR, { exempel: 'delvis' })
  bedomning: Bedomning;

  @Text({ max: TEXT_TECKEN_MAX, exempel: 'Lokala rutiner saknas i två kommuner.' })
  motivering: string;

  @Text({ valfri: true, max: NAMN_TECKEN_MAX, exempel: 'Enkäten' })
  kalla?: string | null;
}

export class NySynpunktDto {
  @Kod(SYNPUNKTSKALLOR, { exempel: 'brukarrad' })
  fran: Synpunktskalla;

  @Text({ max: 200, exempel: 'Länets brukarråd', beskrivning: 'Rådet, organisationen eller gruppen, aldrig en person' })
  namn: string;

  @Text({ max: TEXT_TECKEN_MAX, exempel: 'Resorna till öppenvården är för dyra.' })
  text: string;

  @Datum({ exempel: '2022-11-03' })
  datum: string;

  @Text({ max: NAMN_TECKEN_MAX, exempel: 'Minnesanteckning 2022-11-03' })
  kalla: string;
}

export class NyBristDto {
  @Kod(OMRADEN, { exempel: 'tillganglighet' })
  omrade: Omrade;

  @Text({ max: NAMN_TECKEN_MAX, exempel: 'Sjukresor till beroendeavdelningen' })
  rubrik: string;

  @Text({ max: TEXT_TECKEN_MAX, exempel: 'Intyg för sjukresa skrivs inte längre.' })
  beskrivning: string;

  @Textlista({
    valfri: true,
    max: AVVIKELSER_MAX,
    tecken: 36,
    exempel: [],
    beskrivning: 'Avvikelserna som visar bristen; sådana som ni får läsa',
  })
  avvikelser?: string[] | null;

  @Text({ valfri: true, max: NAMN_TECKEN_MAX, exempel: 'Enkäten, fråga 4' })
  kalla?: string | null;
}

export class BristUrForslagDto {
  @Monster({
    monster: '^(kategori|bristtyp)\\.[a-z0-9-]{1,60}$',
    krav: 'Ska vara ett förslag, skrivet kategori.<kod> eller bristtyp.<kod>.',
    exempel: 'kategori.sip',
  })
  forslag: string;

  @Text({ max: TEXT_TECKEN_MAX, exempel: 'Kallelser till SIP kommer för sent.' })
  beskrivning: string;

  @Text({ valfri: true, max: NAMN_TECKEN_MAX, exempel: 'SIP', beskrivning: 'Utan: förslagets' })
  rubrik?: string | null;

  @Kod(OMRADEN, { valfri: true, exempel: 'samordning', beskrivning: 'Utan: förslagets' })
  omrade?: Omrade | null;
}

export class StrukenBristDto {
  @Text({ max: TEXT_TECKEN_MAX, exempel: 'Löst i en ny rutin.' })
  skal: string;
}
