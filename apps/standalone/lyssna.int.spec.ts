import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { startaTestapp } from '../../test/support/testapp.js';
import { lyssna } from '#libs/tjanst/index.js';

const PLATS = { port: 3000, bind: '127.0.0.1' };
const nekar = (code: string) => ({
  listen: () => Promise.reject(Object.assign(new Error(`listen ${code}`), { code })),
});

describe('a port that cannot be had', () => {
  it('is said to be taken, and how another is chosen', async () => {
    const annan = createServer().listen(0, '127.0.0.1');
    await once(annan, 'listening');
    const { port } = annan.address() as AddressInfo;
    await expect(startaTestapp({ env: { PORT: String(port) } })).rejects.toThrow(
      `Port ${port} används redan av något annat. Välj en annan med PORT=`,
    );
    annan.close();
  });

  it.each([
    ['EADDRINUSE', 3000, 'Port 3000 används redan av något annat. Välj en annan med PORT=3001.'],
    ['EADDRINUSE', 65535, 'Port 65535 används redan av något annat. Välj en annan med PORT=3000.'],
    ['EACCES', 80, 'Port 80 får inte användas av den som startar tjänsten. Välj en annan med PORT=3000.'],
    ['EADDRNOTAVAIL', 3000, 'Adressen 127.0.0.1 finns inte på den här datorn. Ändra AVVIKELSENAV_BIND.'],
  ])('%s on %i is said in Swedish', async (kod, port, text) => {
    await expect(lyssna(nekar(kod), { ...PLATS, port })).rejects.toThrow(text);
  });

  it('for another reason is said as it was', async () => {
    await expect(lyssna(nekar('EMFILE'), PLATS)).rejects.toThrow('listen EMFILE');
  });
});
