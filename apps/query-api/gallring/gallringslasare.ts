import { Inject, Injectable } from '@nestjs/common';
import {
  involverade,
  evolve as evolveArende,
  initial as inget,
  upcast as upcastArende,
} from '#libs/avvikelse/index.js';
import { avvikelseStream, type AvvikelseEvent } from '#libs/avvikelse/events.js';
import { EVENT_STORE, readWhole, type EventStore, type RecordedEvent } from '#libs/event-store/index.js';
import {
  foljOmgang,
  forsandelseId,
  forsandelseStream,
  INGEN_OMGANG,
  upcast as upcastForsandelse,
} from '#libs/formedling/index.js';
import {
  evolve,
  gallringStream,
  initial,
  upcast,
  type GallringState,
  type KandGallring,
} from '#libs/gallring/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { Namnare } from '../svar/namn.js';
import type { GallringDto, GallringsarendeDto, GallringsmottagareDto } from './gallring.dto.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An erasure and how far it has come, from the log: what is irrevocable is not told from a view. */
@Injectable()
export class Gallringslasare {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly namnare: Namnare,
  ) {}

  /** 404 for another huvudman's, as for none. */
  async las(id: string, huvudman: string): Promise<GallringDto & { readonly revision: number }> {
    let state: GallringState = initial;
    let revision = -1;
    for await (const lagrad of UUID.test(id) ? readWhole(this.store, gallringStream(id)) : []) {
      state = evolve(state, upcast(lagrad));
      revision = lagrad.revision;
    }
    if (state.status === 'okand' || state.forslag.huvudman !== huvudman) {
      throw new Rejected('GALLRING_FINNS_EJ', 'Gallringen finns inte.', 'saknas');
    }
    const { skal, lagrum, arenden } = state.forslag;
    const delar: GallringsarendeDto[] = [];
    for (const arende of arenden) delar.push(await this.arende(arende, { id, huvudman }));
    return {
      ...{ id, status: state.status, statusText: statusText(state), skal, lagrum, revision },
      verkstallsTidigast: 'verkstallsTidigast' in state ? state.verkstallsTidigast : null,
      nycklar: state.status === 'verkstalld' ? state.nycklar : 0,
      arenden: delar,
    };
  }

  private async arende(
    arende: string,
    gallring: { readonly id: string; readonly huvudman: string },
  ): Promise<GallringsarendeDto> {
    const lasta: { readonly lagrad: RecordedEvent; readonly event: AvvikelseEvent }[] = [];
    for await (const lagrad of readWhole(this.store, avvikelseStream(arende))) {
      lasta.push({ lagrad, event: upcastArende(lagrad) });
    }
    const gallrad = lasta.find(
      ({ event }) => event.type === 'TexterGallrade' && event.data.gallringId === gallring.id,
    )?.lagrad;
    if (gallrad === undefined) return { id: arende, gallrat: false, mottagare: [] };
    const state = lasta.map(({ event }) => event).reduce(evolveArende, inget);
    const andra = state.status === 'okand' ? [] : involverade(state).filter((kod) => kod !== gallring.huvudman);
    const mottagare = await Promise.all(andra.map((kod) => this.mottagare(kod, gallrad.id)));
    return { id: arende, gallrat: true, mottagare };
  }

  private async mottagare(huvudman: string, handelse: string): Promise<GallringsmottagareDto> {
    const forsandelse = forsandelseId(handelse, huvudman);
    let omgang = INGEN_OMGANG;
    for await (const lagrad of readWhole(this.store, forsandelseStream(forsandelse))) {
      omgang = foljOmgang(omgang, upcastForsandelse(lagrad), lagrad.meta.tid);
    }
    const status = omgang.koad === null ? 'ej sänd' : omgang.forsandelse.status;
    const { namn } = this.namnare.huvudman(huvudman);
    return { huvudman, namn, status, kvitterat: status === 'kvitterad', forsandelse };
  }
}

const statusText = (gallring: KandGallring): string => {
  switch (gallring.status) {
    case 'foreslagen':
      return 'Föreslagen. Väntar på beslut av någon annan än den som föreslog.';
    case 'beslutad':
      return `Beslutad. Kan återkallas innan den verkställs, tidigast ${gallring.verkstallsTidigast}.`;
    case 'avslagen':
      return 'Avslagen. Inget har gallrats.';
    case 'aterkallad':
      return 'Återkallad. Inget har gallrats.';
    case 'paborjad':
      return 'Verkställs nu. Den kan inte längre återkallas.';
    case 'verkstalld':
      return 'Verkställd. Det som har gallrats kan inte återskapas.';
  }
};
