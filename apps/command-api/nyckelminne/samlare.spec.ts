import { describe, expect, it } from '@jest/globals';
import { Samlare } from './samlare.js';

/** Statements that end when the test says so. */
const inspelad = () => {
  const satser: { readonly alla: readonly number[]; readonly slut: PromiseWithResolvers<void> }[] = [];
  const samlare = new Samlare<number, number>(async (alla) => {
    const slut = Promise.withResolvers<void>();
    satser.push({ alla, slut });
    await slut.promise;
    return (en) => en * 2;
  });
  const omgang = (): Promise<void> => new Promise((klar) => setImmediate(() => setImmediate(klar)));
  return { samlare, satser, omgang };
};

describe('what waits at the same moment', () => {
  it('shares one statement, and each is given its own outcome', async () => {
    const { samlare, satser, omgang } = inspelad();
    const svar = [1, 2, 3].map((tal) => samlare.gor(tal));
    await omgang();
    expect(satser.map(({ alla }) => alla)).toEqual([[1, 2, 3]]);
    satser[0]?.slut.resolve();
    expect(await Promise.all(svar)).toEqual([2, 4, 6]);
  });

  it('waits for the statements under way, at most two, and then takes at most 500', async () => {
    const { samlare, satser, omgang } = inspelad();
    const svar = Array.from({ length: 1_200 }, (_, tal) => samlare.gor(tal));
    await omgang();
    expect(satser.map(({ alla }) => alla.length)).toEqual([500, 500]);
    satser[0]?.slut.resolve();
    await omgang();
    expect(satser.map(({ alla }) => alla.length)).toEqual([500, 500, 200]);
    satser.forEach(({ slut }) => slut.resolve());
    expect((await Promise.all(svar)).at(-1)).toBe(2_398);
  });

  it('hears of the fault of its statement, and those after it go on', async () => {
    const { samlare, satser, omgang } = inspelad();
    const svar = Promise.allSettled([samlare.gor(1), samlare.gor(2)]);
    await omgang();
    satser[0]?.slut.reject(new Error('gone'));
    expect((await svar).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const nasta = samlare.gor(3);
    await omgang();
    satser[1]?.slut.resolve();
    expect(await nasta).toBe(6);
  });

  it('is turned away when too many wait', async () => {
    const { samlare } = inspelad();
    for (let tal = 0; tal < 10_000; tal += 1) void samlare.gor(tal);
    await expect(samlare.gor(0)).rejects.toMatchObject({ uppgifter: { status: 503, kod: 'UPPTAGET' } });
  });
});
