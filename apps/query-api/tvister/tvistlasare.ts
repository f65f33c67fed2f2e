import { Inject, Injectable } from '@nestjs/common';
import { eskaleringStream } from '#libs/eskalering/index.js';
import { EVENT_STORE, type EventStore, type RecordedEvent } from '#libs/event-store/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { evolve, initial, tvistStream, upcast, type KandTvist, type TvistEvent } from '#libs/tvist/index.js';
import type { Lasare } from '../svar/lasare.js';
import { arUuid } from '../svar/uuid.js';
import { hadeHant, lasVid, type Vid } from '../svar/vid.js';

/** A tvist as its own stream tells, up to the moment asked for. */
export interface Lasttvist {
  readonly id: string;
  readonly revision: number;
  readonly tvist: KandTvist;
  readonly handelser: readonly { readonly recorded: RecordedEvent; readonly event: TvistEvent }[];
  readonly lyft: boolean;
}

/** Reads a tvist from the log. One that the reader is no party to does not exist (I4). */
@Injectable()
export class Tvistlasare {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  async las(id: string, { huvudman, forHuvudmannen }: Lasare, vid?: Vid): Promise<Lasttvist> {
    const lasbar = forHuvudmannen && arUuid(id);
    const recorded = lasbar ? await lasVid(this.store, tvistStream(id), vid) : [];
    const handelser = recorded.map((en) => ({ recorded: en, event: upcast(en) }));
    const tvist = handelser.map(({ event }) => event).reduce(evolve, initial);
    if (tvist.status === 'okand' || !tvist.parter.has(huvudman)) {
      throw new Rejected('TVIST_FINNS_EJ', 'Tvisten finns inte.', 'saknas');
    }
    const revision = recorded.at(-1)?.revision ?? 0;
    return { id, revision, tvist, handelser, lyft: await this.arLyft(id, vid) };
  }

  private async arLyft(id: string, vid: Vid): Promise<boolean> {
    const [forsta] = await this.store.readStream(eskaleringStream(id), { limit: 1 });
    return forsta !== undefined && hadeHant(forsta.meta.tid, vid);
  }
}
