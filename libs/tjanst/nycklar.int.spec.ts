import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { laddaModeller, paketeradMapp } from '#libs/huvudman/index.js';
import { Klientfilfel, Klientregister } from '#libs/sekretess/index.js';
import { lasNyckel, skapaNycklar, type Nycklar } from './nycklar.js';

const rot = await mkdtemp(join(tmpdir(), 'avvikelsenav-nycklar-'));
afterAll(() => rm(rot, { recursive: true, force: true }));

let data: string;
let modeller: string;
let nycklar: Nycklar;
beforeEach(async () => {
  data = await mkdtemp(join(rot, 'data-'));
  modeller = join(data, 'modeller');
  await mkdir(modeller);
  await taMed('dalarna.yaml');
  nycklar = await starta();
});

const taMed = (fil: string): Promise<void> => cp(join(paketeradMapp(), fil), join(modeller, fil));
const starta = async (): Promise<Nycklar> => skapaNycklar(data, await laddaModeller(modeller));
const nyHuvudman = async (rad: string): Promise<void> => {
  const fil = join(modeller, 'dalarna.yaml');
  const text = await readFile(fil, 'utf8');
  await writeFile(fil, text.replace(/^huvudman:\n/m, `huvudman:\n  - ${rad}\n`));
};
const SKOLAN = "{ kod: 'skolan-ab', namn: Skolan AB, typ: privat }";
const far = async (id: string): Promise<readonly string[] | undefined> =>
  (await Klientregister.franFil(nycklar.klientfil).inloggad(await lasNyckel(nycklar, id)))?.huvudman;

describe('the keys of a data folder', () => {
  it('are made at the first start, readable by the owner only, and left alone at the next', async () => {
    expect(nycklar.nya).toBeGreaterThan(10);
    expect((await stat(join(nycklar.katalog, '2029.token'))).mode & 0o777).toBe(0o600);
    const fore = await readFile(nycklar.klientfil, 'utf8');
    expect(await starta()).toMatchObject({ nya: 0 });
    expect(await readFile(nycklar.klientfil, 'utf8')).toBe(fore);
  });

  it('of a new län are added, and those there were still open', async () => {
    const [leksand, lan] = await Promise.all([lasNyckel(nycklar, '2029'), lasNyckel(nycklar, 'lan-20')]);
    await taMed('varmland.yaml');
    const efter = await starta();
    const varmland = Klientregister.franFil(efter.klientfil).klienter.filter(({ id }) =>
      /^(?:lan-|koordinator-)?17/.test(id),
    );
    expect(efter.nya).toBe(varmland.length);
    expect(await far('17')).toEqual(['17']);
    expect(await far('lan-17')).toContain('17');
    expect(await far('koordinator-17')).toEqual(['17']);
    expect(await Promise.all([lasNyckel(nycklar, '2029'), lasNyckel(nycklar, 'lan-20')])).toEqual([leksand, lan]);
    expect(await far('2029')).toEqual(['2029']);
    expect(await far('lan-20')).not.toContain('17');
  });

  it("of a new huvudman are added, and the län's shared system speaks for it with the key it has", async () => {
    const lan = await lasNyckel(nycklar, 'lan-20');
    await nyHuvudman(SKOLAN);
    expect((await starta()).nya).toBe(1);
    expect(await far('skolan-ab')).toEqual(['skolan-ab']);
    expect(await far('lan-20')).toContain('skolan-ab');
    expect(await lasNyckel(nycklar, 'lan-20')).toBe(lan);
    expect((await stat(nycklar.klientfil)).mode & 0o777).toBe(0o600);
  });

  it('I4 give back nothing that somebody has taken from a client, and keep what was written by hand', async () => {
    const text = await readFile(nycklar.klientfil, 'utf8');
    const utan = text.replace(/(id: lan-20\n[\s\S]*?)      - "2029"\n/, '$1');
    expect(utan).not.toBe(text);
    await writeFile(nycklar.klientfil, `# Ändrad av driften\n${utan}`);
    await nyHuvudman(SKOLAN);
    await starta();
    expect(await far('lan-20')).toContain('skolan-ab');
    expect(await far('lan-20')).not.toContain('2029');
    expect(await readFile(nycklar.klientfil, 'utf8')).toContain('# Ändrad av driften');
  });

  it('are not added to a file that cannot be read', async () => {
    await writeFile(nycklar.klientfil, 'klienter: [');
    await expect(starta()).rejects.toThrow(Klientfilfel);
    expect(await readFile(nycklar.klientfil, 'utf8')).toBe('klienter: [');
  });

  it('outside the embedded profile have a last day, those from before too, once', async () => {
    const register = await laddaModeller(modeller);
    const kravda = (): Klientregister => Klientregister.franFil(nycklar.klientfil, { kravGallerTill: true });
    expect(kravda).toThrow(Klientfilfel);
    await skapaNycklar(data, register, { gallerTill: '2027-01-31' });
    expect(new Set(kravda().klienter.map(({ gallerTill }) => gallerTill))).toEqual(new Set(['2027-01-31']));
    expect(await skapaNycklar(data, register, { gallerTill: '2027-11-30' })).toMatchObject({ nya: 0 });
    expect(kravda().klienter.every(({ gallerTill }) => gallerTill === '2027-01-31')).toBe(true);
  });
});
