import { afterAll, beforeAll } from '@jest/globals';
import { startaEventstoredbProv, type EventstoredbProv } from '../../../test/support/eventstoredb/server.js';
import { describeEventStore, type ConformanceFactory } from '../conformance/event-store-conformance.js';
import { openEventStoreDb } from './index.js';

/** A real server, empty or not; without it the double of test/support, one for the whole file. */
const REAL = process.env['EVENTSTORE_URL'];

const double: { server?: EventstoredbProv } = {};
beforeAll(async () => {
  if (REAL === undefined) double.server = await startaEventstoredbProv();
});
afterAll(() => double.server?.stang());

const urlNow = (): string => REAL ?? double.server?.url ?? '';

/** Names no earlier run of the file has used on a real server. */
const RUN = Date.now().toString(36).slice(-7);
const name = (
  (n) => () =>
    `p${RUN}${(n += 1)}`
)(0);

/** Every test has a log of its own on one server. */
const byNamespace: ConformanceFactory = {
  durable: true,
  densePositions: false,
  idsUniqueEverywhere: false,
  create: async () => {
    const loggnamn = name();
    return {
      open: (options = {}) => openEventStoreDb({ url: urlNow(), loggnamn, ...options }),
      dispose: () => Promise.resolve(),
    };
  },
};

describeEventStore('EventStoreDB, a namespace each', byNamespace);

/** As in production: the log has the server alone, so that types are filtered on the server. */
const alone: ConformanceFactory = {
  ...byNamespace,
  create: async () => {
    const server = await startaEventstoredbProv();
    return {
      open: (options = {}) => openEventStoreDb({ url: server.url, ...options }),
      dispose: () => server.stang(),
    };
  },
};

if (REAL === undefined) describeEventStore('EventStoreDB, a server each', alone);
