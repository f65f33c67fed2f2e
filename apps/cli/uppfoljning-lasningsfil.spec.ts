import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { lasEnkatfil } from './uppfoljning-enkatfil.js';
import { lasLasningsfil, medLasning } from './uppfoljning-lasningsfil.js';

const exempel = (namn: string): string => readFileSync(new URL(`../../exempel/${namn}`, import.meta.url), 'utf8');
const fil = (...lasning: readonly unknown[]): string => JSON.stringify({ kalla: 'K', lasning });
const vagran = (text: string): string => {
  try {
    lasLasningsfil(text);
  } catch (fel) {
    return String(fel);
  }
  return '';
};

describe('a file with how a survey’s answers are to be read', () => {
  it('U5 a practice has its own source, or else the file’s; every fault is told at once, and none of what stands there', () => {
    const [egen, filens] = lasLasningsfil(
      fil(
        { kommun: 'Mora', praxis: { praxis: 'alla', kalla: 'Fråga 5' } },
        { kommun: 'Orsa', praxis: { praxis: 'alla' } },
      ),
    );
    expect([egen?.praxis, filens?.praxis]).toEqual([
      { praxis: 'alla', kalla: 'Fråga 5' },
      { praxis: 'alla', kalla: 'K' },
    ]);
    const fel = vagran(
      fil(
        { kommun: 'Mora', praxis: { praxis: 'hemligt', citat: 7 } },
        { rattelser: [{ galler: 'hemligt' }, 3], praxis: 'hemligt' },
        { kommun: 'mora', hemligt: 1 },
      ),
    );
    expect(fel.split('\n  – ').slice(1)).toEqual([
      'lasning 1, praxis: citat ska vara text',
      expect.stringMatching(/^lasning 1, praxis: praxis ska vara en av ingen-under-aret, /),
      'lasning 2: kommun saknas',
      'lasning 2, rattelse 1: skal saknas',
      'lasning 2, rattelse 1: galler ska vara en lista med namn',
      'lasning 2, rattelse 2 ska vara ett objekt',
      'lasning 2, praxis ska vara ett objekt',
      'lasning 3: 1 okända fält; det som får stå är kommun, rattelser, praxis',
      'lasning 3: varken rattelser eller praxis',
      'lasning 3: samma kommun som i en tidigare post',
    ]);
    expect(fel).not.toContain('hemligt');
  });
  it.each([
    ['filen är inte giltig JSON', '{'],
    ['filen ska vara ett objekt', '[]'],
    ['kalla saknas', JSON.stringify({ lasning: [{ kommun: 'Mora', praxis: { praxis: 'alla' } }] })],
    ['lasning ska vara en lista', JSON.stringify({ kalla: 'K' })],
    ['fler än 1000 poster', fil(...Array.from({ length: 1_001 }, (_, nr) => ({ kommun: `${nr}` })))],
    ['rattelser ska vara en lista', fil({ kommun: 'Mora', rattelser: {} })],
    ['och 1 fel till', fil(...Array.from({ length: 51 }, () => 1))],
  ])('is refused: %s', (mening, text) => {
    expect(vagran(text)).toContain(mening);
  });
  it('U3 U5 each passage of the real one stands word for word in the answer it is taken from', () => {
    const { rader } = lasEnkatfil(exempel('enkat-dalarna.json'));
    for (const rad of medLasning(rader, lasLasningsfil(exempel('enkat-dalarna-lasning.json')))) {
      const svaret = (rad.svar ?? []).map(({ text }) => text).join('\n');
      const stycken = [...(rad.rattelser ?? []).map(({ text }) => text), rad.praxis?.['citat']];
      for (const stycke of stycken.filter((en) => en !== undefined)) expect(svaret).toContain(stycke);
    }
  });
  it('goes with its row; who has no row gets one without an answer', () => {
    const rad = { kommun: 'Mora', svar: [] };
    const [mora, orsa] = lasLasningsfil(
      fil({ kommun: ' MORA', praxis: { praxis: 'alla' } }, { kommun: 'Orsa', rattelser: [{ skal: 'S', text: 'T' }] }),
    );
    expect(
      medLasning(
        [rad, { kommun: 'Falun', svar: [] }],
        [mora, orsa].flatMap((en) => en ?? []),
      ),
    ).toEqual([{ ...mora, kommun: 'Mora', svar: [] }, { kommun: 'Falun', svar: [] }, orsa]);
  });
});
