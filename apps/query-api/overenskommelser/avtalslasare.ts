import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister, type Overenskommelse } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import {
  AVVISNINGAR,
  evolve,
  franLansfil,
  initial,
  Lansoverenskommelser,
  overenskommelseStream,
  registrerad,
  upcast,
  type KandOverenskommelse,
  type OverenskommelseEvent,
} from '#libs/overenskommelse/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { AVTAL_MAX, lasAvtal } from '#libs/read-models/index.js';
import { lasVid, type Vid } from '../svar/vid.js';

/** An agreement as the log tells it; where it has none there yet, as the län's file has it now. */
export interface Lastavtal {
  readonly id: string;
  /** 0 also for one that stands only in the file. */
  readonly revision: number;
  readonly overenskommelse: KandOverenskommelse;
  /** Its entry in the län's file; null for one that has none. */
  readonly post: Overenskommelse | null;
}
export interface Avtalshandelse {
  readonly tid: string;
  readonly event: OverenskommelseEvent;
}
export interface Avtalshistoria extends Lastavtal {
  readonly handelser: readonly Avtalshandelse[];
}
export interface Avtalsurval {
  readonly avtal: readonly Lastavtal[];
  /** There are more than were read. */
  readonly fler: boolean;
}

/** Reads agreements: the file and the log as one. The file has no history: before its first event one is as the file is now. */
@Injectable()
export class Avtalslasare {
  readonly lansfiler: Lansoverenskommelser<Overenskommelse>;

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(HUVUDMANNAREGISTER) register: Huvudmannaregister,
  ) {
    this.lansfiler = new Lansoverenskommelser(register);
  }

  /** From the log: strongly consistent. @param id uuid, or the id in the län's file */
  async las(id: string, vid: Vid): Promise<Avtalshistoria> {
    const uuid = this.lansfiler.uuid(id);
    const last = uuid === undefined ? null : await this.kand(uuid, vid);
    if (last !== null) return last;
    throw new Rejected('OVERENSKOMMELSE_FINNS_EJ', AVVISNINGAR.OVERENSKOMMELSE_FINNS_EJ.text, 'saknas');
  }

  /** Those of a län, or of all: as they are now from a view, as they were from the log. */
  async alla(lan: string | undefined, vid: Vid): Promise<Avtalsurval> {
    const poster = await lasAvtal(this.db, lan);
    const kanda: Lastavtal[] = [];
    for (const { id, ...nu } of poster.slice(0, AVTAL_MAX)) {
      const last = vid === undefined ? { id, ...nu, post: this.post(id) } : await this.kand(id, vid);
      if (last !== null) kanda.push(last);
    }
    const idn = new Set(kanda.map(({ id }) => id));
    const iFil = this.lansfiler.alla.filter((en) => (lan === undefined || en.lan === lan) && !idn.has(en.id));
    const avtal = [...kanda, ...iFil.flatMap(({ id }) => this.franFil(id) ?? [])];
    return { avtal, fler: poster.length > AVTAL_MAX };
  }

  private async kand(id: string, vid: Vid): Promise<Avtalshistoria | null> {
    const lagrade = await lasVid(this.store, overenskommelseStream(id), vid);
    const handelser = lagrade.map((lagrad) => ({ tid: lagrad.meta.tid, event: upcast(lagrad) }));
    const overenskommelse = handelser.map(({ event }) => event).reduce(evolve, initial);
    if (overenskommelse.status === 'okand') return this.franFil(id);
    return { id, revision: lagrade.at(-1)?.revision ?? 0, overenskommelse, post: this.post(id), handelser };
  }

  private franFil(id: string): Avtalshistoria | null {
    const funnen = this.lansfiler.hamta(id);
    if (funnen === undefined) return null;
    const { post, lan } = funnen;
    return { id, revision: 0, overenskommelse: registrerad(franLansfil(post, lan, lan)), post, handelser: [] };
  }

  private post(id: string): Overenskommelse | null {
    return this.lansfiler.hamta(id)?.post ?? null;
  }
}
