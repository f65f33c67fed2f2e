import type { Radlager } from '#libs/platform/sql/radlager/index.js';
import type { Huvudmannanycklar } from './huvudmannanycklar.js';
import type { Oppnarnycklar, Textnyckelkalla } from './oppnare.js';
import { oppnadTextnyckel, type Textnyckelrad } from './textnycklar.js';

const SATS_MAX = 1_000;
/** Keys and tombstones of one moment: one that is destroyed meanwhile is neither missing nor both. */
const NYCKLAR_OCH_GRAVAR = `
  SELECT t.id, t.inslagen AS nyckel, h.huvudman, h.version, h.skydd, h.inslagen
  FROM textnyckel t JOIN huvudmannanyckel h ON h.huvudman = t.huvudman AND h.version = t.version WHERE t.id = ANY($1)
  UNION ALL SELECT nyckel, NULL, NULL, NULL, NULL, NULL FROM gravsten WHERE nyckel = ANY($1)`;

type Rad = Textnyckelrad | { readonly id: string; readonly nyckel: null };

/** Those of the keys that the vault has, and those that are destroyed. @param sokta ids, each once */
export const hamtaNycklar = async (
  { lager, huvudmannanycklar }: { readonly lager: Radlager; readonly huvudmannanycklar: Huvudmannanycklar },
  sokta: readonly string[],
): Promise<Oppnarnycklar> => {
  const rader: Rad[] = [];
  for (let fran = 0; fran < sokta.length; fran += SATS_MAX) {
    rader.push(...(await lager.las<Rad>(NYCKLAR_OCH_GRAVAR, [sokta.slice(fran, fran + SATS_MAX)])));
  }
  const nycklar = new Map<string, Textnyckelkalla>();
  for (const rad of rader.filter(arNyckel)) {
    const med = await huvudmannanycklar.oppna(rad);
    nycklar.set(rad.id, { huvudman: rad.huvudman, byte: engang(() => oppnadTextnyckel(rad, med)) });
  }
  return { nycklar, gravar: new Set(rader.filter((rad) => !arNyckel(rad)).map(({ id }) => id)) };
};

/** The texts of one act share a key. */
const engang = (oppna: () => Uint8Array): (() => Uint8Array) => {
  let oppnad: Uint8Array | null = null;
  return () => (oppnad ??= oppna());
};

const arNyckel = (rad: Rad): rad is Textnyckelrad => rad.nyckel !== null;
