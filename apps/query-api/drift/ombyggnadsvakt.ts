import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { catchError, throwError, type Observable } from 'rxjs';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { Problem } from '#libs/platform/http/problem.js';
import { VYLAGE, type Vylage, type Vystand } from '#libs/read-models/index.js';
import { beraknadKlar, procent } from './vylagessvar.js';

/** SQLSTATE: no such table, no such column. */
const ANDRA_TABELLER = new Set(['42P01', '42703']);
const VANTA_S = { min: 5, max: 300 };

/**
 * While tables of another version serve, what they lack is no fault: the answer says that they are being built, and when
 * to come back. The one place where the views' own errors of that kind are met; all others pass.
 */
@Injectable()
export class Ombyggnadsvakt implements NestInterceptor {
  constructor(
    @Inject(VYLAGE) private readonly vylage: Vylage,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(catchError((error: unknown) => throwError(() => this.somProblem(error) ?? error)));
  }

  private somProblem(error: unknown): Problem | undefined {
    if (!(error instanceof Error) || !('code' in error) || !ANDRA_TABELLER.has(String(error.code))) return undefined;
    const gamla = this.vylage.lage().vyer.filter(({ aktuell }) => !aktuell);
    return gamla.length === 0 ? undefined : vyByggsOm(gamla, this.clock.now());
  }
}

const vyByggsOm = (gamla: readonly Vystand[], nu: Date): Problem => {
  const pagar = gamla.flatMap(({ ombyggnad }) => ombyggnad ?? []);
  const klara = pagar.map((en) => beraknadKlar(en, nu)?.getTime() ?? nu.getTime());
  const sekunder = Math.ceil((Math.max(nu.getTime(), ...klara) - nu.getTime()) / 1_000);
  const langst = pagar.map((en) => procent(en) ?? 0);
  const framsteg = langst.length === 0 ? '' : ` Hittills är ${Math.min(...langst)} procent klart.`;
  return new Problem({
    status: 503,
    kod: 'VY_BYGGS_OM',
    detail: `Tjänsten har uppdaterats och bygger om det som ska visas här.${framsteg} Försök igen om en stund.`,
    headers: { 'Retry-After': String(Math.min(VANTA_S.max, Math.max(VANTA_S.min, sekunder))) },
  });
};
