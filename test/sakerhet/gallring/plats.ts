import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { pgProgram } from '../../support/pg-program.js';
import { nyProvdatabas, type Provdatabas } from '../../support/provdatabas.js';
import { filer } from './sokning.js';

export interface Textnyckel {
  readonly id: string;
  /** The key as it is kept, wrapped. */
  readonly inslagen: Uint8Array;
}

/** Where a nav keeps all it has, looked at from outside while it is stopped. */
export interface Plats {
  readonly data: string;
  readonly env: Readonly<Record<string, string>>;
  textnycklar(): Promise<readonly Textnyckel[]>;
  /** Every byte that somebody may carry away: files, and dumps of the database where there is one. */
  allt(): Promise<readonly Buffer[]>;
  /** A backup, read back to a place of its own. */
  aterlastKopia(): Promise<Plats>;
  slapp(): Promise<void>;
}

const nyMapp = (): Promise<string> => mkdtemp(join(tmpdir(), 'avvikelsenav-gallring-'));
const bort = (mapp: string): Promise<void> => rm(mapp, { recursive: true, force: true });

const kopiaAv = async (data: string): Promise<string> => {
  const kopia = await nyMapp();
  await cp(data, kopia, { recursive: true });
  return kopia;
};

/** All of it in one folder. */
export const iMapp = async (data?: string): Promise<Plats> => {
  const mapp = data ?? (await nyMapp());
  return {
    data: mapp,
    env: {},
    textnycklar: async () => {
      const db = new DatabaseSync(join(mapp, 'nycklar.sqlite'), { readOnly: true });
      try {
        return db.prepare('SELECT id, inslagen FROM textnyckel').all() as unknown as readonly Textnyckel[];
      } finally {
        db.close();
      }
    },
    allt: () => filer(mapp),
    aterlastKopia: async () => iMapp(await kopiaAv(mapp)),
    slapp: () => bort(mapp),
  };
};

/** Log, views, keys, access log and notary in a database; what else there is in a folder. */
export const iPostgres = async (data?: string, given?: Provdatabas): Promise<Plats> => {
  const [mapp, databas] = [data ?? (await nyMapp()), given ?? (await nyProvdatabas())];
  return {
    data: mapp,
    env: { AVVIKELSENAV_PROFIL: 'postgres', DATABASE_URL: databas.url },
    textnycklar: () => textnycklarI(databas.url),
    allt: async () => [...(await filer(mapp)), ...(await dumpar(databas.url))],
    aterlastKopia: async () => iPostgres(await kopiaAv(mapp), await aterlast(databas.url)),
    slapp: async () => {
      await databas.slapp();
      await bort(mapp);
    },
  };
};

const textnycklarI = async (connectionString: string): Promise<readonly Textnyckel[]> => {
  const klient = new pg.Client({ connectionString });
  await klient.connect();
  try {
    return (await klient.query<Textnyckel>('SELECT id, inslagen FROM nycklar.textnyckel')).rows;
  } finally {
    await klient.end();
  }
};

const iTillfalligMapp = async <T>(gor: (mapp: string) => Promise<T>): Promise<T> => {
  const mapp = await nyMapp();
  return gor(mapp).finally(() => bort(mapp));
};

/** Of every schema, as SQL and as an archive; the archive is not compressed, so that its bytes say what it holds. */
const dumpar = (url: string): Promise<readonly Buffer[]> =>
  iTillfalligMapp(async (mapp) => {
    await pgProgram('pg_dump', [`--file=${join(mapp, 'nav.sql')}`, url]);
    await pgProgram('pg_dump', ['--format=custom', '--compress=0', `--file=${join(mapp, 'nav.dump')}`, url]);
    return filer(mapp);
  });

/** As docs/how-to/backup-and-restore.md says. */
const aterlast = (url: string): Promise<Provdatabas> =>
  iTillfalligMapp(async (mapp) => {
    const fil = join(mapp, 'nav.dump');
    await pgProgram('pg_dump', ['--format=custom', `--file=${fil}`, url]);
    const ny = await nyProvdatabas();
    const val = ['--no-owner', '--no-privileges', '--exit-on-error', '--single-transaction'];
    await pgProgram('pg_restore', [...val, `--dbname=${ny.url}`, fil]);
    return ny;
  });
