import type { RecordedEvent } from '#libs/event-store/port.js';
import type { Sats, Vydatabas } from '#libs/platform/sql/index.js';
import { radersom, skrivRader, somText, type Rad } from '../motor/tabell.js';
import { skrubbad } from '../skrubbning.js';
import { HANDELSER, type Handelserad } from './table.js';

interface Gallring {
  readonly stream: string;
  readonly revision: number;
  readonly huvudman: string;
}

/**
 * Rows that a huvudman's erasure takes the ciphertext from: its own, older than the erasure, whether they stand in the view
 * or come in the same batch. Built anew from the log, the rows become the same (I5).
 */
export const skrubbsatser = async (
  las: Vydatabas['las'],
  events: readonly RecordedEvent[],
  rad: (event: RecordedEvent) => Handelserad,
): Promise<readonly Sats[]> => {
  const gallringar = events.flatMap(gallringI);
  if (gallringar.length === 0) return [];
  const strommar = new Set(gallringar.map(({ stream }) => stream));
  const kolumner = Object.keys(HANDELSER.kolumner).join(', ');
  const sql = `SELECT ${kolumner} FROM handelser WHERE stream = ANY($1::text[])`;
  const stande = radersom<Handelserad>(await las<Rad>(sql, [[...strommar]]));
  const nya = events.filter(({ stream }) => strommar.has(stream)).map(rad);
  const berorda = [...stande, ...nya].filter((en) => gallringar.some((gallring) => tas(en, gallring)));
  return skrivRader(
    HANDELSER,
    berorda.map((en) => somText(HANDELSER, { ...en, data: skrubbad(en.data) })),
  );
};

const gallringI = ({ type, stream, revision, data }: RecordedEvent): readonly Gallring[] => {
  const huvudman = type === 'TexterGallrade' ? agareI(data) : null;
  return huvudman === null ? [] : [{ stream, revision, huvudman }];
};

const tas = (rad: Handelserad, { stream, revision, huvudman }: Gallring): boolean =>
  rad.stream === stream && rad.revision < revision && agareI(JSON.parse(rad.data)) === huvudman;

/** The huvudman that stated an event of an avvikelse. */
const agareI = (data: unknown): string | null => {
  if (typeof data !== 'object' || data === null) return null;
  if ('rapporterande' in data) return agareI(data.rapporterande);
  return 'huvudman' in data && typeof data.huvudman === 'string' ? data.huvudman : null;
};
