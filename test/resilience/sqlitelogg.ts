import { DatabaseSync } from 'node:sqlite';
import type { Loggrad } from './loggbild.js';

const SIDA = 5_000;

/**
 * Events after a position, read from the log's SQLite file by SQL of the prover's own. Reading never writes, so the
 * service itself has to recover what a kill left.
 */
export function* lasSqlitelogg(fil: string, efter: number): Generator<Loggrad> {
  const db = new DatabaseSync(fil, { readOnly: true });
  try {
    db.exec('PRAGMA busy_timeout=10000');
    yield* lasSidor(db, efter);
  } finally {
    db.close();
  }
}

function* lasSidor(db: DatabaseSync, efter: number): Generator<Loggrad> {
  const sats = db.prepare('SELECT * FROM events WHERE position > ? ORDER BY position LIMIT ?');
  let [fran, lasta] = [efter, SIDA];
  while (lasta === SIDA) {
    const rader = sats.all(fran, SIDA);
    yield* rader.map(somLoggrad);
    fran = Number(rader.at(-1)?.['position']);
    lasta = rader.length;
  }
}

const somLoggrad = (rad: Readonly<Record<string, unknown>>): Loggrad => {
  const meta: { kommando?: string } = JSON.parse(String(rad['meta']));
  return {
    position: Number(rad['position']),
    stream: String(rad['stream']),
    revision: Number(rad['revision']),
    id: String(rad['id']),
    type: String(rad['type']),
    data: JSON.parse(String(rad['data'])),
    kommando: meta.kommando ?? '',
  };
};
