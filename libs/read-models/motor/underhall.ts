import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Vy } from './vy.js';

/** Events between two rounds of upkeep. */
const HANDELSER = 20_000;

/**
 * Statistics for the planner and the map of visible rows, once much has changed and nothing waits. PGlite has no
 * autovacuum; without this its plans and index-only scans get worse as the views grow.
 */
export class Underhall {
  private sedanSist = 0;

  constructor(
    private readonly db: Vydatabas,
    private readonly vyer: readonly Vy[],
    private readonly efter = HANDELSER,
  ) {}

  /** @param antal events of the batch just written @param fulla whether more are known to wait */
  async efterBatch(antal: number, fulla: boolean): Promise<void> {
    this.sedanSist += antal;
    if (fulla || this.sedanSist < this.efter) return;
    this.sedanSist = 0;
    for (const { namn } of this.vyer.flatMap((vy) => vy.tabeller)) await this.db.las(`VACUUM (ANALYZE) ${namn}`);
  }
}
