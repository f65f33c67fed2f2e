import { describe, expect, it } from '@jest/globals';
import { parseTarget } from './connection-string.js';

const parse = (url: string, login = {}) => parseTarget(url, login);

describe('the address of EventStoreDB', () => {
  it.each([
    ['esdb://a:2114?tls=false', { endpoint: { address: 'a', port: 2114 } }],
    ['kurrentdb://a/', { endpoint: { address: 'a', port: 2113 } }],
    [
      'esdb://a,b:2114,c?gossipTimeout=7',
      {
        endpoints: [
          { address: 'a', port: 2113 },
          { address: 'b', port: 2114 },
          { address: 'c', port: 2113 },
        ],
        nodePreference: 'leader',
        gossipTimeout: 7,
      },
    ],
    ['esdb+discover://a', { discover: { address: 'a', port: 2113 }, nodePreference: 'leader' }],
    [
      'kurrentdb+discover://a?maxDiscoverAttempts=3&discovery-interval=50',
      {
        discover: { address: 'a', port: 2113 },
        nodePreference: 'leader',
        maxDiscoverAttempts: 3,
        discoveryInterval: 50,
      },
    ],
    [
      'esdb://a?keepAliveInterval=20000&keepAliveTimeout=5000',
      { endpoint: { address: 'a', port: 2113 }, keepAliveInterval: 20_000, keepAliveTimeout: 5_000 },
    ],
  ])('reads %s', (url, settings) => {
    expect(parse(url).settings).toEqual(settings);
  });

  it('takes login from the address, percent-encoded, or from configuration, which goes first', () => {
    expect(parse('esdb://anna:h%40ml%3Ag@a').credentials).toEqual({ username: 'anna', password: 'h@ml:g' });
    expect(parse('esdb://anna:x@a', { anvandare: 'bo', losenord: 'y' }).credentials).toEqual({
      username: 'bo',
      password: 'y',
    });
    expect(parse('esdb://a?tls=false').credentials).toBeUndefined();
  });

  it('speaks TLS unless told not to', () => {
    expect(parse('esdb://a').channel).toEqual({ insecure: false });
    expect(parse('esdb://a?tls=false').channel).toEqual({ insecure: true });
    expect(parse('esdb://a', { caFil: import.meta.filename }).channel.rootCertificate).toBeInstanceOf(Buffer);
  });

  it.each([
    'http://hemlig:losenord@a',
    'esdb://',
    'esdb://a:99999?x',
    'esdb://hemlig:losenord@a?tls=false',
    'esdb://hemlig:losenord@a?okand=losenord',
    'esdb://hemlig:losenord@a?tlsVerifyCert=false',
    'esdb://hemlig:losenord@a?nodePreference=follower',
    'esdb://hemlig:losenord@a?gossipTimeout=losenord',
    'esdb://hemlig:losenord@a?userCertFile=x',
    'esdb://hemlig:losenord@a?tlsCAFile=losenord',
    'esdb://hemlig:%losenord@a',
    'esdb://hemlig@a',
    'esdb://hemlig:losenord@a:b:c',
  ])('refuses %s in plain words, without anything secret in them', (url) => {
    let refused = '';
    try {
      parse(url);
    } catch (error) {
      refused = String(error);
    }
    expect(refused).not.toBe('');
    expect(refused).not.toMatch(/hemlig|losenord/);
  });

  it('refuses half a login', () => {
    expect(() => parse('esdb://a', { anvandare: 'bo' })).toThrow('både användare och lösenord');
  });
});
