import { Inject, Injectable } from '@nestjs/common';
import {
  eskaleringStream,
  evolve,
  initial,
  upcast,
  type EskaleringEvent,
  type KandEskalering,
} from '#libs/eskalering/index.js';
import { EVENT_STORE, type EventStore, type RecordedEvent } from '#libs/event-store/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { Arenauppslag } from '../svar/arenauppslag.js';
import type { Lasare } from '../svar/lasare.js';
import { arUuid } from '../svar/uuid.js';
import { hadeHant, lasVid, type Vid } from '../svar/vid.js';

/** An escalation as its own stream tells, up to the moment asked for. */
export interface Lasteskalering {
  readonly id: string;
  readonly revision: number;
  readonly eskalering: KandEskalering;
  readonly handelser: readonly { readonly recorded: RecordedEvent; readonly event: EskaleringEvent }[];
}

/** Reads an escalation from the log. One that the reader may not read does not exist (I4). */
@Injectable()
export class Eskaleringslasare {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly arenor: Arenauppslag,
  ) {}

  /** Who may read is judged by how it stands now, what is shown by how it stood then. */
  async las(id: string, lasare: Lasare, vid?: Vid): Promise<Lasteskalering> {
    const alla = arUuid(id) ? await lasVid(this.store, eskaleringStream(id), undefined) : [];
    const handelser = alla.map((recorded) => ({ recorded, event: upcast(recorded) }));
    const nu = handelser.map(({ event }) => event).reduce(evolve, initial);
    if (nu.status === 'okand' || !(await this.farLasa(nu, lasare))) throw finnsEj();
    const slut = handelser.findIndex(({ recorded }) => !hadeHant(recorded.meta.tid, vid));
    const dittills = slut === -1 ? handelser : handelser.slice(0, slut);
    const eskalering = dittills.map(({ event }) => event).reduce(evolve, initial);
    if (eskalering.status === 'okand') throw finnsEj();
    return { id, revision: dittills.at(-1)?.recorded.revision ?? 0, eskalering, handelser: dittills };
  }

  /** Its parter, the huvudmän of an arena that has or has had it, the län's koordinator once it has been in samverkan. */
  private async farLasa({ parter, lan, samverkanshistorik }: KandEskalering, lasare: Lasare): Promise<boolean> {
    const { huvudman, forHuvudmannen, iArenor, koordinator } = lasare;
    if (forHuvudmannen && parter.has(huvudman)) return true;
    if (samverkanshistorik.length === 0) return false;
    if (koordinator && this.register.lanFor(huvudman) === lan) return true;
    if (!iArenor && !koordinator) return false;
    const arenor = samverkanshistorik.flatMap(({ arena }) => arena ?? []);
    return (await this.arenor.huvudmanI(arenor)).has(huvudman);
  }
}

const finnsEj = (): Rejected => new Rejected('ESKALERING_FINNS_EJ', 'Eskaleringen finns inte.', 'saknas');
