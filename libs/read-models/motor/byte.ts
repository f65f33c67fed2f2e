import type { Sats } from '#libs/platform/sql/index.js';
import type { Checkpoint, Checkpointrad, Vydatabasdel } from './checkpoint.js';
import type { Vy } from './vy.js';

/** A swap waits so long for readers of the old tables, and is tried again a while later: new readers queue behind it. */
const LAS_MS_MAX = 300;

export interface Byte {
  readonly vy: Vy;
  /** Schema that serves. */
  readonly schema: string;
  /** Schema of the new tables. */
  readonly sida: string;
  /** Where the new tables stand. */
  readonly ny: Checkpoint;
  /** The row of the tables that serve. */
  readonly gammal: Checkpointrad;
}

/**
 * One transaction in the serving schema: the old tables go, the new ones take their names. Indexes and constraints move
 * with their tables and keep their names, which the old ones have just let go. Conditional on both checkpoints: a second
 * projector loses with `VillkorBrutet`.
 */
export const byt = async (db: Vydatabasdel, val: Byte): Promise<void> => db.skriv(bytessatser(val, await lasare(db)));

const bytessatser = ({ vy, schema, sida, ny, gammal }: Byte, lasande: readonly string[]): readonly Sats[] => {
  const nya = vy.tabeller.map(({ namn }) => namn);
  const ner = [
    `SET LOCAL lock_timeout = ${LAS_MS_MAX}`,
    ...[...new Set([...gammal.tabeller, ...nya])].map((namn) => `DROP TABLE IF EXISTS ${namn}`),
    ...nya.map((namn) => `ALTER TABLE ${sida}.${namn} SET SCHEMA ${schema}`),
    ...lasande.map((roll) => `GRANT SELECT ON ${nya.join(', ')} TO ${roll}`),
  ];
  return [
    ...ner.map((sql) => ({ sql, parametrar: [] })),
    {
      sql: 'DELETE FROM vy_checkpoint WHERE namn = $1 AND version = $2 AND position = $3::bigint',
      parametrar: [vy.namn, gammal.version, gammal.position],
      kraverRader: 1,
    },
    {
      sql: `INSERT INTO vy_checkpoint (${KOLUMNER}, ikapp, uppdaterad)
        SELECT ${KOLUMNER}, true, clock_timestamp() FROM ${sida}.vy_checkpoint
        WHERE namn = $1 AND version = $2 AND position = $3::bigint`,
      parametrar: [vy.namn, ny.version, ny.position],
      kraverRader: 1,
    },
    { sql: `DELETE FROM ${sida}.vy_checkpoint WHERE namn = $1`, parametrar: [vy.namn] },
    {
      sql: `UPDATE vy_ombyggnad o SET lage = 'klar', klar = clock_timestamp(), vikta = c.handelser, av = c.handelser
        FROM vy_checkpoint c WHERE o.namn = $1 AND c.namn = $1`,
      parametrar: [vy.namn],
    },
  ];
};

const KOLUMNER = 'namn, version, position, kontroll_strom, kontroll_revision, kontroll_id, tabeller, handelser';

const LASARE = `SELECT DISTINCT quote_ident(r.rolname) AS roll FROM pg_class c
  CROSS JOIN LATERAL aclexplode(c.relacl) a JOIN pg_roles r ON r.oid = a.grantee
  WHERE c.oid = 'vy_checkpoint'::regclass AND a.privilege_type = 'SELECT' AND a.grantee <> c.relowner`;

/** Who may read how far the views have come may read the views: tables made elsewhere bring no rights of this schema. */
const lasare = async (db: Vydatabasdel): Promise<readonly string[]> =>
  (await db.las<{ readonly roll: string }>(LASARE)).map(({ roll }) => roll);

/** SQLSTATE: somebody else holds a lock for too long. */
export const arUpptagen = (fel: unknown): boolean => fel instanceof Error && 'code' in fel && fel.code === '55P03';
