import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formularHtml, html, notis, pa, type Formular, type Html, type Ifyllt, type Sprak } from '#libs/sidor/index.js';
import { Sidramare } from '#libs/sidor/http/index.js';
import type { Utfall } from './operation.js';
import { T } from './texter.js';

export interface Formularfall {
  readonly formular: Formular;
  readonly ifyllt: Ifyllt;
  readonly utfall: Utfall;
  /** A page of ours. */
  readonly tillbaka: string;
  readonly begaran: FastifyRequest;
  readonly svar: FastifyReply;
}

const ANDRAT = [409, 412];

/** The form again: everything that was wrong at once, and everything that was typed. */
@Injectable()
export class Formularsvar {
  constructor(private readonly ramare: Sidramare) {}

  async igen(fall: Formularfall): Promise<string> {
    const { formular, ifyllt, utfall, begaran, svar, tillbaka } = fall;
    const { sprak } = ifyllt;
    void svar.code(utfall.status === 400 ? 422 : utfall.status).header('content-type', 'text/html; charset=utf-8');
    const innehall = html`${upplysning(sprak, utfall, tillbaka)} ${formularHtml(sprak, formular, lage(fall))}
      <p><a href="${tillbaka}">${pa(sprak, T.tillbaka)}</a></p>`;
    const rubrik = pa(sprak, formular.rubrik);
    return this.ramare.sida({ begaran, sprak, rubrik, innehall, adress: tillbaka, fel: true });
  }
}

const lage = ({ ifyllt, utfall, tillbaka }: Formularfall): Parameters<typeof formularHtml>[2] => ({
  parametrar: ifyllt.parametrar ?? {},
  tillbaka,
  // A key that has been used for something else is of no more use.
  nyckel: utfall.kod === 'IDEMPOTENSNYCKEL_ATERANVAND' ? randomUUID() : (ifyllt.nyckel ?? randomUUID()),
  varden: ifyllt.varden,
  val: ifyllt.val,
  fel: utfall.status === 401 || utfall.status === 412 ? [] : utfall.fel,
  ...(ifyllt.revision !== null && { revision: ifyllt.revision }),
});

const upplysning = (sprak: Sprak, { status }: Utfall, tillbaka: string): Html | false => {
  if (status === 401) {
    const lank = html`<a href="/sidor/logga-in?till=${encodeURIComponent(tillbaka)}" target="_blank" rel="noopener"
      >${pa(sprak, T.loggaIn)}</a
    >`;
    return notis(
      'varning',
      html`<p>${pa(sprak, T.utloggad)}</p>
        <p>${lank}</p>`,
    );
  }
  if (!ANDRAT.includes(status)) return false;
  const lank = html`<a href="${tillbaka}">${pa(sprak, T.oppnaIgen)}</a>`;
  return notis(
    'varning',
    html`<p>${pa(sprak, T.andrat)}</p>
      <p>${lank}</p>`,
  );
};
