import { describe, expect, it } from '@jest/globals';
import { Konfigurationsfel, lasKonfiguration } from './config.js';

const brister = (miljo: Record<string, string>): readonly string[] => {
  try {
    lasKonfiguration(miljo, 'cli');
    return [];
  } catch (error) {
    if (error instanceof Konfigurationsfel) return error.brister;
    throw error;
  }
};
const TRANSIT = { AVVIKELSENAV_NYCKELSKYDD: 'transit' };

describe('configuration of the keys', () => {
  it('is a key ring in the data folder and the main database, unless something else is said', () => {
    expect(lasKonfiguration({}).nycklar).toMatchObject({
      skydd: 'fil',
      ringFil: '',
      transit: { url: '', nyckel: '', tokenFil: '', caFil: '' },
      databaseUrl: '',
    });
  });

  it('says at once all that transit lacks', () => {
    expect(brister(TRANSIT).map((en) => en.split(' ', 1)[0])).toEqual([
      'AVVIKELSENAV_TRANSIT_URL',
      'AVVIKELSENAV_TRANSIT_NYCKEL',
      'AVVIKELSENAV_TRANSIT_TOKEN_FIL',
    ]);
  });

  it.each([
    'http://vault.example.se:8200/v1/transit',
    'https://token@vault/v1/transit',
    'https://vault/v1/transit?x=1',
    'ftp://vault/v1/transit',
    'http://127.0.0.1.example.se/v1/transit',
  ])('I11 takes no transit at %s: the token would go in clear, or stand in the address', (url) => {
    const [brist = ''] = brister({ AVVIKELSENAV_TRANSIT_URL: url });
    expect(brist).toMatch(/^AVVIKELSENAV_TRANSIT_URL ska börja med https/);
    expect(brist).not.toContain('token');
  });

  it.each(['https://vault.example.se:8200/v1/transit', 'http://127.0.0.1:8200/v1/transit', 'http://[::1]:1/v1/t'])(
    'takes %s',
    (url) => {
      expect(brister({ AVVIKELSENAV_TRANSIT_URL: url })).toEqual([]);
    },
  );
});
