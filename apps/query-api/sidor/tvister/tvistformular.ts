import { html, type Html, type Valbart } from '#libs/sidor/index.js';
import type { LosningsforslagDto } from '../../tvister/losning.dto.js';
import type { TvistDto } from '../../tvister/tvist.dto.js';
import { formularet } from '../samverkan/formular.js';
import { formulardel, type Formularplats } from '../samverkan/formulardel.js';

export interface Tvistunderlag {
  readonly tvist: TvistDto;
  readonly huvudman: string;
  /** Mandates of the reader's huvudman: to represent it, and to decide for it (D6). */
  readonly foretrada: readonly Valbart[];
  readonly besluta: readonly Valbart[];
}

/** What a party may do now, by where it stands; null when there is nothing. */
export const tvistformular = (plats: Formularplats, underlag: Tvistunderlag): Html | null => {
  const { tvist, huvudman, foretrada } = underlag;
  const steg = tvist.parter.find((part) => part.huvudman.kod === huvudman)?.nastaSteg ?? 'klart';
  if (steg === 'kan-avslutas') return formulardel(plats, formularet('tvist-avslut'), { val: { mandatId: foretrada } });
  return tvist.status === 'oppen' ? oppenTvist(plats, underlag, steg) : null;
};

/** The forms of a step that is the party's alone. */
const STEGFORMULAR: Readonly<Record<string, string>> = {
  'utse-foretradare': 'tvist-foretradare',
  'ta-stallning': 'tvist-stallning',
};

const oppenTvist = (plats: Formularplats, underlag: Tvistunderlag, steg: string): Html => {
  const { tvist, huvudman, foretrada } = underlag;
  const val = { val: { mandatId: foretrada } };
  const stegets = STEGFORMULAR[steg];
  const obesvarad = obesvaratForslag(tvist, huvudman);
  const bedomd = tvist.principfraga?.principiell === true;
  return html`${stegets !== undefined && formulardel(plats, formularet(stegets), val)}
  ${obesvarad !== undefined && svarsformular(plats, obesvarad, underlag)}
  ${steg !== 'utse-foretradare' && losningsformular(plats, tvist, foretrada)}
  ${tvist.interimsansvar?.av.huvudman.kod !== huvudman && formulardel(plats, formularet('tvist-interimsansvar'), val)}
  ${!bedomd && formulardel(plats, formularet('tvist-principfraga'), val)}`;
};

/** The latest that waits for the party's answer; one that somebody has declined waits for nobody. */
const obesvaratForslag = ({ losningar }: TvistDto, huvudman: string): LosningsforslagDto | undefined =>
  losningar
    .filter(({ svar }) => svar.every((en) => en.svar !== 'avbojd'))
    .findLast(({ svar }) => svar.some((en) => en.huvudman.kod === huvudman && en.svar === 'vantar'));

const svarsformular = (
  plats: Formularplats,
  { losningId }: LosningsforslagDto,
  { foretrada, besluta }: Pick<Tvistunderlag, 'foretrada' | 'besluta'>,
): Html => {
  const har = { ...plats, parametrar: { ...plats.parametrar, losningId } };
  return html`${formulardel(har, formularet('tvist-godkannande'), { val: { mandatId: besluta } })}
  ${formulardel(har, formularet('tvist-avbojande'), { val: { mandatId: foretrada } })}`;
};

const losningsformular = (plats: Formularplats, { fraga, parter }: TvistDto, mandatId: readonly Valbart[]): Html => {
  const ansvariga = parter.map(({ huvudman }) => ({ varde: huvudman.kod, text: huvudman.namn }));
  if (fraga !== 'kostnadsansvar') {
    return formulardel(plats, formularet('tvist-losning'), { val: { mandatId, ansvariga } });
  }
  const andelar = Object.fromEntries([0, 1, 2].map((nr) => [`fordelning.${nr}.huvudman`, ansvariga]));
  return formulardel(plats, formularet('tvist-kostnadslosning'), { val: { mandatId, ansvariga, ...andelar } });
};
