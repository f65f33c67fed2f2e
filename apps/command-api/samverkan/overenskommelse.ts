import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Fel } from '#libs/platform/fel.js';
import { valideringsproblem } from '#libs/platform/http/problem.js';
import { deterministicId } from '#libs/platform/ids.js';
import type { Samverkansfakta } from './fakta.js';
import { kravFelfri, okandaHuvudman } from './granska.js';

/** Where agreements are known. */
export interface Avtalskallor {
  readonly register: Huvudmannaregister;
  readonly fakta: Samverkansfakta;
}
/** An agreement as a body names it: id or name of the län's file, or a registered one's uuid. */
export interface Avtalsnamn {
  readonly id: string;
  readonly avsnitt: string | null;
  /** Two digits; undefined for any. */
  readonly lan: string | undefined;
}
/** Id in the län's file where it stands there, so that matters of the same agreement are seen to be related (B11). */
export interface Avtalshanvisning {
  readonly id: string;
  readonly avsnitt: string | null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The agreement, or what is wrong with the reference. @param pekare of the id; that of the section is its sister */
export const slaUppAvtal = async (
  kallor: Avtalskallor,
  namn: Avtalsnamn,
  pekare: string,
): Promise<Avtalshanvisning | Fel> => {
  const lansfilId = iLansfilen(kallor.register, namn);
  if (lansfilId !== undefined) return medAvsnitt(kallor.register, { ...namn, id: lansfilId }, pekare);
  const registrerad = UUID.test(namn.id) ? await kallor.fakta.overenskommelse(namn.id) : { status: 'okand' as const };
  if (registrerad.status === 'okand') return okand(pekare, 'Överenskommelsen finns inte i registret.');
  if (registrerad.lansfilId !== null) {
    return medAvsnitt(kallor.register, { ...namn, id: registrerad.lansfilId, lan: undefined }, pekare);
  }
  const { avsnitt } = namn;
  if (avsnitt !== null && !registrerad.avsnitt.includes(avsnitt)) return okantAvsnitt(pekare);
  return { id: namn.id, avsnitt };
};

export const arFel = (svar: Avtalshanvisning | Fel): svar is Fel => 'kod' in svar;

/** What a new matter names beside its texts. */
export interface Namngivna {
  readonly parter: readonly string[];
  readonly overenskommelse?: { readonly id: string; readonly avsnitt?: string | null } | null;
}

/** The agreement that it names; 400 with every fault of parties and agreement at once. @param huvudman that acts */
export const kravNamngivna = async (
  kallor: Avtalskallor,
  { parter, overenskommelse }: Namngivna,
  huvudman: string,
): Promise<Avtalshanvisning | null> => {
  const okanda = okandaHuvudman(kallor.register, parter, '/parter');
  const avtal = overenskommelse == null ? null : await medLan(kallor, overenskommelse, huvudman);
  if (avtal !== null && arFel(avtal)) throw valideringsproblem([...okanda, avtal]);
  kravFelfri(okanda);
  return avtal;
};

const medLan = (
  kallor: Avtalskallor,
  { id, avsnitt = null }: NonNullable<Namngivna['overenskommelse']>,
  huvudman: string,
): Promise<Avtalshanvisning | Fel> =>
  slaUppAvtal(kallor, { id, avsnitt, lan: kallor.register.lanFor(huvudman) }, '/overenskommelse/id');

/** By name or id, or by the uuid that it has before anything is recorded of it. */
const iLansfilen = (register: Huvudmannaregister, { id, lan }: Avtalsnamn): string | undefined =>
  register.overenskommelse(id, lan)?.id ??
  register.overenskommelser().find((en) => deterministicId('overenskommelse', en.id) === id)?.id;

const medAvsnitt = (
  register: Huvudmannaregister,
  { id, avsnitt, lan }: Avtalsnamn,
  pekare: string,
): Avtalshanvisning | Fel => {
  if (avsnitt === null) return { id, avsnitt };
  return register.slaUppHanvisning(`${id}, ${avsnitt}`, lan) ?? okantAvsnitt(pekare);
};

const okantAvsnitt = (pekare: string): Fel =>
  okand(pekare.replace(/[^/]+$/u, 'avsnitt'), 'Avsnittet finns inte i överenskommelsen.');

const okand = (pekare: string, meddelande: string): Fel => ({ kod: 'OKAND_KOD', pekare, meddelande });
