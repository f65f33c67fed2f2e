import pg from 'pg';
import { survive } from '#libs/platform/sql/survive.js';
import type { EncodedAppend, Outcome } from '../sql/judge.js';
import { writeBatch, writeStatements, type WriteStatements } from './write.js';

/** `pipeline`: statements go out without waiting for the answers before them. */
type WriterConfig = Omit<pg.PoolConfig, 'onConnect'> & {
  readonly pipeline: boolean;
  readonly onConnect: (client: pg.ClientBase) => Promise<unknown>;
};

/**
 * Settings of a writing connection: never acknowledge before the disk has it, never hold the head row's lock for a
 * program that went silent, always plan by index (a plan made while the table is empty would scan it for ever).
 */
const SETTINGS = `SET idle_in_transaction_session_timeout = 30000;
  SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan;
  SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'`;

/** Writes batches, each in one transaction under the lock of the head row. */
export class PostgresWriter {
  /** More were not faster (measured with 1, 2 and 3 at 64 writers): the groups get smaller and the disk is asked more often. */
  static readonly CONNECTIONS = 1;
  private readonly pool: pg.Pool;
  private readonly statements: WriteStatements;

  constructor(config: pg.ClientConfig, { schema, notify }: { readonly schema: string; readonly notify: string }) {
    const pooled: WriterConfig = {
      ...config,
      max: PostgresWriter.CONNECTIONS,
      pipeline: true,
      // Awaited by the pool: a connection without these settings is not handed out.
      onConnect: (client) => client.query(SETTINGS),
    };
    this.pool = new pg.Pool(pooled);
    survive(this.pool);
    this.statements = writeStatements(schema, notify);
  }

  /** Rejects when nothing was written, or when the connection was lost and that is unknown. */
  async write(batch: readonly EncodedAppend[]): Promise<readonly Outcome[]> {
    const client = await this.pool.connect();
    try {
      const outcomes = await writeBatch(client, this.statements, batch);
      client.release();
      return outcomes;
    } catch (error) {
      // Closing the connection rolls back whatever it had begun.
      client.release(true);
      throw error;
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
