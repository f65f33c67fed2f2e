import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { paketrot } from '#libs/platform/paketrot.js';

/** The document of the whole API, for a program that serves a part of it: the committed one, which a test keeps true. */
export const lasOpenapi = async (): Promise<OpenAPIObject> =>
  JSON.parse(await readFile(join(paketrot(), 'docs', 'openapi.json'), 'utf8')) as OpenAPIObject;
