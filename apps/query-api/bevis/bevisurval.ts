import { Inject, Injectable } from '@nestjs/common';
import { avvikelseIdOf, avvikelseStream, isAvvikelseStream } from '#libs/avvikelse/index.js';
import { Bevislasare, NOTARIELAGER, type Bevisad, type Bevispaket, type Notarielager } from '#libs/bevis/index.js';
import { EVENT_STORE, type EventStore, type RecordedEvent } from '#libs/event-store/index.js';
import { forsandelseIdOf, forsandelseStream, Underlag } from '#libs/formedling/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { leveranserFor } from '#libs/read-models/index.js';
import { EGET, prova, type Ombud } from '#libs/sekretess/index.js';
import { Arendelasare } from '../avvikelser/arendelasare.js';
import { arUuid } from '../svar/uuid.js';

/** More than any case has had; the rest is asked for one by one. */
const LEVERANSER_MAX = 200;
const HANDELSER_MAX = 2_000;
const PREFIX = forsandelseStream('');
const finnsEj = (): Rejected => new Rejected('HANDELSE_FINNS_EJ', 'Händelsen finns inte, eller rör inte er.', 'saknas');

/** Which events a reader may have proved: of cases it is involved in, of what was sent to it, and its own acts (I4). */
@Injectable()
export class Bevisurval {
  private readonly bevis: Bevislasare;

  constructor(
    @Inject(NOTARIELAGER) lager: Notarielager,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(Underlag) private readonly underlag: Underlag,
    private readonly arenden: Arendelasare,
  ) {
    this.bevis = new Bevislasare(lager);
  }

  /** Every event of the case, and of what was sent about it to the reader's huvudman: its receipts among them. */
  async arende(id: string, ombud: Ombud): Promise<Bevispaket> {
    const { handelser } = await this.arenden.las(id, ombud, 'bevis.arende');
    const { rader, antal } = await leveranserFor(this.db, avvikelseStream(id), { limit: LEVERANSER_MAX, offset: 0 });
    const egna = rader.filter(({ mottagare }) => mottagare === ombud.huvudman);
    const leveranser = await Promise.all(egna.map((rad) => this.store.readStream(forsandelseStream(rad.id))));
    const alla = [...handelser.map(({ recorded }) => recorded), ...leveranser.flat()];
    return this.paket(alla, ombud, antal > LEVERANSER_MAX);
  }

  /** @param id as an answer gave it: of an event, of a försändelse or of a case, then with all its events. Errors: `HANDELSE_FINNS_EJ`. */
  async ett(id: string, ombud: Ombud): Promise<Bevispaket> {
    if (!arUuid(id)) throw finnsEj();
    if (await this.arMottagare(id, ombud)) return this.paket(await this.store.readStream(forsandelseStream(id)), ombud);
    const lov = await this.bevis.lovMedId(id);
    if (lov === null) return this.arende(id, ombud).catch(somFinnsEj);
    const [event] = await this.store.readStream(lov.stream, { from: lov.revision, limit: 1 });
    if (event === undefined || !(await this.far(event, ombud))) throw finnsEj();
    return this.paket([event], ombud);
  }

  private async far({ stream, meta }: RecordedEvent, ombud: Ombud): Promise<boolean> {
    if (isAvvikelseStream(stream)) {
      const id = avvikelseIdOf(stream);
      return this.arenden.las(id, ombud, 'bevis.arende').then(
        () => true,
        (error: unknown) => nejOm(error),
      );
    }
    if (stream.startsWith(PREFIX)) return this.arMottagare(forsandelseIdOf(stream), ombud);
    return meta.aktor.huvudman === ombud.huvudman && prova(ombud.inloggad, 'bevis.arende', EGET).tillatet;
  }

  private async arMottagare(id: string, { inloggad, huvudman }: Ombud): Promise<boolean> {
    const lage = await this.underlag.las(id);
    return lage?.koad.mottagare === huvudman && prova(inloggad, 'bevis.arende', EGET).tillatet;
  }

  /** @param fler there is more than these */
  private async paket(events: readonly RecordedEvent[], { huvudman }: Ombud, fler = false): Promise<Bevispaket> {
    const bevisade = events
      .slice(0, HANDELSER_MAX)
      .map((event): Bevisad => ({ event, hel: event.meta.aktor.huvudman === huvudman }));
    const paket = await this.bevis.paket(bevisade, fler || events.length > HANDELSER_MAX);
    if (paket === null) throw ingenPunkt();
    return paket;
  }
}

/** Another's case is as one that is not there. */
const nejOm = (error: unknown): boolean => {
  if (error instanceof Rejected && error.kind === 'saknas') return false;
  throw error;
};

const somFinnsEj = (error: unknown): never => {
  nejOm(error);
  throw finnsEj();
};

export const ingenPunkt = (): Rejected =>
  new Rejected('KONTROLLPUNKT_SAKNAS', 'Ingen kontrollpunkt är signerad än. Försök igen om några sekunder.', 'saknas');
