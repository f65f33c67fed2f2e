import type { Vydatabas } from '#libs/platform/sql/index.js';
import { SIDOR } from '../../support/sidor.js';
import { frozenId } from './enrich.js';
import { meetingId, recommendationId } from './meetings.js';
import { ARENA, KOMMUNER } from './one-life.js';
import type { Reader } from './page-door.js';
import { itemId } from './plan.js';
import { LATEST } from './yearly.js';

type Kind = (typeof SIDOR)[number];
/** What stands in every log, so that the page of one thing has one to show: by kind of page, what its address holds. */
export type Scene = Readonly<Record<Extract<Kind, `${string}{${string}`>, readonly string[]>>;

export interface Asked {
  /** Null: a page that is asked for with a choice of its own, besides its kind. */
  readonly kind: Kind | null;
  readonly title: string;
  readonly reader: Reader;
  readonly path: string;
  /** Its figures are read again, as just after an event; or drawn again too, as when that has changed what it shows. */
  readonly anew?: 'read' | 'drawn';
}

const YEAR = 'ar=2025';
/** Of numbers: by the region's own, and by who sees numbers alone. */
const FIGURES = ['overblick', 'eskalering', 'ledtider', 'varmekarta', 'trend'] as const satisfies readonly Kind[];
const OF_FIGURES: ReadonlySet<string> = new Set(FIGURES);
/** By whom, where not by the region. */
const READ_BY: Partial<Readonly<Record<Kind, Reader>>> = { 'uppfoljningar/{id}/enkat': 'kommun' };

/** Every page as somebody reads it, what its choices lead to, and those whose figures are kept as they are when nothing is. */
export const pagesOf = (scene: Scene): readonly Asked[] => [
  ...SIDOR.flatMap((kind) =>
    OF_FIGURES.has(kind) ? [ofFigures(kind), ofFigures(kind, 'ledning')] : [asked(kind, scene)],
  ),
  ...lists().map(([title, path]) => ({ kind: null, title, reader: 'region' as const, path: `/sv/${path}` })),
  ...anew('read', [...FIGURES.map((kind) => ofFigures(kind)), asked('uppfoljningar/{id}', scene)]),
  ...anew(
    'drawn',
    FIGURES.map((kind) => ofFigures(kind)),
  ),
];

/** Besides their kinds. */
const anew = (what: NonNullable<Asked['anew']>, pages: readonly Asked[]): readonly Asked[] =>
  pages.map((page) => ({ ...page, kind: null, title: `${page.title}, ${what} anew`, anew: what }));

const asked = (kind: Kind, scene: Scene): Asked => {
  const ids: readonly string[] = Reflect.get(scene, kind) ?? [];
  const path = ids.reduce<string>((so, id) => so.replace(/\{\w+\}/, id), kind);
  if (path.includes('{')) throw new Error(`the scene has too little for ${kind}`);
  return { kind, title: kind === '' ? 'start' : kind, reader: READ_BY[kind] ?? 'region', path: `/sv/${path}` };
};

const ofFigures = (kind: Kind, reader: Reader = 'region'): Asked => ({
  ...{ kind, title: `${kind}, ${reader}`, reader, path: `/sv/${kind}?${YEAR}` },
});

/** Behind the numbers of those pages, as they lead there; of the latest year and of the first, which most came after. */
const monthsOf = (year: string): string => `manadFran=${year}-01&manadTill=${year}-12&makulerade=false`;
const lists = (): readonly (readonly [title: string, path: string])[] => [
  // As many as a page holds also in the smallest log, so that the same page is compared.
  ['arenden, tvist utan samverkan', `arenden?${monthsOf('2025')}&vag=tvist-utan-samverkan`],
  ['arenden, samverkan', `arenden?${monthsOf('2025')}&gemensam=true&vag=samverkan`],
  ['arenden, gemensam hantering', `arenden?${monthsOf('2025')}&gemensam=true`],
  ['ledtider, vistelser i samverkan', 'ledtider/samverkan?ar=2025'],
  ['uppfoljningar/{id}, fryst', `uppfoljningar/${LATEST.frozen}?frysning=${frozenId(LATEST.frozen)}`],
  ['tvister, öppnade under året', 'tvister?lage=ej-aterkallade&oppnadAr=2025'],
  ['arenden, första året', `arenden?${monthsOf('2023')}`],
  ['arenden, första året, gemensam hantering', `arenden?${monthsOf('2023')}&gemensam=true`],
  ['arenden, första året, samverkan', `arenden?${monthsOf('2023')}&vag=samverkan`],
  ['arenden, första året, pågår', 'arenden?ledtid=linje&ledtidAr=2023&ledtidPagar=true&makulerade=false'],
  ['arenden, högst risk först', 'arenden?sortera=-riskvarde'],
  ['arenden, berör barn', 'arenden?beroBarn=true'],
];

/** One of each kind, the same for the same log; the case has come as far, by as many events, in every log. */
export const sceneIn = async (db: Vydatabas): Promise<Scene> => {
  const first = async (table: string, which = 'true'): Promise<string> => {
    const [row] = await db.las<{ readonly id: string }>(`SELECT id FROM ${table} WHERE ${which} ORDER BY id LIMIT 1`);
    if (row === undefined) throw new Error(`the log of the bench has nothing in ${table}`);
    return row.id;
  };
  const arende = await first('avvikelselista', "status = 'avslutad' AND revision = 3");
  const { followUp, plan } = LATEST;
  return {
    ...{ 'arenden/{id}': [arende], 'arenden/{id}/atkomst': [arende], 'tvister/{id}': [await first('tvistlage')] },
    ...{ 'arenor/{id}': [ARENA], 'arenor/{id}/moten/{id}': [ARENA, meetingId(0)] },
    ...{
      'rekommendationer/{id}': [recommendationId(0)],
      'leveranser/{id}': [await first('leveranser', "mottagare = '20'")],
    },
    ...{ 'planer/{id}': [plan], 'planer/{id}/atgarder/{id}': [plan, itemId(plan, 0)] },
    ...{ 'uppfoljningar/{id}': [followUp], 'uppfoljningar/{id}/enkat': [followUp] },
    'uppfoljningar/{id}/svar': [followUp],
    'informationstorg/{kod}': KOMMUNER.slice(0, 1),
  };
};
