import type { Fel } from '../fel.js';

export interface Problemuppgifter {
  /** HTTP status, 400–599. */
  readonly status: number;
  /** Permanent SCREAMING_SNAKE code. */
  readonly kod: string;
  /** What is wrong and what to do, in Swedish, without personal data. */
  readonly detail: string;
  /** One for each fault found in the body, all at once. */
  readonly fel?: readonly Fel[];
  /** Sent with the answer (`WWW-Authenticate`, `Retry-After`, `Allow` …). */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A door says no, in the terms of HTTP (RFC 9457). Rules in contexts throw `Rejected` instead. */
export class Problem extends Error {
  constructor(readonly uppgifter: Problemuppgifter) {
    super(`${uppgifter.kod}: ${uppgifter.detail}`);
    this.name = 'Problem';
  }
}

/** 400 with every fault of the body at once. */
export const valideringsproblem = (fel: readonly Fel[]): Problem =>
  new Problem({
    status: 400,
    kod: 'VALIDERINGSFEL',
    detail: fel.length === 1 ? 'En uppgift behöver rättas; se fel.' : `${fel.length} uppgifter behöver rättas; se fel.`,
    fel,
  });
