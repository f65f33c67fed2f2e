import { describe, expect, it } from '@jest/globals';
import { dagordningHtml } from './dagordning.html.js';

const punkt = (rubrik: string) => ({ nr: 1, slag: 'ovrigt', slagText: 'Övrigt', rubrik, arende: null, relaterade: [] });
const forslag = { nastaMote: null, punkter: [punkt('Övriga frågor'), punkt('Utfall: Rutin')] };

describe('an agenda that proposes itself', () => {
  it('words its own last item in the language of the page; what somebody has worded is Swedish', () => {
    const engelska = String(dagordningHtml('en', forslag));
    expect(engelska).toContain('<strong>Any other business</strong>');
    expect(engelska).toContain('<span lang="sv">Utfall: Rutin</span>');
    expect(engelska).not.toContain('Övriga frågor');
    expect(String(dagordningHtml('sv', forslag))).toContain('<strong>Övriga frågor</strong>');
  });
});
