import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';
import { oppnaLaskoppling } from './laskoppling.js';
import { PATIENT_MS, retried } from './lost-connection.js';

/** "avvd" in ASCII: whoever works on a database (projects, delivers) holds this advisory lock. */
const LAS = 0x61767664;
/** A holder that was just stopped or killed is let go of by the server within this. */
const VANTAN_MS = 500;
const VANTAN_MAX = 10;

export interface Databaslas {
  slapp(): Promise<void>;
}

/** Another process works on the database. */
export class DatabasUpptagen extends Error {
  constructor(readonly hallare: string) {
    super(`Databasen används redan av en annan process (${hallare}). Stoppa den eller välj en annan databas.`);
    this.name = 'DatabasUpptagen';
  }
}

/**
 * Takes the database for this process alone: two that deliver from one log would send everything twice. A lock lost
 * with its connection is taken again. Throws `DatabasUpptagen` with the pid that holds it.
 * @param forlorat called once if it could not be taken again: this process must stop
 */
export const lasDatabas = async (connectionString: string, forlorat: (fel: unknown) => void): Promise<Databaslas> => {
  let klient: pg.Client | undefined;
  let slappt = false;
  const taOm = async (): Promise<void> => {
    klient = await retried(() => ta(connectionString), PATIENT_MS);
    if (slappt) return klient.end();
    klient.once('end', () => {
      if (!slappt) taOm().catch(forlorat);
    });
  };
  await taOm();
  return {
    slapp: async () => {
      slappt = true;
      await klient?.end().catch(() => undefined);
    },
  };
};

const ta = async (connectionString: string): Promise<pg.Client> => {
  const klient = await oppnaLaskoppling(connectionString, `avvikelsenav pid ${process.pid}`);
  try {
    await vanta(klient);
    return klient;
  } catch (fel) {
    await klient.end().catch(() => undefined);
    throw fel;
  }
};

const vanta = async (klient: pg.Client): Promise<void> => {
  for (let forsok = 1; !(await fick(klient)); forsok += 1) {
    if (forsok >= VANTAN_MAX) throw new DatabasUpptagen(await hallare(klient));
    await setTimeout(VANTAN_MS);
  }
};

const fick = async (klient: pg.Client): Promise<boolean> => {
  const { rows } = await klient.query<{ fick: boolean }>('SELECT pg_try_advisory_lock($1) AS fick', [LAS]);
  return rows[0]?.fick === true;
};

const hallare = async (klient: pg.Client): Promise<string> => {
  const { rows } = await klient.query<{ vem: string; adress: string | null }>(
    `SELECT a.application_name AS vem, host(a.client_addr) AS adress FROM pg_locks l JOIN pg_stat_activity a USING (pid)
     WHERE l.locktype = 'advisory' AND l.objid = $1 AND l.granted
       AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [LAS],
  );
  const [en] = rows;
  return en === undefined ? 'okänd' : `${en.vem}, från ${en.adress ?? 'samma maskin'}`;
};
