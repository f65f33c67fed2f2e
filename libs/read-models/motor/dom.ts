import { VillkorBrutet, type Sats, type Sidoschema, type Vydatabas } from '#libs/platform/sql/index.js';
import { lasRader, type Checkpoint } from './checkpoint.js';
import { AnnanProjektor, arSkada, SkadadeVyer } from './skada.js';

/**
 * Damage met: condemns the views if they stand where this projector left them, in one transaction. A projector that has
 * slept over a swap meets tables it does not know, and they are whole: then it is the one to go.
 */
export const dom = async (
  db: Vydatabas,
  lamnade: readonly Checkpoint[],
  orsak: unknown,
): Promise<SkadadeVyer | AnnanProjektor> => {
  const lage = await lageAv(db, lamnade);
  if (lage === 'andras') return new AnnanProjektor();
  try {
    if (lage !== 'borta') await db.underkann(lage === 'vara' ? medan(lamnade) : []);
    return new SkadadeVyer(orsak);
  } catch (fel) {
    if (fel instanceof VillkorBrutet) return new AnnanProjektor();
    throw fel;
  }
};

/** Nothing of another's between: for the beginning of the transaction that throws away what `lamnade` stands for. */
export const medan = (lamnade: readonly Checkpoint[]): readonly Sats[] => [
  { sql: 'LOCK TABLE vy_checkpoint IN ACCESS EXCLUSIVE MODE', parametrar: [] },
  ...lamnade.map(({ namn, version, position }) => ({
    sql: STAR_KVAR,
    parametrar: [namn, version, position],
    kraverRader: 1,
  })),
];

/** A row touched, not only read: what a SELECT returns is counted by no driver alike. */
const STAR_KVAR = `UPDATE vy_checkpoint SET version = version
  WHERE namn = $1 AND version = $2 AND position = $3::bigint`;

/** `olasbara`: damage reaches the checkpoints themselves; `borta`: there are none, so that all is built anew as it is. */
export const lageAv = async (
  db: Pick<Sidoschema, 'las' | 'skriv'>,
  lamnade: readonly Checkpoint[],
): Promise<'vara' | 'andras' | 'borta' | 'olasbara'> => {
  try {
    const rader = await lasRader(db);
    const vara = lamnade.every(({ namn, version, position }) => {
      const rad = rader.get(namn);
      return rad?.version === version && rad.position === position;
    });
    return vara ? 'vara' : 'andras';
  } catch (fel) {
    if (!arSkada(fel)) throw fel;
    return arBorta(fel) ? 'borta' : 'olasbara';
  }
};

/** SQLSTATE: no such table, no such schema. */
const arBorta = (fel: unknown): boolean =>
  fel instanceof Error && 'code' in fel && (fel.code === '42P01' || fel.code === '3F000');
