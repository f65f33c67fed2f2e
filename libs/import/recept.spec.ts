import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { lasMappning } from './las-mappning.js';
import { allaRader } from './testing/exempel.js';

const recept = readFileSync(new URL('../../docs/how-to/new-mapping.md', import.meta.url), 'utf8');
const block = (sprak: string): readonly string[] =>
  [...recept.matchAll(new RegExp(`^( *)\`\`\`${sprak}\\n([^]*?)^ *\`\`\`$`, 'gm'))].map(([, indrag, text]) =>
    (text ?? '').replaceAll(new RegExp(`^${indrag ?? ''}`, 'gm'), ''),
  );

describe('the recipe for a new mapping', () => {
  it('works as written', async () => {
    const svar = lasMappning(block('yaml').join(''), { fil: 'recept.yaml' });
    if ('fel' in svar) throw new Error(svar.fel.map(({ meddelande }) => meddelande).join('\n'));
    const [rad] = await allaRader({ innehall: Buffer.from(block('')[0] ?? '', 'latin1'), mappning: svar.mappning });
    expect(rad).toMatchObject({
      ref: 'A-17',
      fel: [],
      objekt: {
        rapporterande: { huvudman: '2062' },
        berorda: [{ huvudman: '20' }],
        handelsetid: '2022-02-14',
        kostnadKr: '1250.50',
        kategori: 'transport',
        bristtyper: ['sjukresa'],
        allvarlighetsgrad: 2,
        sannolikhet: 2,
      },
    });
  });
});
