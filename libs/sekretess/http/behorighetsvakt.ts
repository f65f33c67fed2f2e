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
import { arHandling, farUtfora, type Handling } from '../policy/index.js';
import { IDENTITET, Tokenfel, type Identitet } from '../identitet/identitet.js';
import type { Inloggad } from '../inloggad.js';
import { HANDLING, OPPEN } from './deklaration.js';
import { VID_NEKAD, type VidNekad } from './nekad.js';

/** Header by which a client that speaks for several huvudmän names one. */
export const HUVUDMAN_HEADER = 'avvikelsenav-huvudman';

interface Begaran {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  inloggad?: Inloggad;
}

/** Lets in who may: 401 without a valid credential, 403 without the role. An endpoint that declares nothing is closed. */
@Injectable()
export class Behorighetsvakt implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(IDENTITET) private readonly identitet: Identitet,
    @Optional() @Inject(VID_NEKAD) private readonly vidNekad?: VidNekad,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const deklarerad: unknown = this.reflector.getAllAndOverride(HANDLING, [context.getHandler(), context.getClass()]);
    if (deklarerad === OPPEN) return true;
    const begaran: Begaran = context.switchToHttp().getRequest();
    const handling = arHandling(deklarerad) ? deklarerad : null;
    const inloggad = await this.inloggad(begaran).catch((error: unknown) => this.neka(begaran, error, { handling }));
    if (handling === null || !farUtfora(inloggad, handling)) {
      return this.neka(begaran, behorighetSaknas(), { handling, inloggad });
    }
    begaran.inloggad = inloggad;
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

  private async inloggad(begaran: Begaran): Promise<Inloggad> {
    const header = begaran.headers['authorization'];
    if (typeof header !== 'string' || header === '') {
      throw inteInloggad('Bearer', 'Ange din nyckel i rubriken Authorization: Bearer ….');
    }
    if (!/^Bearer(?: |$)/i.test(header)) {
      throw inteInloggad('Bearer', 'Ordet Bearer saknas före nyckeln i rubriken Authorization: Bearer ….');
    }
    const token = /^Bearer +([\x21-\x7e]+)$/i.exec(header)?.[1];
    const inloggad = token === undefined ? undefined : await this.identitet.inloggad(token).catch(somProblem);
    if (inloggad === undefined) throw inteInloggad(OGILTIG, 'Nyckeln känns inte igen.');
    return inloggad;
  }
}

const OGILTIG = 'Bearer error="invalid_token"';
const TOKENTEXT: Readonly<Record<Tokenfel['kod'], string>> = {
  TOKEN_UTGANGEN: 'Inloggningen har gått ut. Logga in igen.',
  TOKEN_OGILTIG: 'Inloggningen godtas inte. Logga in igen, eller kontakta den som förvaltar navet.',
};

const somProblem = (error: unknown): never => {
  if (!(error instanceof Tokenfel)) throw error;
  throw inteInloggad(OGILTIG, TOKENTEXT[error.kod], error.kod);
};

const inteInloggad = (utmaning: string, detail: string, kod = 'INTE_INLOGGAD'): Problem =>
  new Problem({ status: 401, kod, detail, headers: { 'WWW-Authenticate': utmaning } });

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
