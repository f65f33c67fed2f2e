import { describe, expect, it, jest } from '@jest/globals';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { forbered } from '../motor/checkpoint.js';
import { dumpVyer } from '../motor/dump.js';
import { tillampa } from '../motor/tillampa.js';
import { samverkanstider } from '../samverkanstider/projection.js';
import type { Handelsebok } from '../testing/handelser.js';
import { slumphistoria } from '../testing/historia.js';
import { arendestatistik } from './projection.js';

jest.setTimeout(60_000);
const VYER = [arendestatistik, samverkanstider];

/** Every row of the two views after the book, folded so many events at a time. */
const dump = async (bok: Handelsebok, batch: number): Promise<string[]> => {
  const db: Vydatabas = await oppnaVydatabas({ profil: 'embedded', katalog: null });
  const logg = { head: () => Promise.resolve(bok.slut), readStream: () => Promise.reject(new Error('unused')) };
  let checkpoints = await forbered(db, logg, VYER);
  for (let fran = 0; fran < bok.events.length; fran += batch) {
    const events = bok.events.slice(fran, fran + batch);
    checkpoints = await tillampa(
      { db, vyer: VYER },
      { events, checkpoint: events.at(-1)?.position ?? bok.slut },
      checkpoints,
    );
  }
  const rader: string[] = [];
  for await (const rad of dumpVyer(db, VYER)) rader.push(rad);
  await db.stang();
  return rader;
};

describe('the counts of cases', () => {
  it('I5 are the same however the log was cut into batches, with tvister and escalations before and after their case', async () => {
    const bok = slumphistoria(41, 25, 12);
    const hel = await dump(bok, 10_000);
    expect(hel.some((rad) => rad.includes('samverkan/'))).toBe(true);
    expect(hel.some((rad) => rad.includes('/tvist'))).toBe(true);
    expect(await dump(bok, 23)).toEqual(hel);
  });
});
