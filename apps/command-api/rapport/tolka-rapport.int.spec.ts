import { beforeAll, describe, expect, it } from '@jest/globals';
import { laddaModeller, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { inslaget } from '#libs/sekretess/testing/index.js';
import { exempelAv } from '#libs/platform/http/dto.js';
import { RapportDto } from './rapport.dto.js';
import { tolkaRapport } from './tolka-rapport.js';

const NU = new Date('2026-11-20T09:00:00Z');

describe('a report becomes a command', () => {
  let register: Huvudmannaregister;
  beforeAll(async () => {
    register = await laddaModeller();
  });

  const tolka = (andringar: Readonly<Record<string, unknown>>) => {
    const tolkad = tolkaRapport(
      { ...(exempelAv(RapportDto) as object), rapporterande: { huvudman: '2062' }, ...andringar },
      {
        register,
        nu: NU,
        kommando: 'k',
        fingeravtryck: () => 'f',
        inloggad: {
          klient: 'lan-20',
          slag: 'maskin',
          huvudman: ['2062'],
          roller: ['rapportorssystem'],
          verksamheter: '*',
          uppdrag: null,
          efternamn: null,
        },
      },
    );
    if ('fel' in tolkad) throw new Error(tolkad.fel.map((fel) => fel.meddelande).join());
    return tolkad.rapport.kommando(inslaget, 'f').data;
  };
  const frister = (andringar: Readonly<Record<string, unknown>>): readonly string[] =>
    tolka(andringar).svarsfrister.map(({ huvudman, senast }) => `${huvudman} ${senast}`);

  it('D4 gives each berörd huvudman its own day to answer by, in working days', () => {
    expect(frister({ berorda: [{ huvudman: '20' }, { huvudman: '2021' }] })).toEqual([
      '20 2026-12-04',
      '2021 2026-12-04',
    ]);
  });

  it('gives the reporting huvudman the day when nobody else is concerned, so that it too can be late', () => {
    expect(frister({ berorda: [] })).toEqual(['2062 2026-12-04']);
  });

  it('N11 says which of the five parts of the SIP were lacking, each once', () => {
    const delar = ['insatser-per-huvudman', 'samordningsansvarig', 'insatser-per-huvudman'];
    expect(tolka({ kategori: 'sip', sipDelar: delar }).innehall.sipDelar).toEqual(delar.slice(0, 2));
    expect(() => tolka({ kategori: 'sip', sipDelar: ['sjätte delen'] })).toThrow();
  });

  it.each([undefined, null])('D9 samtycke that is %s is not stated', (samtycke) => {
    expect(tolka({ samtycke }).grund).toBeNull();
  });

  it('D9 V11 samtycke to nothing is an express no, whatever day it names', () => {
    expect(tolka({ samtycke: { omfattning: [] } }).grund).toBe('SAMTYCKE_NEKAT');
    expect(tolka({ samtycke: { omfattning: [], gallerTillOchMed: '2027-12-31' } }).grund).toBe('SAMTYCKE_NEKAT');
    expect(tolka({ samtycke: { omfattning: ['fritext'] } }).grund).toMatchObject({ omfattning: ['fritext'] });
    expect(() => tolka({ samtycke: {} })).toThrow();
  });
});
