import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { deterministicId } from '#libs/platform/index.js';
import { formularHtml, html, notis, pa, type Formular, type Html, type Ifyllt, type Sprak } from '#libs/sidor/index.js';
import { Sidramare } from '#libs/sidor/http/index.js';
import { faltfel } from './faltfel.js';
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

/** The form again: everything that was wrong at once, and everything that was typed. */
@Injectable()
export class Formularsvar {
  constructor(private readonly ramare: Sidramare) {}

  async igen(fall: Formularfall): Promise<string> {
    const { formular, ifyllt, utfall, begaran, svar, tillbaka } = fall;
    const { sprak } = ifyllt;
    void svar.code(utfall.status === 400 ? 422 : utfall.status).header('content-type', 'text/html; charset=utf-8');
    const innehall = html`${upplysning(sprak, utfall, tillbaka)} ${befintlig(fall)}
      ${formularHtml(sprak, formular, lage(fall))}
      <p><a href="${tillbaka}">${pa(sprak, T.tillbaka)}</a></p>`;
    const rubrik = pa(sprak, formular.rubrik);
    return this.ramare.sida({ begaran, sprak, rubrik, innehall, adress: tillbaka, fel: true });
  }
}

const lage = ({ formular, ifyllt, utfall, tillbaka }: Formularfall): Parameters<typeof formularHtml>[2] => ({
  parametrar: ifyllt.parametrar ?? {},
  tillbaka,
  // A key that has been used for something else is of no more use.
  nyckel: utfall.kod === 'IDEMPOTENSNYCKEL_ATERANVAND' ? randomUUID() : (ifyllt.nyckel ?? randomUUID()),
  varden: ifyllt.varden,
  val: ifyllt.val,
  fel: faltfel(formular, ifyllt, utfall),
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
  // What the rules say no to says why itself: nobody has been before.
  if (status !== 412) return false;
  const lank = html`<a href="${tillbaka}">${pa(sprak, T.oppnaIgen)}</a>`;
  return notis(
    'varning',
    html`<p>${pa(sprak, T.andrat)}</p>
      <p>${lank}</p>`,
  );
};

/** The year's follow-up that is there already has the id that this one would have had. */
const befintlig = ({ ifyllt: { kropp, sprak }, utfall: { kod } }: Formularfall): Html | false => {
  const { overenskommelse, ar } = kropp;
  if (kod !== 'UPPFOLJNING_FINNS_REDAN' || typeof overenskommelse !== 'string') return false;
  const id = deterministicId('uppfoljning', overenskommelse, String(ar));
  return notis('info', html`<p><a href="/${sprak}/uppfoljningar/${id}">${pa(sprak, T.finnsRedan)}</a></p>`);
};
