import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { RecordedEvent } from '#libs/event-store/port.js';
import { oppnaVydatabas, VillkorBrutet, type Vydatabas } from '#libs/platform/sql/index.js';
import type { Handelsebok } from '../testing/handelser.js';
import { slumphistoria, slumptal } from '../testing/historia.js';
import { VYER } from '../vyer.js';
import { forbered, type Checkpoint } from './checkpoint.js';
import { dumpVyer } from './dump.js';
import { tillampa } from './tillampa.js';
import type { Vy } from './vy.js';

jest.setTimeout(120_000);
let db: Vydatabas;
beforeAll(async () => {
  db = await oppnaVydatabas({ profil: 'embedded', katalog: null });
});
afterAll(() => db.stang());
beforeEach(async () => {
  const tabeller = ['vy_checkpoint', ...VYER.flatMap((vy) => vy.tabeller).map((tabell) => tabell.namn)];
  await db.skriv(tabeller.map((namn) => ({ sql: `DROP TABLE IF EXISTS ${namn}`, parametrar: [] })));
});

const logg = (bok: Handelsebok) => ({
  head: () => Promise.resolve(bok.slut),
  readStream: (stream: string, { from = 0, limit = 1_000 }: { from?: number; limit?: number } = {}) =>
    Promise.resolve(bok.events.filter((en) => en.stream === stream && en.revision >= from).slice(0, limit)),
});
const batch = (events: readonly RecordedEvent[]) => ({ events, checkpoint: events.at(-1)!.position });
const dump = async (vyer: readonly Vy[] = VYER): Promise<string[]> => {
  const rader: string[] = [];
  for await (const rad of dumpVyer(db, vyer)) rader.push(rad);
  return rader;
};
const ettSvep = async (bok: Handelsebok): Promise<string[]> => {
  await tillampa({ db, vyer: VYER }, batch(bok.events), await forbered(db, logg(bok), VYER));
  return dump();
};

/** Dies inside the transaction, after some of its statements. */
const doende = (efter: number): Vydatabas => ({
  ...db,
  skriv: (satser) =>
    db.skriv([
      ...satser.slice(0, efter % satser.length),
      { sql: 'SELECT 1/0', parametrar: [] },
      ...satser.slice(efter),
    ]),
});

const iStycken = async (bok: Handelsebok, slump: () => number): Promise<void> => {
  let checkpoints = await forbered(db, logg(bok), VYER);
  for (let fran = 0; fran < bok.events.length;) {
    const till = fran + 1 + Math.floor(slump() * 60);
    const stycke = batch(bok.events.slice(fran, till));
    if (slump() < 0.3) {
      const dod = tillampa({ db: doende(Math.floor(slump() * 40)), vyer: VYER }, stycke, checkpoints);
      await expect(dod).rejects.toThrow('division by zero');
      checkpoints = await forbered(db, logg(bok), VYER);
    }
    checkpoints = await tillampa({ db, vyer: VYER }, stycke, checkpoints);
    fran = till;
  }
};

describe('the projection engine', () => {
  it.each([1, 2, 3])(
    'I5 views equal the fold of the log, whatever the batches and however killed (seed %i)',
    async (fro) => {
      const bok = slumphistoria(fro, 30, 8);
      const facit = await ettSvep(bok);
      expect(facit.length).toBeGreaterThan(bok.events.length);
      await db.skriv([{ sql: 'DROP TABLE vy_checkpoint', parametrar: [] }]);
      await iStycken(bok, slumptal(fro));
      expect(await dump()).toEqual(facit);
    },
  );

  it('I5 a second projector loses loudly and writes nothing', async () => {
    const bok = slumphistoria(4, 10);
    const sena = await forbered(db, logg(bok), VYER);
    const facit = await ettSvep(bok);
    await expect(tillampa({ db, vyer: VYER }, batch(bok.events.slice(0, 5)), sena)).rejects.toThrow(VillkorBrutet);
    expect(await dump()).toEqual(facit);
  });

  it('goes on where it stood, and a view that lags is fed alone', async () => {
    const bok = slumphistoria(5, 10);
    const facit = await ettSvep(bok);
    await db.skriv([{ sql: `DELETE FROM vy_checkpoint WHERE namn = 'leveranser'`, parametrar: [] }]);
    const checkpoints: readonly Checkpoint[] = await forbered(db, logg(bok), VYER);
    expect(checkpoints.filter(({ position }) => position === '0').map(({ namn }) => namn)).toEqual(['leveranser']);
    await tillampa({ db, vyer: VYER }, batch(bok.events), checkpoints);
    expect(await dump()).toEqual(facit);
  });

  it('drops at once a view ahead of the log and one folded from another log: wrong rows never serve', async () => {
    const bok = slumphistoria(6, 10);
    await ettSvep(bok);
    const franBorjan = async (log: Handelsebok, vyer = VYER): Promise<number> =>
      (await forbered(db, logg(log), vyer)).filter(({ position }) => position === '0').length;
    expect(await franBorjan(bok)).toBe(0);
    const kortare = slumphistoria(6, 10);
    kortare.events.length -= 1;
    expect(await franBorjan(kortare)).toBe(VYER.length);
    await ettSvep(bok);
    const annan = slumphistoria(6, 10);
    annan.events[annan.events.length - 1] = { ...annan.events.at(-1)!, id: 'en annan' };
    expect(await franBorjan(annan)).toBe(VYER.length);
  });

  it('stops loudly at an event that it does not know', async () => {
    const bok = slumphistoria(7, 1);
    const checkpoints = await forbered(db, logg(bok), VYER);
    const okand = { ...bok.events[0]!, type: 'AvvikelseSpadd' };
    await expect(tillampa({ db, vyer: VYER }, batch([okand]), checkpoints)).rejects.toThrow('AvvikelseSpadd');
    expect(await dump()).toEqual([]);
  });
});
