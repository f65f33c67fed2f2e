import type { JWTPayload } from 'jose';
import type { Fingeravtryck } from '../fingeravtryck.js';
import type { Inloggad } from '../inloggad.js';
import { Tokenfel } from './identitet.js';
import type { Faltplats, Maskin, Utfardare } from './identitetsfil.js';
import type { Provad } from './tokenprovning.js';

const PSEUDONYM_TECKEN = 22;
const LISTA_MAX = 500;
const TEXT_MAX = 200;

/** Who a proved token stands for. Throws `Tokenfel` when it does not say what it must, or lives too long. */
export const inloggadAv = (provad: Provad, utfardare: Utfardare, pseudonym: Fingeravtryck): Inloggad => {
  const maskin = maskinAv(provad, utfardare);
  const minuterMax = utfardare.giltighetMaxMinuter[maskin === undefined ? 'person' : 'maskin'];
  if (provad.livslangdSekunder > minuterMax * 60) throw new Tokenfel('TOKEN_OGILTIG');
  if (maskin !== undefined) return somMaskin(maskin, provad.ansprak);
  return somPerson(provad, utfardare, pseudonym);
};

/** By client and subject: a person who logs in through a machine's client is still a person. */
const maskinAv = ({ ansprak, sub }: Provad, { falt, maskiner }: Utfardare): Maskin | undefined => {
  const klient = textI(ansprak, falt.klient);
  return maskiner.find(({ clientId, subject = clientId }) => clientId === klient && subject === sub);
};

const somMaskin = (maskin: Maskin, ansprak: JWTPayload): Inloggad => {
  if (maskin.kravCertifikat && !Object.hasOwn(ansprak, 'cnf')) throw new Tokenfel('TOKEN_OGILTIG');
  const { id, huvudman, roller, verksamheter = '*' } = maskin;
  return { klient: id, slag: 'maskin', huvudman, roller, verksamheter, uppdrag: null, efternamn: null };
};

const somPerson = ({ ansprak, sub }: Provad, utfardare: Utfardare, pseudonym: Fingeravtryck): Inloggad => {
  const { issuer, falt, roller, verksamhetskoder } = utfardare;
  return {
    klient: `p-${pseudonym(['person', issuer, sub]).slice(0, PSEUDONYM_TECKEN)}`,
    slag: 'person',
    huvudman: [huvudmanAv(ansprak, utfardare)],
    roller: [...new Set(texterI(ansprak, falt.roller).flatMap((namn) => vardet(roller, namn) ?? []))],
    verksamheter: texterI(ansprak, falt.verksamheter).flatMap((namn) => verksamhet(verksamhetskoder, namn)),
    uppdrag: textI(ansprak, falt.uppdrag),
    efternamn: textI(ansprak, falt.efternamn)?.normalize('NFC').trim().toLocaleLowerCase('sv') ?? null,
  };
};

/** The one of the chosen uppdrag; several, none, or another's than the issuer's is no answer (I4). */
const huvudmanAv = (ansprak: JWTPayload, { falt, foretrader, huvudmannakoder }: Utfardare): string => {
  const sagt = falt.huvudman === undefined ? foretrader : texterI(ansprak, falt.huvudman);
  const [enda, ...fler] = sagt.map((namn) => vardet(huvudmannakoder, namn) ?? namn);
  if (enda === undefined || fler.length > 0 || !foretrader.includes(enda)) throw new Tokenfel('TOKEN_OGILTIG');
  return enda;
};

/** Never `*`: that a whole huvudman is meant, no token can say. */
const verksamhet = (koder: Readonly<Record<string, string>>, namn: string): readonly string[] => {
  const kod = vardet(koder, namn) ?? namn;
  return /^[\w-]{1,64}$/.test(kod) ? [kod] : [];
};

const vardet = <T extends string>(karta: Readonly<Record<string, T>>, namn: string): T | undefined =>
  Object.hasOwn(karta, namn) ? karta[namn] : undefined;

const vardeI = (ansprak: JWTPayload, plats: Faltplats): unknown =>
  (typeof plats === 'string' ? [plats] : plats).reduce<unknown>(
    (objekt, namn) =>
      typeof objekt === 'object' && objekt !== null && Object.hasOwn(objekt, namn)
        ? Reflect.get(objekt, namn)
        : undefined,
    ansprak,
  );

const arText = (varde: unknown): varde is string =>
  typeof varde === 'string' && varde !== '' && varde.length <= TEXT_MAX;

const textI = (ansprak: JWTPayload, plats: Faltplats | undefined): string | null => {
  const varde = plats === undefined ? null : vardeI(ansprak, plats);
  return arText(varde) ? varde : null;
};

/** A text alone is a list of one. What is no list of short texts makes the token one that does not hold. */
const texterI = (ansprak: JWTPayload, plats: Faltplats | undefined): readonly string[] => {
  const varde = plats === undefined ? [] : (vardeI(ansprak, plats) ?? []);
  const lista: readonly unknown[] = Array.isArray(varde) ? varde : [varde];
  if (lista.length > LISTA_MAX || !lista.every(arText)) throw new Tokenfel('TOKEN_OGILTIG');
  return lista.filter(arText);
};
