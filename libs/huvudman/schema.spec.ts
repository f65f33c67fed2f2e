import { describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paketeradMapp } from './index.js';
import { LANSFIL_SCHEMA } from './schema.js';

describe('the exported JSON Schema', () => {
  const fil = join(paketeradMapp(), 'schema.json');
  const vantat = `${JSON.stringify(LANSFIL_SCHEMA, null, 2)}\n`;

  it('is the one the loader uses (write it anew: SKRIV_SCHEMA=1 npm test -- libs/huvudman/schema)', () => {
    if (process.env['SKRIV_SCHEMA'] === '1') writeFileSync(fil, vantat);
    expect(JSON.parse(readFileSync(fil, 'utf8'))).toEqual(JSON.parse(vantat));
  });
});
