/** What one append and one read may hold. Beyond them the log refuses with `AppendInvalid` or `RangeError`. */
export const LIMITS = {
  eventsPerAppend: 1_000,
  /** Type, data and meta of one event as JSON text, in UTF-16 units. */
  eventChars: 1_048_576,
  /** All events of one append together. */
  appendChars: 8_388_608,
  streamNameChars: 250,
  typeChars: 120,
  readStream: 10_000,
  readAll: 20_000,
} as const;
