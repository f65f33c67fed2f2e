import type { EventStore } from '#libs/event-store/index.js';
import type { Arendelage, Involvering } from '#libs/formedling/index.js';
import { Faktalager } from './faktalager.js';

const INGEN: Arendelage = { makulerad: false, involverade: [], grunder: [] };

/** Who is involved, read from the case's own stream each time it is asked: a withdrawn ground is seen at once. */
export class ArendeInvolvering implements Involvering {
  private readonly lager: Faktalager;

  constructor(store: EventStore) {
    this.lager = new Faktalager(store);
  }

  async lage(arendeStream: string): Promise<Arendelage> {
    const fakta = await this.lager.senaste(arendeStream);
    if (fakta === null) return INGEN;
    const { makulerad, grunder } = fakta;
    return { makulerad, involverade: fakta.involverade.map(({ huvudman }) => huvudman), grunder };
  }
}
