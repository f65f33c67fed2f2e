import { Kommandofel } from './nav-klient.js';

export interface Enkatrad {
  readonly kommun: string;
  readonly svar: readonly { readonly fraga: string; readonly text: string | null }[];
}
export interface Enkatfil {
  readonly kalla: string;
  readonly rader: readonly Enkatrad[];
}

const RADER_MAX = 1_000;

/**
 * A survey as it was collected: `{ kalla, fragor: [text], svar: [{ kommun, svar: [text | null] }] }`, each answer in the
 * place of its question. Errors: `Kommandofel`, which says where and never what stands there.
 */
export const lasEnkatfil = (text: string): Enkatfil => {
  const fil = tolka(text);
  if (!arObjekt(fil) || typeof fil['kalla'] !== 'string') throw fel('Uppgiften kalla saknas.');
  const { fragor, svar } = fil;
  if (!Array.isArray(fragor) || !fragor.every(arText)) throw fel('fragor ska vara en lista med frågornas lydelse.');
  if (!Array.isArray(svar) || svar.length === 0) throw fel('svar ska vara en lista med minst en rad.');
  if (svar.length > RADER_MAX) throw fel(`Filen har fler än ${RADER_MAX} rader. Dela den.`);
  return { kalla: fil['kalla'], rader: svar.map((rad: unknown, index) => enRad(rad, fragor, index + 1)) };
};

const enRad = (rad: unknown, fragor: readonly string[], nr: number): Enkatrad => {
  if (!arObjekt(rad) || !arText(rad['kommun'])) throw fel(`Rad ${nr}: kommun saknas.`);
  const { svar } = rad;
  if (!Array.isArray(svar) || svar.length !== fragor.length) {
    throw fel(`Rad ${nr}: svaren ska vara ${fragor.length}, ett för varje fråga; null för ett tomt.`);
  }
  if (!svar.every((ett: unknown) => ett === null || typeof ett === 'string')) {
    throw fel(`Rad ${nr}: ett svar ska vara text eller null.`);
  }
  return { kommun: rad['kommun'], svar: fragor.map((fraga, index) => ({ fraga, text: tomSomNull(svar[index]) })) };
};

const tomSomNull = (text: string | null | undefined): string | null =>
  text == null || text.trim() === '' ? null : text;

const tolka = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    throw fel('Filen är inte giltig JSON.');
  }
};

export const arObjekt = (varde: unknown): varde is Readonly<Record<string, unknown>> =>
  typeof varde === 'object' && varde !== null && !Array.isArray(varde);
export const arText = (varde: unknown): varde is string => typeof varde === 'string' && varde.trim() !== '';
const fel = (text: string): Kommandofel => new Kommandofel(`Enkätfilen kan inte läsas. ${text}`);
