import { readFileSync } from 'node:fs';
import { LEADER } from '@eventstore/db-client';
import type {
  ChannelCredentialOptions,
  Credentials,
  DNSClusterOptions,
  EndPoint,
  GossipClusterOptions,
  NodePreference,
  SingleNodeOptions,
} from '@eventstore/db-client';

export interface Login {
  readonly anvandare?: string | undefined;
  readonly losenord?: string | undefined;
  readonly caFil?: string | undefined;
}

export interface Target {
  readonly settings: DNSClusterOptions | GossipClusterOptions | SingleNodeOptions;
  readonly channel: ChannelCredentialOptions;
  readonly credentials: Credentials | undefined;
}

const PORT = 2113;
const LEADER_ONLY: NodePreference = LEADER;
const URL_FORM = /^(?:esdb|kurrentdb|kurrent|kdb)(\+discover)?:\/\/(?:([^@/]*)@)?([^/?@]+)\/?(?:\?(.*))?$/;
const HOST_FORM = /^([^:,[\]]+)(?::(\d{1,5}))?$/;

/**
 * Reads the url ourselves: the client knows only `esdb`, prints the whole string (with its password) for a key it does
 * not know, and silently ignores `tlsVerifyCert=false`. Errors: plain text, never with anything secret in it.
 */
export const parseTarget = (url: string, login: Login): Target => {
  const [whole, discover, userinfo, hosts = '', query = ''] = URL_FORM.exec(url.trim()) ?? [];
  if (whole === undefined) throw new Error('Adressen till händelseloggen ska se ut som esdb://värd:2113?tls=true');
  const params = paramsOf(query);
  const endpoints = hosts.split(',').map(endpointOf);
  const secure = params.get('tls') !== 'false';
  const credentials = credentialsOf(userinfo, login);
  if (credentials !== undefined && !secure) {
    throw new Error('Användare och lösenord till händelseloggen kräver tls: ta bort tls=false');
  }
  return {
    settings: settingsOf(endpoints, discover !== undefined, params),
    channel: channelOf(params, login),
    credentials,
  };
};

const NUMBERS = ['maxdiscoverattempts', 'discoveryinterval', 'gossiptimeout', 'keepaliveinterval', 'keepalivetimeout'];
const TEXTS = ['tls', 'tlsverifycert', 'tlscafile', 'usercertfile', 'userkeyfile', 'nodepreference', 'connectionname'];

const paramsOf = (query: string): ReadonlyMap<string, string> => {
  const params = new Map<string, string>();
  for (const [rawKey, value] of new URLSearchParams(query)) {
    const key = rawKey.toLowerCase().replace(/[_-]/g, '');
    if (![...NUMBERS, ...TEXTS].includes(key)) throw new Error(`Okänt val i adressen till händelseloggen: ${rawKey}`);
    if (NUMBERS.includes(key) && !/^\d{1,9}$/.test(value)) throw new Error(`${rawKey} ska vara ett heltal`);
    params.set(key, value);
  }
  if ((params.get('nodepreference') ?? LEADER).toLowerCase() !== LEADER) {
    throw new Error('nodePreference är leader: händelseloggen läses och skrivs alltid hos ledaren');
  }
  if (params.get('tlsverifycert') === 'false') {
    throw new Error('tlsVerifyCert=false stöds inte: ange i stället utfärdarens certifikat (tlsCAFile)');
  }
  return params;
};

const endpointOf = (host: string): EndPoint => {
  const [, address, port = String(PORT)] = HOST_FORM.exec(host.trim()) ?? [];
  if (address === undefined || Number(port) > 65_535) {
    throw new Error('En värd i adressen till händelseloggen skrivs värd eller värd:port');
  }
  return { address, port: Number(port) };
};

const credentialsOf = (userinfo: string | undefined, login: Login): Credentials | undefined => {
  if ((login.anvandare === undefined) !== (login.losenord === undefined)) {
    throw new Error('Ange både användare och lösenord till händelseloggen, eller inget av dem');
  }
  if (login.anvandare !== undefined && login.losenord !== undefined) {
    return { username: login.anvandare, password: login.losenord };
  }
  if (userinfo === undefined) return undefined;
  const colon = userinfo.indexOf(':');
  if (colon < 1) throw new Error('Inloggning i adressen till händelseloggen skrivs användare:lösenord@');
  return { username: decoded(userinfo.slice(0, colon)), password: decoded(userinfo.slice(colon + 1)) };
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Error('Inloggningen i adressen till händelseloggen är inte rätt procentkodad');
  }
};

const channelOf = (params: ReadonlyMap<string, string>, login: Login): ChannelCredentialOptions => {
  if (params.get('tls') === 'false') return { insecure: true };
  const caFile = login.caFil ?? params.get('tlscafile');
  const [cert, key] = [params.get('usercertfile'), params.get('userkeyfile')];
  if ((cert === undefined) !== (key === undefined)) throw new Error('userCertFile och userKeyFile hör ihop: ange båda');
  return {
    insecure: false,
    ...(caFile !== undefined && { rootCertificate: fileOf(caFile) }),
    ...(cert !== undefined && key !== undefined && { userCertFile: fileOf(cert), userKeyFile: fileOf(key) }),
  };
};

const fileOf = (path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch {
    throw new Error('En certifikatfil till händelseloggen går inte att läsa');
  }
};

const settingsOf = (
  endpoints: readonly EndPoint[],
  discover: boolean,
  params: ReadonlyMap<string, string>,
): Target['settings'] => {
  const [first] = endpoints;
  if (first === undefined) throw new Error('Adressen till händelseloggen saknar värd');
  const common = {
    ...numberOf(params, 'keepAliveInterval'),
    ...numberOf(params, 'keepAliveTimeout'),
    ...(params.has('connectionname') && { connectionName: params.get('connectionname') ?? '' }),
  };
  if (!discover && endpoints.length === 1) return { ...common, endpoint: first };
  const cluster = {
    ...common,
    nodePreference: LEADER_ONLY,
    ...numberOf(params, 'maxDiscoverAttempts'),
    ...numberOf(params, 'discoveryInterval'),
    ...numberOf(params, 'gossipTimeout'),
  };
  return discover ? { ...cluster, discover: first } : { ...cluster, endpoints: [...endpoints] };
};

/** Checked in `paramsOf`. */
const numberOf = <Name extends string>(
  params: ReadonlyMap<string, string>,
  name: Name,
): Partial<Record<Name, number>> => {
  const found: Partial<Record<Name, number>> = {};
  const text = params.get(name.toLowerCase());
  if (text !== undefined) found[name] = Number(text);
  return found;
};
