import { join } from 'node:path';
import type { Konfiguration } from '#libs/platform/config.js';
import type { Notarienyckel } from './kontrollpunkt.js';
import { Notarielager } from './notarielager.js';
import { punktminne, type Punktminne } from './punktminne.js';
import { lasEllerSkapaNotarienyckel, lasNotarienyckel } from './nyckel.js';

export const NOTARIESCHEMA = 'notarie';

/**
 * The notary's store by the profile: beside the log.
 * @param vidHaveri told when it can be written no more: the process should end and be started anew
 */
export const oppnaNotarielager = (
  { profil, data, databaseUrl }: Pick<Konfiguration, 'profil' | 'data' | 'databaseUrl'>,
  vidHaveri: (fel: unknown) => void = () => undefined,
): Promise<Notarielager> =>
  Notarielager.oppna(
    profil === 'embedded'
      ? { fil: join(data, 'notarie.sqlite'), vidHaveri }
      : { connectionString: databaseUrl, schema: NOTARIESCHEMA },
  );

/** Null: nothing is signed here (`distributed` without a key). Errors: `Notarienyckelfel`. */
export const notarienyckelFor = ({
  profil,
  data,
  notarie: { nyckelFil, namn },
}: Pick<Konfiguration, 'profil' | 'data' | 'notarie'>): Notarienyckel | null => {
  if (nyckelFil !== '') return lasNotarienyckel(nyckelFil, namn);
  return profil === 'distributed' ? null : lasEllerSkapaNotarienyckel(join(data, NYCKELFIL), namn);
};

/** Beside the key, which is kept apart from the database. */
export const punktminneFor = ({ data, notarie: { nyckelFil } }: Pick<Konfiguration, 'data' | 'notarie'>): Punktminne =>
  punktminne(`${nyckelFil === '' ? join(data, NYCKELFIL) : nyckelFil}.senaste`);

const NYCKELFIL = 'notarie.pem';
