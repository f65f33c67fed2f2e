import { setTimeout as vanta } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { obekraftade, type Formular, type Formularfel, type Ifyllt } from '#libs/sidor/index.js';

/** What the API answered. */
export interface Utfall {
  readonly status: number;
  readonly kod: string;
  readonly fel: readonly Formularfel[];
  /** Id of what was made; null: nothing was, or it is not told. */
  readonly skapad: string | null;
}

/** Asked of a person alone: the API has no such field. Its words stand at the field. */
const OBEKRAFTAT: Utfall = { status: 422, kod: 'BEKRAFTELSE_SAKNAS', fel: [], skapad: null };

/** A double click: the same is under way, and its answer is soon there. */
const FORSOK_MAX = 5;
const VANTA_MS = 400;

/** Carries out a form as the operation of the API that it is, in this very process: one way in, with all its checks. */
@Injectable()
export class Formularoperation {
  constructor(private readonly host: HttpAdapterHost) {}

  async utfor(formular: Formular, ifyllt: Ifyllt, begaran: FastifyRequest): Promise<Utfall> {
    if (obekraftade(formular, ifyllt).length > 0) return OBEKRAFTAT;
    for (let forsok = 1; ; forsok += 1) {
      const utfall = await this.enGang(formular, ifyllt, begaran);
      if (utfall.kod !== 'IDEMPOTENSNYCKEL_PAGAR' || forsok >= FORSOK_MAX) return utfall;
      await vanta(VANTA_MS);
    }
  }

  private async enGang(formular: Formular, ifyllt: Ifyllt, begaran: FastifyRequest): Promise<Utfall> {
    const instans: FastifyInstance = this.host.httpAdapter.getInstance();
    const svar = await instans.inject({
      method: formular.metod,
      url: adress(formular, ifyllt),
      headers: rubriker(formular, ifyllt, begaran),
      payload: JSON.stringify(ifyllt.kropp),
    });
    return svar.statusCode < 300 ? mottagen(svar.headers['location']) : problemet(svar.statusCode, svar.body);
  }
}

const mottagen = (plats: string | undefined): Utfall => {
  const skapad = /\/([0-9a-f-]{36})$/.exec(plats ?? '')?.[1] ?? null;
  return { status: 200, kod: '', fel: [], skapad };
};

const adress = ({ vag }: Formular, { parametrar }: Ifyllt): string =>
  vag.replace(/:([A-Za-z]+)/g, (_hela, namn: string) => encodeURIComponent(parametrar?.[namn] ?? ''));

const rubriker = (
  { villkorad }: Formular,
  { nyckel, revision }: Ifyllt,
  { headers: { authorization }, spar }: FastifyRequest,
): Record<string, string> => ({
  'content-type': 'application/json',
  ...(authorization !== undefined && { authorization }),
  ...(nyckel !== null && { 'idempotency-key': nyckel }),
  ...(villkorad && revision !== null && { 'if-match': `"${revision}"` }),
  ...(spar !== undefined && { traceparent: spar.traceparent }),
});

const problemet = (status: number, kropp: string): Utfall => {
  const problem = objekt(kropp);
  const fel: unknown = Reflect.get(problem, 'fel');
  const vid = Array.isArray(fel) ? fel.filter(arFel) : [];
  const detail = String(Reflect.get(problem, 'detail') ?? '');
  const kod = String(Reflect.get(problem, 'kod') ?? '');
  return { status, kod, skapad: null, fel: vid.length > 0 ? vid : [{ pekare: '', meddelande: detail }] };
};

const objekt = (kropp: string): object => {
  try {
    const varde: unknown = JSON.parse(kropp);
    return typeof varde === 'object' && varde !== null ? varde : {};
  } catch {
    return {};
  }
};

const arFel = (en: unknown): en is Formularfel =>
  typeof en === 'object' && en !== null && 'pekare' in en && 'meddelande' in en;
