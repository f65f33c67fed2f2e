import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paketrot } from '#libs/platform/paketrot.js';

/** The one style sheet, read when the program starts. */
export const stilmall: string = readFileSync(join(paketrot(), 'libs', 'sidor', 'stil.css'), 'utf8');

const HASH_TECKEN = 12;

/** Its address tells its content: it is kept for a year, and a new one is another. */
export const STILADRESS = `/sidor/stil-${createHash('sha256').update(stilmall).digest('hex').slice(0, HASH_TECKEN)}.css`;
