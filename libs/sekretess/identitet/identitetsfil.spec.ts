import { describe, expect, it } from '@jest/globals';
import { felrad } from '#libs/platform/yaml/index.js';
import { Identitetsfilfel, tolkaIdentitet, type Utfardare } from './identitetsfil.js';

const MORA = `utfardare:
  - issuer: https://mora.example/oidc
    audience: nav
    foretrader: ['2062']
`;
const MASKIN = `    maskiner:
      - { id: system, clientId: c, huvudman: ['2062'], roller: [system] }
`;
const tolka = (innehall: string, tillatLokalHttp = false): readonly Utfardare[] =>
  tolkaIdentitet(
    { fil: 'identitet.yaml', innehall },
    { finnsHuvudman: (kod) => ['2062', '2080'].includes(kod), tillatLokalHttp },
  );
const fel = (innehall: string): readonly string[] => {
  try {
    tolka(innehall);
    return [];
  } catch (error) {
    if (error instanceof Identitetsfilfel) return error.fel.map(felrad);
    throw error;
  }
};

describe('the identity file', () => {
  it('says what it says, and what is safe where it is silent', () => {
    expect(tolka(MORA + MASKIN)).toEqual([
      {
        issuer: 'https://mora.example/oidc',
        audience: 'nav',
        algoritmer: ['PS256', 'ES256', 'EdDSA'],
        typ: 'at+jwt',
        kravs: {},
        giltighetMaxMinuter: { person: 15, maskin: 60 },
        foretrader: ['2062'],
        falt: { klient: 'client_id', roller: 'roles' },
        roller: {},
        huvudmannakoder: {},
        verksamhetskoder: {},
        maskiner: [
          { id: 'system', clientId: 'c', huvudman: ['2062'], roller: ['rapportorssystem'], kravCertifikat: false },
        ],
      },
    ]);
  });

  it('takes an issuer on this machine without TLS in the embedded profile alone', () => {
    const lokal = MORA.replace('https://mora.example/oidc', 'http://127.0.0.1:4000');
    expect(tolka(lokal, true)).toHaveLength(1);
    expect(fel(lokal)).toEqual(['identitet.yaml:2: "issuer" ska börja med https://.']);
    expect(() => tolka(lokal.replace('127.0.0.1', '10.0.0.1'), true)).toThrow('https://');
  });

  it.each([
    ['no issuers', 'utfardare: []', /minst 1 post/],
    ['an unknown field', `${MORA}    losenord: x\n`, /:5: Okänt fält "losenord"/],
    ['a huvudman that is not in the register', MORA.replace('2062', '9999'), /:4: Huvudmannen 9999 finns inte/],
    ['a login in the address', MORA.replace('mora.', 'a:b@mora.'), /:2: "issuer" får inte innehålla användare/],
    ['a query in the address', MORA.replace('oidc', 'oidc?x=1'), /:2: "issuer" får inte innehålla \?/],
    ['keys without TLS', `${MORA}    jwks: http://mora.example/jwks\n`, /:5: "jwks" ska börja med https/],
    ['algorithm none', `${MORA}    algoritmer: [none]\n`, /:5: "algoritmer" ska vara något av: PS256/],
    ['an algorithm of shared secrets', `${MORA}    algoritmer: [ES256, HS256]\n`, /:5: .*PS256/],
    ['too long a life', `${MORA}    giltighetMaxMinuter: { person: 61 }\n`, /:5: "person" får vara högst 60/],
    ['an unknown role', `${MORA}    roller: { Chef: chef }\n`, /:5: "Chef" ska vara något av/],
    ['a machine’s role for persons', `${MORA}    roller: { S: system }\n`, /:5: rapportorssystem är en maskins roll/],
    ['JWT that could be an ID token', `${MORA}    typ: JWT\n`, /:5: Med typ JWT behövs "kravs"/],
    [
      'persons of several huvudmän and no claim that tells which',
      MORA.replace("['2062']", "['2062', '2080']"),
      /Ange "huvudman" i "falt"/,
    ],
    [
      'I4 a machine for a huvudman that the issuer does not speak for',
      MORA + MASKIN.replace('2062', '2080'),
      /:6: Huvudmannen 2080 står inte i utfärdarens "foretrader"/,
    ],
    [
      'I4 a name for a huvudman that the issuer does not speak for',
      `${MORA}    huvudmannakoder: { falun: '2080' }\n`,
      /:5: Huvudmannen 2080 står inte/,
    ],
    ['the same issuer twice', MORA + MORA.replace('utfardare:\n', ''), /:5: Samma "issuer"/],
    ['the same machine twice', MORA + MASKIN + MASKIN.replace('    maskiner:\n', ''), /Samma "id"/],
  ])('with %s is refused with file and line', (_namn, innehall, monster) => {
    expect(fel(innehall).join('\n')).toMatch(monster);
  });

  it('names every fault at once, and never quotes a value (I11)', () => {
    const alla = fel(`${MORA.replace('nav', "'hemligt värde'")}    losenord: hemligt\n    typ: hemligt\n`);
    expect(alla).toHaveLength(3);
    expect(alla.join()).not.toContain('hemligt');
  });
});
