import { describe, expect, it } from '@jest/globals';
import { valkomst } from './valkomst.js';

const NAV = { url: 'http://127.0.0.1:3000', data: 'data', utveckling: null };
const nycklar = (nya: number) => ({ klientfil: 'data/klienter.yaml', katalog: 'data/nycklar', nya });

describe('the welcome', () => {
  it('says where it answers, and where the keys lie', () => {
    const text = valkomst({ ...NAV, nycklar: nycklar(0) });
    expect(text).toContain('avvikelsenav svarar på http://127.0.0.1:3000');
    expect(text).toContain('data/nycklar/<huvudmannens kod>.token');
    expect(text).not.toMatch(/nya? nyck/);
  });

  it.each([
    [1, '1 ny nyckel skapades nu'],
    [18, '18 nya nycklar skapades nu'],
  ])('says that %i were made', (nya, rad) => {
    expect(valkomst({ ...NAV, nycklar: nycklar(nya) })).toContain(rad);
  });

  it('says nothing of keys when the clients’ file is somebody else’s', () => {
    expect(valkomst({ ...NAV, nycklar: null })).not.toContain('nyck');
  });

  it('says where the development login is, and that it is for nothing else', () => {
    const utveckling = { url: 'http://127.0.0.1:3001' };
    const text = valkomst({ ...NAV, nycklar: null, utveckling });
    expect(text).toContain('http://127.0.0.1:3001 (bara för utveckling');
    expect(valkomst({ ...NAV, nycklar: null })).not.toContain('utveckling');
  });
});
