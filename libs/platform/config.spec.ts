import { describe, expect, it } from '@jest/globals';
import { konfigurationstabell, Konfigurationsfel, lasKonfiguration, nodebrist } from './config.js';

const brister = (miljo: Record<string, string>): readonly string[] => {
  try {
    lasKonfiguration(miljo);
    return [];
  } catch (error) {
    if (error instanceof Konfigurationsfel) return error.brister;
    throw error;
  }
};

describe('configuration', () => {
  it('starts on an empty environment with the embedded profile, on this machine only', () => {
    expect(lasKonfiguration({})).toMatchObject({ port: 3000, bind: '127.0.0.1', profil: 'embedded', data: 'data' });
    expect(lasKonfiguration({ PORT: '', DATABASE_URL: ' ' })).toEqual(lasKonfiguration({}));
  });

  it('names every fault at once', () => {
    const alla = brister({
      PORT: '70000',
      AVVIKELSENAV_PROFIL: 'stor',
      AVVIKELSENAV_LOGG: 'debug',
      AVVIKELSENAV_DATTA: 'x',
      DATABASE_URL: 'mysql://x',
    });
    expect(alla.map((en) => en.split(' ', 1)[0])).toEqual([
      'PORT',
      'AVVIKELSENAV_PROFIL',
      'AVVIKELSENAV_LOGG',
      'DATABASE_URL',
      'AVVIKELSENAV_DATTA',
    ]);
  });

  it('asks for DATABASE_URL on the postgres profile only', () => {
    expect(brister({ AVVIKELSENAV_PROFIL: 'postgres' })).toEqual([
      'DATABASE_URL saknas; profilen postgres behöver den.',
    ]);
    const satt = { AVVIKELSENAV_PROFIL: 'postgres', DATABASE_URL: 'postgres://localhost/nav' };
    expect(lasKonfiguration(satt).databaseUrl).toBe('postgres://localhost/nav');
  });

  it('knows what is to come, and says that it is not here yet', () => {
    expect(brister({ KAFKA_BROKERS: 'b:9092', EVENTSTORE_URL: 'esdb://x' })).toHaveLength(2);
    expect(brister({ AVVIKELSENAV_PROFIL: 'distributed' })[0]).toContain('finns inte ännu');
  });

  it('I11 never shows a value: a connection string holds a password', () => {
    expect(brister({ DATABASE_URL: 'mysql://user:hemligt@x' }).join()).not.toContain('hemligt');
  });

  it('tells what to do on an older Node', () => {
    expect(nodebrist('v20.11.0')).toContain('Node 24');
    expect(nodebrist('v24.19.0')).toBeUndefined();
  });

  it('lists every setting in the table', () => {
    expect(konfigurationstabell()).toContain('| `PORT` | `3000` |');
  });
});
