import { svenskDag } from '#libs/platform/datum.js';
import {
  upprepade,
  Yamlfilfel,
  yamlform,
  type Platsfel,
  type Yamlfel,
  type Yamlkalla,
} from '#libs/platform/yaml/index.js';
import { rollAv, ROLLNAMN, type Roll, type Rollnamn } from './inloggad.js';

/** One client of klienter.yaml. */
export interface Klientpost {
  readonly id: string;
  readonly namn: string;
  readonly huvudman: readonly string[];
  /** SHA-256 of the token, 64 hexadecimal digits. */
  readonly tokenSha256: string;
  readonly roller: readonly Roll[];
  /** Codes of verksamheter it is limited to; absent: the whole huvudman. */
  readonly verksamheter?: readonly string[];
  /** RFC 3339 date in Sweden, the last day the key opens anything; absent only in the embedded profile. */
  readonly gallerTill?: string;
}

interface Filpost extends Omit<Klientpost, 'roller'> {
  readonly roller: readonly Rollnamn[];
}

/** Every fault of the file at once, each with file and line. */
export class Klientfilfel extends Yamlfilfel {
  constructor(fel: readonly Yamlfel[]) {
    super('Klientfilen kan inte användas', fel);
  }
}

const text = (pattern: string, krav: string) => ({ type: 'string', pattern, krav });
const FALT = {
  id: text('^[a-z0-9][a-z0-9-]{1,63}$', '2–64 tecken: a–z, 0–9 och bindestreck'),
  namn: text('^.{1,200}$', '1–200 tecken'),
  huvudman: {
    type: 'array',
    maxItems: 1_000,
    items: text('^[A-Za-z0-9][A-Za-z0-9-]{1,40}$', 'koder inom citattecken (["20"], inte [20])'),
  },
  tokenSha256: text('^[0-9a-f]{64}$', 'SHA-256 i 64 hexadecimala tecken (gemener)'),
  roller: { type: 'array', minItems: 1, maxItems: ROLLNAMN.length, items: { enum: ROLLNAMN } },
};
const VALFRIA = {
  verksamheter: { type: 'array', minItems: 1, maxItems: 200, items: text('^[\\w-]{1,64}$', 'verksamheters koder') },
  gallerTill: { type: 'string', format: 'date' },
};
const post = {
  type: 'object',
  additionalProperties: false,
  required: Object.keys(FALT),
  properties: { ...FALT, ...VALFRIA },
};
const las = yamlform<{ readonly klienter: readonly Filpost[] }>({
  type: 'object',
  additionalProperties: false,
  required: ['klienter'],
  properties: { schema: { const: 1 }, klienter: { type: 'array', maxItems: 5_000, items: post } },
});

/** The last day that a key made today may have: a year, and time to hand out the next. */
const DAGAR_MAX = 400;
const DYGN_MS = 86_400_000;

/**
 * The source is YAML `klienter: [{id, namn, huvudman, tokenSha256, roller}]`. Throws `Klientfilfel`.
 * @param nu given when every key must have a last day, at most 400 days ahead
 */
export const tolkaKlienter = (kalla: Yamlkalla, nu: Date | null = null): readonly Klientpost[] => {
  const svar = las(kalla, ({ klienter }) => [
    ...upprepade('klienter', klienter, 'id'),
    ...upprepade('klienter', klienter, 'tokenSha256'),
    ...(nu === null ? [] : sistaDagsbrott(klienter, nu)),
  ]);
  if ('fel' in svar) throw new Klientfilfel(svar.fel);
  return svar.varde.klienter.map((klient) => ({ ...klient, roller: [...new Set(klient.roller.map(rollAv))] }));
};

const sistaDagsbrott = (klienter: readonly Filpost[], nu: Date): readonly Platsfel[] => {
  const senast = svenskDag(new Date(nu.getTime() + DAGAR_MAX * DYGN_MS));
  return klienter.flatMap(({ gallerTill }, i) => {
    if (gallerTill !== undefined && gallerTill <= senast) return [];
    const krav = `högst ${DAGAR_MAX} dagar fram (${senast})`;
    const meddelande = `"gallerTill" ska vara nyckelns sista dag, ${krav}; cli nycklar skapa skriver dit den som saknas.`;
    return [{ vag: ['klienter', i, 'gallerTill'], meddelande }];
  });
};
