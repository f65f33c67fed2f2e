import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, type EventStore, type RecordedEvent } from '#libs/event-store/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import {
  evolve,
  gallerVid,
  initial,
  mandatStream,
  upcast,
  type KantMandat,
  type MandatRegistrerat,
} from '#libs/mandat/index.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { Arenauppslag } from '../svar/arenauppslag.js';
import { Namnare } from '../svar/namn.js';
import { arUuid } from '../svar/uuid.js';
import { dagVid, lasVid, type Vid } from '../svar/vid.js';
import type { MandatDto } from './mandat.dto.js';

interface Lastmandat {
  readonly mandat: KantMandat;
  readonly recorded: readonly RecordedEvent[];
  readonly vid: Vid;
}

/** Reads mandates from the log, as they stood. Who has which mandate is open to all who take part in samverkan. */
@Injectable()
export class Mandatlasare {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly arenor: Arenauppslag,
    private readonly namnare: Namnare,
  ) {}

  /** Undefined when there was none then. */
  async las(id: string, vid: Vid): Promise<MandatDto | undefined> {
    const recorded = arUuid(id) ? await lasVid(this.store, mandatStream(id), vid) : [];
    const mandat = recorded.map((en) => upcast(en)).reduce(evolve, initial);
    return mandat.status === 'okand' ? undefined : this.svar(id, { mandat, recorded, vid });
  }

  private async svar(id: string, { mandat, recorded, vid }: Lastmandat): Promise<MandatDto> {
    const { huvudman, arena, ersattareFor, giltigFran } = mandat.registrerat;
    return {
      ...{ id, revision: recorded.at(-1)?.revision ?? 0, ersattareFor, giltigFran },
      ...this.uppdrag(mandat.registrerat),
      huvudman: this.namnare.huvudman(huvudman),
      arena: arena === null ? null : await this.arenor.ref(arena),
      ...{ giltigTill: mandat.giltigTill, introducerad: mandat.introducerad },
      registrerad: recorded[0]?.meta.tid ?? '',
      aterkallad: recorded.find(({ type }) => type === 'MandatAterkallat')?.meta.tid ?? null,
      galler: this.galler(mandat, vid),
    };
  }

  private galler(mandat: KantMandat, vid: Vid): boolean {
    return gallerVid(mandat, dagVid(vid, this.clock.now()));
  }

  private uppdrag(
    data: MandatRegistrerat['data'],
  ): Pick<MandatDto, 'verksamhet' | 'funktion' | 'uppdrag' | 'behorigheter' | 'niva' | 'representerar'> {
    const { huvudman, funktion, uppdrag, behorigheter, niva, representerar } = data;
    const nivaRef = (id: string) => ({ id, namn: this.namnare.niva(this.register.lanFor(huvudman) ?? '', id) });
    return {
      ...{ funktion, uppdrag, behorigheter: [...behorigheter] },
      verksamhet: this.namnare.verksamhet(huvudman, data.verksamhet),
      niva: niva === null ? null : nivaRef(niva),
      representerar: representerar && { niva: nivaRef(representerar.niva), forankring: representerar.forankring },
    };
  }
}
