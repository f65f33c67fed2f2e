import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { eskaleringDecider } from './decide.js';
import type { EskaleringEvent } from './events.js';
import { mojligaAtersandningar, mojligaRepresentationer } from './nedat.js';
import { atersand, iSamverkan, LSG, paborjad, paborjadI, steg, uppfor, utse } from './testing/fall.js';
import { NORSJO, UMEA, VASTERBOTTEN, VLL } from './testing/stegar.js';

const { given } = deciderSpec(eskaleringDecider);
const stege = VASTERBOTTEN;
const NIVAER = stege.nivaer.map(({ id }) => id);
const HISTORIER: Readonly<Record<string, readonly EskaleringEvent[]>> = {
  'at the foot': [paborjad()],
  'up the line of one': [paborjad(), ...uppfor(UMEA)],
  'in samverkan': [paborjad(), iSamverkan('lokala-arenor', { arena: 'lokal' })],
  'further up in samverkan': [
    ...[paborjad(), ...uppfor(UMEA), iSamverkan('lokala-arenor', { arena: 'lokal' })],
    iSamverkan('lansamverkansgrupp', { fran: 'forvaltningschefsniva', arena: LSG }),
  ],
  'with one that lacks a level': [
    paborjadI(VASTERBOTTEN, [UMEA, NORSJO]),
    steg(UMEA, 'forsta-linjen', 'verksamhetschefsniva'),
  ],
};
const fall = Object.entries(HISTORIER).flatMap(([namn, handelser]) =>
  [UMEA, VLL, NORSJO].map((huvudman) => ({ namn, handelser, huvudman })),
);

describe('what a page offers is what the rules take, level by level', () => {
  it.each(fall)('$namn, $huvudman', ({ handelser, huvudman }) => {
    const { state, when } = given(...handelser);
    if (state.status === 'okand') throw new Error('not begun');
    if (!state.parter.has(huvudman)) return;
    const tas = (kommando: Parameters<typeof when>[0]): boolean => when(kommando).types().length > 0;
    const lage = { stege, eskalering: state, huvudman };
    expect(mojligaAtersandningar(lage).toSorted()).toEqual(
      NIVAER.filter((niva) => godtas(() => tas(atersand(huvudman, niva)))).toSorted(),
    );
    expect(mojligaRepresentationer(lage)).toEqual(NIVAER.filter((niva) => godtas(() => tas(utse(huvudman, niva)))));
  });

  it('of somebody who is no part: nothing', () => {
    const { state } = given(paborjad());
    if (state.status === 'okand') throw new Error('not begun');
    const lage = { stege, eskalering: state, huvudman: '2482' };
    expect([mojligaAtersandningar(lage), mojligaRepresentationer(lage)]).toEqual([[], []]);
  });
});

const godtas = (gor: () => boolean): boolean => {
  try {
    return gor();
  } catch {
    return false;
  }
};
