import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { botaVilandeTimer } from './vilande-timer.js';

const hamta = createRequire(import.meta.url);
const tyst = { debug: () => undefined, warn: () => undefined };

interface Ko {
  push(begaran: object): void;
  fulfillRequest(svar: object): void;
  checkPendingRequests(): void;
  maybeThrottle(ms: number): void;
}

const nyKo = (): Ko => {
  const RequestQueue: new (val: object) => Ko = hamta('kafkajs/src/network/requestQueue/index.js');
  return new RequestQueue({
    maxInFlightRequests: 1,
    requestTimeout: 1_000,
    clientId: 'prov',
    broker: 'b',
    logger: tyst,
  });
};

const svarade = (): { begaran: (id: number) => object; skickade: number[] } => {
  const skickade: number[] = [];
  const begaran = (correlationId: number) => ({
    entry: { correlationId, resolve: () => undefined, reject: () => undefined },
    expectResponse: true,
    sendRequest: () => skickade.push(correlationId),
  });
  return { begaran, skickade };
};

/** Timers set in one second by a connection that has just answered and has nothing to do. */
const timersIVila = (ko: Ko): number => {
  const { begaran } = svarade();
  ko.push(begaran(1));
  ko.fulfillRequest({ correlationId: 1, payload: null, size: 0 });
  const satta = jest.spyOn(globalThis, 'setTimeout');
  jest.advanceTimersByTime(1_000);
  const antal = satta.mock.calls.length;
  satta.mockRestore();
  return antal;
};

describe('an idle connection of kafkajs 2.2.4', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.clearAllTimers();
    jest.useRealTimers();
  });

  it('sets a timer every millisecond as it comes, and none when cured', () => {
    expect(timersIVila(nyKo())).toBeGreaterThan(900);
    expect(botaVilandeTimer()).toBe(true);
    expect(timersIVila(nyKo())).toBe(0);
    expect(jest.getTimerCount()).toBeLessThanOrEqual(1);
  });

  it('sends what waits, in order, when the one before it is answered', () => {
    botaVilandeTimer();
    const ko = nyKo();
    const { begaran, skickade } = svarade();
    for (const id of [1, 2, 3]) ko.push(begaran(id));
    expect(skickade).toEqual([1]);
    ko.fulfillRequest({ correlationId: 1, payload: null, size: 0 });
    ko.fulfillRequest({ correlationId: 2, payload: null, size: 0 });
    expect(skickade).toEqual([1, 2, 3]);
  });

  it('sends what the broker asked it to hold back, when the time has come', () => {
    botaVilandeTimer();
    const ko = nyKo();
    const { begaran, skickade } = svarade();
    ko.maybeThrottle(500);
    ko.push(begaran(1));
    jest.advanceTimersByTime(490);
    expect(skickade).toEqual([]);
    jest.advanceTimersByTime(50);
    expect(skickade).toEqual([1]);
  });

  it('is cured once, and left alone when the function is another', () => {
    expect(botaVilandeTimer()).toBe(true);
    const prototyp: { scheduleCheckPendingRequests: unknown } = hamta(
      'kafkajs/src/network/requestQueue/index.js',
    ).prototype;
    const botad = prototyp.scheduleCheckPendingRequests;
    const annan = () => undefined;
    prototyp.scheduleCheckPendingRequests = annan;
    expect(botaVilandeTimer()).toBe(false);
    expect(prototyp.scheduleCheckPendingRequests).toBe(annan);
    prototyp.scheduleCheckPendingRequests = botad;
  });
});
