import type { DomainCommand, DomainEvent } from './message.js';

/**
 * The whole behaviour of a stream, pure: the same command on the same state gives the same events.
 * `decide` throws `Rejected` when the rules say no and returns `[]` when nothing needs to happen.
 */
export interface Decider<State, Command extends DomainCommand, Event extends DomainEvent> {
  readonly initial: State;
  decide(command: Command, state: State): readonly Event[];
  evolve(state: State, event: Event): State;
}
