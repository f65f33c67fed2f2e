import { describe, expect, it } from '@jest/globals';
import { vistelsesida, type Vistelse } from './vistelser.html.js';

const vistelse = (val: Partial<Vistelse> = {}): Vistelse => ({
  ...{ id: 'a-1', slag: 'avvikelse', rubrik: 'Vem <bokar>?', niva: 'Lokal grupp', lasbar: true },
  ...{ arena: { id: 'ar-1', namn: 'Arenan', lasbar: true }, fran: '2025-03-01', till: '2025-03-11' },
  ...val,
});
const sida = (...rader: Vistelse[]): string =>
  String(
    vistelsesida('sv', {
      ...{ limit: 20, offset: 0, ar: '2025', pagar: false, idag: '2025-04-01', adress: '/sv/ledtider/samverkan' },
      sida: { rader, antal: rader.length, antalArMinst: false },
    }).innehall,
  );

describe('stays in samverkan', () => {
  it('each has its matter, where it stood, and how long', () => {
    const text = sida(vistelse(), vistelse({ id: 't-1', slag: 'tvist', till: null }));
    expect(text).toContain('<a href="/sv/arenden/a-1">Vem &lt;bokar&gt;?</a>');
    expect(text).toContain('<a href="/sv/tvister/t-1">');
    expect(text).toContain('<a href="/sv/arenor/ar-1">Arenan</a>');
    expect(text).toMatch(/2025-03-11<\/td>\s*<td class="tal">10</);
    expect(text).toMatch(/står kvar<\/td>\s*<td class="tal">31</);
  });

  it('I4 leads to nothing that the reader may not open', () => {
    const arena = { id: 'ar-1', namn: 'Arenan', lasbar: false };
    expect(sida(vistelse({ lasbar: false, arena }))).not.toMatch(/href="\/sv\/(?:arenden|tvister|arenor)\//);
  });

  it('says why there are none', () => {
    expect(sida()).toContain('Inget av era ärenden kom till en samverkansnivå');
  });
});
