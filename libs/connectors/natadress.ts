import { lookup as slaUppNamn, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Not the open internet (IANA special-purpose registries): where a delivery has no business unless configuration says so. */
const SLUTNA: readonly (readonly [nat: string, prefix: number, typ: 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 96, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['100::', 64, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];
const SPARRADE = SLUTNA.reduce((lista, [nat, prefix, typ]) => {
  lista.addSubnet(nat, prefix, typ);
  return lista;
}, new BlockList());

/** Whether the address lies outside the open internet; an IPv4 address written as IPv6 is judged as IPv4. */
export const arSluten = (adress: string): boolean => {
  const typ = isIP(adress);
  return typ === 0 || SPARRADE.check(adress, typ === 4 ? 'ipv4' : 'ipv6');
};

export class SlutenAdress extends Error {
  readonly code = 'PRIVAT_ADRESS';

  constructor() {
    super('the host is on a private network');
    this.name = 'SlutenAdress';
  }
}

type Uppslagning = (namn: string, klart: (fel: Error | null, adresser: readonly LookupAddress[]) => void) => void;
const viaSystemet: Uppslagning = (namn, klart) => slaUppNamn(namn, { all: true }, klart);

/**
 * Looks the name up once, for the very connection that is made: what was judged is what is connected to, so a name
 * that changes its address between the two (DNS rebinding) gains nothing.
 */
export const oppenUppslagning =
  (slaUpp: Uppslagning = viaSystemet): LookupFunction =>
  (namn, val, klart) =>
    slaUpp(namn, (fel, adresser) => {
      const forsta = adresser[0];
      if (fel !== null) klart(fel, '');
      else if (forsta === undefined || adresser.some(({ address }) => arSluten(address))) klart(new SlutenAdress(), '');
      else if (val.all === true) klart(null, [...adresser]);
      else klart(null, forsta.address, forsta.family);
    });
