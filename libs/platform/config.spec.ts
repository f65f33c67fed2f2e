import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import {
  INGEN_UTGIVARE,
  konfigurationstabell,
  Konfigurationsfel,
  lasKonfiguration,
  nodebrist,
  TJANSTER,
  type Programnamn,
} from './config.js';

const brister = (miljo: Record<string, string>, program?: Programnamn): readonly string[] => {
  try {
    lasKonfiguration(miljo, program);
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

  it('I11 never shows a value: a connection string holds a password', () => {
    expect(brister({ DATABASE_URL: 'mysql://user:hemligt@x' }).join()).not.toContain('hemligt');
  });

  it('tells who stands behind the pages, when it is told: an address that can be written to, a day that there is', () => {
    const satt = {
      AVVIKELSENAV_UTGIVARE: 'Region Dalarna',
      AVVIKELSENAV_KONTAKT: 'avvikelser@dalarna.example',
      AVVIKELSENAV_TILLGANGLIGHET_GRANSKAD: '2026-11-02',
    };
    expect(lasKonfiguration(satt).utgivare).toEqual({
      ...{ namn: 'Region Dalarna', kontakt: 'avvikelser@dalarna.example', granskad: '2026-11-02' },
      licens: INGEN_UTGIVARE.licens,
    });
    expect(lasKonfiguration({}).utgivare).toEqual(INGEN_UTGIVARE);
    for (const [namn, fel] of [
      ['AVVIKELSENAV_KONTAKT', 'http://nav.example'],
      ['AVVIKELSENAV_KONTAKT', 'ring oss'],
      ['AVVIKELSENAV_TILLGANGLIGHET_GRANSKAD', '2026-02-30'],
      ['AVVIKELSENAV_DATALICENS', 'CC0'],
    ] as const)
      expect(brister({ [namn]: fel })).toEqual([expect.stringContaining(namn)]);
  });

  it('tells what to do on an older Node', () => {
    expect(nodebrist('v20.11.0')).toContain('Node 24');
    expect(nodebrist('v24.19.0')).toBeUndefined();
  });

  it('lists every setting in the table', () => {
    expect(konfigurationstabell()).toContain('| `PORT` | `3000` |');
  });
});

describe('the identity file', () => {
  it('needs the secret of the pseudonyms in each program with doors that check tokens', () => {
    const med = (tjanst: Programnamn): string => brister({ AVVIKELSENAV_IDENTITET: 'identitet.yaml' }, tjanst).join();
    expect(med('query-api')).toContain('AVVIKELSENAV_HEMLIGHET_FIL saknas; AVVIKELSENAV_IDENTITET behöver den.');
    expect(med('router')).not.toContain('AVVIKELSENAV_IDENTITET behöver');
    expect(med('query-api')).toContain('AVVIKELSENAV_IDENTITET pekar på en fil som inte går att läsa');
  });
});

describe('the development login', () => {
  const JA = { AVVIKELSENAV_UTVECKLINGSINLOGGNING: 'ja' };

  it('is off unless asked for, and then on this machine only', () => {
    expect(lasKonfiguration({}).utvecklingsport).toBeNull();
    expect(lasKonfiguration(JA).utvecklingsport).toBe(3001);
    expect(lasKonfiguration({ ...JA, AVVIKELSENAV_BIND: '::1' }).utvecklingsport).toBe(3001);
  });

  it.each(['0.0.0.0', '::', '10.0.0.4', 'nav.example', '127.0.0.1.example'])('is refused when bound to %s', (bind) => {
    expect(brister({ ...JA, AVVIKELSENAV_BIND: bind })).toEqual([expect.stringContaining('AVVIKELSENAV_BIND är 127')]);
  });

  it('is refused in every other profile, and in each of the six services', () => {
    const postgres = { ...JA, AVVIKELSENAV_PROFIL: 'postgres', DATABASE_URL: 'postgres://x/y' };
    expect(brister(postgres)).toEqual([expect.stringContaining('bara vara ja i profilen embedded')]);
    for (const tjanst of TJANSTER) {
      expect(brister(JA, tjanst).join()).toContain('bara vara ja i profilen embedded');
      expect(brister({ ...JA, AVVIKELSENAV_PROFIL: 'embedded' }, tjanst).join()).toContain('ska vara distributed');
    }
  });
});

describe('configuration of the distributed profile', () => {
  const mapp = mkdtempSync(join(tmpdir(), 'avvikelsenav-konfiguration-'));
  afterAll(() => rmSync(mapp, { recursive: true }));
  const fil = (namn: string, byte = 32): string => {
    writeFileSync(join(mapp, namn), 'x'.repeat(byte));
    return join(mapp, namn);
  };
  const ALLT = {
    EVENTSTORE_URL: 'esdb://es:2113?tls=false',
    DATABASE_URL: 'postgres://localhost/nav',
    KAFKA_BROKERS: 'kafka-1:9092, kafka-2:9092',
    AVVIKELSENAV_KLIENTER: fil('klienter.yaml'),
    AVVIKELSENAV_MOTTAGARE: fil('mottagare.yaml'),
    AVVIKELSENAV_HEMLIGHET_FIL: fil('hemlighet'),
    AVVIKELSENAV_NYCKELRING_FIL: fil('nyckelring.json'),
  };

  it.each(TJANSTER)('%s needs no profile, and reads it all', (tjanst) => {
    const konfiguration = lasKonfiguration(ALLT, tjanst);
    expect(konfiguration.profil).toBe('distributed');
    expect(konfiguration.kafka).toMatchObject({
      brokers: ['kafka-1:9092', 'kafka-2:9092'],
      partitioner: 6,
      tls: false,
    });
  });

  it.each([
    ['command-api', ['EVENTSTORE_URL', 'DATABASE_URL', 'AVVIKELSENAV_KLIENTER', 'AVVIKELSENAV_HEMLIGHET_FIL']],
    ['query-api', ['EVENTSTORE_URL', 'DATABASE_URL', 'AVVIKELSENAV_KLIENTER']],
    ['processor', ['EVENTSTORE_URL', 'DATABASE_URL']],
    ['projector', ['EVENTSTORE_URL', 'DATABASE_URL']],
    ['router', ['EVENTSTORE_URL', 'DATABASE_URL', 'KAFKA_BROKERS', 'AVVIKELSENAV_MOTTAGARE']],
    ['connector', ['EVENTSTORE_URL', 'DATABASE_URL', 'KAFKA_BROKERS', 'AVVIKELSENAV_MOTTAGARE']],
  ] as const)('%s says at once all that it lacks', (tjanst, saknade) => {
    const ring = `AVVIKELSENAV_NYCKELRING_FIL saknas; ${tjanst} behöver den när AVVIKELSENAV_NYCKELSKYDD är fil.`;
    const medNycklar = !['projector', 'router'].includes(tjanst);
    expect(brister({}, tjanst)).toEqual([
      ...saknade.map((namn) => `${namn} saknas; ${tjanst} behöver den.`),
      ...(medNycklar ? [ring] : []),
    ]);
  });

  it('needs no key ring where Vault protects the keys, and takes none that cannot be read', () => {
    const transit = {
      AVVIKELSENAV_NYCKELSKYDD: 'transit',
      AVVIKELSENAV_TRANSIT_URL: 'https://vault:8200/v1/transit',
      AVVIKELSENAV_TRANSIT_NYCKEL: 'nav',
      AVVIKELSENAV_TRANSIT_TOKEN_FIL: fil('token'),
    };
    for (const tjanst of TJANSTER) {
      expect(brister({ ...ALLT, ...transit, AVVIKELSENAV_NYCKELRING_FIL: '' }, tjanst)).toEqual([]);
    }
    const borta = join(mapp, 'ingen.json');
    expect(brister({ ...ALLT, AVVIKELSENAV_NYCKELRING_FIL: borta }, 'query-api')).toEqual([
      'AVVIKELSENAV_NYCKELRING_FIL pekar på en fil som inte går att läsa.',
    ]);
  });

  it("looks at start for what processor signs with and notes erasures in, and at nobody else's", () => {
    const satt = {
      ...ALLT,
      AVVIKELSENAV_NOTARIE_NYCKEL_FIL: join(mapp, 'ingen.pem'),
      AVVIKELSENAV_GRAVSTENAR: join(mapp, 'ingen', 'gravstenar.ndjson'),
    };
    expect(brister(satt, 'processor')).toEqual([
      'AVVIKELSENAV_NOTARIE_NYCKEL_FIL pekar på en fil som inte går att läsa.',
      'AVVIKELSENAV_GRAVSTENAR ligger i en mapp som inte går att skriva i.',
    ]);
    expect(brister(satt, 'query-api')).toEqual([]);
    expect(brister({ ...ALLT, AVVIKELSENAV_GRAVSTENAR: join(mapp, 'nya.ndjson') }, 'processor')).toEqual([]);
  });

  it('is six programs: none of them runs another profile, and standalone does not run it', () => {
    expect(brister({ ...ALLT, AVVIKELSENAV_PROFIL: 'embedded' }, 'router')).toEqual([
      'AVVIKELSENAV_PROFIL ska vara distributed för router; ta bort den.',
    ]);
    const [text, ...fler] = brister({ AVVIKELSENAV_PROFIL: 'distributed' });
    expect(fler).toEqual([]);
    for (const tjanst of TJANSTER) expect(text).toContain(`dist/apps/${tjanst}/main.js`);
  });

  it('wants what belongs together, and no password in clear over the net', () => {
    const halva = { ...ALLT, EVENTSTORE_ANVANDARE: 'nav', KAFKA_SASL: 'plain', KAFKA_CA_FIL: fil('ca.pem') };
    expect(brister(halva, 'router').map((en) => en.split(' ', 1)[0])).toEqual([
      'EVENTSTORE_ANVANDARE',
      'KAFKA_ANVANDARE',
      'KAFKA_LOSENORD_FIL',
      'KAFKA_SASL',
      'KAFKA_CA_FIL',
    ]);
    const hel = { ...halva, EVENTSTORE_LOSENORD_FIL: fil('es'), KAFKA_TLS: 'ja' };
    expect(brister({ ...hel, KAFKA_ANVANDARE: 'nav', KAFKA_LOSENORD_FIL: fil('kafka') }, 'router')).toEqual([]);
  });

  it('puts the password of its file into the connection string, unless that holds one', () => {
    writeFileSync(join(mapp, 'losenord'), 'p@ss:ord/1\n');
    const med = (url: string) =>
      lasKonfiguration({ ...ALLT, DATABASE_URL: url, DATABASE_LOSENORD_FIL: join(mapp, 'losenord') }, 'router')
        .databaseUrl;
    expect(med('postgres://nav@db:5432/nav')).toBe('postgres://nav:p%40ss%3Aord%2F1@db:5432/nav');
    expect(med('postgres://nav@/nav?host=/run/pg')).toBe('postgres://nav:p%40ss%3Aord%2F1@/nav?host=/run/pg');
    expect(med('postgres://nav:eget@db/nav')).toBe('postgres://nav:eget@db/nav');
    expect(brister({ ...ALLT, DATABASE_LOSENORD_FIL: join(mapp, 'borta') }, 'router')).toEqual([
      'DATABASE_LOSENORD_FIL behöver en DATABASE_URL som säger vem som loggar in.',
      'DATABASE_LOSENORD_FIL pekar på en fil som inte går att läsa.',
    ]);
  });

  it('I11 reads its files at start, and tells neither path nor value', () => {
    const miljo = {
      ...ALLT,
      AVVIKELSENAV_HEMLIGHET_FIL: fil('kort', 31),
      AVVIKELSENAV_KLIENTER: join(mapp, 'borta'),
      AVVIKELSENAV_MOTTAGARE: join(mapp, 'borta'),
      EVENTSTORE_URL: 'http://nav:hemligt@es',
      KAFKA_BROKERS: 'kafka',
      AVVIKELSENAV_LOGGNAMN: 'Hemligt',
    };
    expect(brister(miljo, 'command-api')).toHaveLength(5);
    const alla = brister(miljo, 'router');
    expect(alla).toHaveLength(6);
    expect(alla.join()).not.toMatch(new RegExp(`hemligt|${mapp}`, 'i'));
  });
});
