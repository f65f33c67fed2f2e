import { createHmac, randomBytes } from 'node:crypto';
import type { Clock } from '#libs/platform/clock.js';
import type { Radlager } from '#libs/platform/sql/radlager/index.js';
import { Forseglingsfel } from './forseglingsfel.js';
import type { Huvudmannanyckel, Huvudmannanycklar, Huvudmannarad } from './huvudmannanycklar.js';
import { slaInNyckel, slaUppNyckel } from './inslagning.js';
import { Minne } from './minne.js';
import type { Personindex } from './nyckelvalv.js';
import { normaliseratPersonnummer } from './personnummernyckel.js';
import { NYCKEL_BYTE } from './textforsegling.js';

const ARENDEN_MAX = 1_000;
/** More than anyone is in. */
const TRAFFAR_MAX = 10_000;
const NYCKEL = `SELECT h.huvudman, h.version, h.skydd, h.inslagen, i.inslagen AS nyckel
  FROM indexnyckel i JOIN huvudmannanyckel h ON h.huvudman = i.huvudman AND h.version = i.version WHERE i.huvudman = $1`;
const NY_NYCKEL = `INSERT INTO indexnyckel (huvudman, version, inslagen) VALUES ($1, $2, $3)
  ON CONFLICT (huvudman) DO NOTHING`;
const NY = `INSERT INTO personindex (huvudman, avtryck, arende) VALUES ($1, $2, $3)
  ON CONFLICT (huvudman, avtryck, arende) DO NOTHING`;
const SOK = `SELECT arende FROM personindex WHERE huvudman = $1 AND avtryck = $2 ORDER BY arende LIMIT ${TRAFFAR_MAX}`;
const BORT = 'DELETE FROM personindex WHERE huvudman = $1 AND arende = ANY($2)';

interface Delar {
  readonly lager: Radlager;
  readonly huvudmannanycklar: Huvudmannanycklar;
  readonly klocka: Clock;
}
type Indexrad = Huvudmannarad & { readonly nyckel: Uint8Array };

export const indexkontext = ({ huvudman, version }: Omit<Huvudmannanyckel, 'byte'>): string =>
  `avvikelsenav/1|indexnyckel|${huvudman}|${version}`;

/** Errors: `Forseglingsfel`, when the row was moved or changed. */
export const oppnadIndexnyckel = (nyckel: Uint8Array, med: Huvudmannanyckel): Uint8Array => {
  const byte = slaUppNyckel(nyckel, med.byte, indexkontext(med));
  if (byte === null) throw new Forseglingsfel('FORSEGLING_HOR_INTE_HIT');
  return byte;
};

/** Keyed per huvudman: a plain hash of a personnummer is reversed by trying them all, and two huvudmän share no print. */
export const personindexOver = (delar: Delar): Personindex => {
  const minne = new Minne<Uint8Array>(delar.klocka);
  /** Null: the huvudman has indexed nobody, and a search leaves no key behind. */
  const hittad = async (huvudman: string): Promise<Uint8Array | null> => {
    const [rad] = await delar.lager.las<Indexrad>(NYCKEL, [huvudman]);
    return rad === undefined ? null : oppnadIndexnyckel(rad.nyckel, await delar.huvudmannanycklar.oppna(rad));
  };
  const normaliserat = (personnummer: string): string => normaliseratPersonnummer(personnummer, delar.klocka.now());

  return {
    lagg: async (huvudman, personnummer, arende) => {
      const nummer = normaliserat(personnummer);
      const nyckel = await minne.minns(
        huvudman,
        async () => (await hittad(huvudman)) ?? nyIndexnyckel(delar, huvudman, hittad),
      );
      await delar.lager.skriv([{ sql: NY, parametrar: [huvudman, avtryck(nyckel, huvudman, nummer), arende] }]);
    },
    sok: async (huvudman, personnummer) => {
      const nummer = normaliserat(personnummer);
      const nyckel = await hittad(huvudman);
      if (nyckel === null) return [];
      const parametrar = [huvudman, avtryck(nyckel, huvudman, nummer)];
      const rader = await delar.lager.las<{ readonly arende: string }>(SOK, parametrar);
      return rader.map(({ arende }) => arende);
    },
    bort: async (huvudman, arenden) => {
      for (let fran = 0; fran < arenden.length; fran += ARENDEN_MAX) {
        await delar.lager.skriv([{ sql: BORT, parametrar: [huvudman, arenden.slice(fran, fran + ARENDEN_MAX)] }]);
      }
      if (arenden.length > 0) await delar.lager.utplana(['personindex']);
    },
  };
};

const avtryck = (nyckel: Uint8Array, huvudman: string, nummer: string): string =>
  createHmac('sha256', nyckel).update(`avvikelsenav/1|person|${huvudman}|${nummer}`).digest('base64url');

/** Two processes may be first: both use what was stored. */
const nyIndexnyckel = async (
  { lager, huvudmannanycklar }: Delar,
  huvudman: string,
  hittad: (huvudman: string) => Promise<Uint8Array | null>,
): Promise<Uint8Array> => {
  const med = await huvudmannanycklar.aktiv(huvudman);
  const inslagen = slaInNyckel(randomBytes(NYCKEL_BYTE), med.byte, indexkontext(med));
  await lager.skriv([{ sql: NY_NYCKEL, parametrar: [huvudman, med.version, inslagen] }]).catch((error: unknown) => {
    huvudmannanycklar.glom(huvudman);
    throw error;
  });
  const nyckel = await hittad(huvudman);
  if (nyckel === null) throw new Error('a key that was just stored is not there');
  return nyckel;
};
