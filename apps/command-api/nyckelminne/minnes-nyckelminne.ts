import type { Nyckelansprak, Nyckelminne } from './nyckelminne.js';

const NYCKLAR_MAX = 50_000;

/**
 * For one process over a log that knows every event id: what this forgets, at a restart or as the oldest of 50 000, the
 * log still refuses (EventIdReused).
 */
export class MinnesNyckelminne implements Nyckelminne {
  /** Command id → fingerprint, the latest last. */
  private readonly kanda = new Map<string, string>();

  ansprak(kommando: string, fingeravtryck: string): Promise<Nyckelansprak | null> {
    const kant = this.kanda.get(kommando);
    if (kant !== undefined && kant !== fingeravtryck) return Promise.resolve(null);
    this.minns(kommando, fingeravtryck);
    const glom = (): Promise<void> => {
      if (kant === undefined) this.kanda.delete(kommando);
      return Promise.resolve();
    };
    return Promise.resolve({ avslagen: glom, oviss: glom });
  }

  private minns(kommando: string, fingeravtryck: string): void {
    this.kanda.delete(kommando);
    this.kanda.set(kommando, fingeravtryck);
    const [aldst] = this.kanda.keys();
    if (this.kanda.size > NYCKLAR_MAX && aldst !== undefined) this.kanda.delete(aldst);
  }
}
