import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Sidinnehall, Sprak } from '#libs/sidor/index.js';
import { manaderI } from './listadresser.js';
import type { Statistikurval } from './statistikurval.js';

/** At most a tenth of a megabyte each. */
const SIDOR_MAX = 100;

interface Fraga {
  readonly sida: string;
  readonly sprak: Sprak;
  readonly urval: Statistikurval;
  /** Every number and word that the page is made of, as it may be shown. */
  readonly tal: readonly unknown[];
}

/**
 * Pages of figures as they were drawn: four charts take as long as all else of a request, and the same numbers give the
 * same bytes. Only the drawing is kept; what may be shown to whom is asked for every time, and is part of the question.
 */
@Injectable()
export class Sidminne {
  readonly #sidor = new Map<string, Sidinnehall>();

  rita({ sida, sprak, urval, tal }: Fraga, rita: () => Sidinnehall): Sidinnehall {
    const nyckel = createHash('sha256')
      .update(JSON.stringify([sida, sprak, urval, listorna(urval), tal]))
      .digest('base64');
    const innehall = this.#sidor.get(nyckel) ?? rita();
    // The one that was asked for longest ago leaves first.
    this.#sidor.delete(nyckel);
    this.#sidor.set(nyckel, innehall);
    const [aldst] = this.#sidor.keys();
    if (this.#sidor.size > SIDOR_MAX && aldst !== undefined) this.#sidor.delete(aldst);
    return innehall;
  }

  /** All is drawn again: for who measures what a page costs when its numbers have changed. */
  glom(): void {
    this.#sidor.clear();
  }
}

/** Whether the numbers have lists is of who reads. */
const listorna = ({ ar, lista, egenLista, vistelser, tvister }: Statistikurval) => [
  ...[lista, egenLista].map((adress) => adress(manaderI(ar))),
  ...[vistelser, tvister].map((adress) => adress({ ar, pagar: false })),
];
