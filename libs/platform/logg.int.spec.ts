import { closeSync, openSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loggmal, nyLogg } from './logg.js';

describe('the log', () => {
  it('says each level by the word of its setting', () => {
    const rader: string[] = [];
    const logg = nyLogg('info', { write: (rad) => void rader.push(rad) });
    for (const niva of ['fel', 'varning', 'info'] as const) logg[niva]('prov');
    const nivaer = rader.map((rad): unknown => JSON.parse(rad));
    expect(nivaer).toMatchObject([{ niva: 'fel' }, { niva: 'varning' }, { niva: 'info' }]);
  });

  it('I9 goes on when its disk is full', async () => {
    const fd = openSync('/dev/full', 'w');
    const mal = loggmal(fd);
    const logg = nyLogg('info', mal);
    for (const rad of ['forsta', 'andra']) {
      const fel = new Promise((resolve) => mal.once('error', resolve));
      logg.info(rad);
      expect(await fel).toMatchObject({ code: 'ENOSPC' });
    }
    closeSync(fd);
  });
});
