import type { Vydatabas } from '#libs/platform/sql/index.js';
import { arendestatistik } from '../arendestatistik/projection.js';
import { samverkanstider } from '../samverkanstider/projection.js';
import { Handelsebok } from './handelser.js';
import { vikt } from './vyprov.js';

type Cell = readonly [matt: string, omrade: string, period: string, a: string, b: string, antal: number];

/** A database in memory whose statistics are just these counts. */
export const medCeller = async (celler: readonly Cell[]): Promise<Vydatabas> => {
  const db = await vikt(new Handelsebok(), [arendestatistik, samverkanstider]);
  for (const cell of celler) {
    await db.las(
      'INSERT INTO arendestatistik (matt, omrade, period, a, b, antal) VALUES ($1, $2, $3, $4, $5, $6)',
      cell,
    );
  }
  return db;
};
