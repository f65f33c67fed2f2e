import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { eskaleringDecider } from './decide.js';
import type { EskaleringEvent } from './events.js';
import { arenansAtersandningar, mojligaAtersandningar, mojligaRepresentationer } from './nedat.js';
import { atersand, iSamverkan, LSG, mandat, paborjad, paborjadI, steg, uppfor, utse } from './testing/fall.js';
import { NORSJO, UMEA, VASTERBOTTEN, VLL } from './testing/stegar.js';

const { given } = deciderSpec(eskaleringDecider);
const stege = VASTERBOTTEN;
/** A party to none of them. */
const UTANFOR = '2482';
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

  it.each(Object.entries(HISTORIER))('%s, who sits in the arena that has it and is no part', (_namn, handelser) => {
    const { state, when } = given(...handelser);
    if (state.status === 'okand') throw new Error('not begun');
    const arena = state.samverkan?.arena ?? 'ingen';
    const ledamot = { mandat: mandat(UTANFOR, { arena }) };
    const tas = (niva: string): boolean => godtas(() => when(atersand(UTANFOR, niva, ledamot)).types().length > 0);
    expect(arenansAtersandningar({ stege, eskalering: state })).toEqual(NIVAER.filter(tas));
  });

  it('of somebody who is no part: nothing', () => {
    const { state } = given(paborjad());
    if (state.status === 'okand') throw new Error('not begun');
    const lage = { stege, eskalering: state, huvudman: UTANFOR };
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
