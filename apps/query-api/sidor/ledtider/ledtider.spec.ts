import { describe, expect, it } from '@jest/globals';
import type { Ledtid, Ledtider } from '#libs/read-models/index.js';
import { provurval } from '../statistik/testing/provurval.js';
import { ledtidssida } from './ledtider.html.js';
import { fristdiagram, ladediagram } from './ledtidsdiagram.js';

const gemensam: Ledtid = {
  ...{ niva: 'gemensam', antal: 30, oppna: 8, andelInomFrist: 0.82 },
  ...{ p10: 2, p25: 5, p50: 12, p75: 30, p90: null },
};
const tvist: Ledtid = {
  ...{ niva: 'tvist', antal: '<5', oppna: 'dolt', andelInomFrist: null },
  ...{ p10: null, p25: null, p50: null, p75: null, p90: null },
};
const ledtider = (...nivaer: Ledtid[]): Ledtider => ({ ar: '2025', nivaer, dolda: false });

const INGEN = (): null => null;
const MORA = provurval({ lista: INGEN, vistelser: INGEN, tvister: INGEN });

const lankat = (tal: number, href: string) => ({ text: String(tal), tal, href });

describe('ledtider', () => {
  it('B12 open cases are said in words: how many, and what is not reached yet', () => {
    const { beskrivning, tabell, svg } = ladediagram('sv', ledtider(gemensam, tvist), MORA);
    expect(beskrivning).toBe(
      'Gemensam hantering: 30 ärenden, 8 pågår; hälften klara inom 12 dagar. ' +
        'Tvist: <5 ärenden, dolt pågår; tiden kan inte sägas.',
    );
    expect(tabell.rader[0]).toEqual(['Gemensam hantering', 30, 8, 2, 5, 12, 30, 'ej nådd']);
    expect(tabell.rader[1]).toEqual(['Tvist', { text: '<5' }, { text: 'dolt' }, null, null, null, null, null]);
    expect(svg).toContain('pågår');
  });

  it('a number opens the list of what it counts: cases, stays in samverkan, tvister', () => {
    const nivaer = (['gemensam', 'samverkan', 'tvist'] as const).map((niva) => ({ ...gemensam, niva }));
    const { rader } = ladediagram('sv', ledtider(...nivaer), provurval()).tabell;
    expect(rader.map(([, antal, oppna]) => [antal, oppna])).toEqual([
      [lankat(30, '/lista?fran='), lankat(8, '/lista?fran=')],
      [lankat(30, '/vistelser?ar=2025&pagar=false'), lankat(8, '/vistelser?ar=2025&pagar=true')],
      [lankat(30, '/tvister?ar=2025&pagar=false'), lankat(8, '/tvister?ar=2025&pagar=true')],
    ]);
  });

  it('I4 what is of too few has no whiskers, and is said to be so', () => {
    const fa = { ...gemensam, p10: null, p90: null };
    expect(ladediagram('sv', ledtider(fa), MORA).tabell.rader[0]?.slice(3)).toEqual(['för få', 5, 12, 30, 'för få']);
    const mitten = { ...fa, p25: null, p75: null };
    const { tabell, beskrivning } = ladediagram('sv', ledtider(mitten), MORA);
    expect(tabell.rader[0]?.slice(3)).toEqual(['för få', 'för få', 12, 'för få', 'för få']);
    expect(beskrivning).toContain('hälften klara inom 12 dagar');
  });

  it('half that are not done are said not to be', () => {
    const sen = { ...gemensam, p50: null, p75: null };
    expect(ladediagram('sv', ledtider(sen), MORA).beskrivning).toContain('hälften är ännu inte klara');
    expect(ladediagram('en', ledtider(sen), MORA).beskrivning).toContain('half are not yet done');
  });

  it('shows the share within the time to answer of those levels that have one', () => {
    const diagram = fristdiagram('sv', ledtider(gemensam, tvist), 'Mora');
    expect(diagram?.beskrivning).toBe('Gemensam hantering: 82 %.');
    expect(diagram?.tabell.rader).toEqual([['Gemensam hantering', 82]]);
    expect(fristdiagram('sv', ledtider(tvist), 'Mora')).toBeNull();
  });

  it('I4 a share that is hidden is said to be hidden, never to be of none', () => {
    const dold: Ledtid = { ...gemensam, niva: 'linje', andelInomFrist: null, fristDold: true };
    const text = (sprak: 'sv' | 'en', ...nivaer: Ledtid[]): string =>
      String(ledtidssida(sprak, provurval(), ledtider(...nivaer)).innehall);
    expect(text('sv', dold, tvist)).toContain('är dold: få ärenden ligger bakom');
    expect(text('sv', dold, tvist)).not.toContain('Inget ärende med svarsdag');
    expect(text('en', dold, tvist)).toContain('is hidden: few cases are behind');
    expect(text('sv', tvist)).toContain('Inget ärende med svarsdag');
    const diagram = fristdiagram('sv', ledtider(dold, gemensam), 'Mora');
    expect(diagram?.beskrivning).toBe(
      'Gemensam hantering: 82 %. Dolt för egna linjen: få ärenden ligger bakom andelen.',
    );
    expect(diagram?.tabell.rader).toEqual([
      ['Egna linjen', { text: 'dolt' }],
      ['Gemensam hantering', 82],
    ]);
  });

  it('has a table where there is too little for a chart, and words where there is nothing', () => {
    const text = (en: Ledtider): string => String(ledtidssida('sv', provurval(), en).innehall);
    expect(text(ledtider(tvist))).toContain('för få ärenden klara');
    expect(text(ledtider(tvist))).not.toContain('<svg');
    expect(text(ledtider({ ...gemensam, antal: 0 }))).toContain('Inget ärende började');
  });
});
