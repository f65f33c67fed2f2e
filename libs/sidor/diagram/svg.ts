/** Makes of ECharts' SVG one that stands in a page with a strict content security policy, and is read aloud. */

const TECKEN: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const kodad = (text: string): string => text.replace(/[&<>"]/g, (tecken) => TECKEN[tecken] ?? '');

/** Properties that SVG has as attributes too: all that the renderer writes in `style`. */
const PRESENTATION = new Set(['font-size', 'font-family', 'font-weight', 'font-style', 'fill', 'stroke', 'opacity']);

interface Ord {
  readonly id: string;
  readonly titel: string;
  readonly beskrivning: string;
}

/** @param svg as the renderer wrote it: texts in it are escaped already */
export const rensadSvg = (svg: string, { id, titel, beskrivning }: Ord): string =>
  svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|ecmeta_[a-z_]+)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_hela, stil: string) => attribut(stil))
    // The renderer numbers by how many charts the process has drawn.
    .replace(/\bzr\d+-/g, `${id}-`)
    .replace(
      /^<svg [^>]*>/,
      (start) =>
        `${oppning(start, id)}<title id="${id}-titel">${kodad(titel)}</title>` +
        `<desc id="${id}-text">${kodad(beskrivning)}</desc>`,
    )
    .replace(/\n+/g, '');

const oppning = (start: string, id: string): string => {
  const [, bredd = '0', hojd = '0'] = /width="(\d+)" height="(\d+)"/.exec(start) ?? [];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${bredd}" height="${hojd}" viewBox="0 0 ${bredd} ${hojd}" ` +
    `role="img" aria-labelledby="${id}-titel" aria-describedby="${id}-text">`
  );
};

const attribut = (stil: string): string =>
  stil
    .replaceAll('&quot;', "'")
    .split(';')
    .map((del) => del.split(':', 2).map((ord) => ord.trim()))
    .flatMap(([namn = '', varde = '']) => (PRESENTATION.has(namn) && varde !== '' ? [` ${namn}="${varde}"`] : []))
    .join('');
