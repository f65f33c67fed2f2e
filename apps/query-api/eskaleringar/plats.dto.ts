import { Boolesk, Datum, Datumtid, Heltal, Kod, Lista, Monster, Objekt, Text } from '#libs/platform/http/dto.js';
import { ArenaRefDto } from '../svar/arenauppslag.js';
import { HuvudmanRefDto } from '../svar/namn.js';
import { NIVASLAG } from './kodverk.js';

export class NivaRefDto {
  @Monster({ monster: '^[a-z0-9-]{1,60}$', krav: '', exempel: 'ledningsniva' })
  id: string;

  @Text({ max: 300, exempel: 'Ledningsnivå' })
  namn: string;
}

/** What is waited for at a place. */
export class BevakningDto {
  @Datumtid({ exempel: '2026-02-02T09:00:00.000Z', beskrivning: 'Sedan när ärendet står på nivån' })
  sedan: string;

  @Heltal({ min: 0, max: 1_000_000, exempel: 8, beskrivning: 'Hela dagar på nivån' })
  dagar: number;

  @Datum({ valfri: true, exempel: '2026-02-20', beskrivning: 'Senaste dag att svara; null när inget svar väntas' })
  svarSenast: string | null;

  @Heltal({
    valfri: true,
    min: -10_000,
    max: 10_000,
    exempel: 8,
    beskrivning: 'Arbetsdagar kvar; negativt när dagen passerat',
  })
  arbetsdagarKvar: number | null;

  @Boolesk({ exempel: false })
  forsenad: boolean;

  @Boolesk({ exempel: false, beskrivning: 'Påmind om att svara' })
  paminnd: boolean;

  @Boolesk({ exempel: false, beskrivning: 'Inget svar kom efter påminnelsen: lyft har föreslagits' })
  lyftForeslaget: boolean;
}

export class LinjestegDto {
  @Objekt(() => NivaRefDto)
  niva: NivaRefDto;

  @Text({ valfri: true, max: 300, exempel: 'Verksamhetschef', beskrivning: 'null när källan inte anger den' })
  funktion: string | null;

  @Boolesk({ exempel: true, beskrivning: 'Ärendet står här nu' })
  star: boolean;

  @Boolesk({ exempel: true, beskrivning: 'Ärendet står eller har stått här' })
  natt: boolean;
}

export class PartsplatsDto extends BevakningDto {
  @Objekt(() => HuvudmanRefDto)
  huvudman: HuvudmanRefDto;

  @Objekt(() => NivaRefDto)
  niva: NivaRefDto;

  @Text({ valfri: true, max: 300, exempel: 'Verksamhetschef', beskrivning: 'Funktionen som nivån har hos huvudmannen' })
  funktion: string | null;

  @Text({ valfri: true, max: 300, beskrivning: 'Funktionen som företräder nivån när linjen saknar den' })
  representant: string | null;

  @Text({ valfri: true, max: 20_000, exempel: 'Vi ändrar rutinen.', beskrivning: 'Svaret på nivån där ärendet står' })
  svar: string | null;

  @Text({ valfri: true, max: 100, exempel: 'E-2026-4', beskrivning: 'Ärendenumret i huvudmannens eget system' })
  arendenummer: string | null;

  @Lista(() => LinjestegDto, { max: 100 })
  linje: LinjestegDto[];
}

export class SamverkansplatsDto extends BevakningDto {
  @Objekt(() => NivaRefDto)
  niva: NivaRefDto;

  @Kod(NIVASLAG, { valfri: true, exempel: 'regional' })
  slag: string | null;

  @Objekt(() => ArenaRefDto, { valfri: true })
  arena: ArenaRefDto | null;
}

export class VistelseDto {
  @Objekt(() => HuvudmanRefDto, { valfri: true, beskrivning: 'null för samverkan' })
  huvudman: HuvudmanRefDto | null;

  @Objekt(() => NivaRefDto)
  niva: NivaRefDto;

  @Objekt(() => ArenaRefDto, { valfri: true })
  arena: ArenaRefDto | null;

  @Datumtid({ exempel: '2026-01-15T08:00:00.000Z' })
  fran: string;

  @Datumtid({ valfri: true, exempel: '2026-02-02T09:00:00.000Z', beskrivning: 'null när ärendet står kvar' })
  till: string | null;

  @Heltal({ min: 0, max: 1_000_000, exempel: 18, beskrivning: 'Hela dagar på nivån' })
  dagar: number;
}
