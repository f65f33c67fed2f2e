/** What codes are called, for whoever reads the page. */
export interface Sidord {
  readonly meddelandetyper: Readonly<Record<string, string>>;
  readonly kategorier: Readonly<Record<string, string>>;
  readonly allvarlighetsgrader: Readonly<Record<string, string>>;
  readonly huvudman: Readonly<Record<string, string>>;
}

export interface Sidrad {
  /** Type of the CloudEvent. */
  readonly typ: string;
  /** The receiver's own number. */
  readonly arendenummer: string;
  readonly data: unknown;
}

interface Sida {
  readonly namn: string;
  readonly mottagna: readonly Sidrad[];
  readonly ord: Sidord;
}

const KOLUMNER = [
  'Eget ärendenummer',
  'Vad',
  'Från',
  'Källans ärendenummer',
  'Kategori',
  'Allvarlighetsgrad',
  'Avidentifierad',
  'Rubrik och beskrivning',
];
const STIL =
  'body{font:1rem/1.5 system-ui,sans-serif;margin:2rem;color:#1a1a1a;background:#fff}' +
  'caption{text-align:left;padding:.5rem 0}table{border-collapse:collapse}.tabell{overflow-x:auto}' +
  'th,td{border-bottom:1px solid #767676;padding:.4rem .8rem;text-align:left;vertical-align:top}';
const INGET = '–';

/** What a receiver has been sent, as a page for people. Everything that came from outside is escaped. */
export const mottagarsida = ({ namn, mottagna, ord }: Sida): string => {
  const titel = `${skydda(namn)}: mottagna meddelanden`;
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${titel}</title>
<style>${STIL}</style>
</head>
<body>
<main>
<h1 id="titel">${titel}</h1>
<p>Ett eget avvikelsesystem, så litet det kan vara: det tar emot meddelanden från navet och ger varje ärende ett eget nummer.</p>
${mottagna.length === 0 ? TOMT : tabell(mottagna, ord)}
</main>
</body>
</html>
`;
};

const TOMT =
  '<p>Inget har kommit än. Här visas vad navet skickar hit: avvikelser som en annan huvudman har rapporterat och som ' +
  'berör den här, och svar på det som den här själv har rapporterat. Ladda om sidan om en stund.</p>';

const tabell = (mottagna: readonly Sidrad[], ord: Sidord): string =>
  `<div class="tabell" role="region" aria-labelledby="titel" tabindex="0">
<table>
<caption>Antal meddelanden: ${mottagna.length}. Äldst först; ${INGET} betyder att uppgiften inte följde med.</caption>
<thead><tr>${KOLUMNER.map((kolumn) => `<th scope="col">${kolumn}</th>`).join('')}</tr></thead>
<tbody>
${mottagna.map((rad) => tabellrad(rad, ord)).join('\n')}
</tbody>
</table>
</div>`;

const tabellrad = ({ typ, arendenummer, data }: Sidrad, ord: Sidord): string => {
  const grad = text(data, 'innehall', 'allvarlighetsgrad') || text(data, 'allvarlighetsgrad');
  const celler = [
    namnPa(ord.meddelandetyper, /^se\.avvikelsenav\.(.+)\.v\d+$/.exec(typ)?.[1] ?? typ),
    namnPa(ord.huvudman, text(data, 'av')),
    text(data, 'kalla', 'arendenummer'),
    namnPa(ord.kategorier, text(data, 'innehall', 'kategori')),
    [...new Set([grad, namnPa(ord.allvarlighetsgrader, grad)])].join(' '),
    namnPa({ true: 'ja', false: 'nej' }, text(data, 'avidentifierad')),
  ].map(skydda);
  const alla = [...celler, fritext(data)].map((cell) => `<td>${cell || INGET}</td>`);
  return `<tr><th scope="row">${skydda(arendenummer)}</th>${alla.join('')}</tr>`;
};

const fritext = (data: unknown): string => {
  const rubrik = skydda(text(data, 'skyddat', 'rubrik'));
  const delar = [rubrik && `<strong>${rubrik}</strong>`, skydda(text(data, 'skyddat', 'beskrivning'))];
  return delar.filter(Boolean).join('<br>');
};

/** The value at a path as text; empty when it is not there or is no single value. */
const text = (data: unknown, ...vag: readonly string[]): string => {
  const varde = vag.reduce<unknown>((del, falt) => new Map(Object.entries(del ?? {})).get(falt), data);
  return typeof varde === 'string' || typeof varde === 'number' || typeof varde === 'boolean' ? String(varde) : '';
};

const namnPa = (ord: Readonly<Record<string, string>>, kod: string): string =>
  Object.hasOwn(ord, kod) ? (ord[kod] ?? kod) : kod;

const TECKEN: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const skydda = (varde: string): string => varde.replace(/[&<>"']/g, (tecken) => TECKEN[tecken] ?? '');
