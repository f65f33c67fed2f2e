import { describe, expect, it } from '@jest/globals';
import { WrongExpectedRevision } from '#libs/event-store/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { Idempotens } from './idempotens.js';
import { MinnesNyckelminne } from './nyckelminne/minnes-nyckelminne.js';

const ny = (): Idempotens => new Idempotens(new MinnesNyckelminne());
const svara = (): Promise<string> => Promise.resolve('ok');
const ATERANVAND = { code: 'IDEMPOTENSNYCKEL_ATERANVAND' };

describe('an Idempotency-Key', () => {
  it('stands for one content: the same goes on, another is refused before any work', async () => {
    const idempotens = ny();
    await idempotens.ensam('k', 'a', svara);
    expect(await idempotens.ensam('k', 'a', svara)).toBe('ok');
    let arbetat = false;
    const annan = idempotens.ensam('k', 'b', () => Promise.resolve((arbetat = true)));
    await expect(annan).rejects.toMatchObject(ATERANVAND);
    expect(arbetat).toBe(false);
  });

  it('is under way once: 409 for whatever else comes with it meanwhile', async () => {
    const idempotens = ny();
    const slut = Promise.withResolvers<string>();
    const forsta = idempotens.ensam('k', 'a', () => slut.promise);
    for (const fingeravtryck of ['a', 'b']) {
      await expect(idempotens.ensam('k', fingeravtryck, svara)).rejects.toMatchObject({ uppgifter: { status: 409 } });
    }
    slut.resolve('klar');
    expect(await forsta).toBe('klar');
  });

  it.each([new Rejected('NEJ', 'Nej.'), new WrongExpectedRevision('s', 1, 2), new TypeError('bug')])(
    'is free for a corrected body after %s',
    async (fel) => {
      const idempotens = ny();
      await expect(idempotens.ensam('k', 'a', () => Promise.reject(fel))).rejects.toBe(fel);
      expect(await idempotens.ensam('k', 'b', svara)).toBe('ok');
    },
  );

  it('stays taken when what was carried out is asked for again and refused', async () => {
    const idempotens = ny();
    await idempotens.ensam('k', 'a', svara);
    await expect(idempotens.ensam('k', 'a', () => Promise.reject(new Rejected('NEJ', 'Nej.')))).rejects.toThrow();
    await expect(idempotens.ensam('k', 'b', svara)).rejects.toMatchObject(ATERANVAND);
  });

  it('is forgotten by the memory of one process as the oldest of 50 000', async () => {
    const minne = new MinnesNyckelminne();
    for (let tal = 0; tal <= 50_000; tal += 1) await minne.ansprak(`k-${tal}`, 'a');
    expect(await minne.ansprak('k-1', 'b')).toBeNull();
    expect(await minne.ansprak('k-0', 'b')).not.toBeNull();
  });
});
