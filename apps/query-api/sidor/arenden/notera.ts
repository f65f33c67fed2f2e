import { faltI, noteraAtkomst } from '#libs/sekretess/atkomst/index.js';
import { objektIPoster } from '../../svar/atkomstobjekt.js';
import type { Mojlighet } from './handlingar.js';

/** What a page shows of rows, noted as the API's list of them is (I8). */
export const noteraRader = (begaran: object, rader: readonly unknown[]): void =>
  noteraAtkomst(begaran, { objekt: objektIPoster(rader), falt: faltI(rader) });

/** Of the page of a case, what it shows. */
interface Visat {
  readonly arende: { readonly id: string };
  readonly handelser: readonly object[];
  readonly leveranser: readonly object[];
  readonly tvist: string | null;
  readonly utlamning: { readonly mottagare: readonly { readonly svar: object }[] } | null;
  readonly mojligheter: readonly Pick<Mojlighet, 'granskning'>[];
}

/** All of it, with the tvist that it leads to; the preview of what is given is also an action of its own, as in the API. */
export const noteraArendet = (begaran: object, visat: Visat): void => {
  const { arende, handelser, leveranser, tvist } = visat;
  const utlamning = visat.utlamning?.mottagare.map(({ svar }) => svar);
  const forhandsgranskat = { handling: 'utlamnande.forhandsgranska', id: arende.id, falt: faltI(utlamning) };
  noteraAtkomst(begaran, {
    falt: faltI({ ...arende, handelser, leveranser, utlamning, granskas: granskasI(visat) }),
    objekt: tvist === null ? [] : [{ slag: 'tvist', id: tvist }],
    aven: utlamning === undefined ? [] : [forhandsgranskat],
  });
};

/** The texts that stand beside the review, by the names of their fields. */
const granskasI = ({ mojligheter }: Visat): readonly object[] =>
  mojligheter.flatMap(({ granskning }) =>
    (granskning?.texter ?? []).map(({ ord }) => Object.fromEntries(ord.map(({ falt, text }) => [falt, text]))),
  );
