import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Forseglat } from '#libs/kernel/index.js';
import type { Nyckelvalv } from '../valv/nyckelvalv.js';

const KONTEXT = { huvudman: '2062', stream: 'avvikelse-1' };
const TEXT = 'Patienten fick fel dos, sa närstående till 19121212-1212 🙂';
const andrad = (forseglat: Forseglat, delar: Partial<Forseglat>): Forseglat => ({ ...forseglat, ...delar });

/** What every vault holds, the real one and the one of the specs. */
export const valvsvit = (oppna: () => Promise<Nyckelvalv>): void => {
  let valv: Nyckelvalv;
  beforeEach(async () => {
    valv = await oppna();
  });
  afterEach(() => valv.stang());

  const forseglat = async (text = TEXT, kontext = KONTEXT): Promise<Forseglat> =>
    (await valv.forseglare(kontext)).forsegla(text);
  const oppnat = async (varde: Forseglat, stream = KONTEXT.stream): Promise<string | null> =>
    (await valv.oppnare([varde])).oppna(varde, stream);

  describe('sealing', () => {
    it('gives the text back in its own stream, and says nothing of it at rest (I4)', async () => {
      const forseglare = await valv.forseglare(KONTEXT);
      const alla = [TEXT, '', 'å'.repeat(10_000)].map((text) => forseglare.forsegla(text));
      const oppnare = await valv.oppnare([{ data: { texter: alla } }, null, 7]);
      expect(alla.map((en) => oppnare.oppna(en, KONTEXT.stream))).toEqual([TEXT, '', 'å'.repeat(10_000)]);
      expect(new Set(alla.map(({ nyckel }) => nyckel))).toEqual(new Set([forseglare.nyckel]));
      expect(new Set(alla.map(({ nonce }) => nonce)).size).toBe(3);
      expect(alla[0]).toMatchObject({ alg: 'A256GCM', nyckel: expect.stringMatching(/^[0-9a-f-]{36}$/) });
      const vila = Buffer.from(alla[0]?.innehall ?? '', 'base64url');
      expect(vila.includes('Patienten')).toBe(false);
    });

    it('is refused in another stream and under another key: moved text opens nowhere', async () => {
      const [mitt, annat] = [await forseglat(), await forseglat('annat', { huvudman: '20', stream: KONTEXT.stream })];
      await expect(oppnat(mitt, 'avvikelse-2')).rejects.toMatchObject({ kod: 'FORSEGLING_HOR_INTE_HIT' });
      for (const bytt of [andrad(mitt, { nyckel: annat.nyckel }), andrad(annat, { nyckel: mitt.nyckel })]) {
        const oppnare = await valv.oppnare([mitt, annat]);
        expect(() => oppnare.oppna(bytt, KONTEXT.stream)).toThrow('hör inte hemma');
      }
    });

    it('tells what is unknown, and repeats nothing of it (I11)', async () => {
      const mitt = await forseglat();
      await expect(oppnat(andrad(mitt, { alg: 'A128CBC' }))).rejects.toMatchObject({
        kod: 'FORSEGLING_OKAND_ALGORITM',
      });
      const okand = andrad(mitt, { nyckel: '00000000-0000-4000-8000-000000000000' });
      await expect(oppnat(okand)).rejects.toMatchObject({ kod: 'FORSEGLING_NYCKEL_SAKNAS' });
      await expect(oppnat(okand)).rejects.not.toThrow(okand.nyckel);
    });

    it('opens logs from before the keys', async () => {
      const innehall = Buffer.from(TEXT).toString('base64url');
      expect(await oppnat(andrad(await forseglat(), { alg: 'ingen', nyckel: 'ingen', nonce: '', innehall }))).toBe(
        TEXT,
      );
    });

    it('takes a fresh key for each act, also for acts of the same moment', async () => {
      const alla = await Promise.all(Array.from({ length: 100 }, () => valv.forseglare(KONTEXT)));
      expect(new Set(alla.map(({ nyckel }) => nyckel)).size).toBe(100);
    });
  });

  describe('destruction', () => {
    it('erases what the key had sealed and nothing else, for good', async () => {
      const [bort, kvar] = [await forseglat(), await forseglat()];
      await valv.forstor([bort.nyckel], 'g-1');
      await valv.forstor([bort.nyckel], 'g-2');
      expect([await oppnat(bort), await oppnat(kvar)]).toEqual([null, TEXT]);
      expect(await oppnat(bort, 'avvikelse-2')).toBeNull();
      expect(await valv.lage()).toMatchObject({ gravstenar: 1 });
    });

    it('is done anew after a restore, and tells how much had come back', async () => {
      const bort = await forseglat();
      const sten = { nyckel: bort.nyckel, gallringId: 'g-1' };
      expect(await valv.aterspelaGravstenar([sten, { ...sten, nyckel: 'okand' }])).toBe(1);
      expect(await valv.aterspelaGravstenar([sten])).toBe(0);
      expect(await oppnat(bort)).toBeNull();
    });
  });

  describe('person index', () => {
    const sok = (huvudman: string, nummer = '580412-2389') => valv.personindex.sok(huvudman, nummer);

    it('finds the cases of a person by any form of the number, for the own huvudman alone', async () => {
      await valv.personindex.lagg('20', '19580412-2389', 'b');
      await valv.personindex.lagg('20', '580412-2389', 'a');
      await valv.personindex.lagg('20', '195804122389', 'b');
      expect([await sok('20'), await sok('20', '195804122389'), await sok('2062')]).toEqual([
        ['a', 'b'],
        ['a', 'b'],
        [],
      ]);
      expect(await sok('20', '19580472-2386')).toEqual([]);
    });

    it('forgets cases of one huvudman', async () => {
      for (const huvudman of ['20', '2062']) await valv.personindex.lagg(huvudman, '19580412-2389', 'a');
      await valv.personindex.bort('20', ['a', 'okant']);
      expect([await sok('20'), await sok('2062')]).toEqual([[], ['a']]);
    });

    it('refuses what is no personnummer, and never repeats it (I11)', async () => {
      for (const gor of [() => sok('20', '19580412-2388'), () => valv.personindex.lagg('20', '19580412-2388', 'a')]) {
        await expect(gor()).rejects.toThrow(new RangeError('not a personnummer'));
      }
    });
  });
};
