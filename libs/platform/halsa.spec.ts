import { describe, expect, it } from '@jest/globals';
import { Halsa, Halsobrist } from './halsa.js';

const klocka = (...tider: readonly string[]) => {
  const ko = [...tider];
  return { now: () => new Date(ko.shift() ?? 'slut') };
};

describe('health', () => {
  it('says nothing more than that all parts work, when they do', async () => {
    expect(await new Halsa({ handelser: () => Promise.resolve() }).lage()).toEqual({
      redo: true,
      delar: { handelser: true },
    });
  });

  it('says of each part that does not work why, and since when it has not', async () => {
    let trasig = true;
    const vyer = () => (trasig ? Promise.reject(new Halsobrist('läser ikapp händelseloggen')) : Promise.resolve());
    const clock = klocka('2026-11-22T08:00:00Z', '2026-11-22T09:00:00Z');
    const halsa = new Halsa({ vyer, handelser: () => Promise.resolve() }, { clock });
    const lage = (sedan: string) => ({
      redo: false,
      delar: { vyer: false, handelser: true },
      skal: { vyer: { text: 'läser ikapp händelseloggen', sedan } },
    });
    expect(await halsa.lage()).toEqual(lage('2026-11-22T08:00:00.000Z'));
    expect(await halsa.lage()).toEqual(lage('2026-11-22T08:00:00.000Z'));
    expect(halsa.senast()).toEqual(
      new Map([
        ['vyer', false],
        ['handelser', true],
      ]),
    );
    trasig = false;
    expect(await halsa.lage()).toMatchObject({ redo: true });
    trasig = true;
    expect(await halsa.lage()).toEqual(lage('2026-11-22T09:00:00.000Z'));
  });

  it('I11 never passes on what a fault says: it may hold an address, a secret or what somebody wrote', async () => {
    const halsa = new Halsa({ databas: () => Promise.reject(new Error('connect postgres://nav:hemligt@db')) });
    const { skal } = await halsa.lage();
    expect(skal?.['databas']?.text).toBe('svarar inte');
  });

  it('is dead only when the process cannot recover', () => {
    let obotligt: string | null = null;
    const halsa = new Halsa({}, { obotligt: () => obotligt });
    expect(halsa.liv()).toEqual({ redo: true, delar: {} });
    obotligt = 'läsningen från kön har slutat röra sig';
    expect(halsa.liv()).toMatchObject({
      redo: false,
      delar: { process: false },
      skal: { process: { text: obotligt } },
    });
  });

  it('tells of a part that it can do without, and is ready all the same', async () => {
    const halsa = new Halsa(
      { handelselogg: () => Promise.resolve() },
      { umbarliga: { driftdatabas: () => Promise.reject(new Halsobrist('svarar inte: nycklar kan inte slås upp')) } },
    );
    expect(await halsa.lage()).toMatchObject({
      redo: true,
      delar: { handelselogg: true, driftdatabas: false },
      skal: { driftdatabas: { text: 'svarar inte: nycklar kan inte slås upp' } },
    });
  });
});
