import { avvikelseStream } from '#libs/avvikelse/index.js';
import { oppnaSynligt, type Insyn, type Nyckelvalv } from '#libs/sekretess/index.js';

interface Rubrikrad {
  /** Of the case. */
  readonly id: string;
  /** Sealed, as JSON. */
  readonly rubrik: string;
  /** Whose words it is. */
  readonly kalla_huvudman: string;
}

/** The rows' headings, in order, with one look-up for the page; null where one may not be seen or is erased. */
export const synligaRubriker = async <Rad extends Rubrikrad>(
  valv: Pick<Nyckelvalv, 'oppnare'>,
  rader: readonly Rad[],
  insyn: (rad: Rad) => Insyn,
): Promise<readonly (string | null)[]> => {
  const rubriker = rader.map((rad): unknown => JSON.parse(rad.rubrik));
  const oppnare = await valv.oppnare(rubriker);
  return rader.map((rad, nr) => {
    const oppning = { agare: rad.kalla_huvudman, oppnare, stream: avvikelseStream(rad.id) };
    const { varde } = oppnaSynligt(rubriker[nr], insyn(rad), oppning);
    return typeof varde === 'string' ? varde : null;
  });
};
