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
];

/** Ids are another in every log; the title is the same. */
const titleOf = (path: string): string => path.replace(/\/.+/, '/{id}') || 'start';

/** One of each kind, the same for the same log. */
export const sceneIn = async (db: Vydatabas): Promise<Scene> => {
  const first = async (table: string): Promise<string> => {
    const [row] = await db.las<{ readonly id: string }>(`SELECT id FROM ${table} ORDER BY id LIMIT 1`);
    if (row === undefined) throw new Error(`the log of the bench has nothing in ${table}`);
    return row.id;
  };
  return { arende: await first('avvikelselista'), tvist: await first('tvistlage'), arena: await first('arenor') };
};
