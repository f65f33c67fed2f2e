import { newId } from '#libs/platform/ids.js';
import type { Driftdatabas } from '#libs/platform/sql/drift/index.js';
import type { Nyckelansprak, Nyckelminne } from './nyckelminne.js';
import { Samlare } from './samlare.js';

interface Begart {
  readonly kommando: string;
  readonly fingeravtryck: string;
  /** Of this one request. */
  readonly ansprak: string;
}

/**
 * Longer than any request takes. Within it several requests with the same key and content may be under way in different
 * processes, and then none of them alone may free the key: another of them may have been carried out.
 */
const PAGAR = `interval '5 minutes'`;

const GOR_ANSPRAK = `INSERT INTO nyckel AS n (kommando, fingeravtryck, ansprak, pagar_till)
  SELECT k, f, a, now() + ${PAGAR} FROM unnest($1::uuid[], $2::text[], $3::uuid[]) AS u (k, f, a)
  ON CONFLICT (kommando) DO UPDATE SET tid = now(), pagar_till = excluded.pagar_till,
    ansprak = CASE WHEN n.ansprak = excluded.ansprak OR n.pagar_till <= now() THEN excluded.ansprak END
  WHERE n.fingeravtryck = excluded.fingeravtryck
  RETURNING n.kommando`;
const FRIGE = `DELETE FROM nyckel AS n USING unnest($1::uuid[], $2::uuid[]) AS u (k, a)
  WHERE n.kommando = u.k AND n.ansprak = u.a`;
const AVSLUTA = `UPDATE nyckel SET pagar_till = now() WHERE kommando = $1::uuid AND ansprak = $2::uuid`;

/**
 * Shared by every command-api, in `drift.nyckel`. A process that is killed leaves its row: the same content goes on at
 * once, another is refused until the row is old (`stadaNycklar`), since nobody knows whether the first was carried out.
 * Errors: no connection, after some seconds; then nothing was promised.
 */
export class DatabasNyckelminne implements Nyckelminne {
  private readonly ansprakare = new Samlare<Begart, boolean>((alla) => this.gorAnsprak(alla));
  private readonly frigivare = new Samlare<Begart, void>((alla) => this.frige(alla));

  constructor(private readonly drift: Pick<Driftdatabas, 'las'>) {}

  async ansprak(kommando: string, fingeravtryck: string): Promise<Nyckelansprak | null> {
    const begart = { kommando, fingeravtryck, ansprak: newId() };
    if (!(await this.ansprakare.gor(begart))) return null;
    return {
      avslagen: () => this.frigivare.gor(begart).catch(radenStar),
      oviss: () => this.drift.las(AVSLUTA, [kommando, begart.ansprak]).then(() => undefined, radenStar),
    };
  }

  private async gorAnsprak(alla: readonly Begart[]): Promise<(en: Begart) => boolean> {
    const kolumner = iOrdning(alla, ['kommando', 'fingeravtryck', 'ansprak']);
    const rader = await this.drift.las<{ readonly kommando: string }>(GOR_ANSPRAK, kolumner);
    const fick = new Set(rader.map(({ kommando }) => kommando));
    return ({ kommando }) => fick.has(kommando);
  }

  private async frige(alla: readonly Begart[]): Promise<() => void> {
    await this.drift.las(FRIGE, iOrdning(alla, ['kommando', 'ansprak']));
    return () => undefined;
  }
}

/** The refusal is what the client is to hear; the key stays taken, as after a process that was killed. */
const radenStar = (): void => undefined;

/** One array a column. Every process locks the rows in the same order, so two of them never wait for each other. */
const iOrdning = (alla: readonly Begart[], kolumner: readonly (keyof Begart)[]): string[][] => {
  const ordnade = alla.toSorted((a, b) => (a.kommando < b.kommando ? -1 : 1));
  return kolumner.map((kolumn) => ordnade.map((en) => en[kolumn]));
};
