import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { format, resolveConfig } from 'prettier';
import { ROLLER } from '../inloggad.js';
import { OMFANG } from './omfang.js';
import { HANDLINGAR, rattigheter, type Handling } from './tabell.js';

const FIL = new URL('../../../docs/security/policy.md', import.meta.url);
const [BORJAN, SLUT] = ['<!-- table: from the code -->', '<!-- /table -->'];

const cell = (handling: Handling, roll: (typeof ROLLER)[number]): string =>
  rattigheter(handling, roll)
    .map(({ omfang, mask }) => (mask === 'full' ? OMFANG[omfang] : `${OMFANG[omfang]} (${mask})`))
    .join('; ');

/** A row an action: each role that may take it, with how far and through which mask. */
const tabell = (): string => {
  const rader = (Object.keys(HANDLINGAR) as Handling[]).map((handling) => {
    const vilka = ROLLER.flatMap((roll) => {
      const ratt = cell(handling, roll);
      return ratt === '' ? [] : `${roll}: ${ratt}`;
    });
    return `| \`${handling}\` | ${vilka.join('<br>')} |`;
  });
  return ['| action | role: scope (mask) |', '| --- | --- |', ...rader].join('\n');
};

it('docs/security/policy.md says what the table says (WRITE_POLICY=1 writes it)', async () => {
  const text = readFileSync(FIL, 'utf8');
  const [fore = '', resten = ''] = text.split(BORJAN);
  const efter = resten.split(SLUT)[1] ?? '';
  const val = await resolveConfig(FIL.pathname);
  const nytt = await format(`${fore}${BORJAN}\n\n${tabell()}\n\n${SLUT}${efter}`, { ...val, parser: 'markdown' });
  if (process.env['WRITE_POLICY'] !== undefined) writeFileSync(FIL, nytt);
  expect(readFileSync(FIL, 'utf8')).toBe(nytt);
});
