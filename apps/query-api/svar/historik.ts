import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { forsandelseIdOf } from '#libs/formedling/index.js';
import { namnerPersonnummer } from '#libs/kernel/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { lasHistorik, leveranserFor, type Historikrad } from '#libs/read-models/index.js';
import type { HandelsepostDto } from '../avvikelser/handelse.dto.js';
import { HANDELSETEXTER } from '../avvikelser/handelsetexter.js';
import { LEVERANSKOLUMNER, leveranspost } from '../vyer/leveranspost.js';
import type { LeveranspostDto } from '../vyer/vyer.dto.js';
import type { Kolumner } from './csv.js';
import { SAMVERKANSTEXTER } from './handelsetexter-samverkan.js';
import { Namnare, textFor } from './namn.js';
import { sidval, type SidfragaDto } from './sidfraga.dto.js';
import { Sidsvarare, type Sidsvar } from './sidsvar.js';

const INGA_HANDELSER = 'Historiken är inte framme än. Försök igen om några sekunder.';
const INGA_LEVERANSER = 'Inget har skickats om ärendet än. Försök igen om några sekunder.';
const TEXTER = { ...HANDELSETEXTER, ...SAMVERKANSTEXTER };

export const HISTORIKKOLUMNER: Kolumner<HandelsepostDto> = [
  ['Tid', (post) => post.tid],
  ['Händelse', (post) => post.typText],
  ['Av', (post) => post.av.namn],
];

export interface Historikbegaran {
  readonly fraga: SidfragaDto;
  readonly begaran: FastifyRequest;
  readonly svar: FastifyReply;
}

/** History and deliveries of a stream of samverkan, whose texts are open. That the reader may see it is for the caller. */
@Injectable()
export class Historiksvarare {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    private readonly sidor: Sidsvarare,
    private readonly namnare: Namnare,
  ) {}

  async handelser(stream: string, val: Historikbegaran): Promise<Sidsvar<HandelsepostDto> | string> {
    const sida = await lasHistorik(this.db, stream, sidval(val.fraga));
    const rader = sida.rader.map((rad) => this.post(rad));
    const exporten = { namn: 'handelser', kolumner: HISTORIKKOLUMNER };
    return this.sidor.svara({ ...val, sida: { ...sida, rader }, tomt: INGA_HANDELSER, export: exporten });
  }

  async leveranser(stream: string, val: Historikbegaran): Promise<Sidsvar<LeveranspostDto> | string> {
    const sida = await leveranserFor(this.db, stream, sidval(val.fraga));
    const rader = sida.rader.map((rad) => leveranspost(utanPerson(rad), this.namnare));
    const exporten = { namn: 'leveranser', kolumner: LEVERANSKOLUMNER };
    return this.sidor.svara({ ...val, sida: { ...sida, rader }, tomt: INGA_LEVERANSER, export: exporten });
  }

  private post({ id, typ, tid, revision, aktor, forsandelse, data }: Historikrad): HandelsepostDto {
    const last: unknown = JSON.parse(data);
    return {
      ...{ id, typ, tid, revision },
      typText: textFor(TEXTER, typ),
      av: aktor === 'nav' ? { kod: 'nav', namn: 'Navet' } : this.namnare.huvudman(aktor),
      forsandelse: forsandelse === null ? null : forsandelseIdOf(forsandelse),
      ...(typeof last === 'object' && last !== null ? utanArenden(utanPerson(last)) : { data: {}, dolda: [] }),
      gallrade: [],
    };
  }
}

/** All parties read each other's receipts here: a number that names somebody is not shown (D5, I4). */
const utanPerson = <T extends { readonly arendenummer?: unknown }>(post: T): T =>
  typeof post.arendenummer === 'string' && namnerPersonnummer(post.arendenummer)
    ? { ...post, arendenummer: null }
    : post;

/** Which cases, and how many: each reader finds its own, and few are not counted (I4). */
const utanArenden = (data: object): Pick<HandelsepostDto, 'data' | 'dolda'> => {
  if (!('avvikelser' in data)) return { data, dolda: [] };
  const { avvikelser: _avvikelser, ...ovrigt } = data;
  return { data: ovrigt, dolda: ['/avvikelser'] };
};
