import { createHash } from 'node:crypto';
import { kanonisk } from '#libs/event-store/index.js';
import { indikatorMed } from '#libs/statistik/index.js';
import type { Indikatorrad, Uppfoljningsrapport } from './rapport.js';

/** The report as it is frozen: canonical JSON (RFC 8785), and its SHA-256 in hexadecimal. */
export interface Fryst {
  readonly rapport: string;
  readonly sha256: string;
}

export const frys = (rapport: Uppfoljningsrapport): Fryst => {
  const text = kanonisk(forFrysning(rapport));
  return { rapport: text, sha256: sha256(text) };
};

/** As the rules hold it, of the canonical JSON in UTF-8. */
export const FRYST_BYTE_MAX = 256 * 1_024;
/** Longest that a text may be, tried in turn until the report has room. What has been frozen rests on these. */
const TEXTGRANSER = [4_000, 1_000, 300] as const;
const FORKORTAT = ' … [Förkortat för att rapporten ska rymmas. Hela texten står i uppföljningen.]';

/**
 * The report as it is frozen: whole where it has room, else with its longest texts cut, and saying so where they are. The
 * texts themselves stand in the log (U3). The same report always gives the same.
 */
export const forFrysning = (rapport: Uppfoljningsrapport): Uppfoljningsrapport => {
  const ryms = (en: Uppfoljningsrapport): boolean => Buffer.byteLength(kanonisk(en)) <= FRYST_BYTE_MAX;
  if (ryms(rapport)) return rapport;
  const forkortade = TEXTGRANSER.map((max) => forkortad(rapport, max));
  return forkortade.find(ryms) ?? forkortade.at(-1) ?? rapport;
};

const forkortad = (rapport: Uppfoljningsrapport, max: number): Uppfoljningsrapport => {
  const text = JSON.stringify(rapport, (_nyckel, varde: unknown) =>
    typeof varde === 'string' && varde.length > max ? `${helaTecken(varde, max)}${FORKORTAT}` : varde,
  );
  const innehall: unknown = JSON.parse(text);
  if (!arRapport(innehall)) throw new Error('a shortened report is still a report');
  return { ...innehall, ordlista: rapport.ordlista };
};

/** Never half of a character that is two. */
const helaTecken = (text: string, max: number): string => text.slice(0, max).replace(/[\uD800-\uDBFF]$/u, '');

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What a frozen report says, when it is what its sum says; else null: it has been tampered with. */
export const tina = ({ rapport, sha256: summa }: Fryst): Uppfoljningsrapport | null => {
  if (sha256(rapport) !== summa) return null;
  const innehall: unknown = JSON.parse(rapport);
  return arRapport(innehall) ? innehall : null;
};

const arRapport = (innehall: unknown): innehall is Uppfoljningsrapport =>
  typeof innehall === 'object' && innehall !== null && 'schema' in innehall && innehall.schema === 1;

/**
 * The report as it could be when it was frozen: an indicator that the catalogue has got since is in none from before. All
 * else is held against what was frozen.
 */
export const somDa = (ny: Uppfoljningsrapport, fryst: Uppfoljningsrapport): Uppfoljningsrapport => {
  const kanda = new Set(fryst.indikatorer.map(({ indikator }) => indikator));
  const fanns = ({ slag, indikator }: Indikatorrad): boolean =>
    slag !== 'beraknad' || kanda.has(indikator) || indikatorMed(indikator)?.nyare !== true;
  return { ...ny, indikatorer: ny.indikatorer.filter(fanns) };
};

/**
 * Whether it was frozen before the catalogue got its newer indicators, and so before every unit in words of one's own was
 * taken to count: what it showed of values from elsewhere, it showed by the rule of then.
 */
export const frystForr = ({ indikatorer }: Uppfoljningsrapport): boolean =>
  !indikatorer.some(({ slag, indikator }) => slag === 'beraknad' && indikatorMed(indikator)?.nyare === true);

const SKILLNADER_MAX = 50;

/** Where two reports differ, as JSON pointers; the first fifty. */
export const skillnader = (en: unknown, annan: unknown): readonly string[] => {
  const funna: string[] = [];
  jamfor(en, annan, { pekare: '', funna });
  return funna;
};

const jamfor = (en: unknown, annan: unknown, plats: { readonly pekare: string; readonly funna: string[] }): void => {
  const { pekare, funna } = plats;
  if (funna.length >= SKILLNADER_MAX || kanonisk(en) === kanonisk(annan)) return;
  if (!arObjekt(en) || !arObjekt(annan)) {
    funna.push(pekare);
    return;
  }
  const nycklar = new Set([...Object.keys(en), ...Object.keys(annan)]);
  for (const nyckel of nycklar) {
    jamfor(Reflect.get(en, nyckel), Reflect.get(annan, nyckel), { pekare: `${pekare}/${nyckel}`, funna });
  }
};

const arObjekt = (varde: unknown): varde is object => typeof varde === 'object' && varde !== null;
