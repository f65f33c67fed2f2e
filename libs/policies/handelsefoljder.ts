import { isArenaStream } from '#libs/arena/events.js';
import { upcast as upcastArena } from '#libs/arena/index.js';
import { avvikelseIdOf, avvikelseStream, isAvvikelseStream, type AvvikelseEvent } from '#libs/avvikelse/events.js';
import { upcast as upcastAvvikelse } from '#libs/avvikelse/index.js';
import {
  eskaleringStream,
  isEskaleringStream,
  type Arendereferens,
  type EskaleringEvent,
} from '#libs/eskalering/events.js';
import { upcast as upcastEskalering } from '#libs/eskalering/index.js';
import type { RecordedEvent } from '#libs/event-store/index.js';
import { isHandlingsplanStream } from '#libs/handlingsplan/events.js';
import { upcast as upcastHandlingsplan } from '#libs/handlingsplan/index.js';
import type { DomainEvent } from '#libs/kernel/index.js';
import { isOverenskommelseStream } from '#libs/overenskommelse/events.js';
import { upcast as upcastOverenskommelse } from '#libs/overenskommelse/index.js';
import { isRekommendationStream } from '#libs/rekommendation/events.js';
import { upcast as upcastRekommendation } from '#libs/rekommendation/index.js';
import { isTvistStream, tvistIdOf, tvistStream } from '#libs/tvist/events.js';
import { upcast as upcastTvist } from '#libs/tvist/index.js';
import { isUppfoljningStream } from '#libs/uppfoljning/events.js';
import { upcast as upcastUppfoljning } from '#libs/uppfoljning/index.js';
import type { Arendefakta } from './arende-fakta.js';
import type { Eskaleringsfakta } from './eskalering-fakta.js';
import type { Faktaregister } from './faktaregister.js';
import type { Handelse } from './handelse.js';
import type { Koning } from './koning.js';
import type { Stegval } from './stegval.js';
import { tillArenaAvEskalering, tillArenaAvRekommendation, type Arenafoljd } from './till-arena.js';
import { foljAvslut, laggTillParter, nytillkomna, type Nytillkomst } from './till-eskalering.js';
import { tillFormedlingArena } from './till-formedling-arena.js';
import { tillFormedlingEskalering } from './till-formedling-eskalering.js';
import { tillFormedlingHandlingsplan } from './till-formedling-handlingsplan.js';
import { tillFormedlingOverenskommelse } from './till-formedling-overenskommelse.js';
import { tillFormedlingRekommendation } from './till-formedling-rekommendation.js';
import { tillFormedlingTvist } from './till-formedling-tvist.js';
import { tillFormedlingUppfoljning } from './till-formedling-uppfoljning.js';
import { tillFormedling } from './till-formedling.js';
import { tillHandlingsplan } from './till-handlingsplan.js';
import { tillUppfoljning } from './till-uppfoljning.js';
import type { Foljd } from './utforare.js';

/** What follows elsewhere of what happened in one context: facts are fetched here, the policies say the rest. */
export class Handelsefoljder {
  constructor(
    private readonly fakta: Faktaregister,
    private readonly stegval: Stegval,
  ) {}

  async av(lagrad: RecordedEvent): Promise<readonly Foljd[]> {
    const { stream } = lagrad;
    if (isAvvikelseStream(stream)) return this.avvikelse(lagrad);
    if (isEskaleringStream(stream)) return this.eskalering(lagrad);
    if (isTvistStream(stream)) return this.tvist(lagrad);
    if (isRekommendationStream(stream)) return this.rekommendation(lagrad);
    if (isArenaStream(stream)) return this.arena(lagrad);
    return isOverenskommelseStream(stream) ? this.overenskommelse(lagrad) : this.arligt(lagrad);
  }

  /** Of the yearly work: follow-ups and their plans. */
  private async arligt(lagrad: RecordedEvent): Promise<readonly Foljd[]> {
    if (isHandlingsplanStream(lagrad.stream)) return this.handlingsplan(lagrad);
    return isUppfoljningStream(lagrad.stream) ? this.uppfoljning(lagrad) : [];
  }

  private async avvikelse(lagrad: RecordedEvent): Promise<readonly Foljd[]> {
    const fakta = await this.fakta.avvikelse.hamta(lagrad.stream, lagrad.revision);
    if (fakta === null) return [];
    const handelse = handelseAv(lagrad, upcastAvvikelse(lagrad));
    return [
      ...koas(tillFormedling(handelse, fakta, this.stegval.fritextgranskning)),
      ...(await this.lyftAvvikelse(handelse, fakta)),
    ];
  }

  /** Of a case that is being lifted: its end, and who comes into it. */
  private async lyftAvvikelse(handelse: Handelse<AvvikelseEvent>, fakta: Arendefakta): Promise<readonly Foljd[]> {
    const id = avvikelseIdOf(handelse.stream);
    const avslut = foljAvslut(handelse.event);
    const nya = nytillkomna(handelse, fakta);
    if (avslut === null && nya === null) return [];
    const eskalering = await this.fakta.eskalering.senaste(eskaleringStream(id));
    if (eskalering === null) return [];
    if (avslut !== null) {
      // Open again before this was followed: it can go on where it stands.
      const stangdAv = await this.stangdAv({ slag: 'avvikelse', id });
      return stangdAv === null ? [] : [{ kontext: 'eskalering', id, command: avslut }];
    }
    return nya === null ? [] : this.medParter(id, eskalering, nya);
  }

  private medParter(id: string, eskalering: Eskaleringsfakta, nya: Nytillkomst): readonly Foljd[] {
    const commands = laggTillParter(nya, eskalering, this.stegval);
    return commands.map((command) => ({ kontext: 'eskalering', id, command }));
  }

  private async eskalering(lagrad: RecordedEvent): Promise<readonly Foljd[]> {
    const fakta = await this.fakta.eskalering.vid(lagrad.stream, lagrad.revision);
    if (fakta === null) return [];
    const handelse = handelseAv(lagrad, upcastEskalering(lagrad));
    return [
      ...koas(tillFormedlingEskalering(handelse, fakta)),
      ...tillArenor(tillArenaAvEskalering(handelse, fakta)),
      ...(await this.underTiden(handelse, fakta)),
    ];
  }

  /** Who closed the case, or came into it, while its escalation was being begun. */
  private async underTiden(
    { event, meta }: Handelse<EskaleringEvent>,
    eskalering: Eskaleringsfakta,
  ): Promise<readonly Foljd[]> {
    if (event.type !== 'EskaleringPaborjad') return [];
    const { slag, id } = event.data.arende;
    const stangdAv = await this.stangdAv(event.data.arende);
    if (stangdAv !== null)
      return [{ kontext: 'eskalering', id, command: { type: 'FoljArendetsAvslut', data: { huvudman: stangdAv } } }];
    if (slag !== 'avvikelse') return [];
    const arende = await this.fakta.avvikelse.senaste(avvikelseStream(id));
    const huvudman = arende?.involverade.map((en) => en.huvudman) ?? [];
    return this.medParter(id, eskalering, { av: event.data.av.huvudman, huvudman, tid: meta.tid });
  }

  /** As it is now; null when it is open, or a fråga, which ends with its escalation. */
  private async stangdAv({ slag, id }: Arendereferens): Promise<string | null> {
    if (slag === 'fraga') return null;
    const { avvikelse, tvist } = this.fakta;
    const fakta =
      slag === 'tvist' ? await tvist.senaste(tvistStream(id)) : await avvikelse.senaste(avvikelseStream(id));
    return fakta?.stangdAv ?? null;
  }

  private async tvist(lagrad: RecordedEvent): Promise<readonly Foljd[]> {
    const fakta = await this.fakta.tvist.vid(lagrad.stream, lagrad.revision);
    if (fakta === null) return [];
    const event = upcastTvist(lagrad);
    const id = tvistIdOf(lagrad.stream);
    const avslut = foljAvslut(event);
    const arLyft = avslut !== null && (await this.fakta.eskalering.senaste(eskaleringStream(id))) !== null;
    return [
      ...koas(tillFormedlingTvist(handelseAv(lagrad, event), fakta)),
      ...(arLyft ? [{ kontext: 'eskalering', id, command: avslut } as const] : []),
    ];
  }

  private async rekommendation(lagrad: RecordedEvent): Promise<readonly Foljd[]> {
    const fakta = await this.fakta.rekommendation.vid(lagrad.stream, lagrad.revision);
    if (fakta === null) return [];
    const handelse = handelseAv(lagrad, upcastRekommendation(lagrad));
    const foljd = tillArenaAvRekommendation(handelse, fakta);
    return [...koas(tillFormedlingRekommendation(handelse, fakta)), ...tillArenor(foljd === null ? [] : [foljd])];
  }

  private async arena(lagrad: RecordedEvent): Promise<readonly Foljd[]> {
    const fakta = await this.fakta.arena.vid(lagrad.stream, lagrad.revision);
    return fakta === null ? [] : koas(tillFormedlingArena(handelseAv(lagrad, upcastArena(lagrad)), fakta));
  }

  private async overenskommelse(lagrad: RecordedEvent): Promise<readonly Foljd[]> {
    const fakta = await this.fakta.overenskommelse.vid(lagrad.stream, lagrad.revision);
    if (fakta === null) return [];
    return koas(tillFormedlingOverenskommelse(handelseAv(lagrad, upcastOverenskommelse(lagrad)), fakta));
  }

  private async handlingsplan(lagrad: RecordedEvent): Promise<readonly Foljd[]> {
    const fakta = await this.fakta.handlingsplan.vid(lagrad.stream, lagrad.revision);
    if (fakta === null) return [];
    const handelse = handelseAv(lagrad, upcastHandlingsplan(lagrad));
    const nasta = tillHandlingsplan(handelse, fakta);
    const foljs = tillUppfoljning(handelse, fakta);
    return [
      ...koas(tillFormedlingHandlingsplan(handelse, fakta)),
      ...(nasta === null ? [] : [{ kontext: 'handlingsplan', ...nasta } as const]),
      ...(foljs === null ? [] : [{ kontext: 'uppfoljning', ...foljs } as const]),
    ];
  }

  private async uppfoljning(lagrad: RecordedEvent): Promise<readonly Foljd[]> {
    const fakta = await this.fakta.uppfoljning.vid(lagrad.stream, lagrad.revision);
    if (fakta === null) return [];
    const handelse = handelseAv(lagrad, upcastUppfoljning(lagrad));
    return koas(tillFormedlingUppfoljning(handelse, fakta, (lan, en) => this.stegval.enkatfragor(lan, en)));
  }
}

const handelseAv = <Event extends DomainEvent>(
  { id, stream, revision, meta }: RecordedEvent,
  event: Event,
): Handelse<Event> => ({ id, stream, revision, event, meta });

const koas = (koningar: readonly Koning[]): readonly Foljd[] =>
  koningar.map(({ id, command }) => ({ kontext: 'formedling', id, command }));

const tillArenor = (foljder: readonly Arenafoljd[]): readonly Foljd[] =>
  foljder.map(({ arena, command }) => ({ kontext: 'arena', id: arena, command }));
