import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Roll } from '#libs/sekretess/index.js';

/** An invented person, to log in as while developing. */
export interface Demoperson {
  /** Role and huvudman: `mas-2062`, or with a verksamhet `handlaggare-2062-ifo`. */
  readonly id: string;
  readonly fornamn: string;
  readonly efternamn: string;
  readonly roll: Roll;
  readonly rollnamn: string;
  readonly huvudman: { readonly kod: string; readonly namn: string };
  readonly verksamhet: { readonly kod: string; readonly namn: string } | null;
}

const FORNAMN = ['Alva', 'Birger', 'Cajsa', 'Didrik', 'Ebba', 'Folke', 'Greta', 'Hilding', 'Idun', 'Jalmar', 'Kerstin'];
const EFTERNAMN = ['Asplöv', 'Björkdal', 'Ceder', 'Dalgren', 'Ekhage', 'Furuvik', 'Granås', 'Hassel', 'Idegård'];

const GEMENSAMMA: readonly (readonly [Roll, string])[] = [
  ['handlaggare', 'handläggare'],
  ['enhetschef', 'enhetschef'],
  ['verksamhetschef', 'verksamhetschef'],
  ['forvaltningschef', 'förvaltningschef'],
  ['samverkanskoordinator', 'samverkanskoordinator'],
  ['arenaledamot', 'arenaledamot'],
  ['ledning', 'ledning'],
  ['systemadministrator', 'systemadministratör'],
  ['revisor', 'revisor'],
];
const EGNA: Readonly<Record<'region' | 'kommun' | 'privat', readonly (readonly [Roll, string])[]>> = {
  region: [['chefslakare', 'chefläkare']],
  kommun: [
    ['mas', 'medicinskt ansvarig sjuksköterska (MAS)'],
    ['mar', 'medicinskt ansvarig för rehabilitering (MAR)'],
  ],
  privat: [],
};
/** Those that see their own unit alone. */
const VID_ENHET: readonly Roll[] = ['handlaggare', 'enhetschef', 'verksamhetschef'];

/**
 * Every role at every huvudman of the register; those that see their own verksamhet alone, one in each as well. Always the
 * same for the same register.
 */
export const demopersoner = (register: Huvudmannaregister): readonly Demoperson[] =>
  register
    .alla()
    .flatMap(({ kod, namn, typ, verksamheter }) =>
      [...GEMENSAMMA, ...EGNA[typ]].flatMap(([roll, rollnamn]) => {
        const vid = VID_ENHET.includes(roll) ? verksamheter : [];
        const vem = { roll, rollnamn, huvudman: { kod, namn } };
        return [
          { ...vem, id: `${roll}-${kod}`, verksamhet: vid[0] ?? null },
          ...vid.map((verksamhet) => ({ ...vem, id: `${roll}-${kod}-${verksamhet.kod}`, verksamhet })),
        ];
      }),
    )
    .map((person, nr) => ({ ...person, fornamn: iTur(FORNAMN, nr), efternamn: iTur(EFTERNAMN, nr) }));

const iTur = (namn: readonly string[], nr: number): string => namn[nr % namn.length] ?? '';
