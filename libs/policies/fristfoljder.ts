import { eskaleringIdOf, isEskaleringStream } from '#libs/eskalering/events.js';
import type { EventStore } from '#libs/event-store/index.js';
import { handlingsplanIdOf, isHandlingsplanStream } from '#libs/handlingsplan/events.js';
import { svarSenast } from '#libs/huvudman/index.js';
import { isOverenskommelseStream, overenskommelseIdOf } from '#libs/overenskommelse/events.js';
import { isRekommendationStream, rekommendationIdOf } from '#libs/rekommendation/events.js';
import { isTvistStream, tvistIdOf, tvistStream } from '#libs/tvist/events.js';
import { isUppfoljningStream, uppfoljningIdOf } from '#libs/uppfoljning/events.js';
import type { Eskaleringsfakta } from './eskalering-fakta.js';
import { faktaregister, type Faktaregister } from './faktaregister.js';
import type { ForfallenFrist } from './fristko.js';
import type { Stegval } from './stegval.js';
import { paminnOmAtgard } from './till-handlingsplan.js';
import { bevakaSvar, paminnOmBeslut, paminnOmRevision, paminnOmStallning, type Dagar } from './till-paminnelse.js';
import { paminnOmEnkat } from './till-uppfoljning.js';
import type { Foljd } from './utforare.js';

/** Working days from a reminder to the next, or to the proposal to lift. Our configuration; no source gives one. */
const PAMINNELSE_ARBETSDAGAR = 5;

/** What follows of a day that has passed; facts are fetched here, the policies say the rest. */
export class Fristfoljder {
  private readonly fakta: Faktaregister;

  constructor(
    store: EventStore,
    private readonly stegval: Stegval,
  ) {
    this.fakta = faktaregister(store);
  }

  /** Null when nothing follows. @param idag RFC 3339 date in Sweden */
  async av(frist: ForfallenFrist, idag: string): Promise<Foljd | null> {
    const { stream } = frist;
    const dagar = { idag, nastaSenast: svarSenast(idag, PAMINNELSE_ARBETSDAGAR) };
    if (isEskaleringStream(stream)) return this.eskalering(frist, dagar);
    if (isOverenskommelseStream(stream)) return this.overenskommelse(frist, dagar);
    return somForfallen(frist, dagar);
  }

  private async eskalering(frist: ForfallenFrist, dagar: Dagar): Promise<Foljd | null> {
    const fakta = await this.fakta.eskalering.senaste(frist.stream);
    const stege = fakta === null ? undefined : this.stegval.stege(fakta.lan, fakta.modell);
    if (fakta === null || stege === undefined) return null;
    const command = bevakaSvar(frist, { fakta, stege, principiell: await this.arPrincipiell(fakta) }, dagar);
    return command && { kontext: 'eskalering', id: eskaleringIdOf(frist.stream), command };
  }

  private async arPrincipiell({ arende }: Eskaleringsfakta): Promise<boolean> {
    if (arende.slag !== 'tvist') return false;
    return (await this.fakta.tvist.senaste(tvistStream(arende.id)))?.principiell === true;
  }

  private async overenskommelse(frist: ForfallenFrist, dagar: Dagar): Promise<Foljd | null> {
    const fakta = await this.fakta.overenskommelse.senaste(frist.stream);
    const command = fakta && paminnOmRevision(frist, fakta, dagar);
    return command && { kontext: 'overenskommelse', id: overenskommelseIdOf(frist.stream), command };
  }
}

/** What needs no more than the day itself. */
const somForfallen = (frist: ForfallenFrist, dagar: Dagar): Foljd | null => {
  const { stream } = frist;
  if (isTvistStream(stream)) {
    const command = paminnOmStallning(frist, dagar);
    return command && { kontext: 'tvist', id: tvistIdOf(stream), command };
  }
  if (isRekommendationStream(stream)) {
    const command = paminnOmBeslut(frist, dagar);
    return command && { kontext: 'rekommendation', id: rekommendationIdOf(stream), command };
  }
  return avArligt(frist, dagar);
};

/** Of the yearly work: follow-ups and their plans. */
const avArligt = (frist: ForfallenFrist, dagar: Dagar): Foljd | null => {
  const { stream } = frist;
  if (isUppfoljningStream(stream)) {
    const command = paminnOmEnkat(frist, dagar);
    return command && { kontext: 'uppfoljning', id: uppfoljningIdOf(stream), command };
  }
  const command = isHandlingsplanStream(stream) ? paminnOmAtgard(frist, dagar) : null;
  return command && { kontext: 'handlingsplan', id: handlingsplanIdOf(stream), command };
};
