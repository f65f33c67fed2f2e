import { avvisning } from './avvisningar.js';
import { ore, summa } from './belopp.js';
import type { Losning } from './events.js';
import { kravTexter } from './texter.js';
import type { OppenTvist } from './tvist.js';

/** What a lösning must hold, whether proposed to all or decided by one: borne by parties, and the money adds up. */
export const kravLosning = (losning: Losning, tvist: OppenTvist): void => {
  const { ansvariga, fordelning } = losning;
  if (ansvariga.length === 0) throw avvisning('ANSVARIG_SAKNAS');
  const namnda = new Set([...ansvariga, ...fordelning.map(({ huvudman }) => huvudman)]);
  const utomstaende = [...namnda].filter((kod) => !tvist.parter.has(kod));
  if (utomstaende.length > 0) throw avvisning('EJ_PART', utomstaende);
  kravFordelning(fordelning, tvist);
  kravTexter(['lösning', losning.text]);
};

const kravFordelning = (fordelning: Losning['fordelning'], { fraga, beloppKr }: OppenTvist): void => {
  if (fraga !== 'kostnadsansvar') {
    if (fordelning.length > 0) throw avvisning('FORDELNING_UTAN_KOSTNADSFRAGA');
    return;
  }
  const fordelat = summa(fordelning.map((del) => del.beloppKr));
  const arDubbel = new Set(fordelning.map(({ huvudman }) => huvudman)).size < fordelning.length;
  const stammer = beloppKr === null || fordelat === ore(beloppKr);
  if (arDubbel || !stammer) throw avvisning('FORDELNING_STAMMER_EJ', [beloppKr ?? 'inget belopp angivet']);
};

export const arSammaLosning = (en: Losning, annan: Losning): boolean =>
  JSON.stringify(varden(en)) === JSON.stringify(varden(annan));

const varden = ({ ansvariga, fordelning, text }: Losning): readonly unknown[] => [
  ansvariga,
  fordelning.map(({ huvudman, beloppKr }) => [huvudman, beloppKr]),
  text,
];
