import type { DomainEvent, EventMeta } from './message.js';

/** Lifts an event's data from one schema version to the next. */
export type Lyft = (data: unknown) => unknown;

/** An event as the log holds it, in whatever version it was once written. */
export interface LagradHandelse {
  readonly type: string;
  readonly data: unknown;
  readonly meta: Pick<EventMeta, 'v'>;
}

/**
 * Makes the function that reads stored events in their current version. `versioner`: the current version of every
 * known type. `lyft`: per type its steps, the first from version 1 to 2. Throws at once when a step is missing, and
 * on an event of an unknown type or of a version newer than this program: to skip it would be to lose a fact.
 */
export const upcaster = <Event extends DomainEvent>(
  versioner: Readonly<Record<Event['type'], number>>,
  lyft?: Readonly<Partial<Record<Event['type'], readonly Lyft[]>>>,
): ((lagrad: LagradHandelse) => Event) => {
  const versionAv = new Map(Object.entries<number>(versioner));
  const stegAv = new Map(Object.entries<readonly Lyft[] | undefined>(lyft ?? {}));
  for (const [type, version] of versionAv) {
    const steg = stegAv.get(type)?.length ?? 0;
    if (steg !== version - 1) throw new Error(`${type} v${version} has ${steg} steps from older versions`);
  }
  return ({ type, data, meta }) => {
    const version = versionAv.get(type);
    if (version === undefined) throw new Error(`unknown event type ${type}`);
    if (!Number.isInteger(meta.v) || meta.v < 1 || meta.v > version) {
      throw new Error(`${type} v${meta.v} is no version that this program knows (1–${version})`);
    }
    const steg = stegAv.get(type)?.slice(meta.v - 1) ?? [];
    // The log is our own and every version ever written has a stored example: on those the cast rests.
    return { type, data: steg.reduce((aldre, lyftEtt) => lyftEtt(aldre), data) } as Event;
  };
};
