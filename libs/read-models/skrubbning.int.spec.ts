import { describe, expect, it } from '@jest/globals';
import { avvikelseStream, type AvvikelseEvent } from '#libs/avvikelse/events.js';
import { bedomd, kompletterad, LEKSAND, makulerad, rapporterad, REGION } from './testing/gallring.js';
import { avvikelselista } from './avvikelselista/projection.js';
import { handelser } from './handelser/projection.js';
import { minKo } from './min-ko/projection.js';
import { Handelsebok } from './testing/handelser.js';
import { vikt } from './testing/vyprov.js';
import { forbered } from './motor/checkpoint.js';
import { tillampa } from './motor/tillampa.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';

const VYER = [avvikelselista, minKo, handelser];
const gallrad = (huvudman: string): AvvikelseEvent => ({
  type: 'TexterGallrade',
  data: { huvudman, gallringId: 'g1' },
});
/** Everything that stands in the database, which is closed. */
const allt = async (db: Vydatabas): Promise<string> => {
  const tabeller = VYER.flatMap((vy) => vy.tabeller.map(({ namn, nyckel }) => [namn, nyckel.join(', ')] as const));
  const rader = await Promise.all(tabeller.map(([namn, nyckel]) => db.las(`SELECT * FROM ${namn} ORDER BY ${nyckel}`)));
  await db.stang();
  return JSON.stringify(rader);
};
const bok = (...events: readonly AvvikelseEvent[]): Handelsebok => {
  const en = new Handelsebok();
  for (const event of events) en.lagg(avvikelseStream('a'), event);
  en.lagg(avvikelseStream('b'), rapporterad('annan'));
  return en;
};
const base64 = (text: string): string => Buffer.from(text).toString('base64url');

describe('what was erased, in the views', () => {
  it('loses its ciphertext, and only that: the other huvudman’s, another case’s and later words stay', async () => {
    const forst = [rapporterad('ett'), bedomd(REGION, 'regionens'), makulerad(LEKSAND, 'skäl')];
    const text = await allt(await vikt(bok(...forst, gallrad(LEKSAND), kompletterad('två')), VYER));
    for (const borta of ['ett-rubrik', 'ett-text', 'ett-person', 'skäl']) expect(text).not.toContain(base64(borta));
    for (const kvar of ['regionens', 'annan-rubrik', 'två-rubrik', 'två-person']) expect(text).toContain(base64(kvar));
  });
  it.each([2, 4])('I5 followed in two batches, the first of %i, it is what a rebuild gives', async (antal) => {
    const en = bok(rapporterad('ett'), bedomd(REGION, 'r'), gallrad(LEKSAND), kompletterad('två'), gallrad(LEKSAND));
    const hel = await allt(await vikt(en, VYER));
    const db = await oppnaVydatabas({ profil: 'embedded', katalog: null });
    const logg = { head: () => Promise.resolve(en.slut), readStream: () => Promise.reject(new Error('unused')) };
    let checkpoints = await forbered(db, logg, VYER);
    for (const events of [en.events.slice(0, antal), en.events.slice(antal)]) {
      const checkpoint = events.at(-1)?.position;
      if (checkpoint === undefined) continue;
      checkpoints = await tillampa({ db, vyer: VYER }, { events, checkpoint }, checkpoints);
    }
    expect(await allt(db)).toBe(hel);
    expect(hel).not.toContain(base64('två-rubrik'));
  });
});
