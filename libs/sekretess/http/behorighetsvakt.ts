import {
  createParamDecorator,
  Inject,
  Injectable,
  Optional,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Problem } from '#libs/platform/http/problem.js';
import { arHandling, farUtfora, type Handling, type Ombud } from '../policy/index.js';
import { IDENTITET, type Identitet } from '../identitet/identitet.js';
import type { Inloggad } from '../inloggad.js';
import { barare } from './barare.js';
import { HANDLING, OPPEN } from './deklaration.js';
import { bevisI, KLIENTCERT_RUBRIK } from './klientcertrubrik.js';
import { VID_NEKAD, type VidNekad } from './nekad.js';

/** Header by which a client that speaks for several huvudmän names one. */
export const HUVUDMAN_HEADER = 'avvikelsenav-huvudman';

interface Begaran {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  inloggad?: Inloggad;
  /** The action that the endpoint declares. */
  handling?: Handling;
}

/** Lets in who may: 401 without a valid credential, 403 without the role. An endpoint that declares nothing is closed. */
@Injectable()
export class Behorighetsvakt implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(IDENTITET) private readonly identitet: Identitet,
    @Inject(KLIENTCERT_RUBRIK) private readonly klientcertRubrik: string,
    @Optional() @Inject(VID_NEKAD) private readonly vidNekad?: VidNekad,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const deklarerad: unknown = this.reflector.getAllAndOverride(HANDLING, [context.getHandler(), context.getClass()]);
    if (deklarerad === OPPEN) return true;
    const begaran: Begaran = context.switchToHttp().getRequest();
    const handling = arHandling(deklarerad) ? deklarerad : null;
    const bevis = bevisI(begaran.headers, this.klientcertRubrik);
    const inloggad = await barare(begaran.headers, this.identitet, bevis).catch((error: unknown) =>
      this.neka(begaran, error, { handling }),
    );
    if (handling === null || !farUtfora(inloggad, handling)) {
      return this.neka(begaran, behorighetSaknas(), { handling, inloggad });
    }
    begaran.inloggad = inloggad;
    begaran.handling = handling;
    return true;
  }

  private async neka(
    begaran: Begaran,
    fel: unknown,
    { handling, inloggad = null }: { readonly handling: Handling | null; readonly inloggad?: Inloggad | null },
  ): Promise<never> {
    if (fel instanceof Problem) {
      const { status, kod } = fel.uppgifter;
      await this.vidNekad?.(begaran, { status: status === 401 ? 401 : 403, kod, inloggad, handling });
    }
    throw fel;
  }
}

const behorighetSaknas = (): Problem =>
  new Problem({
    status: 403,
    kod: 'BEHORIGHET_SAKNAS',
    detail: 'Din behörighet räcker inte för detta. Kontakta den som förvaltar navet om den borde göra det.',
    headers: { 'WWW-Authenticate': 'Bearer error="insufficient_scope"' },
  });

const inloggadFor = (context: ExecutionContext): Inloggad => {
  const begaran: Begaran = context.switchToHttp().getRequest();
  if (begaran.inloggad === undefined) throw new Error('an endpoint without a credential asked who is logged in');
  return begaran.inloggad;
};

/** Parameter: the `Inloggad` behind the request. */
export const Aktuell = createParamDecorator((_data: unknown, context: ExecutionContext) => inloggadFor(context));

/** Parameter: the code of the one huvudman acted for (header `Avvikelsenav-Huvudman`, else the only one). */
export const AktuellHuvudman = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const begaran: Begaran = context.switchToHttp().getRequest();
  return valjHuvudman(inloggadFor(context), begaran.headers[HUVUDMAN_HEADER]);
});

/** Parameter: who asks, and the one huvudman it acts for. */
export const AktuelltOmbud = createParamDecorator((_data: unknown, context: ExecutionContext): Ombud => {
  const begaran: Begaran = context.switchToHttp().getRequest();
  const inloggad = inloggadFor(context);
  return { inloggad, huvudman: valjHuvudman(inloggad, begaran.headers[HUVUDMAN_HEADER]) };
});

/** 400 `HUVUDMAN_SAKNAS` when it must be named, 403 `HUVUDMAN_EJ_TILLATEN` when it is not one of the caller's. */
export const valjHuvudman = (inloggad: Inloggad, header: string | string[] | undefined): string => {
  const namngiven = Array.isArray(header) ? header[0] : header;
  if (namngiven !== undefined) {
    if (inloggad.huvudman.includes(namngiven)) return namngiven;
    throw new Problem({
      status: 403,
      kod: 'HUVUDMAN_EJ_TILLATEN',
      detail: 'Du kan inte företräda den huvudman som anges i Avvikelsenav-Huvudman.',
    });
  }
  const [enda, ...fler] = inloggad.huvudman;
  if (enda === undefined) {
    throw new Problem({ status: 403, kod: 'HUVUDMAN_EJ_TILLATEN', detail: 'Din nyckel företräder ingen huvudman.' });
  }
  if (fler.length === 0) return enda;
  throw new Problem({
    status: 400,
    kod: 'HUVUDMAN_SAKNAS',
    detail: 'Du företräder flera huvudmän. Ange vilken i rubriken Avvikelsenav-Huvudman.',
  });
};
