import type { Roll } from '#libs/sekretess/index.js';
import { raden } from './facit.js';

type Rad = Readonly<Partial<Record<Roll, string>>>;

/** A page is let in to as the operation that gives the same by the API. */
const SOM: readonly (readonly [sida: RegExp, operation: string])[] = [
  [/^\/$/, '/huvudman'],
  [/^\/min-ko$/, '/vyer/min-ko'],
  [/^\/arenden$/, '/avvikelser'],
  [/^\/arenden\/\*$/, '/avvikelser/{id}'],
  [/^\/arenden\/\*\/atkomst$/, '/atkomstlogg'],
  [/^\/tvister(?:\/\*)?$/, '/tvister'],
  [/^\/arenor(?:\/\*)*$/, '/arenor'],
  [/^\/arenor\/\*\/moten\/\*$/, '/arenor'],
  [/^\/rekommendationer(?:\/\*)?$/, '/rekommendationer'],
  [/^\/planer(?:\/\*(?:\/atgarder\/\*)?)?$/, '/handlingsplaner'],
  [/^\/uppfoljningar/, '/uppfoljningar'],
  [/^\/informationstorg(?:\/\*)?$/, '/informationstorg/{huvudman}'],
  [/^\/leveranser(?:\/\*)?$/, '/vyer/leveranser'],
];
/** Pages that are their own. */
const STATISTIK: Rad = {
  enhetschef: 'G',
  verksamhetschef: 'O',
  forvaltningschef: 'O',
  mas: 'O',
  mar: 'O',
  chefslakare: 'O',
  samverkanskoordinator: 'G',
  arenaledamot: 'G',
  ledning: 'G',
  revisor: 'O',
};
/** Of the huvudman's own matters; who sits in its arenas alone has those there. */
const SAMVERKAN: Rad = {
  verksamhetschef: 'O',
  forvaltningschef: 'O',
  mas: 'O',
  mar: 'O',
  chefslakare: 'O',
  revisor: 'O',
};
const EGNA: readonly (readonly [sida: RegExp, rad: Rad])[] = [
  [/^\/(?:eskalering|ledtider|varmekarta|trend|overblick|tvister\/alder)$/, STATISTIK],
  [/^\/ledtider\/samverkan$/, SAMVERKAN],
  [/^\/import$/, { rapportorssystem: 'O', handlaggare: 'O' }],
];
/** Read without logging in: published figures, and what is said of the pages themselves. */
const OPPNA = [/^\/oppna-data$/, /^\/tillganglighet$/, /^\/\*$/];

export const arOppen = (sida: string): boolean => OPPNA.some((monster) => monster.test(utanSprak(sida)));

/** Who may open the page (`/sv/arenden/:id`); undefined when the table is silent, which is a fault of this test. */
export const sidrad = (sida: string): Rad | undefined => {
  const vag = utanSprak(sida);
  const operation = SOM.find(([monster]) => monster.test(vag))?.[1];
  if (operation !== undefined) return raden('GET', operation);
  return EGNA.find(([monster]) => monster.test(vag))?.[1];
};

/** The address without its language, ids as `*`. */
const utanSprak = (sida: string): string => sida.replace(/^\/(?:sv|en)\/?/, '/').replaceAll(/:[^/]+/g, '*');
