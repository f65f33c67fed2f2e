/**
 * Owns: the event log in one SQLite file (or in memory).
 * Promises: the port's contract; durable at commit (WAL, synchronous=FULL), one writer thread, readers never wait.
 * Never: shares its file with two writing programs (they would be correct, but slow and late to see each other).
 */
export { openSqliteStore, type SqliteStoreOptions } from './sqlite-store.js';
