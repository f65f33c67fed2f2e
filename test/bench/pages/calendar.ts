/** The three years that the bench's pages look back on, and the day they are looked at. */
const FIRST = Date.UTC(2023, 0, 2, 8);
const DAY_MS = 86_400_000;
export const DAYS = 3 * 365 - 5;
/** The day of the pages: the year's figures are of 2025. */
export const TODAY = new Date(FIRST + DAYS * DAY_MS);

/** @param part of the three years, 0…1 */
export const momentAt = (part: number): Date => new Date(FIRST + part * DAYS * DAY_MS);

/** RFC 3339 date, so many days after. */
export const dayAfter = (moment: Date, days = 0): string =>
  new Date(moment.getTime() + days * DAY_MS).toISOString().slice(0, 10);
