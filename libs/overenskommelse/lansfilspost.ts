import type { OverenskommelseRegistrerad, Version } from './events.js';

/** An agreement as the län's file has it: so much of it as this context needs. */
export interface Lansfilspost {
  readonly id: string;
  readonly namn: string;
  readonly dokumenttyp: string | null;
  readonly niva: 'lansovergripande' | 'lokal';
  readonly overordnad: string | null;
  readonly parter: readonly string[];
  readonly avsnitt: readonly { readonly namn: string }[];
  readonly versioner: readonly Version[];
  readonly lank: string | null;
}

/** What the first event of such an agreement says. @param av huvudman that acts first; the file's own words all the same */
export const franLansfil = (post: Lansfilspost, lan: string, av: string): OverenskommelseRegistrerad['data'] => ({
  av,
  lan,
  lansfilId: post.id,
  namn: post.namn,
  dokumenttyp: post.dokumenttyp,
  niva: post.niva,
  overordnad: post.overordnad,
  parter: post.parter,
  avsnitt: post.avsnitt.map(({ namn }) => namn),
  versioner: post.versioner,
  lank: post.lank,
});
