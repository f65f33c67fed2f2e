import { describe, expect, it } from '@jest/globals';
import { byggTjanst } from './bygge.js';

describe('a service that is put together', () => {
  it('closes in the opposite order, once, and then has ended', async () => {
    const stangda: string[] = [];
    const tjanst = await byggTjanst('projector', async (bygge) => {
      bygge.oppnade(async () => stangda.push('logg'));
      bygge.satIgang(async (signal) => {
        await new Promise((klar) => signal.addEventListener('abort', klar));
        stangda.push('arbete');
      });
      return 'http://127.0.0.1:1';
    });
    expect([tjanst.namn, tjanst.url, stangda]).toEqual(['projector', 'http://127.0.0.1:1', []]);
    await Promise.all([tjanst.stoppa(), tjanst.stoppa()]);
    expect(stangda).toEqual(['arbete', 'logg']);
    await tjanst.slut;
  });

  it('closes what was opened when a later part refuses, and tells why', async () => {
    let stangd = false;
    const start = byggTjanst('router', async (bygge) => {
      bygge.oppnade(async () => (stangd = true));
      throw new Error('databasen svarar inte');
    });
    await expect(start).rejects.toThrow('databasen svarar inte');
    expect(stangd).toBe(true);
  });

  it('says which part it could not have, and which setting names it', async () => {
    const start = byggTjanst('router', async (bygge) => {
      const nekad = new AggregateError([new Error('connect ECONNREFUSED 127.0.0.1:5432')]);
      await bygge.oppna(
        'databas',
        () => Promise.reject(nekad),
        () => Promise.resolve(),
      );
      return '';
    });
    await expect(start).rejects.toThrow(
      'Databasen (DATABASE_URL) går inte att använda (connect ECONNREFUSED 127.0.0.1:5432). Se efter att den är igång.',
    );
  });

  it('ends when its work gives up, and can still be stopped', async () => {
    const tjanst = await byggTjanst('processor', async (bygge) => {
      bygge.satIgang(() => Promise.reject(new Error('ger upp')));
      return '';
    });
    await expect(tjanst.slut).rejects.toThrow('ger upp');
    await tjanst.stoppa();
  });

  it('closes the rest when one refuses to close, and says so', async () => {
    let stangd = false;
    const tjanst = await byggTjanst('connector', async (bygge) => {
      bygge.oppnade(async () => (stangd = true));
      bygge.oppnade(() => Promise.reject(new Error('vill inte')));
      return '';
    });
    await expect(tjanst.stoppa()).rejects.toThrow('vill inte');
    expect(stangd).toBe(true);
    await tjanst.slut;
  });
});
