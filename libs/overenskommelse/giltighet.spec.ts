import { describe, expect, it } from '@jest/globals';
import { arSenast, giltighet } from './giltighet.js';
import { sistaDagEfterAr } from './kalender.js';
import { DALARNAS_VERSIONER, version } from './testing/fall.js';

describe('validity on a day', () => {
  it('D1 two versions may hold at once: both are shown, each with the one that it overlaps', () => {
    const svar = giltighet(DALARNAS_VERSIONER, '2016-06-01');
    expect(svar).toMatchObject({ lage: 'galler', galler: ['1', '2'] });
    expect(svar.versioner).toEqual([
      { version: '1', lage: 'galler', slut: '2016-12-31', overlappar: ['2'] },
      { version: '2', lage: 'galler', slut: '2016-12-31', overlappar: ['1'] },
      { version: '3', lage: 'kommande', slut: '2019-12-31', overlappar: [] },
    ]);
  });
  it('D1 all have ended: the agreement is utgången, and still there', () => {
    const svar = giltighet(DALARNAS_VERSIONER, '2026-03-01');
    expect(svar).toMatchObject({ lage: 'utgangen', galler: [] });
    expect(svar.versioner.map(({ lage }) => lage)).toEqual(['utgangen', 'utgangen', 'utgangen']);
    expect(svar.versioner[0]?.overlappar).toEqual(['2']);
  });
  it.each([
    ['2017-01-15', 'utgangen', []],
    ['2017-02-02', 'utgangen', []],
    ['2017-02-03', 'galler', ['3']],
    ['2019-12-31', 'galler', ['3']],
    ['2020-01-01', 'utgangen', []],
    ['2013-10-31', 'kommande', []],
  ])('D1 both days are within: on %s it is %s', (dag, lage, galler) => {
    expect(giltighet(DALARNAS_VERSIONER, dag)).toMatchObject({ lage, galler });
  });
  it('V10 a length without dates says nothing of a day', () => {
    const svar = giltighet([version('1', { giltighetAr: 3 })], '2026-03-01');
    expect(svar).toMatchObject({ lage: 'okand', versioner: [{ lage: 'okand', slut: null, overlappar: [] }] });
    expect(giltighet([], '2026-03-01')).toMatchObject({ lage: 'okand', versioner: [] });
  });
  it('V10 a length from a start gives its last day', () => {
    const treAr = [version('1', { giltigFran: '2024-01-01', giltighetAr: 3 })];
    expect(giltighet(treAr, '2026-12-31')).toMatchObject({ lage: 'galler', versioner: [{ slut: '2026-12-31' }] });
    expect(giltighet(treAr, '2027-01-01')).toMatchObject({ lage: 'utgangen' });
  });
  it('an end alone tells when it is over, never that it holds', () => {
    const bara = [version('1', { giltigTill: '2026-03-01' })];
    expect(giltighet(bara, '2026-03-01').lage).toBe('okand');
    expect(giltighet(bara, '2026-03-02').lage).toBe('utgangen');
  });
  it('a start without an end goes on, and overlaps what comes after', () => {
    const utanSlut = [version('1', { giltigFran: '2020-01-01' }), version('2', { giltigFran: '2022-01-01' })];
    expect(giltighet(utanSlut, '2026-03-01')).toMatchObject({ galler: ['1', '2'] });
    expect(giltighet(utanSlut, '2026-03-01').versioner[1]?.overlappar).toEqual(['1']);
  });
  it('the day after the last is no overlap', () => {
    const efter = [
      version('1', { giltigFran: '2020-01-01', giltigTill: '2020-12-31' }),
      version('2', { giltigFran: '2021-01-01' }),
    ];
    expect(giltighet(efter, '2021-01-01').versioner.map(({ overlappar }) => overlappar)).toEqual([[], []]);
    const sammaDag = [efter[0]!, version('2', { giltigFran: '2020-12-31' })];
    expect(giltighet(sammaDag, '2021-01-01').versioner.map(({ overlappar }) => overlappar)).toEqual([['2'], ['1']]);
  });
});

describe('the latest version', () => {
  it.each([
    ['begins after all others', version('4', { giltigFran: '2024-01-01' }), true],
    ['was adopted after all others began', version('4', { antagen: '2024-01-01' }), true],
    ['begins before one of them', version('0', { giltigFran: '2012-01-01' }), false],
    ['begins with one of them', version('3b', { giltigFran: '2017-02-03' }), false],
    ['has no day', version('4'), false],
  ])('%s', (_namn, ny, svar) => {
    expect(arSenast(ny, DALARNAS_VERSIONER)).toBe(svar);
  });
});

describe('the calendar', () => {
  it.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-03-01', 4, '2028-02-29'],
    ['2024-03-01', 3, '2027-02-28'],
    ['2024-01-01', 1, '2024-12-31'],
    ['2017-02-03', 3, '2020-02-02'],
  ])('%s and %i years end on %s', (datum, ar, slut) => {
    expect(sistaDagEfterAr(datum, ar)).toBe(slut);
  });
});
