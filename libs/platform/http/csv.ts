/** A column of an export: heading for people and how to read the value. */
export type Kolumner<Post> = readonly (readonly [rubrik: string, varde: (post: Post) => Cellvarde])[];
export type Cellvarde = string | number | boolean | null;

/** Excel runs a cell that begins so as a formula; the wide signs too, where it is set for them. */
const FORMEL = /^[=+\-@\t\r\n＝＋－＠]/u;
const KRAVER_CITAT = /[;"\r\n]/;

/** CSV in the Swedish Excel habit: `;`, CRLF, UTF-8 with byte order mark; formulas disarmed by an apostrophe. */
export const somCsv = <Post>(poster: readonly Post[], kolumner: Kolumner<Post>): string => {
  const rader = [
    kolumner.map(([rubrik]) => rubrik),
    ...poster.map((post) => kolumner.map(([, varde]) => somText(varde(post)))),
  ];
  return `\uFEFF${rader.map((rad) => rad.map(cell).join(';')).join('\r\n')}\r\n`;
};

const somText = (varde: Cellvarde): string => {
  if (varde === null) return '';
  if (typeof varde === 'boolean') return varde ? 'Ja' : 'Nej';
  return typeof varde === 'number' ? String(varde) : ofarlig(varde);
};

const ofarlig = (text: string): string => (FORMEL.test(text) ? `'${text}` : text);

const cell = (text: string): string => (KRAVER_CITAT.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
