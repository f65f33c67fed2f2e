import { Boolesk, Datum, Datumtid, Heltal, Kod, Lista, Objekt, Text, Uuid } from '#libs/platform/http/dto.js';
import { TVISTEFRAGOR, TVISTSTATUS } from '#libs/tvist/index.js';
import { ForetradareDto } from '../svar/foretradare.dto.js';
import { AvgorandeDto, LosningsforslagDto } from './losning.dto.js';
import { TvistpartDto } from './tvistpart.dto.js';

const FRI = 50_000;

export class TvistoverenskommelseDto {
  @Text({ max: 100, exempel: 'sip-2024' })
  id: string;

  @Text({ max: 300, exempel: 'Överenskommelse om SIP' })
  namn: string;

  @Text({ valfri: true, max: 1_000, exempel: 'Ansvar' })
  avsnitt: string | null;
}

export class PrincipfragaDto {
  @Boolesk({ exempel: true })
  principiell: boolean;

  @Text({ max: FRI, exempel: 'Samma fråga återkommer varje år.' })
  skal: string;

  @Objekt(() => ForetradareDto)
  av: ForetradareDto;
}

export class InterimsansvarDto {
  @Objekt(() => ForetradareDto)
  av: ForetradareDto;

  @Datum({ exempel: '2026-01-20' })
  fran: string;

  @Text({ max: FRI, exempel: 'Regionen ger insatsen tills frågan är avgjord.' })
  omfattning: string;
}

export class TvistDto {
  @Uuid({ exempel: '7c6b5a4f-3e2d-8c1b-9a0f-1e2d3c4b5a69' })
  id: string;

  @Heltal({ min: 0, max: 999_999_999, exempel: 4 })
  revision: number;

  @Kod(TVISTSTATUS, { exempel: 'oppen' })
  status: string;

  @Text({ max: 50, exempel: 'Öppen' })
  statusText: string;

  @Kod(TVISTEFRAGOR, { exempel: 'kostnadsansvar' })
  fraga: string;

  @Text({ max: 50, exempel: 'Kostnadsansvar' })
  fragaText: string;

  @Text({ valfri: true, max: 30, exempel: '48500.50' })
  beloppKr: string | null;

  @Text({ max: 1_000, exempel: 'Vem betalar hjälpmedlet?' })
  rubrik: string;

  @Text({ max: FRI, exempel: 'Parterna är oense om vem som bär kostnaden för hjälpmedlet.' })
  beskrivning: string;

  @Uuid({ valfri: true, beskrivning: 'Avvikelsen som ansvaret avvisades i' })
  avvikelse: string | null;

  @Objekt(() => TvistoverenskommelseDto, { valfri: true })
  overenskommelse: TvistoverenskommelseDto | null;

  @Datumtid({ exempel: '2026-01-15T08:00:00.000Z' })
  oppnad: string;

  @Objekt(() => ForetradareDto)
  oppnadAv: ForetradareDto;

  @Heltal({
    min: 0,
    max: 1_000_000,
    exempel: 26,
    beskrivning: 'Dagar sedan den öppnades; till slutdagen när den är slut',
  })
  alderDagar: number;

  @Objekt(() => PrincipfragaDto, { valfri: true, beskrivning: 'null när ingen har bedömt det' })
  principfraga: PrincipfragaDto | null;

  @Objekt(() => InterimsansvarDto, { valfri: true, beskrivning: 'Vem som ger insatsen under tiden' })
  interimsansvar: InterimsansvarDto | null;

  @Lista(() => TvistpartDto, { max: 1_000 })
  parter: TvistpartDto[];

  @Lista(() => LosningsforslagDto, { max: 1_000 })
  losningar: LosningsforslagDto[];

  @Objekt(() => AvgorandeDto, { valfri: true })
  avgorande: AvgorandeDto | null;

  @Boolesk({ exempel: false, beskrivning: 'Tvisten är lyft; se /eskaleringar/{id}' })
  lyft: boolean;
}
