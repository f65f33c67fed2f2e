import { Kod, Monster, Text } from '#libs/platform/http/dto.js';
import { ENHETER, IMPORTERADE, type Enhet } from '#libs/statistik/index.js';
import { HUVUDMAN_TECKEN_MAX, NAMN_TECKEN_MAX } from './uppfoljning.dto.js';

/** In place of a code of the catalogue: `egenKod` says which measure it is. */
export const ANNAN = 'annan';
const VALBARA: Readonly<Record<string, string>> = {
  ...Object.fromEntries(IMPORTERADE.map(({ id, namn }) => [id, namn])),
  [ANNAN]: 'Annat mått',
};

export class NyIndikatorDto {
  @Kod(VALBARA, { exempel: 'folkmangd', beskrivning: 'Ett mått ur katalogen; annan för ett som inte står där' })
  indikator: string;

  @Monster({
    valfri: true,
    monster: '^[a-z0-9][a-z0-9-]{0,59}$',
    krav: 'Ska vara en kod med små bokstäver, siffror och bindestreck.',
    beskrivning: 'Måttets kod, bara när indikator är annan',
  })
  egenKod?: string | null;

  @Text({ valfri: true, max: HUVUDMAN_TECKEN_MAX, exempel: '2029', beskrivning: 'Utan: alla parter tillsammans' })
  huvudman?: string | null;

  @Monster({ monster: '^[0-9]{4}(-(0[1-9]|1[0-2]))?$', krav: 'Ska vara ÅÅÅÅ eller ÅÅÅÅ-MM.', exempel: '2022' })
  period: string;

  @Monster({
    monster: '^-?[0-9]{1,12}(\\.[0-9]{1,6})?$',
    krav: 'Ska vara ett tal som text, med punkt före decimalerna.',
    exempel: '15937',
  })
  varde: string;

  @Kod(ENHETER, {
    valfri: true,
    exempel: 'invånare',
    beskrivning: 'Krävs när indikator är annan. Ett mått ur katalogen har sin egen enhet, som då får utelämnas',
  })
  enhet?: Enhet | null;

  @Text({ max: NAMN_TECKEN_MAX, exempel: 'SCB' })
  kalla: string;
}
