/**
 * Owns: the event log in EventStoreDB/KurrentDB.
 * Promises: the port's contract over gRPC with several writing processes; an append is retried with the same ids at the same revision.
 * Never: acknowledges before the server has; shows the server's system streams or another namespace's events.
 */
export { openEventStoreDb, type EventStoreDbOptions } from './eventstoredb-store.js';
