import { randomBytes, randomUUID } from 'node:crypto';
import { forseglade } from '../valv/forseglade.js';
import type { Nyckelvalv, Personindex } from '../valv/nyckelvalv.js';
import { oppnareFor } from '../valv/oppnare.js';
import { normaliseratPersonnummer } from '../valv/personnummernyckel.js';
import { forseglaText, NYCKEL_BYTE, type Textnyckel } from '../valv/textforsegling.js';

/**
 * A vault in memory: the same seals and the same answers as the real one (one suite holds both), without wrapped keys
 * and without a store.
 */
export const provvalv = (): Nyckelvalv => {
  const nycklar = new Map<string, Omit<Textnyckel, 'stream'>>();
  const gravar = new Set<string>();
  const forstor = (ids: readonly string[]): number => {
    for (const id of ids) gravar.add(id);
    return ids.filter((id) => nycklar.delete(id)).length;
  };
  return {
    forseglare: ({ huvudman, stream }) => {
      const nyckel = { id: randomUUID(), huvudman, stream, byte: randomBytes(NYCKEL_BYTE) };
      nycklar.set(nyckel.id, nyckel);
      return Promise.resolve({
        nyckel: nyckel.id,
        forsegla: (text) => forseglaText(text, nyckel),
        aterlamna: () => void nycklar.delete(nyckel.id),
      });
    },
    oppnare: (varden) => {
      const sedda = new Set(forseglade(varden).map(({ nyckel }) => nyckel));
      const har = [...nycklar.values()].filter(({ id }) => sedda.has(id));
      return Promise.resolve(
        oppnareFor({
          nycklar: new Map(har.map(({ id, huvudman, byte }) => [id, { huvudman, byte: () => byte }])),
          gravar: new Set([...gravar].filter((id) => sedda.has(id))),
        }),
      );
    },
    forstor: (ids) => Promise.resolve(void forstor(ids)),
    aterspelaGravstenar: (stenar) => Promise.resolve(forstor(stenar.map(({ nyckel }) => nyckel))),
    personindex: provindex(),
    rotera: () => Promise.resolve({ antal: nycklar.size, klart: true }),
    roteraSkydd: () => Promise.resolve({ antal: 0, klart: true }),
    lage: () =>
      Promise.resolve({
        huvudman: [...new Set([...nycklar.values()].map(({ huvudman }) => huvudman))].sort(),
        textnycklar: nycklar.size,
        gravstenar: gravar.size,
        skydd: [],
        oavslutade: [],
      }),
    stang: () => Promise.resolve(),
  };
};

const provindex = (): Personindex => {
  const poster = new Map<string, { readonly huvudman: string; readonly nummer: string; readonly arende: string }>();
  return {
    lagg: async (huvudman, personnummer, arende) => {
      const post = { huvudman, nummer: normaliseratPersonnummer(personnummer), arende };
      await Promise.resolve(poster.set(JSON.stringify(post), post));
    },
    sok: async (huvudman, personnummer) => {
      const nummer = normaliseratPersonnummer(personnummer);
      const traffar = [...poster.values()].filter((post) => post.huvudman === huvudman && post.nummer === nummer);
      return Promise.resolve(traffar.map(({ arende }) => arende).sort());
    },
    bort: (huvudman, arenden) => {
      for (const [id, post] of poster) {
        if (post.huvudman === huvudman && arenden.includes(post.arende)) poster.delete(id);
      }
      return Promise.resolve();
    },
  };
};
