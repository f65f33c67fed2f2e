import { readFileSync } from 'node:fs';
import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Konfiguration } from '#libs/platform/config.js';
import type { Utfardare } from '#libs/sekretess/index.js';
import { egenSidnyckel, lasSidnyckel, type Sidsessionsdelar, type Sidutfardare } from '#libs/sekretess/http/index.js';
import { utfardareI } from './resurser.js';

type Val = Pick<Konfiguration, 'publikUrl' | 'sidnyckelFil' | 'profil' | 'data' | 'identitet'>;

/**
 * How people log in to the pages; undefined: with `distributed` and no key for the cookies, which several programs share.
 * @param utfardare beside those of the identity file
 */
export const sidsessionFor = (
  konfiguration: Val,
  register: Huvudmannaregister,
  utfardare: readonly Utfardare[] = [],
): Sidsessionsdelar | undefined => {
  const { publikUrl, sidnyckelFil, profil, data } = konfiguration;
  if (profil === 'distributed' && sidnyckelFil === '') return undefined;
  return {
    nyckel: sidnyckelFil === '' ? egenSidnyckel(data) : lasSidnyckel(sidnyckelFil),
    publikUrl,
    utfardare: [...utfardareI(konfiguration, register), ...utfardare].flatMap(sidutfardare),
    tillatLokalHttp: profil === 'embedded',
  };
};

const sidutfardare = ({ issuer, jwks, sidor }: Utfardare): readonly Sidutfardare[] => {
  if (sidor === undefined) return [];
  const { clientId, hemlighetFil, namn = new URL(issuer).host, scope = 'openid' } = sidor;
  const hemlighet = hemlighetFil === undefined ? null : readFileSync(hemlighetFil, 'utf8').trim();
  return [{ issuer, namn, clientId, hemlighet, scope, ...(jwks !== undefined && { jwks }) }];
};
