import type { Driftdatabas } from '#libs/platform/sql/drift/index.js';
import { iLed, type Led } from './leveransko-sql.js';
import type { Clock } from '#libs/platform/clock.js';

/** What is now true of one delivery. `oviss`: nothing is known, only the claim is let go. */
export type Radutfall =
  | { readonly blev: 'klar' }
  | { readonly blev: 'parkerad' }
  | { readonly blev: 'vantar'; readonly nasta: Date; readonly forsok: number }
  | { readonly blev: 'oviss' };

export type Radandring = Led & {
  readonly id: string;
  /** The row as it was claimed: a row that was written since (a resend) is looked at again, never removed. */
  readonly inkom: string;
  readonly utfall: Radutfall;
};

interface Vantande {
  readonly andring: Radandring;
  readonly klart: () => void;
  readonly fel: (orsak: unknown) => void;
}

const SATS_MAX = 256;

const RADER = `unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[]) AS p (id, inkom, blev, nasta, forsok)
  WHERE k.id = p.id AND k.inkom = p.inkom::timestamptz AND k.tagen_av = $6`;
const TA_BORT = `DELETE FROM leveransko k USING ${RADER} AND p.blev = 'klar'`;
const FOLJ = `UPDATE leveransko k SET lage = p.blev, nasta_forsok = NULLIF(p.nasta, '')::timestamptz,
  forsok = greatest(k.forsok, p.forsok::int), tagen_av = NULL, tagen_till = NULL
  FROM ${RADER} AND p.blev IN ('vantar', 'parkerad')`;
const SLAPP = `UPDATE leveransko SET tagen_av = NULL, tagen_till = NULL WHERE id = ANY ($1::uuid[]) AND tagen_av = $2`;

/** Writes what came of attempts: one transaction at a time, with all that came meanwhile. */
export class Radskrivare {
  private vantande: Vantande[] = [];
  private skriver = false;

  constructor(private readonly delar: { readonly drift: Driftdatabas; readonly vem: string; readonly clock: Clock }) {}

  /** Resolves when the row stands so. Bounded by the sender's attempts under way, one change each. */
  bokfor(andring: Radandring): Promise<void> {
    return new Promise((klart, fel) => {
      this.vantande.push({ andring, klart, fel });
      if (!this.skriver) void this.tom();
    });
  }

  private async tom(): Promise<void> {
    this.skriver = true;
    while (this.vantande.length > 0) await this.skriv(this.vantande.splice(0, SATS_MAX));
    this.skriver = false;
  }

  private async skriv(nu: readonly Vantande[]): Promise<void> {
    try {
      await this.iEnTransaktion(nu.map(({ andring }) => andring));
      for (const { klart } of nu) klart();
    } catch (orsak) {
      for (const { fel } of nu) fel(orsak);
    }
  }

  private async iEnTransaktion(andringar: readonly Radandring[]): Promise<void> {
    const { drift, vem, clock } = this.delar;
    const rader = [...kolumner(andringar), vem];
    const satser = [
      { sql: TA_BORT, parametrar: rader },
      { sql: FOLJ, parametrar: rader },
      { sql: SLAPP, parametrar: [andringar.map(({ id }) => id), vem] },
    ];
    await drift.skriv(iLed(andringar, clock.now(), satser));
  }
}

const kolumner = (andringar: readonly Radandring[]): string[][] => [
  andringar.map(({ id }) => id),
  andringar.map(({ inkom }) => inkom),
  andringar.map(({ utfall }) => utfall.blev),
  andringar.map(({ utfall }) => (utfall.blev === 'vantar' ? utfall.nasta.toISOString() : '')),
  andringar.map(({ utfall }) => (utfall.blev === 'vantar' ? String(utfall.forsok) : '0')),
];
