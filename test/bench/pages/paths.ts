import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Reader } from './page-door.js';

/** What stands in every log, so that the pages of one thing have one to show. */
export interface Scene {
  readonly arende: string;
  readonly tvist: string;
  readonly arena: string;
}

export interface Asked {
  readonly title: string;
  readonly reader: Reader;
  readonly path: string;
}

const YEAR = 'ar=2025';

/** Every page as somebody reads it: all of the region's own, and of the figures also by who sees numbers alone. */
export const pagesOf = ({ arende, tvist, arena }: Scene): readonly Asked[] => [
  ...['', 'min-ko', 'arenden', `arenden/${arende}`, 'tvister', `tvister/${tvist}`, 'arenor', `arenor/${arena}`]
    .concat(['planer', 'uppfoljningar', 'informationstorg', 'leveranser', 'import'])
    .map((path) => ({ title: titleOf(path), reader: 'region' as const, path: `/sv/${path}` })),
  ...(['region', 'ledning'] as const).flatMap((reader) =>
    ['overblick', 'eskalering', 'ledtider', 'varmekarta', 'trend'].map((path) => ({
      title: `${path}, ${reader}`,
      reader,
      path: `/sv/${path}?${YEAR}`,
    })),
  ),
  ...LISTS.map(([title, path]) => ({ title, reader: 'region' as const, path: `/sv/${path}` })),
];

/** Behind the numbers of those pages, as they lead there; of the latest year and of the first, which most came after. */
const monthsOf = (year: string): string => `manadFran=${year}-01&manadTill=${year}-12&makulerade=false`;
const LISTS: readonly (readonly [title: string, path: string])[] = [
  // As many as a page holds also in the smallest log, so that the same page is compared.
  ['arenden, tvist utan samverkan', `arenden?${monthsOf('2025')}&vag=tvist-utan-samverkan`],
  ['arenden, samverkan', `arenden?${monthsOf('2025')}&gemensam=true&vag=samverkan`],
  ['arenden, gemensam hantering', `arenden?${monthsOf('2025')}&gemensam=true`],
  ['ledtider, vistelser i samverkan', 'ledtider/samverkan?ar=2025'],
  ['tvister, öppnade under året', 'tvister?lage=ej-aterkallade&oppnadAr=2025'],
  ['arenden, första året', `arenden?${monthsOf('2023')}`],
  ['arenden, första året, gemensam hantering', `arenden?${monthsOf('2023')}&gemensam=true`],
  ['arenden, första året, samverkan', `arenden?${monthsOf('2023')}&vag=samverkan`],
  ['arenden, första året, pågår', 'arenden?ledtid=linje&ledtidAr=2023&ledtidPagar=true&makulerade=false'],
  ['arenden, högst risk först', 'arenden?sortera=-riskvarde'],
  ['arenden, berör barn', 'arenden?beroBarn=true'],
];

/** Ids are another in every log; the title is the same. */
const titleOf = (path: string): string => path.replace(/\/.+/, '/{id}') || 'start';

/** One of each kind, the same for the same log; the case has come as far, by as many events, in every log. */
export const sceneIn = async (db: Vydatabas): Promise<Scene> => {
  const first = async (table: string, which = 'true'): Promise<string> => {
    const [row] = await db.las<{ readonly id: string }>(`SELECT id FROM ${table} WHERE ${which} ORDER BY id LIMIT 1`);
    if (row === undefined) throw new Error(`the log of the bench has nothing in ${table}`);
    return row.id;
  };
  return {
    arende: await first('avvikelselista', "status = 'avslutad' AND revision = 3"),
    ...{ tvist: await first('tvistlage'), arena: await first('arenor') },
  };
};
