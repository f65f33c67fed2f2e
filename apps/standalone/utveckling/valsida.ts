import type { Demoperson } from './demopersoner.js';

/** Where a person is chosen. Plain: headings, groups that open, and buttons; works without script and with a keyboard. */
export const valsida = (personer: readonly Demoperson[], uid: string): string =>
  sida(
    'Välj vem du vill vara',
    [
      '<p>Det här är en inloggning för utveckling. Personerna är påhittade. Välj en för att logga in som den.</p>',
      `<form method="post" action="/valj/${kodat(uid)}">`,
      ...grupper(personer),
      '</form>',
    ].join('\n'),
  );

export const felsida = (text: string): string => sida('Det gick inte att logga in', `<p>${kodat(text)}</p>`);

const grupper = (personer: readonly Demoperson[]): readonly string[] =>
  [...Map.groupBy(personer, ({ huvudman }) => `${huvudman.namn} (${huvudman.kod})`)].map(
    ([rubrik, nagra]) =>
      `<details><summary><h2>${kodat(rubrik)}</h2></summary>\n<ul>\n${nagra.map(rad).join('\n')}\n</ul></details>`,
  );

const rad = ({ id, fornamn, efternamn, rollnamn, verksamhet }: Demoperson): string => {
  const vid = verksamhet === null ? '' : `, ${verksamhet.namn}`;
  return `<li><button name="person" value="${kodat(id)}">${kodat(`${fornamn} ${efternamn}`)}</button> ${kodat(rollnamn + vid)}</li>`;
};

const STIL = `
body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff }
h2 { display: inline; font-size: 1.125rem }
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
