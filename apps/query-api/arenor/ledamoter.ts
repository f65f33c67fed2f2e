import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import { evolve, gallerVid, initial, mandatStream, upcast, type KantMandat } from '#libs/mandat/index.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { mandatkandidater } from '#libs/read-models/index.js';
import { dagVid, lasVid, tidVid, type Vid } from '../svar/vid.js';

/** More than any arena seats; beyond it the answer says that there are more. */
export const LEDAMOTER_MAX = 300;

export interface Ledamot {
  readonly mandatId: string;
  readonly mandat: KantMandat;
}
export interface Ledamoter {
  readonly ledamoter: readonly Ledamot[];
  readonly fler: boolean;
}

/** Who sits in an arena: the mandates for it that held, named by a view and judged by the log. */
@Injectable()
export class Ledamotslasare {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ledamoter(arena: string, vid: Vid): Promise<Ledamoter> {
    const nu = this.clock.now();
    const dag = dagVid(vid, nu);
    const kandidater = await mandatkandidater(this.db, { arena }, { dag, tid: tidVid(vid, nu) });
    const ledamoter: Ledamot[] = [];
    for (const mandatId of kandidater.slice(0, LEDAMOTER_MAX)) {
      const handelser = await lasVid(this.store, mandatStream(mandatId), vid);
      const mandat = handelser.map(upcast).reduce(evolve, initial);
      if (mandat.status !== 'okand' && gallerVid(mandat, dag)) ledamoter.push({ mandatId, mandat });
    }
    return { ledamoter, fler: kandidater.length > LEDAMOTER_MAX };
  }
}
