import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Forseglat } from '#libs/kernel/index.js';
import { lasKonfiguration } from '#libs/platform/config.js';
import { lasKatalog } from '#libs/platform/katalog-las.js';
import { oppnaNyckelvalv, VALVFIL } from '#libs/sekretess/index.js';
import { inspelat, type Inspelning } from './testing/inspelad.js';

const data = mkdtempSync(join(tmpdir(), 'avvikelsenav-cli-valv-'));
const ring = join(data, 'nyckelring.json');
const miljo = { AVVIKELSENAV_DATA: data };
const cli = (...argument: readonly string[]): Promise<Inspelning> => inspelat(['nycklar', ...argument], miljo);
const medValv = async (i: string, vad: (valv: Awaited<ReturnType<typeof oppnaNyckelvalv>>) => Promise<unknown>) => {
  const valv = await oppnaNyckelvalv(lasKonfiguration({ ...miljo, AVVIKELSENAV_DATA: i }, 'cli'));
  return vad(valv).finally(() => valv.stang());
};
afterAll(() => rmSync(data, { recursive: true, force: true }));

describe('nycklar skapa-ring', () => {
  it('makes the ring for its owner’s eyes, shows no key, and never writes over one', async () => {
    const { kod, ut } = await cli('skapa-ring');
    const { nycklar } = JSON.parse(readFileSync(ring, 'utf8')) as { nycklar: { id: string; nyckel: string }[] };
    expect([kod, ut]).toEqual([0, expect.stringContaining(`med nyckeln ${nycklar[0]?.id}.`)]);
    expect(ut).not.toContain(nycklar[0]?.nyckel);
    expect(statSync(ring).mode & 0o777).toBe(0o600);
    expect(await cli('skapa-ring')).toMatchObject({ kod: 1, fel: expect.stringContaining('skrivs aldrig över') });
    const fil = join(data, 'finns-inte', 'ring.json');
    expect(await cli('skapa-ring', '--fil', fil)).toMatchObject({
      kod: 1,
      fel: 'Nyckelringen kan inte skrivas (ENOENT).',
    });
  });

  it('asks where, when no data folder says it', async () => {
    const { kod, fel } = await inspelat(['nycklar', 'skapa-ring'], { AVVIKELSENAV_PROFIL: 'distributed' });
    expect([kod, fel]).toEqual([1, expect.stringContaining('--fil')]);
  });
});

describe('rotation from the command line', () => {
  let sedel: Forseglat;
  const text = (i = data) => medValv(i, async (valv) => (await valv.oppnare([sedel])).oppna(sedel, 's'));
  beforeAll(() =>
    medValv(data, async (valv) => {
      sedel = (await valv.forseglare({ huvudman: '2029', stream: 's' })).forsegla('text');
    }),
  );

  it('rotera gives one huvudman a new key and keeps its texts', async () => {
    expect(await cli('rotera', '2029')).toMatchObject({
      kod: 0,
      ut: 'Huvudman 2029: 16 nycklar slogs in på nytt. Den gamla nyckeln är förstörd.',
    });
    expect(await cli('rotera', '9999')).toMatchObject({
      kod: 1,
      fel: expect.stringContaining('Huvudman 9999 har ingen nyckel i valvet'),
    });
    expect(await cli('rotera', '--alla')).toMatchObject({
      kod: 0,
      ut: expect.stringMatching(/^Huvudman 2029: 16 nycklar/),
    });
    for (const fel of [[], ['2029', '--alla']]) expect(await cli('rotera', ...fel)).toMatchObject({ kod: 1 });
    expect(await text()).toBe('text');
  });

  it('rotera-skydd makes an older copy of the vault, alone, worthless', async () => {
    const kopia = mkdtempSync(join(data, 'kopia-'));
    copyFileSync(join(data, VALVFIL), join(kopia, VALVFIL));
    const { kod, ut } = await cli('rotera-skydd');
    expect([kod, ut]).toEqual([
      0,
      expect.stringMatching(/^Ny skyddsnyckel: [\s\S]*1 nyckel slogs in[\s\S]*Borttagna ur/),
    ]);
    copyFileSync(ring, join(kopia, 'nyckelring.json'));
    await expect(text(kopia)).rejects.toMatchObject({ kod: 'NYCKELSKYDD_OPPNAR_INTE' });
    expect(await text()).toBe('text');
  });

  it('in two steps where several machines have the ring', async () => {
    expect(await cli('rotera-skydd', '--bara-ny', '--utan-ny')).toMatchObject({ kod: 1 });
    expect((await cli('rotera-skydd', '--bara-ny')).ut).toContain('Lägg ut filen');
    expect((await cli('status')).ut).not.toContain('påbörjat');
    expect((await cli('rotera-skydd', '--utan-ny')).ut).toMatch(/1 nyckel slogs in[\s\S]*Borttagna ur/);
    expect((await cli('rotera-skydd', '--utan-ny')).ut).toMatch(/0 nycklar slogs in[\s\S]*bara den nyckel/);
    expect(await text()).toBe('text');
  });

  it('status counts, and names what protects', async () => {
    const { kod, ut } = await cli('status');
    expect([kod, ut]).toEqual([
      0,
      expect.stringMatching(/^Huvudmän med nyckel: 1\. Textnycklar: 16\. Förstörda: 0\.\n/),
    ]);
    expect(ut).toContain('skydd-');
  });

  it('waits for the service to be stopped, and says so', async () => {
    const las = lasKatalog(data);
    expect(await cli('rotera', '2029')).toMatchObject({ kod: 1, fel: expect.stringContaining('används redan') });
    las.slapp();
    expect(await inspelat(['nycklar', 'status'], { ...miljo, AVVIKELSENAV_NYCKELSKYDD: 'x' })).toMatchObject({
      kod: 1,
      fel: expect.stringContaining('AVVIKELSENAV_NYCKELSKYDD ska vara'),
    });
  });
});
