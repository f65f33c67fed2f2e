import type { KandArena, LamnadRekommendation, Utfall } from './arena.js';
import type { Arende } from './arende.js';
import type { Dagordningspunkt } from './events.js';

/** Statuses that ask for a meeting, the most ready first. */
const ORDNING: readonly (readonly Arende['status'][])[] = [['berett'], ['till-beredning', 'anmalt'], ['bordlagt']];

/**
 * The agenda as it proposes itself: standing items (V9), matters by how ready they are, outcomes to report (B6), and
 * last what else there is. A proposal; the convenor fixes the agenda.
 */
export const foreslagenDagordning = (arena: KandArena): readonly Dagordningspunkt[] => [
  ...arena.data.staendePunkter.map((rubrik) => punkt('staende', rubrik)),
  ...ORDNING.flatMap((statusar) => arendepunkter(arena, statusar)),
  ...utfallspunkter(arena),
  punkt('ovrigt', 'Övriga frågor'),
];

const punkt = (slag: 'staende' | 'ovrigt', rubrik: string): Dagordningspunkt => ({ slag, rubrik, arende: null });

const arendepunkter = ({ arenden }: KandArena, statusar: readonly Arende['status'][]): readonly Dagordningspunkt[] =>
  [...arenden]
    .filter(([, { status }]) => statusar.includes(status))
    .map(([arende, { rubrik }]) => ({ slag: 'arende', rubrik, arende }));

/** Until the outcome, in these very numbers, stands on the agenda of a meeting that is not cancelled. */
const utfallspunkter = ({ rekommendationer, moten }: KandArena): readonly Dagordningspunkt[] => {
  const redovisade = new Set(
    [...moten.values()]
      .filter(({ installt }) => !installt)
      .flatMap(({ dagordning }) => (dagordning ?? []).map(({ rubrik }) => rubrik)),
  );
  return [...rekommendationer.values()]
    .flatMap((lamnad) => utfallsrubrik(lamnad) ?? [])
    .filter((rubrik) => !redovisade.has(rubrik))
    .map((rubrik) => punkt('ovrigt', rubrik));
};

const utfallsrubrik = ({ rubrik, utfall }: LamnadRekommendation): string | null =>
  utfall === null ? null : `Utfall: ${rubrik} (${antal(utfall)})`;

const antal = ({ bifall, avslag, bordlagda, vantar }: Utfall): string =>
  [
    `${bifall} bifall`,
    `${avslag} avslag`,
    ...(bordlagda > 0 ? [`${bordlagda} bordlagda`] : []),
    ...(vantar > 0 ? [`${vantar} väntar`] : []),
  ].join(', ');
