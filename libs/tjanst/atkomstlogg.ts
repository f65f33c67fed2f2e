import { join } from 'node:path';
import type { Konfiguration } from '#libs/platform/config.js';
import { oppnaAtkomstlogg, type Atkomstlogg } from '#libs/sekretess/atkomst/index.js';
import type { Bygge } from './bygge.js';

export const ATKOMSTSCHEMA = 'atkomst';

/**
 * The access log that the profile names.
 * @param vidHaveri told when it can be written no more: the process should end and be started anew
 */
export const oppnaAtkomst = (
  { profil, data, atkomst }: Pick<Konfiguration, 'profil' | 'data' | 'atkomst'>,
  vidHaveri: (fel: unknown) => void,
): Promise<Atkomstlogg> =>
  oppnaAtkomstlogg(
    profil === 'embedded'
      ? { fil: join(data, 'atkomst.sqlite'), vidHaveri }
      : { connectionString: atkomst.databaseUrl, schema: ATKOMSTSCHEMA },
  );

/** The same as a part of a service. */
export const oppnaAtkomstI = (bygge: Bygge, konfiguration: Konfiguration): Promise<Atkomstlogg> =>
  bygge.oppna(
    'atkomstlogg',
    () => oppnaAtkomst(konfiguration, bygge.haverera),
    (en) => en.stang(),
  );
