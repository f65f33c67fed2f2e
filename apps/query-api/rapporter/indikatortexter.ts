import { HANDELSETYPER, KATEGORIER } from '#libs/avvikelse/index.js';
import type { rapport } from '#libs/read-models/index.js';
import { indikatorMed } from '#libs/statistik/index.js';

type Rad = Pick<rapport.Indikatorrad, 'indikator' | 'namn' | 'varde' | 'enhet'>;

const DELAR: Readonly<Record<'niva' | 'kategori' | 'handelsetyp', Readonly<Record<string, string>>>> = {
  kategori: KATEGORIER,
  handelsetyp: HANDELSETYPER,
  niva: { linje: 'egna linjen', gemensam: 'gemensam hantering', samverkan: 'samverkan', tvist: 'tvist' },
};

/** As the catalogue calls it, and of several which one; a report that was frozen with codes is read in words. */
export const indikatornamn = ({ indikator, namn }: Rad): string => {
  const [id = '', del] = indikator.split('/', 2);
  const post = indikatorMed(id);
  if (post === undefined) return namn;
  if (del === undefined) return post.namn;
  return `${post.namn}: ${(post.per === null ? undefined : DELAR[post.per][del]) ?? del}`;
};

const TAL = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 });
const PROCENT = new Intl.NumberFormat('sv-SE', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const DECIMALTAL = /^-?\d+(\.\d+)?$/;

/** The figure as it is written in Swedish; a share as per cent. Null: it cannot be computed. What is hidden stays so. */
export const indikatortal = ({ varde, enhet }: Rad): string | null => {
  if (varde === null || !DECIMALTAL.test(varde)) return varde;
  const tal = Number(varde);
  return arAndel(enhet, tal) ? PROCENT.format(tal) : TAL.format(tal);
};

/** A share is 0–1; what is more was given as something else. */
const arAndel = (enhet: string, tal: number): boolean => enhet === 'andel' && tal >= 0 && tal <= 1;

const ENHETER: Readonly<Record<string, string>> = { poang: 'poäng' };

/** The figure with its unit: nothing after per cent, or after what says in words why there is no number. */
export const indikatortext = (rad: Rad): string | null => {
  const text = indikatortal(rad);
  return text === null || text === 'dolt' || text.endsWith('%') ? text : `${text} ${ENHETER[rad.enhet] ?? rad.enhet}`;
};
