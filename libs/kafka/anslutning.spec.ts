import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { logLevel } from 'kafkajs';
import { tystLogg, type Loggfakta } from '#libs/platform/logg.js';
import { klientval } from './anslutning.js';
import { loggbrygga } from './loggbrygga.js';

const HEMLIGT = 'mycket-hemligt';
const grund = { brokers: ['kafka-0:9092', '[::1]:9092'], klientId: 'router', logg: tystLogg };

describe('the options that reach the client', () => {
  let mapp: string;
  beforeAll(() => {
    mapp = mkdtempSync(join(tmpdir(), 'kafka-'));
    writeFileSync(join(mapp, 'losenord'), `${HEMLIGT}\n`);
    writeFileSync(join(mapp, 'tom'), '\n');
    writeFileSync(join(mapp, 'ca.pem'), 'certifikat');
  });
  afterAll(() => rmSync(mapp, { recursive: true }));

  it('are plain without TLS and SASL', () => {
    const val = klientval(grund);
    expect(val).toMatchObject({ brokers: grund.brokers, clientId: 'router', enforceRequestTimeout: true });
    expect(val).not.toHaveProperty('ssl');
    expect(val).not.toHaveProperty('sasl');
  });

  it('trust the named authority, or those that Node trusts', () => {
    expect(klientval({ ...grund, tls: { caFil: join(mapp, 'ca.pem') } }).ssl).toEqual({ ca: 'certifikat' });
    expect(klientval({ ...grund, tls: { caFil: null } }).ssl).toBe(true);
  });

  it.each(['plain', 'scram-sha-256', 'scram-sha-512'] as const)('log in by %s', (mekanism) => {
    const sasl = { mekanism, anvandare: 'router', losenordFil: join(mapp, 'losenord') };
    expect(klientval({ ...grund, sasl }).sasl).toEqual({ mechanism: mekanism, username: 'router', password: HEMLIGT });
  });

  it('name the variable, never the file or what it holds', () => {
    const med = (losenordFil: string) => () =>
      klientval({ ...grund, sasl: { mekanism: 'plain', anvandare: 'a', losenordFil } });
    expect(med(join(mapp, 'saknas'))).toThrow('Filen som KAFKA_LOSENORD_FIL pekar på går inte att läsa.');
    expect(med(join(mapp, 'tom'))).toThrow('Filen som KAFKA_LOSENORD_FIL pekar på är tom.');
    expect(() => klientval({ ...grund, tls: { caFil: '/saknas' } })).toThrow(/^Filen som KAFKA_CA_FIL/);
  });

  it.each([[[]], [['utan-port']], [['a:1,b:2']], [['http://a:1']]])('refuse the brokers %j', (brokers) => {
    expect(() => klientval({ ...grund, brokers })).toThrow(/KAFKA_BROKERS/);
  });
});

describe("the client's own log", () => {
  const rader: [string, Loggfakta | undefined][] = [];
  const logg = {
    ...tystLogg,
    varning: (handelse: string, fakta?: Loggfakta) => void rader.push([handelse, fakta]),
    info: (handelse: string, fakta?: Loggfakta) => void rader.push([handelse, fakta]),
  };

  it('says where and what, without address or payload, and counts what it repeats (I7)', () => {
    let tid = 0;
    const skriv = loggbrygga(logg, () => tid)(logLevel.WARN);
    const message = 'Connection error: connect ECONNREFUSED 10.0.0.7:9092 Anna';
    const rad = { namespace: 'Connection', level: logLevel.ERROR, label: 'ERROR' };
    const log = { timestamp: '', message, broker: '10.0.0.7:9092', stack: 'Anna' };
    for (let i = 0; i < 3; i++) skriv({ ...rad, log });
    tid = 10_001;
    skriv({ ...rad, log });
    expect(rader).toEqual([
      ['kafka-klientfel', { del: 'Connection', vad: 'Connection error', fler: 0 }],
      ['kafka-klientfel', { del: 'Connection', vad: 'Connection error', fler: 2 }],
    ]);
  });
});
