import { describe, expect, it } from '@jest/globals';
import { omsandningsurval } from './omsandningsurval.js';

const MASKIN = { slag: 'maskin', verksamheter: '*', uppdrag: null, efternamn: null } as const;
const REGION = { ...MASKIN, klient: '20', huvudman: ['20'], roller: ['rapportorssystem'] } as const;
const DRIFT = { ...MASKIN, klient: 'drift', huvudman: [], roller: ['systemadministrator'] } as const;
const SEDAN = '2026-11-20T08:00:00Z';

describe('what a resend chooses', () => {
  it.each([{}, { sedan: null, mottagare: null, status: null }])('URVAL_SAKNAS when %j says nothing', (urval) => {
    expect(() => omsandningsurval(urval, REGION)).toThrow(
      'URVAL_SAKNAS: Ange vad som ska sändas om, med minst ett av sedan, mottagare och status.',
    );
    expect(() => omsandningsurval(urval, DRIFT)).toThrow('URVAL_SAKNAS');
  });

  it('leaves out what has its receipt, unless that is what is asked for', () => {
    expect(omsandningsurval({ mottagare: '20' }, DRIFT)).toMatchObject({ status: null, utom: 'kvitterad' });
    expect(omsandningsurval({ status: 'kvitterad' }, DRIFT)).toMatchObject({ status: 'kvitterad', utom: null });
  });

  it('takes everything since a time, receipted too: that is what a restored receiver needs', () => {
    expect(omsandningsurval({ sedan: SEDAN }, REGION)).toMatchObject({ status: null, utom: null });
    expect(omsandningsurval({ sedan: SEDAN, status: 'parkerad' }, REGION)).toMatchObject({ status: 'parkerad' });
    expect(omsandningsurval({ sedan: '2026-11-20T09:00:00+01:00' }, REGION)).toEqual(
      omsandningsurval({ sedan: SEDAN }, REGION),
    );
  });

  it.each([
    [REGION, { status: 'parkerad' }, ['20']],
    [REGION, { mottagare: '20' }, ['20']],
    [REGION, { mottagare: '2062' }, []],
    [DRIFT, { status: 'parkerad' }, null],
    [DRIFT, { mottagare: '2062' }, ['2062']],
  ] as const)('I4 %j with %j concerns the recipients %j', (inloggad, urval, mottagare) => {
    expect(omsandningsurval(urval, inloggad).mottagare).toEqual(mottagare);
  });
});
