import { describe, expect, it } from '@jest/globals';
import { felrad } from '#libs/platform/yaml/index.js';
import { Klientfilfel, tolkaKlienter } from './klientfil.js';
import { Klientregister, tokenSha256 } from './klientregister.js';

const fil = (...poster: readonly string[]): string => `schema: 1\nklienter:\n${poster.join('')}`;
const post = (id: string, token: string, annat = ''): string =>
  `  - id: ${id}\n    namn: Prov\n    huvudman: ['20']\n    tokenSha256: ${tokenSha256(token)}\n    roller: [system]\n${annat}`;

const tolka = (text: string) => tolkaKlienter({ fil: 'klienter.yaml', innehall: text });
const rader = (text: string): readonly string[] => {
  try {
    tolka(text);
    return [];
  } catch (error) {
    if (error instanceof Klientfilfel) return error.fel.map(felrad);
    throw error;
  }
};

describe('klienter.yaml', () => {
  it('is read', () => {
    const [klient] = tolka(fil(post('region', 't')));
    expect(klient).toMatchObject({ id: 'region', huvudman: ['20'], roller: ['rapportorssystem'] });
  });

  it.each([
    ['not YAML', 'klienter: [', /^klienter\.yaml:1: .*saknas en klammer/],
    ['no list', 'schema: 1', /"klienter" saknas/],
    ['clients that are no list', 'klienter: a', /"klienter" ska vara en lista/],
    ['an unknown field', fil(post('a1', 't', '    losenord: x\n')), /^klienter\.yaml:8: Okänt fält "losenord"/],
    ['the same id twice', fil(post('a1', 't'), post('a1', 'u')), /^klienter\.yaml:8: Samma "id"/],
    ['the same key twice', fil(post('a1', 't'), post('a2', 't')), /Samma "tokenSha256"/],
    ['a code without quotes', fil(post('a1', 't')).replace("['20']", '[20]'), /citattecken/],
    ['an unknown role', fil(post('a1', 't')).replace('[system]', '[chef]'), /"roller"/],
    ['a key in clear', fil(post('a1', 't')).replace(/tokenSha256: .*/, 'tokenSha256: hemligt'), /SHA-256/],
  ])('with %s is refused with file and line', (_namn, text, monster) => {
    expect(rader(text)).toEqual([expect.stringMatching(monster)]);
  });

  it('names every fault at once, and never shows a key (I11)', () => {
    const alla = rader(fil(post('A!', 'hemligt'), post('b1', 'u', '    x: 1\n')));
    expect(alla).toHaveLength(2);
    expect(alla.join()).not.toContain(tokenSha256('hemligt'));
  });
});

const MASKIN = { klient: 'region', slag: 'maskin', verksamheter: '*', uppdrag: null, efternamn: null } as const;

describe('Klientregister', () => {
  const register = new Klientregister(tolka(fil(post('region', 'ratt'))));

  it('knows who a key belongs to', async () => {
    const vem = { ...MASKIN, huvudman: ['20'], roller: ['rapportorssystem'] };
    expect(await register.inloggad('ratt')).toEqual(vem);
  });

  it.each(['', 'fel', 'ratt ', tokenSha256('ratt'), 'a'.repeat(100_000)])('knows nobody by %p', async (token) => {
    expect(await register.inloggad(token)).toBeUndefined();
  });
});

describe('the last day of a key', () => {
  const NU = new Date('2026-11-22T10:00:00Z');
  const med = (dag: string): string => fil(post('a1', 'ratt', `    gallerTill: ${dag}\n`));
  const prova = (dag: string, nu: string): Promise<unknown> =>
    new Klientregister(tolka(med(dag)), { now: () => new Date(nu) }).inloggad('ratt').catch(({ message }) => message);

  it('is the last it opens anything, by the day in Sweden', async () => {
    expect(await prova("'2026-11-22'", '2026-11-22T22:59:59Z')).toMatchObject({ klient: 'a1' });
    expect(await prova("'2026-11-22'", '2026-11-22T23:00:00Z')).toBe('TOKEN_UTGANGEN');
  });

  it('is demanded outside the embedded profile, at most 400 days ahead', () => {
    const rad =
      (innehall: string): (() => unknown) =>
      () =>
        tolkaKlienter({ fil: 'klienter.yaml', innehall }, NU);
    expect(rad(fil(post('a1', 't')))).toThrow('klienter.yaml:3: "gallerTill" ska vara nyckelns sista dag');
    expect(rad(med("'2027-12-28'"))).toThrow('högst 400 dagar fram (2027-12-27)');
    expect(rad(med("'2027-12-27'"))).not.toThrow();
    expect(rad(med("'2020-01-01'"))).not.toThrow();
    expect(rad(med("'2026-02-31'"))).toThrow('inget möjligt datum');
  });
});
