import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { eskaleringDecider } from './decide.js';
import type { EskaleringEvent } from './events.js';
import { av, mandat, paborjad, paborjadI, SENAST, steg, uppfor, utse } from './testing/fall.js';
import { NORSJO, UMEA, VASTERBOTTEN, VLL } from './testing/stegar.js';

const { given } = deciderSpec(eskaleringDecider);
/** Norsjö lacks verksamhetschefer; Umeå stands there. */
const norsjo = [paborjadI(VASTERBOTTEN, [UMEA, NORSJO]), steg(UMEA, 'forsta-linjen', 'verksamhetschefsniva')];
const utsedd: EskaleringEvent = {
  type: 'RepresentantUtsedd',
  data: {
    av: av(NORSJO, 'Områdeschef'),
    niva: 'verksamhetschefsniva',
    forankring: 'Åter varje vecka',
    svarSenast: SENAST,
  },
};
const utseNorsjo = utse(NORSJO, 'verksamhetschefsniva');

describe('a representative', () => {
  it('B7 is named where the huvudman lacks the level, and its place becomes that level', () => {
    const { when } = given(...norsjo);
    expect(when(utseNorsjo).events()).toEqual([utsedd]);
    const { state } = given(...norsjo, utsedd);
    expect(state.status !== 'okand' && state.parter.get(NORSJO)).toMatchObject({
      niva: 'verksamhetschefsniva',
      representant: 'Områdeschef',
    });
  });
  it('B7 the same again gives nothing; another function takes over with the day that stood', () => {
    const { when } = given(...norsjo, utsedd);
    expect(when(utseNorsjo).events()).toEqual([]);
    const ny = when(utse(NORSJO, 'verksamhetschefsniva', { funktion: 'Socialchef' }));
    expect(ny.events()).toMatchObject([{ data: { av: { funktion: 'Socialchef' }, svarSenast: SENAST } }]);
  });
  it('B7 is named where the function at the level is not known', () => {
    const uppe = given(paborjad(), ...uppfor(UMEA), ...uppfor(VLL).slice(0, 1));
    expect(uppe.when(utse(VLL, 'forvaltningschefsniva')).types()).toEqual(['RepresentantUtsedd']);
  });
  it('NIVAN_FINNS_I_LINJEN where the huvudman has a function of its own', () => {
    const { when } = given(paborjad(), steg(VLL, 'forsta-linjen', 'verksamhetschefsniva'));
    expect(when(utse(UMEA, 'verksamhetschefsniva')).rejection()).toBe('NIVAN_FINNS_I_LINJEN');
  });
  it('MANDATET_REPRESENTERAR_EJ without ledningens mandat for that very level', () => {
    const { when } = given(...norsjo);
    const utan = utse(NORSJO, 'verksamhetschefsniva', { representerar: null });
    const annan = utse(NORSJO, 'verksamhetschefsniva', {
      representerar: { niva: 'forvaltningschefsniva', forankring: 'Åter' },
    });
    expect(when(utan).rejection()).toBe('MANDATET_REPRESENTERAR_EJ');
    expect(when(annan).rejection()).toBe('MANDATET_REPRESENTERAR_EJ');
  });
  it('D6 MANDAT_SAKNAS and MANDAT_RACKER_EJ as for a lift', () => {
    const { when } = given(...norsjo);
    expect(
      when({ ...utseNorsjo, data: { ...utseNorsjo.data, mandat: mandat(UMEA) } } as typeof utseNorsjo).rejection(),
    ).toBe('MANDAT_SAKNAS');
    expect(when(utse(NORSJO, 'verksamhetschefsniva', { behorigheter: ['delta'] })).rejection()).toBe(
      'MANDAT_RACKER_EJ',
    );
  });
  it('NIVAN_FINNS_EJ in samverkan or outside the model', () => {
    const { when } = given(...norsjo);
    expect(when(utse(NORSJO, 'lokala-arenor')).rejection()).toBe('NIVAN_FINNS_EJ');
    expect(when(utse(NORSJO, 'manen')).rejection()).toBe('NIVAN_FINNS_EJ');
  });
  it('INGEN_MOTSVARIGHET above everyone else', () => {
    const ensam = given(paborjadI(VASTERBOTTEN, [UMEA, NORSJO]));
    expect(ensam.when(utseNorsjo).rejection()).toBe('INGEN_MOTSVARIGHET');
  });
  it('EGEN_LINJE_FORST past a level of its own', () => {
    const { when } = given(paborjad(), ...uppfor(UMEA));
    expect(when(utse(VLL, 'forvaltningschefsniva')).rejection()).toBe('EGEN_LINJE_FORST');
  });
  it('EJ_UPPAT down again', () => {
    const uppe = [...norsjo, steg(NORSJO, 'forsta-linjen', 'forvaltningschefsniva')];
    expect(
      given(...uppe)
        .when(utseNorsjo)
        .rejection(),
    ).toBe('EJ_UPPAT');
  });
  it('LYFT_EJ_TILLATET at a level to which nothing is lifted: who stands there began there', () => {
    const nivaer = VASTERBOTTEN.nivaer.map((niva) => ({ ...niva, lyftsAv: [] }));
    const fel = {
      ...utseNorsjo,
      data: { ...utseNorsjo.data, stege: { ...VASTERBOTTEN, nivaer } },
    } as typeof utseNorsjo;
    expect(
      given(...norsjo)
        .when(fel)
        .rejection(),
    ).toBe('LYFT_EJ_TILLATET');
  });
});
