import { describe, expect, it } from '@jest/globals';
import type { Atkomstrad } from '../atkomst/index.js';
import { faltklasser } from './atkomstord.js';
import { atkomsttext } from './atkomstvy.js';

const RAD: Atkomstrad = {
  ...{ id: 'a', tid: '2026-11-20T10:00:00.000Z', egen: true, handling: 'avvikelse.lasa', rutt: '/avvikelser/:id' },
  vem: {
    ...{ klient: 'p', slag: 'person', roller: ['handlaggare'], uppdrag: null, verksamheter: [], huvudman: ['2062'] },
  },
  objekt: [{ slag: 'avvikelse', id: 'x', berorda: [] }],
  ...{ falt: [], sokning: [], andamal: 'handlaggning', grund: [], utfall: 'given', kod: null, kanal: 'api' },
  ...{ flaggor: [], spar: null, mottagare: null, forsandelse: null, granskningar: [] },
};
const NAMN: Readonly<Record<string, string>> = { '20': 'Region Dalarna', '2062': 'Mora', '2021': 'Vansbro' };
const text = (rad: Partial<Atkomstrad>): string => atkomsttext({ ...RAD, ...rad }, (kod) => NAMN[kod] ?? kod);
const system = (huvudman: readonly string[]) => ({
  vem: { ...RAD.vem, slag: 'maskin' as const, roller: ['handlaggare', 'enhetschef', 'mas'], huvudman },
});

describe('I8 what is told of an access', () => {
  it('is a reading only of what was read', () => {
    expect(text({})).toBe(
      '2026-11-20 11:00: Mora (handläggare) läste avvikelsen x. Ändamål: handläggning av avvikelsen.',
    );
    expect(text({ rutt: '/avvikelser' })).toContain('såg avvikelsen x i en lista');
    expect(text({ handling: 'atkomstlogg.lasa' })).toContain(
      'såg i åtkomstloggen vem som läst avvikelsen x, utan innehåll',
    );
    expect(text({ handling: 'leverans.lasa' })).toContain(
      'såg i leveranslistan att avvikelsen x skickats, utan innehåll',
    );
  });

  it.each(['atkomstlogg.utdrag', 'bevis.arende', 'drift.lasa', 'gallring.foresla', 'kedja.verifiera'])(
    'says nothing of having read a case for %s',
    (handling) => expect(text({ handling })).not.toMatch(/läste|läsa /),
  );

  it('says of a denial what was tried', () => {
    expect(text({ utfall: 'nekad' })).toContain('försökte läsa avvikelsen x, men nekades');
    expect(text({ utfall: 'nekad', handling: 'avvikelse.bedoma' })).toContain('försökte handlägga avvikelsen x');
  });

  it('names a machine as a system, not by all that it may do', () => {
    expect(text(system(['20']))).toContain(': Region Dalarnas system läste');
    expect(text(system(['2062', '2021']))).toContain(': Moras och Vansbros system läste');
    expect(text(system([]))).toContain(': Driftens system läste');
    expect(text(system(['1', '2', '3', '4']))).toContain('Ett gemensamt system för 4 huvudmän');
  });

  it('tells kinds of fields in few words', () => {
    const falt = ['id', 'innehall.rubrik', 'innehall.person.namn', 'innehall.kategori', 'delar.nastaSteg', 'status'];
    expect(faltklasser({ falt, handling: 'avvikelse.lasa' })).toEqual([
      ...['identitet', 'fritext', 'handläggning och svar', 'uppgifter om händelsen', 'ärendets läge'],
    ]);
    expect(faltklasser({ falt: ['poster.text', 'poster.vem.klient'], handling: 'atkomstlogg.lasa' })).toEqual([
      'vem som läst',
    ]);
    expect(faltklasser({ falt: ['rubrik'], handling: 'leverans.lamna-ut' })).toEqual(['fritext']);
    expect(faltklasser({ falt: [], handling: 'leverans.lasa' })).toEqual([]);
  });
});
