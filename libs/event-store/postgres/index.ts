/**
 * Owns: the event log in one PostgreSQL schema.
 * Promises: the port's contract with several writing processes; position order is commit order, without gaps.
 * Never: acknowledges before the server has the transaction on disk.
 */
export { openPostgresStore, type PostgresStoreOptions } from './postgres-store.js';
