import { randomBytes, randomUUID } from 'node:crypto';
import { RadlagerFullt, RadlagerStangt, type Radlager, type Radsats } from '#libs/platform/sql/radlager/index.js';
import type { Huvudmannanycklar, Huvudmannanyckel, Huvudmannarad } from './huvudmannanycklar.js';
import { Forseglingsfel } from './forseglingsfel.js';
import { slaInNyckel, slaUppNyckel } from './inslagning.js';
import { Nyckelskyddsfel } from './nyckelskyddsfel.js';
import { NYCKEL_BYTE } from './textforsegling.js';

/** A text key in clear, which stands in the vault and has sealed nothing that is known of. */
export interface FarskTextnyckel {
  readonly id: string;
  readonly huvudman: string;
  readonly byte: Uint8Array;
}

/** As stored, with the key that wraps it: one moment, whatever is rotated meanwhile. */
export interface Textnyckelrad extends Huvudmannarad {
  readonly id: string;
  readonly nyckel: Uint8Array;
}

const FORSOK_MAX = 3;
const SLUTGILTIGA = [RadlagerFullt, RadlagerStangt, Nyckelskyddsfel];

export const textnyckelkontext = (id: string, { huvudman, version }: Omit<Huvudmannanyckel, 'byte'>): string =>
  `avvikelsenav/1|textnyckel|${huvudman}|${version}|${id}`;

/** Errors: `Forseglingsfel`, when the row was moved or changed. */
export const oppnadTextnyckel = (rad: Pick<Textnyckelrad, 'id' | 'nyckel'>, med: Huvudmannanyckel): Uint8Array => {
  const byte = slaUppNyckel(rad.nyckel, med.byte, textnyckelkontext(rad.id, med));
  if (byte === null) throw new Forseglingsfel('FORSEGLING_HOR_INTE_HIT');
  return byte;
};

/** Those of the ids that stand in the vault. */
export const lagradeTextnycklar = async (lager: Radlager, id: readonly string[]): Promise<ReadonlySet<string>> => {
  const rader = await lager.las<{ readonly id: string }>('SELECT id FROM textnyckel WHERE id = ANY($1)', [id]);
  return new Set(rader.map((rad) => rad.id));
};

interface Delar {
  readonly lager: Radlager;
  readonly huvudmannanycklar: Huvudmannanycklar;
}

/** Makes keys and stores them, in one commit: what is returned is durable. */
export const nyaTextnycklar = async (
  delar: Delar,
  huvudman: string,
  antal: number,
): Promise<readonly FarskTextnyckel[]> => {
  for (let forsok = 1; forsok < FORSOK_MAX; forsok += 1) {
    const nya = await lagda(delar, huvudman, antal).catch((error: unknown) => {
      // The key that wraps may have been destroyed by a rotation elsewhere: the store refuses what it would have wrapped.
      delar.huvudmannanycklar.glom(huvudman);
      if (SLUTGILTIGA.some((slag) => error instanceof slag)) throw error;
      return null;
    });
    if (nya !== null) return nya;
  }
  return lagda(delar, huvudman, antal);
};

const lagda = async (
  { lager, huvudmannanycklar }: Delar,
  huvudman: string,
  antal: number,
): Promise<readonly FarskTextnyckel[]> => {
  const med = await huvudmannanycklar.aktiv(huvudman);
  const nya = Array.from({ length: antal }, () => ({ id: randomUUID(), huvudman, byte: randomBytes(NYCKEL_BYTE) }));
  await lager.skriv([insatta(nya, med)]);
  return nya;
};

const insatta = (nya: readonly FarskTextnyckel[], med: Huvudmannanyckel): Radsats => ({
  sql: `INSERT INTO textnyckel (id, huvudman, version, inslagen) VALUES ${nya
    .map((_, nr) => `($${nr * 2 + 3}, $1, $2, $${nr * 2 + 4})`)
    .join(', ')}`,
  parametrar: [
    med.huvudman,
    med.version,
    ...nya.flatMap(({ id, byte }) => [id, slaInNyckel(byte, med.byte, textnyckelkontext(id, med))]),
  ],
});
