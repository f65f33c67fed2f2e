import { expect, it } from '@jest/globals';
import type { ArenamoteDto } from '../../arenor/arenaarende.dto.js';
import { motestabell, turtabell } from './tabeller.js';

const mote = (tid: string, andrat: Partial<ArenamoteDto> = {}): ArenamoteDto => ({
  ...{ id: 'mote', tid, plats: null, installt: false, dagordning: null },
  ...{ narvarande: [], franvarande: [], protokoll: null, behandlade: [], ...andrat },
});
const laget = (en: ArenamoteDto) => motestabell('sv', { id: 'arena', moten: [en] }, '2026-03-10').rader[0]?.slice(2, 4);

it('B10 a meeting with minutes was held, one whose day has passed without may have been', () => {
  const protokoll = 'https://exempel.se/1';
  expect(laget(mote('2026-03-09T09:00:00Z', { protokoll }))).toEqual(['Hållet', 'Fastställdes inte']);
  expect(laget(mote('2026-03-09T09:00:00Z'))).toEqual(['Dagen har passerat', 'Fastställdes inte']);
  expect(laget(mote('2026-03-09T09:00:00Z', { installt: true }))?.[0]).toBe('Inställt');
  expect(laget(mote('2026-03-10T09:00:00Z'))).toEqual(['Kallat', 'Inte fastställd']);
});

it('B8 points to the form that names a convenor only who has it', () => {
  const arena = { sammankallande: { text: 'Alternerar', nu: null, foreslagenNasta: null, turer: [] } };
  expect(turtabell('sv', arena, true).tomt).toContain('i formuläret nedan');
  expect(turtabell('sv', arena, false).tomt).not.toContain('formuläret');
});
