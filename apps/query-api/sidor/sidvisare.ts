import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '#libs/platform/http/problem.js';
import { noteraAtkomst } from '#libs/sekretess/atkomst/index.js';
import type { Ombud } from '#libs/sekretess/index.js';
import { Sidramare } from '#libs/sidor/http/index.js';
import {
  arExportformat,
  FORMULAR,
  html,
  notis,
  pa,
  somExport,
  type Exportformat,
  type Html,
  type Sidinnehall,
  type Sprak,
} from '#libs/sidor/index.js';
import { Sidsvarare } from '../svar/sidsvar.js';

export interface Sidunderlag {
  readonly begaran: FastifyRequest;
  readonly svar: FastifyReply;
  readonly sprak: Sprak;
  /** Who reads, and for whom; null on a page that is open to all. */
  readonly ombud: Ombud | null;
  readonly innehall: Sidinnehall;
  /** What the reader has chosen to see, in words: stands on paper, where the filter does not. */
  readonly valda?: readonly (readonly [rubrik: string, text: string])[];
  /** What more is said when the form of that name is done. */
  readonly tillagg?: Readonly<Record<string, string | undefined>>;
}

/** Answers with a page, or with one of its parts as a file (`?format=csv|xlsx|svg&del=<id>`). */
@Injectable()
export class Sidvisare {
  constructor(
    private readonly ramare: Sidramare,
    private readonly svarare: Sidsvarare,
  ) {}

  /** 404 `DELEN_FINNS_INTE`: the page has no such part in that format. */
  async visa(underlag: Sidunderlag): Promise<string | Buffer> {
    const { begaran, svar, sprak, innehall, valda, tillagg = {} } = underlag;
    const format = fraga(begaran, 'format');
    if (arExportformat(format)) return this.fil(underlag, format);
    void svar.header('content-type', 'text/html; charset=utf-8');
    const klart = fraga(begaran, 'klart');
    const besked = beskedFor(sprak, klart, new Map(Object.entries(tillagg)).get(klart));
    return this.ramare.sida({
      ...{ begaran, sprak, rubrik: innehall.rubrik, innehall: innehall.innehall },
      ...(innehall.svensk !== undefined && { svensk: innehall.svensk }),
      ...(innehall.smulor !== undefined && { smulor: innehall.smulor }),
      ...(valda !== undefined && { valda }),
      ...(besked !== null && { besked }),
      uppdaterad: await this.svarare.uppdaterad(),
    });
  }

  private async fil({ begaran, svar, innehall }: Sidunderlag, format: Exportformat): Promise<string | Buffer> {
    const filen = await somExport(innehall.exporter ?? [], fraga(begaran, 'del'), format);
    if (filen === null) {
      throw new Problem({ status: 404, kod: 'DELEN_FINNS_INTE', detail: 'Sidan har ingen sådan del att hämta.' });
    }
    noteraAtkomst(begaran, { falt: filen.falt });
    void svar.header('content-type', filen.typ);
    void svar.header('content-disposition', `attachment; filename="${filen.filnamn}"`);
    return filen.innehall;
  }
}

const fraga = ({ query }: FastifyRequest, namn: string): string => {
  const varde: unknown = typeof query === 'object' && query !== null ? Reflect.get(query, namn) : '';
  return typeof varde === 'string' ? varde : '';
};

const beskedFor = (sprak: Sprak, namn: string, tillagg = ''): Html | null => {
  const formular = FORMULAR.get(namn);
  return formular === undefined ? null : notis('klart', html`<p>${pa(sprak, formular.klart)} ${tillagg}</p>`);
};
