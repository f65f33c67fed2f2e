import { existsSync, openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';

/**
 * PGlite in a thread of its own: its WebAssembly runs to the end of a statement, and would hold up every request.
 * Imports nothing of the project, so that it also starts straight from source.
 */

interface Sats {
  readonly sql: string;
  readonly parametrar: unknown[];
  readonly kraverRader?: number;
}
interface Bestallning {
  readonly id: number;
  readonly satser: readonly Sats[];
  readonly transaktion: boolean;
}

const port = parentPort;
if (port === null) throw new Error('runs only as a worker thread');

const { katalog } = workerData as { katalog: string | null };

/** To make a new database takes seconds: tests name a tar file of one that is made, and start from a copy of it. */
const forlagd = async (): Promise<PGliteOptions> => {
  const forlaga = process.env['PGLITE_FORLAGA'];
  const finns = katalog !== null && existsSync(join(katalog, 'PG_VERSION'));
  return forlaga === undefined || finns ? {} : { loadDataDir: await openAsBlob(forlaga) };
};

const db = await PGlite.create({ ...(katalog !== null && { dataDir: katalog }), ...(await forlagd()) });

const utfor = async ({ satser, transaktion }: Bestallning): Promise<unknown[]> => {
  if (!transaktion) {
    const sats = satser[0];
    return sats === undefined ? [] : (await db.query(sats.sql, sats.parametrar)).rows;
  }
  let rader: unknown[] = [];
  await db.transaction(async (tx) => {
    for (const [index, sats] of satser.entries()) {
      const { affectedRows, rows } = await tx.query(sats.sql, sats.parametrar);
      rader = rows;
      if (sats.kraverRader !== undefined && affectedRows !== sats.kraverRader) {
        throw Object.assign(new Error('condition broken'), { code: 'VILLKOR_BRUTET', index });
      }
    }
  });
  return rader;
};

const svara = async (bestallning: Bestallning): Promise<void> => {
  try {
    port.postMessage({ id: bestallning.id, rader: await utfor(bestallning) });
  } catch (fel) {
    const { message, code, index } = fel as { message: string; code?: string; index?: number };
    port.postMessage({ id: bestallning.id, fel: { message, code, index } });
  }
};

port.on('message', (bestallning: Bestallning | 'stang') => {
  if (bestallning !== 'stang') {
    void svara(bestallning);
    return;
  }
  void db.close().finally(() => {
    port.postMessage('stangd');
    port.close();
  });
});
port.postMessage('oppnad');
