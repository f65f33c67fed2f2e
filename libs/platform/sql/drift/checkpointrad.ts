import { newId } from '../../ids.js';
import { retried } from '../lost-connection.js';
import type { Sats } from '../vydatabas.js';
import type { Driftdatabas } from './databas.js';

/**
 * How far one service has come, in a row that moves only from where this object last saw it: one that believes it still
 * leads, but has been followed by another, gets `VillkorBrutet` and must stop. Read it before it is moved.
 */
export class Checkpointrad {
  private readonly jag = newId();
  private sedd: string | null = null;

  constructor(
    private readonly drift: Driftdatabas,
    private readonly namn: string,
  ) {}

  /** Decimal; null when nothing was saved. */
  async las(): Promise<string | null> {
    const [rad] = await this.drift.las<{ readonly position: string }>(
      'SELECT position::text AS position FROM checkpoint WHERE namn = $1',
      [this.namn],
    );
    this.sedd = rad?.position ?? null;
    return this.sedd;
  }

  /**
   * Safe to repeat: what this object wrote itself, before the answer was lost, it may write again.
   * @param samtidigt written in the same transaction, so only by who still leads; safe to repeat too
   */
  async spara(position: string, samtidigt: readonly Sats[] = []): Promise<void> {
    const sats = this.sedd === null ? this.forsta(position) : this.vidare(this.sedd, position);
    await retried(() => this.drift.skriv([sats, ...samtidigt]));
    this.sedd = position;
  }

  private forsta(position: string) {
    return {
      sql: `INSERT INTO checkpoint AS c (namn, position, skriven_av) VALUES ($1, $2::numeric, $3::uuid)
        ON CONFLICT (namn) DO UPDATE SET andrad = now()
        WHERE c.skriven_av = excluded.skriven_av AND c.position = excluded.position`,
      parametrar: [this.namn, position, this.jag],
      kraverRader: 1,
    };
  }

  private vidare(fran: string, till: string) {
    return {
      sql: `UPDATE checkpoint SET position = $2::numeric, skriven_av = $3::uuid, andrad = now() WHERE namn = $1
        AND (position = $4::numeric OR (position = $2::numeric AND skriven_av = $3::uuid))`,
      parametrar: [this.namn, till, this.jag, fran],
      kraverRader: 1,
    };
  }
}
