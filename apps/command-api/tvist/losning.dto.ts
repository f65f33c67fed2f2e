import { PARTER_MAX } from '#libs/tvist/index.js';
import { Datum, Decimal, Lista, Text, Textlista } from '#libs/platform/http/dto.js';
import { DELAS, HUVUDMAN_TECKEN_MAX, Handlandemandat, TEXT_TECKEN_MAX } from '../samverkan/falt.js';

export class FordelningDto {
  @Text({ max: HUVUDMAN_TECKEN_MAX, exempel: '22' })
  huvudman: string;

  @Decimal({ decimaler: 2, exempel: '24250.25' })
  beloppKr: string;
}

const Fordelning = (): PropertyDecorator =>
  Lista(() => FordelningDto, {
    max: PARTER_MAX,
    valfri: true,
    exempel: [
      { huvudman: '22', beloppKr: '24250.25' },
      { huvudman: '2281', beloppKr: '24250.25' },
    ],
    beskrivning: 'I en tvist om kostnadsansvar; blir tillsammans tvistens belopp',
  });
const Losningstext = (): PropertyDecorator =>
  Text({ max: TEXT_TECKEN_MAX, exempel: 'Parterna delar kostnaden lika till årets slut.', beskrivning: DELAS });

export class NyLosningDto {
  @Handlandemandat()
  mandatId: string;

  @Textlista({ min: 1, max: PARTER_MAX, tecken: HUVUDMAN_TECKEN_MAX, exempel: ['22', '2281'] })
  ansvariga: string[];

  @Fordelning()
  fordelning?: FordelningDto[] | null;

  @Losningstext()
  text: string;
}

export class AvbojandeDto {
  @Handlandemandat()
  mandatId: string;

  @Text({ max: TEXT_TECKEN_MAX, exempel: 'Fördelningen följer inte överenskommelsen.', beskrivning: DELAS })
  skal: string;
}

export class NyttTvistbeslutDto {
  @Handlandemandat()
  mandatId: string;

  @Textlista({
    min: 1,
    max: PARTER_MAX,
    tecken: HUVUDMAN_TECKEN_MAX,
    valfri: true,
    exempel: ['2281'],
    beskrivning: 'Ni kan bara besluta om ert eget ansvar; utelämnad: ni själva',
  })
  ansvariga?: string[] | null;

  @Lista(() => FordelningDto, {
    max: PARTER_MAX,
    valfri: true,
    exempel: [{ huvudman: '2281', beloppKr: '48500.50' }],
    beskrivning: 'I en tvist om kostnadsansvar; blir tvistens belopp',
  })
  fordelning?: FordelningDto[] | null;

  @Losningstext()
  text: string;

  @Text({ max: 200, exempel: 'Socialnämnden', beskrivning: 'Var beslutet är fattat' })
  instans: string;

  @Datum({ exempel: '2026-11-20' })
  datum: string;

  @Text({ max: 100, valfri: true, exempel: 'SN 2026/214' })
  dnr?: string | null;
}
