import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { catchError, from, mergeMap, Observable } from 'rxjs';
import { somProblem } from '#libs/platform/http/problemoversattning.js';
import { Atkomstsamling, medSamling } from '../atkomst/index.js';
import { andamalAv, type Atkomstbegaran } from './atkomstbegaran.js';
import { Atkomstskrivare, type Handelse } from './atkomstskrivare.js';
import { HANDLING, OPPEN } from './deklaration.js';

/** Actions whose answers hold nothing of any case: what is common knowledge, and how the nav runs. */
const UTAN_INNEHALL: ReadonlySet<string> = new Set(['register.lasa', 'overenskommelse.lasa', 'drift.lasa']);
/** Questions that are put by POST. */
const FRAGOR_I_POST = /\.(?:lasa|forhandsgranska|utdrag|stickprov)$/;
const NEKANDEN: ReadonlySet<number> = new Set([403, 404]);

interface Svarshuvuden {
  getHeaders(): Readonly<Record<string, unknown>>;
  removeHeader(namn: string): unknown;
}

type Fall = Pick<Handelse, 'begaran' | 'inloggad' | 'handling' | 'andamal' | 'samling'>;

/**
 * Records every reading after the answer is made and before anything of it leaves (I8); when that fails nothing of it
 * does. Outermost of the interceptors, on every endpoint, so that no door can forget it.
 */
@Injectable()
export class Atkomstvakt implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    @Inject(Atkomstskrivare) private readonly skrivare: Atkomstskrivare,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const handling: unknown = this.reflector.getAllAndOverride(HANDLING, [context.getHandler(), context.getClass()]);
    const http = context.switchToHttp();
    const begaran: Atkomstbegaran = http.getRequest();
    const { inloggad } = begaran;
    if (typeof handling !== 'string' || handling === OPPEN || inloggad === undefined) return next.handle();
    const andamal = andamalAv(begaran, handling);
    const fall: Fall = { begaran, inloggad, handling, andamal, samling: new Atkomstsamling() };
    const forut = new Set(Object.keys(huvudenAv(http.getResponse()).getHeaders()));
    const rensa = (): void => utanNya(huvudenAv(http.getResponse()), forut);
    return new Observable((mottagare) =>
      medSamling(begaran, fall.samling, () =>
        next
          .handle()
          .pipe(
            catchError((fel: unknown) => from(this.vidFel(fall, fel))),
            mergeMap((svar: unknown) => from(this.vidSvar(fall, svar, rensa))),
          )
          .subscribe(mottagare),
      ),
    );
  }

  private async vidSvar(fall: Fall, svar: unknown, rensa: () => void): Promise<unknown> {
    if (!arLasning(fall)) return svar;
    try {
      await this.skrivare.skriv({ ...fall, svar, utfall: 'given', kod: null });
      return svar;
    } catch (fel) {
      rensa();
      throw fel;
    }
  }

  /** A denial is an access too: somebody asked. What the asker did wrong in form is none. */
  private async vidFel(fall: Fall, fel: unknown): Promise<never> {
    const problem = somProblem(fel);
    const nekad = problem !== undefined && NEKANDEN.has(problem.status);
    const visst = problem?.status === 403 || !UTAN_INNEHALL.has(fall.handling);
    if (nekad && visst) await this.skrivare.skriv({ ...fall, utfall: 'nekad', kod: problem.kod });
    throw fel;
  }
}

const arLasning = ({ begaran, handling, samling }: Fall): boolean => {
  if (!samling.tom) return true;
  if (UTAN_INNEHALL.has(handling)) return false;
  return begaran.method === 'GET' || begaran.method === 'HEAD' || FRAGOR_I_POST.test(handling);
};

const huvudenAv = (svar: Svarshuvuden): Svarshuvuden => svar;

/** What the reader has already said of the answer (revision, links, file name) goes with it. */
const utanNya = (svar: Svarshuvuden, forut: ReadonlySet<string>): void => {
  for (const namn of Object.keys(svar.getHeaders())) if (!forut.has(namn)) svar.removeHeader(namn);
};
