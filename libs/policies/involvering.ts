import { isArenaStream } from '#libs/arena/events.js';
import { isAvvikelseStream } from '#libs/avvikelse/events.js';
import { isEskaleringStream } from '#libs/eskalering/events.js';
import type { EventStore } from '#libs/event-store/index.js';
import type { Arendelage, Involvering } from '#libs/formedling/index.js';
import { isOverenskommelseStream } from '#libs/overenskommelse/events.js';
import { isHandlingsplanStream } from '#libs/handlingsplan/events.js';
import { isRekommendationStream } from '#libs/rekommendation/events.js';
import { isTvistStream } from '#libs/tvist/events.js';
import { isUppfoljningStream } from '#libs/uppfoljning/events.js';
import type { Granskningskrav } from '#libs/kernel/index.js';
import { arendelage } from './arendelage.js';
import { faktaregister, type Faktaregister } from './faktaregister.js';
import type { Overenskommelsefakta } from './overenskommelse-fakta.js';

const INGEN: Arendelage = { makulerad: false, involverade: [], grunder: [] };

type Parterna = (stream: string) => Promise<Iterable<string> | undefined>;

/** Who is involved, read from the matter's own stream each time it is asked: a withdrawn ground is seen at once. */
export class ArendeInvolvering implements Involvering {
  private readonly fakta: Faktaregister;
  private readonly mellanHuvudman: readonly (readonly [arDess: (stream: string) => boolean, parter: Parterna])[];

  /** @param krav how each huvudman has its texts reviewed, as the register says */
  constructor(
    store: EventStore,
    private readonly krav: Granskningskrav,
  ) {
    const fakta = faktaregister(store);
    this.fakta = fakta;
    this.mellanHuvudman = [
      [isEskaleringStream, async (stream) => (await fakta.eskalering.senaste(stream))?.parter.keys()],
      [isTvistStream, async (stream) => (await fakta.tvist.senaste(stream))?.parter],
      [
        isRekommendationStream,
        async (stream) => (await fakta.rekommendation.senaste(stream))?.mottagare.map(({ huvudman }) => huvudman),
      ],
      [isHandlingsplanStream, async (stream) => (await fakta.handlingsplan.senaste(stream))?.data.parter],
      [isUppfoljningStream, async (stream) => (await fakta.uppfoljning.senaste(stream))?.data.parter],
      [isArenaStream, async (stream) => (await fakta.arena.senaste(stream))?.huvudman],
      [isOverenskommelseStream, async (stream) => avtalets(await fakta.overenskommelse.senaste(stream))],
    ];
  }

  async lage(stream: string): Promise<Arendelage> {
    if (!isAvvikelseStream(stream)) return { ...INGEN, involverade: await this.parter(stream) };
    const fakta = await this.fakta.avvikelse.senaste(stream);
    if (fakta === null) return INGEN;
    return arendelage(fakta, this.krav);
  }

  /** Of what is between huvudmän: no ground is needed, none is annulled. */
  private async parter(stream: string): Promise<readonly string[]> {
    const parter = this.mellanHuvudman.find(([arDess]) => arDess(stream))?.[1];
    return [...((await parter?.(stream)) ?? [])];
  }
}

/** The parties, and who was named to revise it. */
const avtalets = (fakta: Overenskommelsefakta | null): readonly string[] => {
  if (fakta === null) return [];
  const { parter, revisionsansvar } = fakta;
  return revisionsansvar === null ? parter : [...parter, revisionsansvar.huvudman];
};
