import type { Decider } from '../decider.js';
import type { DomainCommand, DomainEvent } from '../message.js';
import { Rejected } from '../rejected.js';

/** given(events) → when(command) → what happened; reads as the rule it tests. */
export const deciderSpec = <State, Command extends DomainCommand, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
) => ({
  given: (...history: readonly Event[]) => {
    const state = history.reduce(decider.evolve, decider.initial);
    return {
      state,
      when: (command: Command) => ({
        /** The events decided; throws what `decide` throws. */
        events: (): readonly Event[] => decider.decide(command, state),
        types: (): readonly string[] => decider.decide(command, state).map((event) => event.type),
        /** The state after the decided events. */
        then: (): State => decider.decide(command, state).reduce(decider.evolve, state),
        /** The code of the rejection; fails loudly when the rules said yes. */
        rejection: (): string => rejectionOf(() => decider.decide(command, state)),
      }),
    };
  },
});

const rejectionOf = (decide: () => unknown): string => {
  try {
    decide();
  } catch (error) {
    if (error instanceof Rejected) return error.code;
    throw error;
  }
  throw new Error('the rules said yes');
};
