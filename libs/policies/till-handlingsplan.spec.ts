import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decide } from '#libs/handlingsplan/decide.js';
import { handlingsplanStream, type HandlingsplanEvent } from '#libs/handlingsplan/events.js';
import { arOppen, evolve, initial, type HandlingsplanState } from '#libs/handlingsplan/handlingsplan.js';
import {
  BEGARD,
  ID,
  NASTA,
  overfor,
  overford,
  rapporterad,
  tillagd,
  upprattad,
} from '#libs/handlingsplan/testing/fall.js';
import { foljHandlingsplan, type Planfakta } from './handlingsplan-fakta.js';
import { handelse } from './testing/exempel.js';
import { paminnOmAtgard, tillHandlingsplan } from './till-handlingsplan.js';

const faktaAv = (historia: readonly HandlingsplanEvent[]): Planfakta => {
  const fakta = historia.reduce<Planfakta | null>(foljHandlingsplan, null);
  if (fakta === null) throw new Error('no plan');
  return fakta;
};
/** What follows of the last event. */
const foljd = (...historia: readonly HandlingsplanEvent[]) => {
  const sista = historia.at(-1) ?? upprattad();
  return tillHandlingsplan(handelse(sista, historia.length - 1, handlingsplanStream(ID)), faktaAv(historia));
};

describe('vid PlanOverford', () => {
  it('V4 next year’s plan is drawn up with what was not done, referring to the old', () => {
    const svar = foljd(...BEGARD, rapporterad('a1', 'pagar'), overford('a1'));
    expect(svar?.id).toBe(NASTA);
    expect(svar?.command.data).toMatchObject({
      huvudman: '17',
      plan: { foregangare: ID, ar: 2027, rubrik: 'Aktivitetsplan 2027', slag: 'aktivitetsplan' },
      atgarder: [{ atgardId: 'ny-0', overford: { plan: ID, atgard: 'a1', status: 'pagar' }, brister: ['b1'] }],
    });
    expect(svar?.command.data.plan).not.toHaveProperty('av');
  });
  it('of nothing else anything follows', () => {
    expect(foljd(...BEGARD)).toBeNull();
  });

  const status = fc.constantFrom('ej-paborjad', 'pagar', 'klar', 'avbruten', null);
  it('V4 nothing carried over is lost or doubled, whatever stands in the plan, however often it is followed', () => {
    fc.assert(
      fc.property(fc.array(status, { maxLength: 12 }), (lagen) => {
        const gammal: readonly HandlingsplanEvent[] = [
          upprattad(),
          ...lagen.flatMap((en, nr) => [tillagd(`a${nr}`), ...(en === null ? [] : [rapporterad(`a${nr}`, en)])]),
        ];
        const fore = gammal.reduce<HandlingsplanState>(evolve, initial);
        if (fore.status === 'okand') throw new Error('no plan');
        const overforing = decide(overfor(), fore);
        const svar = foljd(...gammal, ...overforing);
        if (svar === null) throw new Error('nothing followed');
        let ny: HandlingsplanState = initial;
        for (const _gang of [1, 2, 3]) ny = decide(svar.command, ny).reduce(evolve, ny);
        if (ny.status === 'okand') throw new Error('no plan');
        const oppna = [...fore.atgarder.values()].filter(arOppen);
        const overforda = [...ny.atgarder.values()];
        expect(overforda.map((post) => [post.overford?.atgard, post.status])).toEqual(
          oppna.map((post) => [post.atgard.atgardId, post.status]),
        );
        const slut = overforing.reduce<HandlingsplanState>(evolve, fore);
        if (slut.status === 'okand') throw new Error('no plan');
        const vart = [...slut.atgarder.values()].flatMap(({ overfordTill }) => overfordTill ?? []);
        expect(vart).toEqual(overforda.map(({ atgard }) => atgard.atgardId));
      }),
      { numRuns: 100 },
    );
  });
});

describe('vid förfallen frist', () => {
  const dagar = { idag: '2026-06-01', nastaSenast: '2026-06-08' };
  const frist = (nyckel: string) => ({ stream: handlingsplanStream(ID), nyckel, forfaller: '2026-05-31' });

  it('V6 the responsible is reminded of the item', () => {
    const data = { huvudman: '1780', atgardId: 'a1', senast: '2026-05-31', ...dagar };
    expect(paminnOmAtgard(frist('1780/a1'), dagar)).toEqual({ type: 'PaminnOmAtgard', data });
    expect(paminnOmAtgard(frist('a1'), dagar)).toBeNull();
  });
});
