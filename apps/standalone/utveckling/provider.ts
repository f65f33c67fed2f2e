import { Provider, type ClientMetadata, type Configuration, type JWK, type ResourceServer } from 'oidc-provider';
import type { Demoperson } from './demopersoner.js';
import { minneslager } from './minneslager.js';
import { felsida } from './valsida.js';

/** What tokens to the nav are for (`aud`). */
export const RESURS = 'urn:avvikelsenav:api';
/** The one scope there is: what a person may, the nav's own table says. */
export const SCOPE = 'avvikelse';
/** A token for a person without a page: for a command line, and nowhere but here. */
export const DEMOGRANT = 'urn:avvikelsenav:demoperson';
/** Public client of pages and of the command line. */
export const DEMOKLIENT = 'demo';
/** Secret of every machine client: no secret, since whoever reaches this address may be anyone. */
export const MASKINHEMLIGHET = 'endast-utveckling';

const PERSON_S = 15 * 60;
const MASKIN_S = 60 * 60;
const INTERAKTION_S = 10 * 60;
/** Short, so that the page asks anew who one wants to be. */
const SESSION_S = 60;

export interface Providerdelar {
  readonly issuer: string;
  readonly personer: ReadonlyMap<string, Demoperson>;
  /** Codes of the huvudmän: each has a machine, `system-<kod>`. */
  readonly koder: readonly string[];
  readonly nyckel: JWK;
  readonly kaknyckel: string;
}

/** A real OpenID provider, with invented persons in it. */
export const nyProvider = (delar: Providerdelar): Provider => new Provider(delar.issuer, konfiguration(delar));

const konfiguration = ({ personer, koder, nyckel, kaknyckel }: Providerdelar): Configuration => ({
  adapter: minneslager(),
  jwks: { keys: [nyckel] },
  cookies: { keys: [kaknyckel] },
  clients: [MANNISKOR, ...koder.map(maskin)],
  pkce: { required: () => true },
  scopes: ['openid'],
  ttl: LIVSLANGDER,
  clientBasedCORS: () => false,
  issueRefreshToken: () => Promise.resolve(false),
  interactions: { url: (_ctx, interaktion) => `/valj/${interaktion.uid}` },
  findAccount: (_ctx, id) =>
    personer.has(id) ? { accountId: id, claims: () => ({ sub: id, name: namnPa(personer.get(id)) }) } : undefined,
  extraTokenClaims: (_ctx, token) =>
    'accountId' in token ? ansprak(personer.get(String(token.accountId))) : undefined,
  renderError: (ctx) => {
    ctx.type = 'html';
    ctx.body = felsida('Adressen till inloggningen stämmer inte. Gå tillbaka till sidan du kom ifrån och försök igen.');
  },
  loadExistingGrant: redanMedgivet,
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    userinfo: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => RESURS,
      useGrantedResource: () => true,
      getResourceServerInfo: () => RESURSSERVER,
    },
  },
});

const LIVSLANGDER = {
  AccessToken: PERSON_S,
  ClientCredentials: MASKIN_S,
  AuthorizationCode: 60,
  IdToken: PERSON_S,
  Interaction: INTERAKTION_S,
  Session: SESSION_S,
  Grant: PERSON_S,
};

export const RESURSSERVER: ResourceServer = {
  scope: SCOPE,
  audience: RESURS,
  accessTokenFormat: 'jwt',
  jwt: { sign: { alg: 'ES256' } },
};

const MANNISKOR: ClientMetadata = {
  client_id: DEMOKLIENT,
  application_type: 'native',
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code', DEMOGRANT],
  response_types: ['code'],
  // A native client's loopback address goes with any port (RFC 8252 §7.3).
  redirect_uris: ['127.0.0.1', 'localhost'].flatMap((vard) =>
    ['/inloggad', '/sidor/inloggad'].map((vag) => `http://${vard}${vag}`),
  ),
  id_token_signed_response_alg: 'ES256',
};

const maskin = (kod: string): ClientMetadata => ({
  client_id: `system-${kod}`,
  client_secret: MASKINHEMLIGHET,
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
  id_token_signed_response_alg: 'ES256',
});

/** Nobody is asked for consent to be somebody who does not exist. Resolves with the grant's id. */
export const medgivande = async (provider: Provider, clientId: string, accountId: string): Promise<string> => {
  const grant = new provider.Grant({ clientId, accountId });
  grant.addOIDCScope('openid');
  grant.addResourceScope(RESURS, SCOPE);
  return grant.save();
};

const redanMedgivet: Configuration['loadExistingGrant'] = async (ctx) => {
  const { client, session, provider } = ctx.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  return provider.Grant.find(await medgivande(provider, client.clientId, session.accountId));
};

const namnPa = (person: Demoperson | undefined): string => `${person?.fornamn} ${person?.efternamn}`;

const ansprak = (person: Demoperson | undefined): Record<string, unknown> | undefined =>
  person && {
    huvudman: person.huvudman.kod,
    roller: [person.roll],
    verksamheter: person.verksamhet === null ? [] : [person.verksamhet.kod],
    uppdrag: person.id,
    efternamn: person.efternamn,
  };
