import { expect, it } from '@jest/globals';
import { provvy } from '../testing/ombyggnad.js';
import { foljVylage } from './vylage.js';

it('a database that does not answer tells nothing: the last known stands', async () => {
  const svar = [[{ namn: 'provvy', version: provvy(1).version, position: '7', ikapp: true, uppdaterad: 1_000 }], []];
  const las = async <Rad>(): Promise<readonly Rad[]> => {
    const rader = svar.shift();
    if (rader === undefined) throw new Error('gone');
    return rader as Rad[];
  };
  const foljd = foljVylage({ las }, { vyer: [provvy(1)], intervallMs: 1 });
  await foljd.forstaLasning;
  await new Promise((vidare) => setTimeout(vidare, 20));
  expect(foljd.lage()).toMatchObject({ position: '7', ikapp: true, uppdaterad: new Date(1_000) });
  await foljd.stang();
});
