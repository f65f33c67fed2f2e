import { jamforbar } from './jamfor.js';
import { kolumnerSomBehovs } from './las-rubrik.js';
import type { Mappning } from './mappning.js';

const MOJLIGA = [';', ',', '\t', '|'] as const;

/**
 * One delimiter for the whole file: the mapping's own, else the one that finds most of its columns in the header.
 * (csv-parse's list of delimiters would split decimal commas.) Gives back all of the text, what was read first.
 */
export const valjAvgransare = async (
  texter: AsyncIterable<string>,
  mappning: Mappning,
): Promise<{ readonly avgransare: string; readonly text: AsyncIterable<string> }> => {
  if (mappning.avgransare !== undefined) return { avgransare: mappning.avgransare, text: texter };
  const flode = texter[Symbol.asyncIterator]();
  let borjan = '';
  while (!/[\r\n]/.test(borjan)) {
    const nasta = await flode.next();
    if (nasta.done === true) break;
    borjan += nasta.value;
    if (borjan.length > LANGSTA_RUBRIK) break;
  }
  return { avgransare: bast(borjan, kolumnerSomBehovs(mappning)), text: fortsatt(borjan, flode) };
};

const LANGSTA_RUBRIK = 64 * 1024;

const bast = (borjan: string, kolumner: readonly string[]): string => {
  const rubrik = (borjan.slice(0, LANGSTA_RUBRIK).split(/[\r\n]/, 1)[0] ?? '').replaceAll('"', '');
  const behovs = kolumner.map(jamforbar);
  const traffar = MOJLIGA.map((tecken) => {
    const finns = new Set(rubrik.split(tecken).map(jamforbar));
    return behovs.filter((kolumn) => finns.has(kolumn)).length;
  });
  return MOJLIGA[traffar.indexOf(Math.max(...traffar))] ?? ';';
};

const fortsatt = async function* (borjan: string, flode: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    if (borjan !== '') yield borjan;
    for (let nasta = await flode.next(); nasta.done !== true; nasta = await flode.next()) yield nasta.value;
  } finally {
    await flode.return?.();
  }
};
