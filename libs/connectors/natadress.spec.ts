import { describe, expect, it } from '@jest/globals';
import { arSluten, oppenUppslagning } from './natadress.js';

const uppslaget = (...adresser: string[]): string => {
  let svar = '';
  const slaUpp = oppenUppslagning((_, klart) =>
    klart(
      null,
      adresser.map((address) => ({ address, family: 4 })),
    ),
  );
  slaUpp('namn.example', {}, (fel, adress) => {
    svar = fel === null ? String(adress) : `fel ${fel.code ?? ''}`;
  });
  return svar;
};

describe('addresses outside the open internet', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '::1',
    '::',
    'fd00::1',
    'fe80::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    'inte en adress',
  ])('refuses %s', (adress) => expect(arSluten(adress)).toBe(true));
  it.each(['8.8.8.8', '172.32.0.1', '192.36.148.17', '2a00:801::1', '::ffff:8.8.8.8'])('lets %s through', (adress) =>
    expect(arSluten(adress)).toBe(false),
  );

  it('judges the very addresses that are connected to: one closed among them refuses the name', () => {
    expect(uppslaget('192.36.148.17')).toBe('192.36.148.17');
    expect(uppslaget('192.36.148.17', '10.0.0.1')).toBe('fel PRIVAT_ADRESS');
    expect(uppslaget()).toBe('fel PRIVAT_ADRESS');
  });
});
