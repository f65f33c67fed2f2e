import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, type EventStore, type RecordedEvent } from '#libs/event-store/index.js';
import { Rejected } from '#libs/kernel/index.js';
import type { Ombud } from '#libs/sekretess/index.js';
import { AVVISNINGAR, evolve, initial, upcast, uppfoljningStream } from '#libs/uppfoljning/index.js';
import { Egnaarenden } from '../avvikelser/egnaarenden.js';
import { arUuid } from '../svar/uuid.js';
import { lasVid, type Vid } from '../svar/vid.js';
import type { UppfoljningDto } from './uppfoljning.dto.js';
import type { Enkatgang, Lastuppfoljning } from './lastuppfoljning.js';
import { Uppfoljningsbildare } from './uppfoljningsbild.js';

export type Uppfoljningsbild = UppfoljningDto;

/** Reads a follow-up from the log: all may, and of the cases behind a brist each sees those that it may read (I4). */
@Injectable()
export class Uppfoljningslasare {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly arenden: Egnaarenden,
    private readonly bildare: Uppfoljningsbildare,
  ) {}

  /** 404 when it is not there, or was not then. */
  async lasa(id: string, ombud: Ombud, vid?: Vid): Promise<Uppfoljningsbild> {
    const last = await this.last(id, vid);
    const avvikelser = last.uppfoljning.brister.flatMap((brist) => brist.avvikelser);
    return this.bildare.hel(last, await this.arenden.bland(avvikelser, ombud));
  }

  /** The same, for who shows no case behind a brist. */
  async utanArenden(id: string): Promise<Uppfoljningsbild> {
    return this.bildare.hel(await this.last(id), new Set());
  }

  /** The same, for who shows it in another way. */
  async last(id: string, vid?: Vid): Promise<Lastuppfoljning> {
    const last = await this.kand(id, vid);
    if (last === null) throw new Rejected('UPPFOLJNING_FINNS_EJ', AVVISNINGAR.UPPFOLJNING_FINNS_EJ.text, 'saknas');
    return last;
  }

  /** Null when it was not opened by then. */
  async kand(id: string, vid?: Vid): Promise<Lastuppfoljning | null> {
    const lagrade = arUuid(id) ? await lasVid(this.store, uppfoljningStream(id), vid) : [];
    const uppfoljning = lagrade.map(upcast).reduce(evolve, initial);
    const [forsta] = lagrade;
    if (uppfoljning.status === 'okand' || forsta === undefined) return null;
    const handelser = lagrade.map((en) => ({ tid: en.meta.tid, typ: upcast(en).type, av: en.meta.aktor.huvudman }));
    const enkatgangar = lagrade.flatMap(enkatgang);
    return {
      id,
      revision: lagrade.at(-1)?.revision ?? 0,
      uppfoljning,
      oppnad: forsta.meta.tid,
      handelser,
      enkatgangar,
    };
  }
}

const enkatgang = (lagrad: RecordedEvent): readonly Enkatgang[] => {
  const { type, data } = upcast(lagrad);
  const { tid } = lagrad.meta;
  switch (type) {
    case 'EnkatUtskickad':
      return [{ tid, slag: 'utskick', av: data.av, till: data.till, senast: data.svarSenast }];
    case 'EnkatPaminnd':
      return [{ tid, slag: 'paminnelse', av: 'nav', till: data.till, senast: data.senast }];
    default:
      return [];
  }
};
