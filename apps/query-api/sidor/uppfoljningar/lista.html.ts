import type { Sida, Sidval } from '#libs/read-models/index.js';
import {
  bladdring,
  filterformular,
  html,
  pa,
  tabellHtml,
  type Html,
  type Sidinnehall,
  type Sprak,
  type Tabell,
} from '#libs/sidor/index.js';
import { sektion, tal } from '../samverkan/visa.js';
import { T } from './texter.js';

/** A follow-up as the list shows it, names beside codes. */
export interface Listpost {
  readonly id: string;
  readonly ar: number;
  readonly lan: string;
  readonly overenskommelse: string;
  readonly status: 'oppen' | 'slutford';
  readonly tillfragade: number;
  readonly besvarade: number;
  readonly brister: number;
}

export interface Listunderlag extends Sidval {
  readonly sida: Sida<Listpost>;
  readonly ar: string;
  /** Asked for alone: those whose survey awaits the reader's huvudman (U1), and those that lack something (N8). */
  readonly enkat: '' | 'vantar';
  readonly saknar: '' | 'true';
  readonly adress: string;
  /** The form that opens one, for who may. */
  readonly oppna: Html | null;
}

export const listaHtml = (sprak: Sprak, underlag: Listunderlag): Sidinnehall => {
  const { sida, adress, limit, offset, oppna } = underlag;
  const tabell = listtabell(sprak, underlag);
  return {
    rubrik: pa(sprak, T.rubrik),
    innehall: html`<p>${pa(sprak, T.ingress)}</p>
      ${filter(sprak, underlag)} ${tabellHtml(sprak, tabell, { doldRubrik: true })}
      ${bladdring(sprak, { url: adress, limit, offset, antal: sida.antal, antalArMinst: sida.antalArMinst })}
      ${oppna !== null && sektion('oppna', pa(sprak, T.leda), oppna)}`,
    exporter: [tabell],
  };
};

const filter = (sprak: Sprak, { ar, enkat, saknar }: Listunderlag): Html =>
  filterformular(sprak, {
    rensa: `/${sprak}/uppfoljningar`,
    falt: [
      { slag: 'tal', namn: 'ar', rubrik: pa(sprak, T.ar), varde: ar },
      {
        ...{ slag: 'kryss', namn: 'enkat', rubrik: pa(sprak, T.baraEnkaterAttBesvara) },
        ...{ varde: 'vantar', valt: enkat !== '' },
      },
      {
        ...{ slag: 'kryss', namn: 'saknar', rubrik: pa(sprak, T.baraSaknar) },
        ...{ varde: 'true', valt: saknar !== '' },
      },
    ],
  });

const listtabell = (sprak: Sprak, { sida: { rader }, enkat, saknar }: Listunderlag): Tabell => ({
  id: 'uppfoljningar',
  rubrik: pa(sprak, T.rubrik),
  kolumner: [
    { rubrik: pa(sprak, T.overenskommelse), svenska: true },
    { rubrik: pa(sprak, T.ar), tal: true },
    { rubrik: pa(sprak, T.lan), svenska: true },
    { rubrik: pa(sprak, T.status) },
    { rubrik: pa(sprak, T.svarat) },
    { rubrik: pa(sprak, T.brister), tal: true },
  ],
  rader: rader.map(({ id, ar, lan, overenskommelse, status, tillfragade, besvarade, brister }) => [
    { text: overenskommelse, href: `/${sprak}/uppfoljningar/${id}` },
    ar,
    lan,
    status === 'slutford' ? { text: pa(sprak, T.slutford), markning: 'klar' as const } : { text: pa(sprak, T.oppen) },
    {
      text: pa(sprak, T.av).replace('{antal}', String(besvarade)).replace('{av}', String(tillfragade)),
      href: `/${sprak}/uppfoljningar/${id}#del-enkat`,
    },
    tal(brister, `/${sprak}/uppfoljningar/${id}#del-brister`),
  ]),
  tomt: pa(sprak, enkat + saknar === '' ? T.ingaUppfoljningar : T.ingaIUrvalet),
});
