import { deterministicId } from '#libs/platform/ids.js';

/**
 * The försändelse that tells one huvudman of one event: the same whoever asks, so that following twice queues once, and
 * what was sent of an event is found without a view.
 * @param handelse id of the event
 */
export const forsandelseId = (handelse: string, mottagare: string): string =>
  deterministicId('forsandelse', handelse, mottagare);
