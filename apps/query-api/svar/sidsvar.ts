import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { comparePositions, EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { VYLAGE, type Sida, type Vylage } from '#libs/read-models/index.js';
import { noteraAtkomst } from '#libs/sekretess/atkomst/index.js';
import { objektIPoster } from './atkomstobjekt.js';
import { somCsv, type Kolumner } from './csv.js';
import { sidval, type SidfragaDto } from './sidfraga.dto.js';

export const UPPDATERAD_HEADER = 'avvikelsenav-uppdaterad';

/** One page as JSON. */
export interface Sidsvar<Post> {
  readonly poster: readonly Post[];
  readonly antal: number;
  readonly antalArMinst: boolean;
  /** RFC 3339 UTC: the view shows at least what had happened by then; null before it has been built. */
  readonly uppdaterad: string | null;
  /** Said when there is nothing to show, or something is left out. */
  readonly meddelande: string | null;
}

export interface Sidunderlag<Post> {
  readonly fraga: SidfragaDto;
  readonly sida: Sida<Post>;
  /** Why there may be nothing, and what to do. */
  readonly tomt: string;
  /** What to know of rows that are shown; nothing when absent. */
  readonly upplysning?: string | null;
  /** Columns and file name (without ending) of the export. */
  readonly export: { readonly namn: string; readonly kolumner: Kolumner<Post> };
  readonly begaran: FastifyRequest;
  readonly svar: FastifyReply;
}

/** Answers with a page: JSON or CSV, links to its neighbours, and how fresh the view is. */
@Injectable()
export class Sidsvarare {
  constructor(
    @Inject(VYLAGE) private readonly vylage: Vylage,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async svara<Post>(underlag: Sidunderlag<Post>): Promise<Sidsvar<Post> | string> {
    const { fraga, sida, begaran, svar } = underlag;
    noteraAtkomst(begaran, { objekt: objektIPoster(sida.rader) });
    const uppdaterad = await this.uppdaterad();
    if (uppdaterad !== null) void svar.header(UPPDATERAD_HEADER, uppdaterad);
    void svar.header('link', lankar(begaran.url, fraga, sida)).header('vary', 'Accept');
    if (villHaCsv(begaran, fraga)) {
      const { namn, kolumner } = underlag.export;
      noteraAtkomst(begaran, { falt: kolumner.map(([rubrik]) => rubrik) });
      void svar.header('content-type', 'text/csv; charset=utf-8');
      void svar.header('content-disposition', `attachment; filename="${namn}.csv"`);
      return somCsv(sida.rader, kolumner);
    }
    const { rader: poster, antal, antalArMinst } = sida;
    const meddelande = poster.length === 0 ? underlag.tomt : (underlag.upplysning ?? null);
    return { poster, antal, antalArMinst, uppdaterad, meddelande };
  }

  /** Now, when the views have met the head of the log; else when they last moved. */
  async uppdaterad(): Promise<string | null> {
    const head = await this.store.head();
    const { position, uppdaterad } = this.vylage.lage();
    if (comparePositions(position, head) >= 0) return this.clock.now().toISOString();
    return uppdaterad?.toISOString() ?? null;
  }
}

const villHaCsv = (begaran: FastifyRequest, { format }: SidfragaDto): boolean =>
  format === undefined ? /^\s*text\/csv\b/i.test(begaran.headers.accept ?? '') : format === 'csv';

/** RFC 8288: first, prev and next of the same question. */
const lankar = (url: string, fraga: SidfragaDto, { rader, antal, antalArMinst }: Sida<unknown>): string => {
  const { limit, offset } = sidval(fraga);
  const [sokvag = '', sok = ''] = url.split('?', 2);
  const lank = (till: number, rel: string): string => {
    const parametrar = new URLSearchParams(sok);
    parametrar.set('limit', String(limit));
    parametrar.set('offset', String(till));
    return `<${sokvag}?${parametrar.toString()}>; rel="${rel}"`;
  };
  const finnsFler = rader.length === limit && (antalArMinst || offset + limit < antal);
  return [
    lank(0, 'first'),
    ...(offset > 0 ? [lank(Math.max(0, offset - limit), 'prev')] : []),
    ...(finnsFler ? [lank(offset + limit, 'next')] : []),
  ].join(', ');
};

/** Everything on one page. */
export const helSida = <Post>(rader: readonly Post[]): Sida<Post> => ({
  rader,
  antal: rader.length,
  antalArMinst: false,
});
