import type { Platsfel, Vag } from '#libs/platform/yaml/index.js';
import type { Lansfil } from './lansfil.js';

/** Of the list that comes with the programme: one of that name in a file would be taken for it. */
const GEMENSAMMA = 'gemensamma-kriterier';

/** What a schema cannot say of a län's criteria: lists that are told apart, and those that agreements name (N9). */
export const kriterieregler = (fil: Lansfil): readonly Platsfel[] => [
  ...fil.uppfoljning.kriterielistor.flatMap((lista, i) => listfel(lista, ['uppfoljning', 'kriterielistor', i])),
  ...dubbla(
    fil.uppfoljning.kriterielistor.map(({ id, version }) => `${id} version ${version}`),
    (i) => ['uppfoljning', 'kriterielistor', i, 'version'],
  ),
  ...utpekade(fil),
];

type Lista = Lansfil['uppfoljning']['kriterielistor'][number];

const listfel = ({ id, kriterier }: Lista, vag: Vag): readonly Platsfel[] => [
  ...(id === GEMENSAMMA ? [{ vag: [...vag, 'id'], meddelande: `"${id}" är de gemensamma kriteriernas id.` }] : []),
  ...dubbla(
    kriterier.map((kriterium) => kriterium.id),
    (i) => [...vag, 'kriterier', i, 'id'],
  ),
  ...kriterier.flatMap(({ text }, i) =>
    text.trim() === '' ? [{ vag: [...vag, 'kriterier', i, 'text'], meddelande: 'Kriteriet saknar text.' }] : [],
  ),
];

const dubbla = (namn: readonly string[], vag: (plats: number) => Vag): readonly Platsfel[] =>
  namn.flatMap((ett, i) =>
    namn.indexOf(ett) < i ? [{ vag: vag(i), meddelande: `"${ett}" finns redan i filen.` }] : [],
  );

const utpekade = ({ uppfoljning, overenskommelser }: Lansfil): readonly Platsfel[] => {
  const kanda = new Set(uppfoljning.kriterielistor.map(({ id }) => id));
  const platser: readonly (readonly [string | null, Vag])[] = [
    [uppfoljning.kriterielista, ['uppfoljning', 'kriterielista']],
    ...overenskommelser.map((en, i) => [en.kriterielista, ['overenskommelser', i, 'kriterielista']] as const),
  ];
  return platser.flatMap(([id, vag]) =>
    id === null || kanda.has(id) ? [] : [{ vag, meddelande: `Okänd kriterielista "${id}".` }],
  );
};
