import { faltI, noteraAtkomst } from '#libs/sekretess/atkomst/index.js';
import { objektIPoster } from '../../svar/atkomstobjekt.js';

/** What a page shows of rows, noted as the API's list of them is (I8). */
export const noteraRader = (begaran: object, rader: readonly unknown[]): void =>
  noteraAtkomst(begaran, { objekt: objektIPoster(rader), falt: faltI(rader) });
