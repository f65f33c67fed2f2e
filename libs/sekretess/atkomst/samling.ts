import { AsyncLocalStorage } from 'node:async_hooks';
import type { Atkomstobjekt, Flagga } from './atkomstpost.js';

/** What a reader tells of what it has read. */
export interface Notering {
  readonly objekt?: readonly Objektnotering[];
  /** Short for `objekt` of the kind `avvikelse`. */
  readonly arenden?: readonly (string | Omit<Objektnotering, 'slag'>)[];
  readonly falt?: readonly string[];
  readonly grund?: readonly string[];
  readonly flaggor?: readonly Flagga[];
  readonly aven?: readonly Delhandling[];
}

/** An action of its own that is done in the same answer: a page shows what has an endpoint for itself too. */
export interface Delhandling {
  readonly handling: string;
  /** Of the object that it is done with, noted too. */
  readonly id: string;
  readonly falt: readonly string[];
}

export interface Objektnotering extends Omit<Atkomstobjekt, 'berorda'> {
  /** Absent: looked up by id before the record is written. */
  readonly berorda?: readonly string[] | undefined;
}

/** As many ids as a page has, and room for what they are linked to. */
const OBJEKT_MAX = 2_000;

/** What one request has read so far. */
export class Atkomstsamling {
  readonly objekt = new Map<string, Objektnotering>();
  readonly falt = new Set<string>();
  readonly grund = new Set<string>();
  readonly flaggor = new Set<Flagga>();
  readonly aven: Delhandling[] = [];

  get tom(): boolean {
    return this.objekt.size === 0 && this.falt.size === 0;
  }

  /** Errors: RangeError beyond 2 000 objects: an answer that cannot be recorded is not given. */
  notera(notering: Notering): void {
    for (const objekt of objektI(notering)) this.lagg(objekt);
    laggTill(this.falt, notering.falt);
    laggTill(this.grund, notering.grund);
    laggTill(this.flaggor, notering.flaggor);
    this.aven.push(...(notering.aven ?? []));
  }

  private lagg(objekt: Objektnotering): void {
    const nyckel = `${objekt.slag}-${objekt.id}`;
    if (this.objekt.get(nyckel)?.berorda !== undefined) return;
    this.objekt.set(nyckel, objekt);
    if (this.objekt.size > OBJEKT_MAX) throw new RangeError('more is read at once than can be recorded');
  }
}

const objektI = ({ objekt = [], arenden = [] }: Notering): readonly Objektnotering[] => [
  ...objekt,
  ...arenden.map((en) => ({ slag: 'avvikelse', ...(typeof en === 'string' ? { id: en } : en) })),
];

const laggTill = <Del>(mangd: Set<Del>, fler: readonly Del[] = []): void => {
  for (const en of fler) mangd.add(en);
};

const pagaende = new AsyncLocalStorage<Atkomstsamling>();
const perBegaran = new WeakMap<object, Atkomstsamling>();

/** Runs what answers a request; what it reads is noted in the collection. */
export const medSamling = <Svar>(begaran: object, samling: Atkomstsamling, arbete: () => Svar): Svar => {
  perBegaran.set(begaran, samling);
  return pagaende.run(samling, arbete);
};

/** Notes what the request reads; the guard of the log writes it before anything of the answer leaves. */
export const noteraAtkomst = (begaran: object, notering: Notering): void =>
  (perBegaran.get(begaran) ?? pagaende.getStore())?.notera(notering);

/** The same for readers that do not know the request they serve. Outside of one it does nothing. */
export const noteraLast = (notering: Notering): void => pagaende.getStore()?.notera(notering);
