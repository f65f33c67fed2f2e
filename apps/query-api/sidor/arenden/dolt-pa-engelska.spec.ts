import { describe, expect, it } from '@jest/globals';
import { html } from '#libs/sidor/index.js';
import { andrasGallring, DOLDA_FALT, doltIOrd, gallratIOrd } from '../../avvikelser/dolt.js';
import { upplysningar } from './arende.html.js';
import { upplysningPaEngelska } from './dolt-pa-engelska.js';

const ALLA = [...DOLDA_FALT, '/handelseanalyser/0/forlopp', '/innehall/nytt'];

describe('what is not shown of a case', () => {
  it.each(['andras', 'roll', 'skyddad', 'skyddad-hos-annan', 'inget'] as const)(
    'D9 has English for every field and why: %s',
    (skal) => {
      const text = upplysningPaEngelska(doltIOrd(ALLA, skal));
      expect(text).toMatch(/^Not shown: heading, description, person, .*event analysis, other information\./);
      expect(text).not.toMatch(/[åäö]/);
    },
  );

  it('D9 tells in English what is erased, by whom', () => {
    expect(upplysningPaEngelska(gallratIOrd(ALLA))).toMatch(/^Erased: heading.*removed for good after a decision/);
    expect(upplysningPaEngelska(`${doltIOrd(ALLA, 'inget')} ${andrasGallring(['Leksand', 'Mora'])}`)).toMatch(
      /other information\. Leksand and Mora erased their texts/,
    );
  });

  it('is said in Swedish, as Swedish, where there is no English for it; and on the Swedish page', () => {
    const texter = [doltIOrd(['/innehall/rubrik']), 'Något nytt.'];
    const som = (sprak: 'sv' | 'en'): string => String(html`${upplysningar(sprak, { upplysningar: texter })}`);
    expect(som('en')).toMatch(/<p>Not shown: heading\. Another principal/);
    expect(som('en')).toContain('<p lang="sv">Något nytt.</p>');
    expect(som('sv')).toContain('<p>Visas inte: rubrik.');
  });
});
