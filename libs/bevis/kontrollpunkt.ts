import { hash, sign, verify, type KeyObject } from 'node:crypto';

/** What a checkpoint says: so many events, with this root; those before `okedjad` were written without a chain. */
export interface Kontrollpunkt {
  /** Which log: its name in the first line. */
  readonly ursprung: string;
  readonly antal: number;
  readonly rot: Buffer;
  readonly okedjad: number;
}

/** Who signs: name and key; the id is made of both (C2SP signed-note). */
export interface Notarienyckel {
  readonly namn: string;
  readonly privat: KeyObject;
  readonly publik: Publiknyckel;
}

export interface Publiknyckel {
  readonly namn: string;
  /** 4 bytes. */
  readonly id: Buffer;
  readonly nyckel: KeyObject;
  /** `namn+id+nyckel`, one line: the form in which it is given to others. */
  readonly vkey: string;
}

const OKEDJAD = /^okedjad-till (\d{1,15})$/;
const HUVUD = /^([^\n]{1,200})\n(\d{1,15})\n([A-Za-z0-9+/]{43}=)\n((?:[^\n]+\n){0,10})$/;
const SIGNATUR = /^— ([^\s+]{1,200}) ([A-Za-z0-9+/]{91}=)$/;
const ID_BYTE = 4;
/** More lines than any witness would add. */
const TECKEN_MAX = 10_000;

const kropp = ({ ursprung, antal, rot, okedjad }: Kontrollpunkt): string =>
  `${ursprung}\n${antal}\n${rot.toString('base64')}\n${okedjad > 0 ? `okedjad-till ${okedjad}\n` : ''}`;

/** The checkpoint as a signed note: C2SP tlog-checkpoint, Ed25519. */
export const signera = (punkt: Kontrollpunkt, { namn, privat, publik }: Notarienyckel): string => {
  const text = kropp(punkt);
  const signatur = Buffer.concat([publik.id, sign(null, Buffer.from(text), privat)]);
  return `${text}\n— ${namn} ${signatur.toString('base64')}\n`;
};

/** What the note says, without having looked at its signature; null when it has another form. */
export const tolkaKontrollpunkt = (not: string): Kontrollpunkt | null => {
  const form = not.length > TECKEN_MAX ? null : HUVUD.exec(textAv(not));
  if (form === null) return null;
  const [, ursprung = '', antal, rot = '', tillagg = ''] = form;
  const okedjad = tillagg.split('\n').flatMap((rad) => OKEDJAD.exec(rad)?.[1] ?? []);
  return { ursprung, antal: Number(antal), rot: Buffer.from(rot, 'base64'), okedjad: Number(okedjad[0] ?? 0) };
};

/** The signed part: up to and with the line break before the empty line. */
const textAv = (not: string): string => not.slice(0, not.lastIndexOf('\n\n') + 1);

/** True when one of the keys has signed the note. */
export const arSignerad = (not: string, nycklar: readonly Publiknyckel[]): boolean => {
  const text = textAv(not);
  const rader = not.slice(text.length + 1).split('\n');
  return rader.some((rad) => {
    const [, namn, base64] = SIGNATUR.exec(rad) ?? [];
    const bytes = Buffer.from(base64 ?? '', 'base64');
    const nyckel = nycklar.find((en) => en.namn === namn && bytes.subarray(0, ID_BYTE).equals(en.id));
    return nyckel !== undefined && verify(null, Buffer.from(text), nyckel.nyckel, bytes.subarray(ID_BYTE));
  });
};

/** What the note says when one of the keys has signed it for the log of its name; else null. */
export const godkandKontrollpunkt = (not: string, nycklar: readonly Publiknyckel[]): Kontrollpunkt | null => {
  const punkt = tolkaKontrollpunkt(not);
  const egna = nycklar.filter(({ namn }) => namn === punkt?.ursprung);
  return punkt !== null && arSignerad(not, egna) ? punkt : null;
};

/** The first four bytes of SHA-256 over name, line break, kind (1: Ed25519) and key. */
export const nyckelid = (namn: string, publik: Uint8Array): Buffer =>
  hash('sha256', Buffer.concat([Buffer.from(`${namn}\n`), Buffer.of(1), publik]), 'buffer').subarray(0, ID_BYTE);
