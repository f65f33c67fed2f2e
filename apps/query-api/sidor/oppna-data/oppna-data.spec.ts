import { describe, expect, it } from '@jest/globals';
import { INGEN_UTGIVARE } from '#libs/platform/config.js';
import { oppnaDataHtml } from './oppna-data.html.js';

const MATT = { matt: 'avvikelser', enhet: 'antal', perioder: ['2025'] };

/** A page with no values in it. */
const tom = (matt: readonly (typeof MATT)[]): string =>
  String(
    oppnaDataHtml('sv', {
      ...{ matt, valt: { matt: '', period: '1999' }, limit: 50, offset: 0, adress: '/sv/oppna-data?period=1999' },
      ...{ namn: (kod: string) => kod, licens: INGEN_UTGIVARE.licens },
      sida: { rader: [], antal: 0, antalArMinst: false },
    }).innehall,
  );

describe('the page of open figures', () => {
  it('says that nothing is published only when nothing is; else that the selection matches nothing', () => {
    expect(tom([])).toContain('Inga siffror är publicerade än.');
    expect(tom([MATT])).toContain('Inga siffror passar urvalet.');
    expect(tom([MATT])).not.toContain('publicerade än');
  });

  it('tells what the figures may be used for', () => {
    expect(tom([MATT])).toContain(`href="${INGEN_UTGIVARE.licens}"`);
  });
});
