import { createRequire } from 'node:module';

const PROVAD_VERSION = '2.2.4';
const KONTROLL_MS = 10;
const NAMN = 'scheduleCheckPendingRequests';

/** What the cured function uses of kafkajs's RequestQueue. */
interface Requestko {
  readonly pending: readonly unknown[];
  readonly throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  checkPendingRequests(): void;
}

const arFunktion = (varde: unknown): varde is (...argument: readonly unknown[]) => unknown =>
  typeof varde === 'function';

const falt = (varde: unknown, namn: string): unknown =>
  (typeof varde === 'object' && varde !== null) || arFunktion(varde) ? Reflect.get(varde, namn) : undefined;

/** As the original, but without a timer when nothing waits: `push` sets one when something does. */
function botad(this: Requestko): void {
  if (this.throttleCheckTimeoutId !== null || this.pending.length === 0) return;
  const strypt = this.throttledUntil - Date.now();
  this.throttleCheckTimeoutId = setTimeout(
    () => {
      this.throttleCheckTimeoutId = null;
      this.checkPendingRequests();
    },
    strypt > 0 ? strypt : KONTROLL_MS,
  );
}

/** The function as it was read when the cure was written: any other is left alone. */
const KANNETECKEN = ['this.throttledUntil - Date.now()', '!this.throttleCheckTimeoutId', 'this.checkPendingRequests()'];

/**
 * kafkajs 2.2.4 sets a timer of 1 ms over and over on every idle connection (its issue 1704): a whole percent of a core
 * each, for nothing. Returns false, and touches nothing, when the version or the function is another than expected.
 */
export const botaVilandeTimer = (): boolean => {
  const hamta = createRequire(import.meta.url);
  const paket: unknown = hamta('kafkajs/package.json');
  if (falt(paket, 'version') !== PROVAD_VERSION) return false;
  const prototyp = falt(hamta('kafkajs/src/network/requestQueue/index.js'), 'prototype');
  const funktion = falt(prototyp, NAMN);
  if (funktion === botad) return true;
  if (typeof prototyp !== 'object' || prototyp === null || !arFunktion(funktion)) return false;
  const kalla = funktion.toString();
  if (!KANNETECKEN.every((tecken) => kalla.includes(tecken))) return false;
  return Reflect.set(prototyp, NAMN, botad);
};
