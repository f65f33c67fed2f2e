import { namnerPersonnummer } from '#libs/kernel/index.js';
import { definitioner, html, importformular, notis, pa, tabellHtml } from '#libs/sidor/index.js';
import type { Cell, Html, Importlage, Notisslag, Sprak, Tabell } from '#libs/sidor/index.js';
import type { Radsvar, Summering } from '../../import/radsvar.js';
import { T, UTFALLSORD } from './texter.js';

/** Rows on the page: those that went wrong first. The whole is in the API, the faults in their file. */
const RADER_MAX = 200;
const FEL_PER_RAD_MAX = 5;

export type Importutfall = Summering & { readonly rader: readonly Radsvar[] };

/** What became of a file, row by row, and the form for the next try. */
export const resultatsida = (sprak: Sprak, utfall: Importutfall, lage: Importlage): Html => {
  const tabell = radtabell(sprak, utfall.rader);
  return html`${notis('klart', html`<p>${pa(sprak, utfall.torrkorning ? T.provad : T.inlast)}</p>`)}
    <section aria-labelledby="resultat">
      <h2 id="resultat">${pa(sprak, T.resultat)}</h2>
      ${definitioner([
        [pa(sprak, T.lasta), String(utfall.lasta)],
        [pa(sprak, T.nya), String(utfall.accepterade)],
        [pa(sprak, T.kompletterade), String(utfall.kompletterade)],
        [pa(sprak, T.dubbletter), String(utfall.dubbletter)],
        [pa(sprak, T.avvisade), String(utfall.avvisade)],
      ])}
      ${utfall.lasta > tabell.rader.length && html`<p>${pa(sprak, T.fler)}</p>`}
      ${tabellHtml(sprak, tabell, { utanExport: true })}
    </section>
    ${utfall.torrkorning && html`<p>${pa(sprak, T.nasta)}</p>`} ${importformular(sprak, lage)}`;
};

/** The form again, with what is wrong. */
export const felsida = (sprak: Sprak, texter: readonly (Html | string)[], lage: Importlage): Html => {
  const slag: Notisslag = 'fel';
  return html`${notis(slag, html`${texter.map((text) => html`<p>${text}</p>`)}`)} ${importformular(sprak, lage)}`;
};

const radtabell = (sprak: Sprak, rader: readonly Radsvar[]): Tabell => {
  const avvisade = rader.filter(({ utfall }) => utfall === 'avvisad');
  const ovriga = rader.filter(({ utfall }) => utfall !== 'avvisad');
  return {
    ...{ id: 'importrader', rubrik: pa(sprak, T.rader), tomt: pa(sprak, T.tomt) },
    kolumner: [
      { rubrik: pa(sprak, T.radnummer), tal: true },
      { rubrik: pa(sprak, T.arendenummer) },
      { rubrik: pa(sprak, T.utfall) },
      { rubrik: pa(sprak, T.vad), svenska: true },
    ],
    rader: [...avvisade, ...ovriga].slice(0, RADER_MAX).map((rad) => radcell(sprak, rad)),
  };
};

const radcell = (sprak: Sprak, { radnummer, ref, utfall, id, fel = [] }: Radsvar): readonly Cell[] => [
  radnummer,
  nummer(sprak, ref, utfall === 'avvisad' ? undefined : id),
  utfallscell(sprak, utfall),
  fel
    .slice(0, FEL_PER_RAD_MAX)
    .map(({ pekare, meddelande }) => `${pekare.replace(/^\//, '')}: ${meddelande}`.replace(/^: /, ''))
    .join(' '),
];

/** A source that keeps personnummer where the ärendenummer should be is not shown it back. */
const nummer = (sprak: Sprak, ref: string | null, id: string | undefined): Cell => {
  const text = ref === null || namnerPersonnummer(ref) ? '' : ref;
  return id === undefined || text === '' ? text : { text, href: `/${sprak}/arenden/${id}` };
};

const utfallscell = (sprak: Sprak, utfall: Radsvar['utfall']): Cell => {
  const text = pa(sprak, UTFALLSORD[utfall] ?? ['', '']);
  return utfall === 'avvisad' ? { text, markning: 'varning' } : text;
};
