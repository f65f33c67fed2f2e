import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { noteraAtkomst } from '#libs/sekretess/atkomst/index.js';
import type { Kolumner } from '../svar/csv.js';
import type { FORMAT } from '../svar/sidfraga.dto.js';
import { helSida, Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';

const TOMT = 'Det finns inget att räkna för den tiden.';
const DOLDA =
  'Tal mellan 1 och 4, och tal som skulle avslöja dem, visas inte. De står som null, och dolt säger varför.';

interface Statistiksvar<Post> {
  readonly rader: readonly Post[];
  readonly dolda: boolean;
  readonly format: keyof typeof FORMAT | undefined;
  readonly namn: string;
  readonly kolumner: Kolumner<Post>;
  /** Cases that the answer tells of by id. */
  readonly avvikelser?: readonly string[];
  readonly begaran: FastifyRequest;
  readonly svar: FastifyReply;
}

/** Answers with numbers: JSON or CSV, and says when some are hidden. */
@Injectable()
export class Statistiksvarare {
  constructor(private readonly svarare: Sidsvarare) {}

  svara<Post>(val: Statistiksvar<Post>): Promise<Sidsvar<Post> | string> {
    const { rader, dolda, format, namn, kolumner, avvikelser = [], begaran, svar } = val;
    noteraAtkomst(begaran, { arenden: avvikelser });
    const fraga = format === undefined ? {} : { format };
    const upplysning = dolda ? DOLDA : null;
    return this.svarare.svara({
      ...{ fraga, sida: helSida(rader), tomt: TOMT, upplysning, export: { namn, kolumner }, begaran, svar },
    });
  }
}
