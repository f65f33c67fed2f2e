import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from '@jest/globals';
import { lasKonfiguration } from '#libs/platform/config.js';
import { fingeravtryckFor, lasKlienter } from '#libs/tjanst/index.js';
import { korKommando } from './program.js';

const rot = mkdtempSync(join(tmpdir(), 'avvikelsenav-cli-nycklar-'));
afterAll(() => rmSync(rot, { recursive: true, force: true }));

const kor = async (...argument: readonly string[]): Promise<readonly [kod: number, text: string]> => {
  const skrivet: string[] = [];
  const skriv = (text: string): void => void skrivet.push(text);
  const terminal = { skriv, skrivFel: skriv, framsteg: new PassThrough(), miljo: {} };
  return [await korKommando(argument, terminal), skrivet.join('\n')];
};

const HEMLIGA = ['klienter.yaml', 'fingeravtryck.nyckel', 'nyckelring.json', 'notarie.pem'];

describe('nycklar skapa', () => {
  const katalog = join(rot, 'hemligt', 'nav');

  it('makes what command-api and query-api are started with, readable by the owner only', async () => {
    const [kod, text] = await kor('nycklar', 'skapa', '--katalog', katalog);
    expect([kod, text]).toEqual([0, expect.stringMatching(/^\d+ nya nycklar skapades i /)]);
    const nycklar = readdirSync(join(katalog, 'nycklar'));
    expect(nycklar).toContain('drift.token');
    const miljo = Object.fromEntries(
      [...text.matchAll(/(AVVIKELSENAV_\w+)=(.*)/g)].map(([, namn, varde]) => [namn, varde]),
    );
    const konfiguration = lasKonfiguration(
      { ...miljo, EVENTSTORE_URL: 'esdb://es', DATABASE_URL: 'postgres://db/nav' },
      'command-api',
    );
    const token = readFileSync(join(katalog, 'nycklar', 'drift.token'), 'utf8').trim();
    expect((await lasKlienter(konfiguration).inloggad(token))?.klient).toBe('drift');
    expect(fingeravtryckFor(konfiguration)('x')).toBe(fingeravtryckFor(konfiguration)('x'));
    expect(text).not.toContain(token);
    for (const fil of [
      ...[konfiguration.klienter, konfiguration.hemlighetFil],
      ...[konfiguration.nycklar.ringFil, konfiguration.notarie.nyckelFil],
    ])
      expect(statSync(fil).mode & 0o777).toBe(0o600);
  });

  it('again changes nothing', async () => {
    const fore = HEMLIGA.map((fil) => readFileSync(join(katalog, fil)));
    const [kod, text] = await kor('nycklar', 'skapa', '--katalog', katalog);
    expect([kod, text]).toEqual([0, expect.stringMatching(/^Inga nya nycklar/)]);
    expect(HEMLIGA.map((fil) => readFileSync(join(katalog, fil)))).toEqual(fore);
  });

  it('says in Swedish what is missing', async () => {
    expect(await kor('nycklar', 'skapa')).toEqual([1, 'Valet "--katalog <mapp>" måste anges.']);
    expect(await kor('nycklar', 'skapa', '--katalog', '/dev/null/x')).toEqual([
      1,
      'Mappen kan inte skapas eller skrivas i (ENOTDIR).',
    ]);
  });
});
