import { Document, parseDocument } from 'yaml';
import type { Klientpost } from '#libs/sekretess/index.js';

/** What is to be written in a klienter.yaml beside what stands there. */
export interface Klienttillagg {
  readonly nya: readonly Klientpost[];
  /** Codes that clients already in the file are to speak for as well. */
  readonly utokade: readonly { readonly id: string; readonly huvudman: readonly string[] }[];
  /** Last days of clients already in the file that have none. */
  readonly daterade: readonly { readonly id: string; readonly gallerTill?: string }[];
}

const UTAN_ALIAS = { aliasDuplicateObjects: false };

/**
 * The file's text with the additions; what stood there stays, comments too.
 * @param text of a file that `tolkaKlienter` accepts; null when there is none
 */
export const medTillagg = (text: string | null, { nya, utokade, daterade }: Klienttillagg): string => {
  const dokument = text === null ? new Document({ klienter: [] }) : parseDocument(text);
  const idn = (dokument.toJS() as { klienter: readonly { id: string }[] }).klienter.map(({ id }) => id);
  for (const { id, huvudman } of utokade) {
    for (const kod of huvudman) dokument.addIn(['klienter', idn.indexOf(id), 'huvudman'], kod);
  }
  for (const { id, gallerTill } of daterade) dokument.setIn(['klienter', idn.indexOf(id), 'gallerTill'], gallerTill);
  for (const klient of nya) dokument.addIn(['klienter'], dokument.createNode(klient, UTAN_ALIAS));
  for (const falt of [[], ['klienter']]) blockstil(dokument, falt);
  return dokument.toString({ lineWidth: 0 });
};

/** `klienter: []` is written on one line; what is put into it should not be. */
const blockstil = (dokument: Document, vag: readonly string[]): void => {
  const nod = dokument.getIn(vag, true);
  if (typeof nod === 'object' && nod !== null && 'flow' in nod) nod.flow = false;
};
