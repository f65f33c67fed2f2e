import { Problem } from '#libs/platform/http/problem.js';
import { Tokenfel, type Bevis, type Identitet } from '../identitet/identitet.js';
import type { Inloggad } from '../inloggad.js';

type Rubriker = Readonly<Record<string, string | string[] | undefined>>;

/** The one behind `Authorization: Bearer …`; a token anywhere else is not looked at. Throws 401 as a `Problem`. */
export const barare = async (rubriker: Rubriker, identitet: Identitet, bevis: Bevis): Promise<Inloggad> => {
  const rubrik = rubriker['authorization'];
  if (typeof rubrik !== 'string' || rubrik === '') {
    throw inteInloggad('Bearer', 'Ange din nyckel i rubriken Authorization: Bearer ….');
  }
  if (!/^Bearer(?: |$)/i.test(rubrik)) {
    throw inteInloggad('Bearer', 'Ordet Bearer saknas före nyckeln i rubriken Authorization: Bearer ….');
  }
  const token = /^Bearer +([\x21-\x7e]+)$/i.exec(rubrik)?.[1];
  const inloggad = token === undefined ? undefined : await identitet.inloggad(token, bevis).catch(somProblem);
  if (inloggad === undefined) throw inteInloggad(OGILTIG, 'Nyckeln känns inte igen.');
  return inloggad;
};

const OGILTIG = 'Bearer error="invalid_token"';
const TOKENTEXT: Readonly<Record<Tokenfel['kod'], string>> = {
  TOKEN_UTGANGEN: 'Inloggningen eller nyckeln har gått ut. Logga in igen, eller be om en ny nyckel.',
  TOKEN_OGILTIG: 'Inloggningen godtas inte. Logga in igen, eller kontakta den som förvaltar navet.',
};

const somProblem = (error: unknown): never => {
  if (!(error instanceof Tokenfel)) throw error;
  throw inteInloggad(OGILTIG, TOKENTEXT[error.kod], error.kod);
};

const inteInloggad = (utmaning: string, detail: string, kod = 'INTE_INLOGGAD'): Problem =>
  new Problem({ status: 401, kod, detail, headers: { 'WWW-Authenticate': utmaning } });
