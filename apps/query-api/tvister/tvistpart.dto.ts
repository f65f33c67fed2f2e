import { Boolesk, Datum, Datumtid, Heltal, Kod, Lista, Objekt, Text } from '#libs/platform/http/dto.js';
import { HANVISNINGSTYPER, INSTALLNINGAR, NASTA_STEG_TVIST } from '#libs/tvist/index.js';
import { ForetradareDto } from '../svar/foretradare.dto.js';
import { HuvudmanRefDto } from '../svar/namn.js';

const FRI = 50_000;

export class HanvisningDto {
  @Kod(HANVISNINGSTYPER, { exempel: 'lag' })
  typ: string;

  @Text({ max: 100, exempel: 'Lag' })
  typText: string;

  @Text({ max: 1_000, exempel: 'HSL 12 kap. 1 §' })
  till: string;

  @Text({ valfri: true, max: 1_000, exempel: 'Ansvar' })
  avsnitt: string | null;
}

export class StallningDto {
  @Kod(INSTALLNINGAR, { exempel: 'bestrider-eget-ansvar' })
  installning: string;

  @Text({ max: 100, exempel: 'Bestrider eget ansvar' })
  installningText: string;

  @Text({ max: FRI, exempel: 'Insatsen är hälso- och sjukvård.' })
  motivering: string;

  @Lista(() => HanvisningDto, { max: 1_000 })
  hanvisningar: HanvisningDto[];

  @Objekt(() => ForetradareDto)
  av: ForetradareDto;

  @Datumtid({ exempel: '2026-01-28T13:00:00.000Z' })
  tid: string;
}

export class BeslutskvittensDto {
  @Datumtid({ exempel: '2026-02-06T08:00:00.000Z' })
  tid: string;

  @Text({ valfri: true, max: 100, exempel: 'T-2026-4' })
  arendenummer: string | null;
}

export class TvistpartDto {
  @Objekt(() => HuvudmanRefDto)
  huvudman: HuvudmanRefDto;

  @Objekt(() => ForetradareDto, { valfri: true })
  foretradare: ForetradareDto | null;

  @Datum({ valfri: true, exempel: '2026-02-04', beskrivning: 'Senaste dag att ta ställning' })
  svarSenast: string | null;

  @Heltal({ valfri: true, min: -10_000, max: 10_000, exempel: 5 })
  arbetsdagarKvar: number | null;

  @Boolesk({ exempel: false })
  forsenad: boolean;

  @Boolesk({ exempel: false })
  paminnd: boolean;

  @Objekt(() => StallningDto, { valfri: true, beskrivning: 'Det ställningstagande som gäller' })
  stallning: StallningDto | null;

  @Text({ valfri: true, max: 100, exempel: 'T-2026-4', beskrivning: 'Ärendenumret i partens eget system' })
  arendenummer: string | null;

  @Boolesk({ exempel: false, beskrivning: 'Beslutet finns i partens eget system' })
  beslutKvitterat: boolean;

  @Objekt(() => BeslutskvittensDto, { valfri: true })
  beslutskvittens: BeslutskvittensDto | null;

  @Kod(NASTA_STEG_TVIST, { exempel: 'ta-stallning' })
  nastaSteg: string;

  @Text({ max: 100, exempel: 'Ta ställning' })
  nastaStegText: string;
}
