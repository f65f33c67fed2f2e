import { expect, it } from '@jest/globals';
import { oppnaDriftdatabas } from '#libs/platform/sql/drift/index.js';
import { medDatabas } from '../../test/support/med-server.js';
import { nyProvdatabas } from '../../test/support/provdatabas.js';
import { korKommando } from './program.js';
import type { Terminal } from './terminal.js';

const inspelad = (miljo: Readonly<Record<string, string>>) => {
  const sagt: string[] = [];
  const skriv = (text: string): void => void sagt.push(text);
  const terminal: Terminal = { miljo, skriv, skrivFel: skriv, framsteg: process.stderr };
  return { sagt, terminal };
};

it('migrera asks for the database when none is named', async () => {
  const { sagt, terminal } = inspelad({});
  expect(await korKommando(['migrera'], terminal)).toBe(1);
  expect(sagt.join()).toMatch('DATABASE_URL');
});

medDatabas('migrera (needs DATABASE_URL)', () => {
  it('makes the tables of drift, keys, access log and notary, and of the log when asked, and may be run again', async () => {
    const databas = await nyProvdatabas();
    const { sagt, terminal } = inspelad({ DATABASE_URL: databas.url });
    expect(await korKommando(['migrera'], terminal)).toBe(0);
    expect(await korKommando(['migrera', '--logg'], terminal)).toBe(0);
    const drift = await oppnaDriftdatabas(databas.url);
    const [antal] = await drift.las(
      `SELECT to_regclass('avvikelsenav.events') IS NOT NULL AS logg, to_regclass('nycklar.textnyckel') IS NOT NULL AS nycklar,
       to_regclass('atkomst.atkomst') IS NOT NULL AS atkomst, to_regclass('notarie.lov') IS NOT NULL AS notarie`,
    );
    expect(antal).toEqual({ logg: true, nycklar: true, atkomst: true, notarie: true });
    await drift.stang();
    await databas.slapp();
    expect(sagt).toEqual([
      'Scheman drift, nycklar, atkomst och notarie är uppdaterade.',
      'Scheman drift, nycklar, atkomst, notarie och avvikelsenav är uppdaterade.',
    ]);
  });
});
