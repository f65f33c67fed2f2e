import { expect } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import type { HandlingsplanCommand } from '../commands.js';
import { handlingsplanDecider } from '../decide.js';
import type { HandlingsplanEvent } from '../events.js';

const spec = deciderSpec(handlingsplanDecider);

/** given(history) → when(command) → then exactly these events, or rejected by that code. */
export const given = (...historia: readonly HandlingsplanEvent[]) => {
  const { state, when } = spec.given(...historia);
  return {
    state,
    when: (command: HandlingsplanCommand) => ({
      then: (...events: readonly HandlingsplanEvent[]): void => expect(when(command).events()).toEqual(events),
      rejected: (kod: string): void => expect(when(command).rejection()).toBe(kod),
    }),
  };
};
