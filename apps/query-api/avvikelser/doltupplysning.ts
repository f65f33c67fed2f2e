import type { KantArende } from '#libs/avvikelse/index.js';
import { andrasGallring, doltIOrd } from './dolt.js';
import type { Lastarende } from './arendelasare.js';

/** Fields that their owner never discloses: no erasure is why they are not shown. */
const EGNA = /\/(?:lexMaria|lexSarah|kostnadKr|hanvisning)$/;

/**
 * Why there are things that are not shown, in sentences: what others have erased is told apart from what they have not
 * disclosed. @param dolda the pointers of the answer, and of `bild` the same ones by huvudman
 */
export const doltupplysning = (
  last: Pick<Lastarende, 'arende' | 'insyn' | 'mask' | 'skyddsmaskad'>,
  { dolda, pekare }: { readonly dolda: readonly string[]; readonly pekare: readonly string[] },
  namn: (kod: string) => string,
): readonly string[] => {
  if (dolda.length === 0) return [];
  const { arende, insyn, mask } = last;
  if (last.skyddsmaskad) {
    return [doltIOrd(dolda, insyn.lasare === arende.kalla.huvudman ? 'skyddad' : 'skyddad-hos-annan')];
  }
  if (mask !== 'full') return [doltIOrd(dolda, 'roll')];
  const gallrat = pekare.map((en) => (EGNA.test(en) ? null : gallradAgare(en, arende)));
  const kvar = dolda.filter((_en, nr) => gallrat[nr] == null);
  const borta = dolda.filter((_en, nr) => gallrat[nr] != null);
  const vilka = [...new Set(gallrat.filter((en) => en !== null))].map(namn);
  return [
    ...(kvar.length > 0 ? [doltIOrd(kvar, 'andras')] : []),
    ...(borta.length > 0 ? [`${doltIOrd(borta, 'inget')} ${andrasGallring(vilka)}`] : []),
  ];
};

/** The huvudman of what the pointer names, when it has erased its texts and stated none since. */
const gallradAgare = (pekare: string, { kalla, gallrade, texter }: KantArende): string | null => {
  const agare = pekare.startsWith('/innehall/') ? kalla.huvudman : (/^\/delar\/([^/]+)\//.exec(pekare)?.[1] ?? '');
  const vid = gallrade.get(agare);
  if (vid === undefined || texter.some(({ huvudman, revision }) => huvudman === agare && revision > vid)) return null;
  return agare;
};
