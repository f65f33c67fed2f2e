import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import { type Huvudman, HUVUDMANNAREGISTER, type Huvudmannaregister, type Niva } from '#libs/huvudman/index.js';
import { evolve, gallerVid, initial, mandatStream, upcast } from '#libs/mandat/index.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { mandatkandidater } from '#libs/read-models/index.js';
import { angivet } from '../overenskommelser/avtalsbild.js';
import { dagVid, lasVid, tidVid, type Vid } from '../svar/vid.js';
import type { TorgrepresentantDto, TorgnivaDto } from './informationstorg.dto.js';
import { Kallor } from './kallor.js';

/** More mandates than a huvudman's representatives have; beyond it the answer says that there are more. */
const MANDAT_MAX = 300;

interface Foretradd {
  readonly niva: string;
  readonly representant: TorgrepresentantDto;
}

/** The levels of a huvudman's own line, and who represents one that it lacks (B7). */
@Injectable()
export class TorgetsLinje {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly kallor: Kallor,
  ) {}

  async linje(
    huvudman: Huvudman,
    lan: string,
    vid: Vid,
  ): Promise<{ readonly linje: TorgnivaDto[]; readonly fler: boolean }> {
    const { foretradda, fler } = await this.foretradda(huvudman.kod, vid);
    const linje = this.register.samverkansmodeller(lan).flatMap((modell) =>
      modell.nivaer
        .filter(({ slag }) => slag === 'linje')
        .toSorted((en, annan) => en.ordning - annan.ordning)
        .map((niva) => ({ ...this.niva(niva, huvudman, foretradda), modell: modell.id, kalla: this.kalla(lan, niva) })),
    );
    return { linje, fler };
  }

  private niva(
    { id, namn }: Niva,
    { linje }: Huvudman,
    foretradda: readonly Foretradd[],
  ): Omit<TorgnivaDto, 'modell' | 'kalla'> {
    const plats = linje.find((en) => en.niva === id);
    const representeras = foretradda.filter(({ niva }) => niva === id).map(({ representant }) => representant);
    return { id, namn, finns: plats !== undefined, funktion: angivet(plats?.funktion ?? null), representeras };
  }

  private kalla(lan: string, { kalla }: Niva) {
    return this.kallor.ref(lan, kalla);
  }

  private async foretradda(
    huvudman: string,
    vid: Vid,
  ): Promise<{ readonly foretradda: readonly Foretradd[]; readonly fler: boolean }> {
    const nu = this.clock.now();
    const dag = dagVid(vid, nu);
    const kandidater = await mandatkandidater(this.db, { huvudman }, { dag, tid: tidVid(vid, nu) });
    const foretradda: Foretradd[] = [];
    for (const mandatId of kandidater.slice(0, MANDAT_MAX)) {
      const lagrade = await lasVid(this.store, mandatStream(mandatId), vid);
      const mandat = lagrade.map(upcast).reduce(evolve, initial);
      if (mandat.status === 'okand' || !gallerVid(mandat, dag)) continue;
      const { representerar, funktion, giltigFran } = mandat.registrerat;
      if (representerar === null) continue;
      const { niva, forankring } = representerar;
      foretradda.push({
        niva,
        representant: { mandatId, funktion, forankring, giltigFran, giltigTill: mandat.giltigTill },
      });
    }
    return { foretradda, fler: kandidater.length > MANDAT_MAX };
  }
}
