import type { rapport } from '#libs/read-models/index.js';
import { html, notis, pa, type Html, type Sprak, type Valbart } from '#libs/sidor/index.js';
import type { EnkatfragaDto } from '../../uppfoljningar/enkatbild.dto.js';
import { fragetext } from '../enkat/enkat.html.js';
import { formularet } from '../samverkan/formular.js';
import { formulardel, type Formularplats } from '../samverkan/formulardel.js';
import type { Svarsval } from './svarstabell.js';
import { T } from './svarstexter.js';

export interface Rattelseunderlag {
  readonly hel: rapport.Uppfoljningsrapport;
  readonly fragor: readonly EnkatfragaDto[];
  /** What the page shows: the form begins with it. */
  readonly valt: Svarsval;
  readonly revision: number;
}

/** U3, U5: where the answers are read they are corrected, and how a party reports is stated, also what another's answer tells. */
export const rattelseformular = (sprak: Sprak, { hel, fragor, valt, revision }: Rattelseunderlag): Html => {
  const { om, enkat } = hel;
  if (om.slutford) return notis('info', html`<p>${pa(sprak, T.slutford)}</p>`);
  const adress = `/${sprak}/uppfoljningar/${om.uppfoljning}/svar`;
  const plats: Formularplats = { sprak, parametrar: { id: om.uppfoljning }, revision, tillbaka: adress };
  const svarande = enkat.deltagare.filter(({ svar }) => svar.length > 0).map(({ huvudman }) => huvudman);
  const val = {
    huvudman: parterna(hel, svarande),
    galler: parterna(hel, om.parter),
    ...{ fraga: valbara(sprak, fragor), tillFraga: valbara(sprak, fragor) },
  };
  const varden = { huvudman: valt.part, fraga: valt.fraga };
  return html`${svarande.length > 0 && formulardel(plats, formularet('enkat-rattelse'), { val, varden })}
  ${formulardel(plats, formularet('praxis-for-part'), {
    val: { huvudman: parterna(hel, om.parter) },
    varden: { huvudman: valt.part },
  })}`;
};

const parterna = ({ ordlista }: rapport.Uppfoljningsrapport, koder: readonly string[]): readonly Valbart[] =>
  koder.map((kod) => ({ varde: kod, text: ordlista.huvudman[kod] ?? kod }));

const valbara = (sprak: Sprak, fragor: readonly EnkatfragaDto[]): readonly Valbart[] =>
  fragor.map((fraga) => ({ varde: fraga.id, ...fragetext(sprak, fraga) }));
