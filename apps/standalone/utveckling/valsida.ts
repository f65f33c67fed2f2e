import type { Demoperson } from './demopersoner.js';

/** Who there is to be. */
export interface Valbara {
  readonly personer: ReadonlyMap<string, Demoperson>;
  /** Codes of the huvudmän that a story has been told of; empty: none is told apart. */
  readonly forst: readonly string[];
}

/** Where a person is chosen. Plain: headings, groups that open, and buttons; works without script and with a keyboard. */
export const valsida = (valbara: Valbara, uid: string): string =>
  sida(
    'Välj vem du vill vara',
    [
      '<p>Det här är en inloggning för utveckling. Personerna är påhittade. Välj en för att logga in som den.</p>',
      `<form method="post" action="/valj/${kodat(uid)}">`,
      ...val(valbara),
      '</form>',
    ].join('\n'),
  );

export const felsida = (text: string): string => sida('Det gick inte att logga in', `<p>${kodat(text)}</p>`);

const val = ({ personer, forst }: Valbara): readonly string[] => {
  const alla = [...personer.values()];
  const arMed = ({ huvudman }: Demoperson): boolean => forst.includes(huvudman.kod);
  const medverkande = alla.filter(arMed);
  if (medverkande.length === 0) return grupper(alla, 'h2');
  return [
    '<h2>Med i demon</h2>',
    ...grupper(medverkande, 'h3'),
    '<details><summary><h2>Övriga huvudmän</h2></summary>',
    ...grupper(
      alla.filter((en) => !arMed(en)),
      'h3',
    ),
    '</details>',
  ];
};

const grupper = (personer: readonly Demoperson[], niva: 'h2' | 'h3'): readonly string[] =>
  [...Map.groupBy(personer, ({ huvudman }) => `${huvudman.namn} (${huvudman.kod})`)].map(
    ([rubrik, nagra]) =>
      `<details><summary><${niva}>${kodat(rubrik)}</${niva}></summary>\n<ul>\n${nagra.map(rad).join('\n')}\n</ul></details>`,
  );

const rad = ({ id, fornamn, efternamn, rollnamn, verksamhet }: Demoperson): string => {
  const vid = verksamhet === null ? '' : `, ${verksamhet.namn}`;
  return `<li><button name="person" value="${kodat(id)}">${kodat(`${fornamn} ${efternamn}`)}</button> ${kodat(rollnamn + vid)}</li>`;
};

const STIL = `
body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff }
h2 { font-size: 1.375rem }
summary h2, summary h3 { display: inline; font-size: 1.125rem }
summary { padding: .5rem 0; cursor: pointer }
ul { list-style: none; padding-left: 1.25rem }
li { margin: .5rem 0 }
button { font: inherit; padding: .5rem 1rem; min-height: 2.75rem; color: #fff; background: #0b4f6c; border: 2px solid #0b4f6c; border-radius: .25rem; cursor: pointer }
button:hover { background: #073b51 }
:focus-visible { outline: 3px solid #b35900; outline-offset: 2px }`;

const sida = (rubrik: string, innehall: string): string => `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${kodat(rubrik)} – avvikelsenav, utveckling</title>
<style>${STIL}</style>
</head>
<body>
<main>
<h1>${kodat(rubrik)}</h1>
${innehall}
</main>
</body>
</html>
`;

const TECKEN: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const kodat = (text: string): string => text.replace(/[&<>"']/g, (tecken) => TECKEN[tecken] ?? '');
