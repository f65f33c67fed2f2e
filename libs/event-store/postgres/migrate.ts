import { migrera, provatSchemanamn, type Migreringskoppling } from '#libs/platform/sql/migrering.js';
import { MIGRATIONS } from './schema.js';

/** One connection of any PostgreSQL: the driver's client, or PGlite for the schema dump. */
export type Connection = Migreringskoppling;

/** The schema's name, safe to stand in SQL. Errors: RangeError. */
export const checkedSchema = provatSchemanamn;

/** Brings the log's schema up to this program's version, one program at a time. Errors: a log of a newer program. */
export const migrate = (connection: Connection, schema: string): Promise<void> =>
  migrera(connection, { schema, steg: MIGRATIONS, vad: 'the event log' });
