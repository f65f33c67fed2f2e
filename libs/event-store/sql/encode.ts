import { LIMITS } from '../limits.js';
import {
  AppendInvalid,
  EventIdReused,
  WrongExpectedRevision,
  type AppendResult,
  type ExpectedRevision,
  type NewEvent,
  type Position,
} from '../port.js';
import type { EncodedAppend, Outcome } from './judge.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Letters, digits and signs without space or control characters: safe in every adapter's text type. */
const NAME = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]+$/u;

/** The append as text. Errors: `AppendInvalid` beyond a limit, `EventIdReused` when an id comes twice. */
export const encodeAppend = (
  stream: string,
  expected: ExpectedRevision,
  events: readonly NewEvent[],
): EncodedAppend => {
  checkName('stream name', stream, LIMITS.streamNameChars);
  checkExpected(expected);
  if (events.length < 1 || events.length > LIMITS.eventsPerAppend) {
    throw new AppendInvalid(`an append holds 1…${LIMITS.eventsPerAppend} events, not ${events.length}`);
  }
  const ids = events.map((event) => event.id);
  if (!ids.every((id) => UUID.test(id))) throw new AppendInvalid('an event id is a uuid in lower case');
  if (new Set(ids).size < ids.length) throw new EventIdReused(stream);
  const texts = events.map(encodeEvent);
  const chars = texts.reduce((sum, text) => sum + text.data.length + text.meta.length, 0);
  if (chars > LIMITS.appendChars) throw new AppendInvalid(`an append holds at most ${LIMITS.appendChars} characters`);
  return {
    stream,
    expected,
    ids,
    types: events.map((event) => event.type),
    data: texts.map((text) => text.data),
    meta: texts.map((text) => text.meta),
    chars,
  };
};

/** What the caller sees of an outcome. Errors: `WrongExpectedRevision`, `EventIdReused`. */
export const toResult = (append: EncodedAppend, outcome: Outcome): AppendResult => {
  switch (outcome.kind) {
    case 'appended':
      return {
        revision: outcome.revision,
        position: outcome.position as Position,
        idempotent: outcome.idempotent,
      };
    case 'wrong-revision':
      throw new WrongExpectedRevision(
        append.stream,
        append.expected,
        outcome.actual < 0 ? 'no-stream' : outcome.actual,
      );
    case 'id-reused':
      throw new EventIdReused(append.stream);
  }
};

const encodeEvent = (event: NewEvent): { readonly data: string; readonly meta: string } => {
  checkName('event type', event.type, LIMITS.typeChars);
  const data: string | undefined = JSON.stringify(event.data);
  const meta: string | undefined = JSON.stringify(event.meta);
  if (data === undefined || meta === undefined) throw new AppendInvalid('data and meta of an event are JSON values');
  if (data.length + meta.length > LIMITS.eventChars) {
    throw new AppendInvalid(`an event holds at most ${LIMITS.eventChars} characters`);
  }
  return { data, meta };
};

const checkName = (what: string, name: string, max: number): void => {
  if (name.length > max || !name.isWellFormed() || !NAME.test(name)) {
    throw new AppendInvalid(`a ${what} is 1…${max} printable characters without space`);
  }
};

const checkExpected = (expected: ExpectedRevision): void => {
  if (typeof expected === 'number' && !(Number.isSafeInteger(expected) && expected >= 0)) {
    throw new AppendInvalid('an expected revision is a whole number from 0');
  }
};
