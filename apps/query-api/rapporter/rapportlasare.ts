import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, kanonisk, type EventStore } from '#libs/event-store/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import {
  lasRapport,
  lasRapportkopia,
  lasUppfoljning,
  tina,
  type Rapportkallor,
  type Uppfoljningsrapport,
} from '#libs/read-models/index.js';
import type { Frysning, KandUppfoljning } from '#libs/uppfoljning/index.js';
import { Sifferminne } from '../sidor/statistik/sifferminne.js';
import type { Lastuppfoljning } from '../uppfoljningar/lastuppfoljning.js';
import { arUuid } from '../svar/uuid.js';
import type { Rapportformat } from './rapport.dto.js';

/** A frozen report, without the report. */
export type Frysningsuppgift = Omit<Frysning, 'rapport'>;

/** When a report that is not frozen was made, and of which place in the log; null: the views did not stand still at one. */
export interface Arbetskopia {
  /** RFC 3339 UTC. */
  readonly tid: string;
  readonly position: string | null;
}

export interface Lastrapport {
  readonly rapport: Uppfoljningsrapport;
  /** Canonical JSON; of a frozen one, the bytes that were frozen. */
  readonly json: string;
  readonly frysning: Frysningsuppgift | null;
  readonly ursprung: Arbetskopia | Frysningsuppgift;
}

/** The report of a follow-up: as it is now, or as it was frozen. Holds no case and no individual. */
@Injectable()
export class Rapportlasare {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly siffror: Sifferminne,
  ) {}

  /**
   * For who takes it away. One that is not frozen is of now, and of one place in the log where that can be told: asked
   * only by who says so, and nobody waits for it.
   * Errors: `Rejected` when there is no such follow-up or freeze, or the frozen one is not what its sum says.
   */
  async las(id: string, format: Rapportformat, frysningId?: string): Promise<Lastrapport> {
    if (frysningId === undefined && visarPlats(format)) return this.kopia(id);
    return this.av({ id, uppfoljning: (await this.lage(id)).uppfoljning }, frysningId);
  }

  /** The same, for a page, of one that is already read to its end. */
  async av(last: Pick<Lastuppfoljning, 'id' | 'uppfoljning'>, frysningId?: string): Promise<Lastrapport> {
    return frysningId === undefined ? this.nu(last) : fryst(last.uppfoljning, frysningId);
  }

  /** What the follow-up is, and its revision for who acts on it. */
  async lage(id: string): Promise<{ readonly uppfoljning: KandUppfoljning; readonly revision: number }> {
    const last = arUuid(id) ? await lasUppfoljning(this.store, id, null) : null;
    if (last === null || last.uppfoljning === null) throw finnsEj();
    return { uppfoljning: last.uppfoljning, revision: last.revision };
  }

  /** The latest first. */
  async frysningar(id: string): Promise<readonly Frysningsuppgift[]> {
    return frysningarI((await this.lage(id)).uppfoljning);
  }

  private async kopia(id: string): Promise<Lastrapport> {
    const { store, db, register } = this;
    const nu = this.clock.now();
    const kopia = arUuid(id) ? await lasRapportkopia({ store, db, register }, { id, dag: svenskDag(nu) }) : null;
    if (kopia === null) throw finnsEj();
    return somKopia(kopia.rapport, { tid: nu.toISOString(), position: kopia.position });
  }

  private async nu({ id, uppfoljning: last }: Pick<Lastuppfoljning, 'id' | 'uppfoljning'>): Promise<Lastrapport> {
    const { store, db, register } = this;
    const tal: Rapportkallor['tal'] = (fraga) => this.siffror.rapport(fraga);
    const nu = this.clock.now();
    const rapport = await lasRapport({ store, db, register, tal }, { id, dag: svenskDag(nu), till: null, last });
    if (rapport === null) throw finnsEj();
    return somKopia(rapport, { tid: nu.toISOString(), position: null });
  }
}

/** JSON is the report alone. */
const visarPlats = (format: Rapportformat): boolean => format !== 'json';

const somKopia = (rapport: Uppfoljningsrapport, ursprung: Arbetskopia): Lastrapport => ({
  ...{ rapport, json: kanonisk(rapport), frysning: null, ursprung },
});

/** The latest first. */
export const frysningarI = ({ frysningar }: KandUppfoljning): readonly Frysningsuppgift[] =>
  frysningar.map(utanRapport).toReversed();

const finnsEj = (): Rejected => new Rejected('UPPFOLJNING_FINNS_EJ', 'Uppföljningen finns inte.', 'saknas');

const utanRapport = ({ rapport: _rapport, ...uppgift }: Frysning): Frysningsuppgift => uppgift;

const fryst = ({ frysningar }: KandUppfoljning, frysningId: string): Lastrapport => {
  const funnen = frysningar.find((en) => en.frysningId === frysningId);
  if (funnen === undefined) {
    throw new Rejected('FRYSNING_FINNS_EJ', 'Den frysta rapporten finns inte i uppföljningen.', 'saknas');
  }
  const rapport = tina(funnen);
  if (rapport === null) {
    const text = 'Den frysta rapporten är inte som när den frystes. Kontakta den som sköter navet.';
    throw new Rejected('FRYSNING_SKADAD', text, 'tillstand');
  }
  const frysning = utanRapport(funnen);
  return { rapport, json: funnen.rapport, frysning, ursprung: frysning };
};
