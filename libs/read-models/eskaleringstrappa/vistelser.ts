import type { KandEskalering } from '#libs/eskalering/eskalering.js';
import type { Vistelse } from './table.js';

interface Plats {
  readonly huvudman: string | null;
  readonly niva: string;
  readonly arena: string | null;
}

/** The stays after an event that happened at `tid`: whoever has moved has left one place and come to another. */
export const foljVistelser = (
  fore: readonly Vistelse[],
  { id, eskalering, tid }: { readonly id: string; readonly eskalering: KandEskalering; readonly tid: string },
): readonly Vistelse[] => {
  const nu = eskalering.status === 'pagaende' ? platser(eskalering) : [];
  const slutna = fore.map((vistelse) =>
    vistelse.till !== null || nu.some((plats) => samma(plats, vistelse)) ? vistelse : { ...vistelse, till: tid },
  );
  const nya = nu.filter((plats) => !fore.some((vistelse) => vistelse.till === null && samma(plats, vistelse)));
  return [...slutna, ...nya.map((plats, nr) => ({ id, nr: fore.length + nr, ...plats, fran: tid, till: null }))];
};

const platser = ({ parter, samverkan }: KandEskalering): readonly Plats[] => [
  ...[...parter].map(([huvudman, { niva }]) => ({ huvudman, niva, arena: null })),
  ...(samverkan === null ? [] : [{ huvudman: null, niva: samverkan.niva, arena: samverkan.arena }]),
];

const samma = (en: Plats, annan: Plats): boolean =>
  en.huvudman === annan.huvudman && en.niva === annan.niva && en.arena === annan.arena;
