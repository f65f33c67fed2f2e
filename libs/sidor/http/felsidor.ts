import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { arSidadress } from '#libs/sekretess/http/index.js';
import { html, type Html } from '../html.js';
import { pa, sprakI, type Sprak } from '../sprak.js';
import { FELTEXTER, KODTEXTER, OVANTAT } from './feltexter.js';
import { SIDHUVUDEN } from './sidhuvuden.js';
import { Sidramare } from './sidramare.js';
import { felaktiga, urvalsfelHtml } from './urvalsfel.js';

const PROBLEM = /^application\/problem\+json/;
const SIDA = /^text\/html/;

interface Problemtext {
  readonly kod: string;
  readonly detail: string;
  readonly instance: string;
  /** Fields of the question that were not right. */
  readonly falt: readonly string[];
}

/**
 * Before an answer of a page's path leaves: a problem becomes a page, or the way to log in, and every page gets its
 * headers. So does one of an address that is nobody's, for a browser. On any other path nothing is touched.
 */
@Injectable()
export class Felsidor implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly ramare: Sidramare,
  ) {}

  onModuleInit(): void {
    const instans: FastifyInstance = this.host.httpAdapter.getInstance();
    instans.addHook('onSend', (begaran, svar, kropp) => this.vidSvar(begaran, svar, kropp));
  }

  private async vidSvar(begaran: FastifyRequest, svar: FastifyReply, kropp: unknown): Promise<unknown> {
    if (!arSidadress(begaran.url) && !borBliSida(begaran, svar.statusCode)) return kropp;
    const typ = String(svar.getHeader('content-type'));
    if (SIDA.test(typ)) void svar.headers(SIDHUVUDEN);
    return PROBLEM.test(typ) && typeof kropp === 'string' ? this.vidProblem(begaran, svar, kropp) : kropp;
  }

  private async vidProblem(begaran: FastifyRequest, svar: FastifyReply, kropp: string): Promise<string> {
    void svar.headers(SIDHUVUDEN).removeHeader('www-authenticate').removeHeader('content-length');
    if (svar.statusCode === 401 && begaran.method === 'GET') return tillInloggning(begaran, svar);
    const sida = await this.felsida(begaran, svar.statusCode, tolkat(kropp));
    void svar.header('content-type', 'text/html; charset=utf-8');
    return begaran.method === 'HEAD' ? '' : sida;
  }

  private felsida(begaran: FastifyRequest, status: number, problem: Problemtext): Promise<string> {
    const sprak = sprakI(begaran.url);
    const { rubrik, text } = KODTEXTER[problem.kod] ?? FELTEXTER[status] ?? OVANTAT;
    const innehall = html`<p>${pa(sprak, text)}</p>
      ${urvalsfelHtml(sprak, begaran.url, problem.falt) ?? egnaOrd(sprak, status, problem)}
      <p><a href="/${sprak}/">${pa(sprak, ['Till startsidan', 'To the start page'])}</a></p>
      <p class="hjalp">${problem.kod} · ${problem.instance}</p>`;
    return this.ramare.sida({ begaran, sprak, rubrik: pa(sprak, rubrik), innehall });
  }
}

const INGENS: readonly number[] = [404, 414];

/** A browser at an address that is nobody's, as `/xx/`; a program's are under `/avvikelse`. */
const borBliSida = ({ url, method, headers: { accept } }: FastifyRequest, status: number): boolean =>
  INGENS.includes(status) && method === 'GET' && /\btext\/html\b/.test(accept ?? '') && !url.startsWith('/avvikelse');

/** What is said of the status says as much, and names the page as people know it. */
const ALLMANNA: readonly string[] = ['BEHORIGHET_SAKNAS', 'VALIDERINGSFEL'];

/** The problem's own words are Swedish, and of use where the page's are general. */
const egnaOrd = (sprak: Sprak, status: number, { detail, kod }: Problemtext): Html | false =>
  ![404, 405, 409, 412, 500].includes(status) &&
  !ALLMANNA.includes(kod) &&
  html`<p lang="sv">${sprak === 'sv' ? detail : `(${detail})`}</p>`;

const tillInloggning = (begaran: FastifyRequest, svar: FastifyReply): string => {
  const till = /^\/(?:sv|en)/.test(begaran.url) ? `?till=${encodeURIComponent(begaran.url)}` : '';
  void svar.code(303).header('location', `/sidor/logga-in${till}`).removeHeader('content-type');
  return '';
};

const tolkat = (kropp: string): Problemtext => {
  const problem: unknown = JSON.parse(kropp);
  const ord = (namn: string): string => {
    const varde: unknown = typeof problem === 'object' && problem !== null ? Reflect.get(problem, namn) : '';
    return typeof varde === 'string' ? varde : '';
  };
  const fel: unknown = typeof problem === 'object' && problem !== null ? Reflect.get(problem, 'fel') : null;
  return { falt: felaktiga(fel), kod: ord('kod'), detail: ord('detail'), instance: ord('instance') };
};
