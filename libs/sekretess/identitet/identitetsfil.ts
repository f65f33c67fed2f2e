import { Yamlfilfel, yamlform, type Platsfel, type Yamlfel, type Yamlkalla } from '#libs/platform/yaml/index.js';
import { rollAv, type Roll, type Rollnamn } from '../inloggad.js';
import { adressbrist } from './adress.js';
import { IDENTITETSSCHEMA } from './identitetsschema.js';

export type Algoritm = 'PS256' | 'ES256' | 'EdDSA' | 'RS256';

/** Name of a claim, or the names on the way to it in claims within claims. */
export type Faltplats = string | readonly string[];

/** Where in a person's token each thing stands; null or absent: the issuer does not say it. */
export interface Faltplatser {
  readonly klient: Faltplats;
  readonly huvudman?: Faltplats;
  readonly roller: Faltplats;
  readonly verksamheter?: Faltplats;
  readonly uppdrag?: Faltplats;
  readonly efternamn?: Faltplats;
}

/** A machine that logs in by client credentials. What it may is said here, never in its token. */
export interface Maskin {
  /** What it is called in events and logs. */
  readonly id: string;
  readonly clientId: string;
  /** `sub` of its tokens, where that is not the client id. */
  readonly subject?: string;
  readonly huvudman: readonly string[];
  readonly roller: readonly Roll[];
  readonly verksamheter?: readonly string[];
  /** Only with a token bound to its certificate (RFC 8705). */
  readonly kravCertifikat: boolean;
}

/** Someone whose tokens are taken. */
export interface Utfardare {
  readonly issuer: string;
  readonly audience: string;
  /** Address of its keys; absent: as its discovery document says. */
  readonly jwks?: string;
  readonly algoritmer: readonly Algoritm[];
  /** `typ` of its access tokens (RFC 9068). */
  readonly typ: 'at+jwt' | 'JWT';
  /** Claims that must hold a text: what tells an access token from an ID token where `typ` does not. */
  readonly kravs: Readonly<Record<string, string>>;
  /** Longest time from `iat` to `exp`. */
  readonly giltighetMaxMinuter: { readonly person: number; readonly maskin: number };
  /** The huvudmän it may speak for; no token of it ever stands for another (I4). */
  readonly foretrader: readonly string[];
  readonly falt: Faltplatser;
  /** Its names of roles, and ours. What is not here gives nothing. */
  readonly roller: Readonly<Record<string, Roll>>;
  /** Its names of huvudmän and verksamheter where they are not our codes. */
  readonly huvudmannakoder: Readonly<Record<string, string>>;
  readonly verksamhetskoder: Readonly<Record<string, string>>;
  readonly maskiner: readonly Maskin[];
  /** Where people log in to the pages; absent: not here. */
  readonly sidor?: Sidklient;
}

/** The pages' client at the issuer. */
export interface Sidklient {
  readonly clientId: string;
  /** Absent: a public client. */
  readonly hemlighetFil?: string;
  /** What the login is called, to choose by; the issuer's address unless said. */
  readonly namn?: string;
  /** `openid` unless said. */
  readonly scope?: string;
}

type MedRollnamn<T extends { readonly roller: unknown }, Roller> = Omit<T, 'roller'> & { readonly roller: Roller };
type Filutfardare = Omit<MedRollnamn<Utfardare, Readonly<Record<string, Rollnamn>>>, 'maskiner'> & {
  readonly maskiner: readonly MedRollnamn<Maskin, readonly Rollnamn[]>[];
};
interface Identitetsfil {
  readonly utfardare: readonly Filutfardare[];
}

/** Every fault of the file at once, each with file and line. */
export class Identitetsfilfel extends Yamlfilfel {
  constructor(fel: readonly Yamlfel[]) {
    super('Identitetsfilen kan inte användas', fel);
  }
}

export interface Identitetsregler {
  readonly finnsHuvudman: (kod: string) => boolean;
  /** `http` to this machine itself; only in the embedded profile. */
  readonly tillatLokalHttp: boolean;
}

const las = yamlform<Identitetsfil>(IDENTITETSSCHEMA);

/** The issuers of an identity file. Throws `Identitetsfilfel`. */
export const tolkaIdentitet = (kalla: Yamlkalla, regler: Identitetsregler): readonly Utfardare[] => {
  const svar = las(kalla, ({ utfardare }) => [
    ...utfardare.flatMap((en, i) => brott(en, regler).map(({ vag, ...fel }) => ({ vag: vagTill(i, vag), ...fel }))),
    ...dubbletter(utfardare),
  ]);
  if ('fel' in svar) throw new Identitetsfilfel(svar.fel);
  return svar.varde.utfardare.map(medRoller);
};

const vagTill = (nr: number, vag: Platsfel['vag']): Platsfel['vag'] => ['utfardare', nr, ...vag];

const medRoller = (fil: Filutfardare): Utfardare => ({
  ...fil,
  roller: Object.fromEntries(Object.entries(fil.roller).map(([namn, roll]) => [namn, rollAv(roll)])),
  maskiner: fil.maskiner.map((maskin) => ({ ...maskin, roller: [...new Set(maskin.roller.map(rollAv))] })),
});

const brott = (en: Filutfardare, regler: Identitetsregler): readonly Platsfel[] => [
  ...adressbrott(en, regler.tillatLokalHttp),
  ...en.foretrader
    .filter((kod) => !regler.finnsHuvudman(kod))
    .map((kod) => ({ vag: ['foretrader'], meddelande: `Huvudmannen ${kod} finns inte i registret.` })),
  ...personbrott(en),
  ...en.maskiner.flatMap(({ huvudman }, nr) => utom(en, huvudman, ['maskiner', nr, 'huvudman'])),
  ...utom(en, Object.values(en.huvudmannakoder), ['huvudmannakoder']),
];

const adressbrott = (en: Filutfardare, tillatLokalHttp: boolean): readonly Platsfel[] =>
  (['issuer', 'jwks'] as const).flatMap((falt) => {
    const brist = en[falt] === undefined ? null : adressbrist(en[falt], tillatLokalHttp);
    return brist === null ? [] : [{ vag: [falt], meddelande: `"${falt}" ${brist}.` }];
  });

const personbrott = (en: Filutfardare): readonly Platsfel[] => [
  ...(en.falt.huvudman === undefined && en.foretrader.length !== 1
    ? [{ vag: ['falt'], meddelande: 'Ange "huvudman" i "falt": utfärdaren företräder fler än en huvudman.' }]
    : []),
  ...Object.values(en.roller)
    .filter((roll) => rollAv(roll) === 'rapportorssystem')
    .map(() => ({ vag: ['roller'], meddelande: 'rapportorssystem är en maskins roll; ange den under "maskiner".' })),
  ...(en.typ === 'JWT' && Object.keys(en.kravs).length === 0
    ? [{ vag: ['typ'], meddelande: 'Med typ JWT behövs "kravs": annars kan en id-token tas för en åtkomsttoken.' }]
    : []),
];

/** An issuer speaks for those that the file gives it, also through its machines. */
const utom = (en: Filutfardare, koder: readonly string[], vag: Platsfel['vag']): readonly Platsfel[] =>
  koder
    .filter((kod) => !en.foretrader.includes(kod))
    .map((kod) => ({ vag, meddelande: `Huvudmannen ${kod} står inte i utfärdarens "foretrader".` }));

/** Two that are told apart by nothing would hide one another. */
const dubbletter = (utfardare: readonly Filutfardare[]): readonly Platsfel[] => {
  const maskiner = utfardare.flatMap((en, i) => en.maskiner.map((maskin, nr) => ({ ...maskin, i, nr })));
  return [
    ...upprepade(utfardare.map(({ issuer }, i) => [issuer, ['utfardare', i, 'issuer']])),
    ...upprepade(maskiner.map(({ id, i, nr }) => [id, ['utfardare', i, 'maskiner', nr, 'id']])),
    ...upprepade(
      maskiner.map(({ clientId, i, nr }) => [`${i} ${clientId}`, ['utfardare', i, 'maskiner', nr, 'clientId']]),
    ),
  ];
};

const upprepade = (poster: readonly (readonly [nyckel: string, vag: Platsfel['vag']])[]): readonly Platsfel[] => {
  const sedda = new Set<string>();
  return poster.flatMap(([nyckel, vag]) => {
    const ny = !sedda.has(nyckel);
    sedda.add(nyckel);
    return ny ? [] : [{ vag, meddelande: `Samma "${String(vag.at(-1))}" står två gånger.` }];
  });
};
