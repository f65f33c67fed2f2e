import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logg } from '../logg.js';
import type { Problemuppgifter } from './problem.js';
import { somProblem, TITLAR } from './problemoversattning.js';
import type { Rutter } from './rutter.js';
import { SAKERHETSRUBRIKER } from './sakerhetsrubriker.js';
import { sparAv, type Spar } from './spar.js';

declare module 'fastify' {
  interface FastifyRequest {
    spar?: Spar;
  }
}

/** RFC 9457 as we write it. */
export interface Problemsvar extends Omit<Problemuppgifter, 'headers'> {
  readonly type: string;
  readonly title: string;
  /** Trace of the very request, to quote when asking for support. */
  readonly instance: string;
}

/** Every error of every endpoint ends here. What nobody expected becomes 500 with an id, logged without its message. */
@Catch()
export class Problemfilter implements ExceptionFilter {
  constructor(
    private readonly rutter: Rutter,
    private readonly logg: Logg,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.svara(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  svara(error: unknown, begaran: FastifyRequest, svar: FastifyReply): void {
    if (svar.sent || svar.raw.headersSent || svar.raw.destroyed) {
      this.forSent(error, svar);
      return;
    }
    const spar = (begaran.spar ??= sparAv(begaran.headers.traceparent));
    const uppgifter = this.metodfel(somProblem(error) ?? this.ovantat(error, spar), begaran);
    void svar.headers(SAKERHETSRUBRIKER).header('traceparent', spar.traceparent);
    if (uppgifter.status === 204)
      void svar
        .status(204)
        .headers(uppgifter.headers ?? {})
        .send();
    else void skrivProblem(svar, uppgifter, spar);
  }

  /** The answer is under way, or nobody waits for it any more. */
  private forSent(error: unknown, svar: FastifyReply): void {
    if (svar.raw.headersSent) this.logg.fel('fel efter att svaret påbörjats', felfakta(error));
    svar.raw.destroy();
  }

  private ovantat(error: unknown, spar: Spar): Problemuppgifter {
    this.logg.fel('oväntat fel', { spar: spar.id, ...felfakta(error) });
    return {
      status: 500,
      kod: 'INTERNT_FEL',
      detail: 'Något gick fel hos oss. Det är loggat; ange värdet i instance om du frågar oss om det.',
    };
  }

  /** A known path with another method: OPTIONS is answered (204), the rest is 405, both with Allow. */
  private metodfel(uppgifter: Problemuppgifter, begaran: FastifyRequest): Problemuppgifter {
    if (uppgifter.kod !== 'FINNS_INTE') return uppgifter;
    const metoder = this.rutter.metoder(begaran.url);
    if (metoder.length === 0 || metoder.includes(begaran.method)) return uppgifter;
    const headers = { Allow: [...metoder, 'OPTIONS'].join(', ') };
    return {
      status: begaran.method === 'OPTIONS' ? 204 : 405,
      kod: 'METOD_STODS_INTE',
      detail: `Adressen finns, men inte med den metoden. Använd ${metoder.join(' eller ')}.`,
      headers,
    };
  }
}

const skrivProblem = (svar: FastifyReply, uppgifter: Problemuppgifter, spar: Spar): FastifyReply => {
  const { headers, ...kropp } = uppgifter;
  return svar
    .status(kropp.status)
    .headers(headers ?? {})
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemsvar(kropp, spar)));
};

export const problemsvar = ({ headers: _, ...kropp }: Problemuppgifter, spar: Spar): Problemsvar => ({
  type: `urn:avvikelsenav:problem:${kropp.kod.toLowerCase().replaceAll('_', '-')}`,
  title: TITLAR[kropp.status] ?? 'Fel',
  status: kropp.status,
  detail: kropp.detail,
  instance: `urn:avvikelsenav:begaran:${spar.id}`,
  kod: kropp.kod,
  ...(kropp.fel && { fel: kropp.fel }),
});

/** Where it broke, never its message: that may quote what was sent. */
export const felfakta = (error: unknown): Readonly<Record<string, unknown>> =>
  error instanceof Error
    ? {
        fel: error.name,
        plats: error.stack
          ?.split('\n')
          .filter((rad) => /^\s+at /.test(rad))
          .slice(0, 8),
      }
    : { fel: typeof error };
