import { describe } from '@jest/globals';
import { describeExpectedRevision, describeGroupCommit, describeIdempotency } from './append-cases.js';
import { describeChain } from './chain-cases.js';
import type { ConformanceFactory } from './fixtures.js';
import { describeOrder } from './order-cases.js';
import { describeClosing, describeLimits, describeReading } from './read-cases.js';
import { describeCancelling, describeResuming, describeSubscription } from './subscription-cases.js';

export type { ConformanceFactory, LogUnderTest } from './fixtures.js';

/** The contract of `EventStore`, to be run against every adapter; only the factory differs. */
export const describeEventStore = (name: string, factory: ConformanceFactory): void => {
  describe(`event store: ${name}`, () => {
    describeExpectedRevision(factory);
    describeIdempotency(factory);
    describeGroupCommit(factory);
    describeOrder(factory);
    describeChain(factory);
    describeReading(factory);
    describeLimits(factory);
    describeClosing(factory);
    describeSubscription(factory);
    describeResuming(factory);
    describeCancelling(factory);
  });
};
