import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lasRing } from './nyckelringsfil.js';
import { nyRingnyckel, rensaNyckelring, skapaNyckelring } from './ringskotsel.js';
import { ringskydd } from './ringskydd.js';

const NU = new Date('2026-11-22T12:00:00Z');
const NYCKEL = Uint8Array.from({ length: 32 }, (_, nr) => nr);

describe('the key ring', () => {
  let mapp: string;
  let fil: string;
  beforeEach(() => {
    mapp = mkdtempSync(join(tmpdir(), 'avvikelsenav-ring-'));
    fil = join(mapp, 'nyckelring.json');
  });
  afterEach(() => rmSync(mapp, { recursive: true }));

  it('is made once, for the owner’s eyes alone, and never written over', () => {
    const id = skapaNyckelring(fil, NU);
    expect(id).toMatch(/^skydd-2026-11-22-[0-9a-f]{6}$/);
    expect(statSync(fil).mode & 0o777).toBe(0o600);
    expect(() => skapaNyckelring(fil, NU)).toThrow('skrivs aldrig över');
    expect([lasRing(fil)?.aktiv, readdirSync(mapp)]).toEqual([id, ['nyckelring.json']]);
  });

  it.each([0o644, 0o640, 0o660, 0o602, 0o610])('is refused when others may read or write it (%o)', (mode) => {
    skapaNyckelring(fil, NU);
    chmodSync(fil, mode);
    expect(() => lasRing(fil)).toThrow('får bara kunna läsas av ägaren');
  });

  it.each([
    ['empty', () => ''],
    ['cut off', (text: string) => text.slice(0, -20)],
    ['of a key too short', (text: string) => text.replace(/"nyckel": ".{4}/, '"nyckel": "')],
    ['of an active key that it lacks', (text: string) => text.replace(/"aktiv": "/, '"aktiv": "x')],
    ['of a later kind', (text: string) => text.replace('"schema": 1', '"schema": 2')],
    ['too large', (text: string) => text + ' '.repeat(70_000)],
  ])('%s is refused, and nothing of it is repeated (I11)', (_vad, andra) => {
    skapaNyckelring(fil, NU);
    const text = readFileSync(fil, 'utf8');
    writeFileSync(fil, andra(text));
    expect(() => lasRing(fil)).toThrow(/^Nyckelringen är (skadad|för stor)/);
  });

  it('wraps by the newest key and unwraps by all of them, in a process that had read it before', async () => {
    skapaNyckelring(fil, NU);
    const skydd = ringskydd(fil);
    const gammalt = await skydd.slaIn(NYCKEL, 'k');
    const ny = nyRingnyckel(fil, NU);
    expect([await skydd.aktiv(), (await skydd.slaIn(NYCKEL, 'k')).skydd]).toEqual([ny, ny]);
    expect(new Uint8Array(await skydd.slaUpp(gammalt, 'k'))).toEqual(NYCKEL);
    await expect(skydd.slaUpp(gammalt, 'annat')).rejects.toMatchObject({ kod: 'NYCKELSKYDD_OPPNAR_INTE' });
  });

  it('gives up no key that something still needs', async () => {
    const gammal = skapaNyckelring(fil, NU);
    const skydd = ringskydd(fil);
    const gammalt = await skydd.slaIn(NYCKEL, 'k');
    const ny = nyRingnyckel(fil, NU);
    expect(() => rensaNyckelring(fil, [gammal, ny])).toThrow('behövs ännu');
    expect(rensaNyckelring(fil, [ny])).toEqual([gammal]);
    expect(rensaNyckelring(fil, [ny])).toEqual([]);
    await expect(skydd.slaUpp(gammalt, 'k')).rejects.toThrow('saknar den nyckel');
    expect(statSync(fil).mode & 0o777).toBe(0o600);
  });

  it('that is not there is not made by use', async () => {
    await expect(ringskydd(fil).aktiv()).rejects.toThrow('Nyckelringen finns inte.');
    expect(() => nyRingnyckel(fil, NU)).toThrow('finns inte');
    expect(existsSync(fil)).toBe(false);
  });
});
