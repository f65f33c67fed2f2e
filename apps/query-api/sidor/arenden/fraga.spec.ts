import { describe, expect, it } from '@jest/globals';
import { Dtogranskare } from '#libs/platform/http/dto.js';
import { SidfragaDto } from '../../svar/sidfraga.dto.js';
import { tolkaFraga } from './fraga.js';

const GRANSKARE = new Dtogranskare(SidfragaDto);
const tolka = (fraga: string): object => tolkaFraga(GRANSKARE, Object.fromEntries(new URLSearchParams(fraga)));

describe('what an address asks', () => {
  it('I9 whatever cannot be is as not asked, whatever its name; the rest stands', () => {
    expect(tolka('limit=7&offset=x')).toEqual({ limit: '7' });
    for (const namn of ['limit[x]', 'limit[]', 'a/b', 'a~b', '', '/', '__proto__', 'constructor', '\u0000', 'å"'])
      expect([namn, tolka(`limit=7&${encodeURIComponent(namn)}=1`)]).toEqual([namn, { limit: '7' }]);
  });
});
