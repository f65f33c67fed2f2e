import { describe, expect, it } from '@jest/globals';
import type { PlanradDto } from '../../handlingsplaner/planer.dto.js';
import { radensStatus } from './planstatus.js';

const PLAN: PlanradDto = {
  ...{ id: 'p', lan: '17', niva: 'lan', nivaText: 'Länsnivå', slag: 'plan', slagText: 'Plan', huvudman: null },
  ...{ uppfoljning: null, foregangare: null, efterfoljare: null, ar: 2026, rubrik: 'Plan' },
  ...{ status: 'pagaende', statusText: 'Pågår', godkannande: 'godkand', godkannandeText: 'Godkänd' },
  ...{ ejPaborjade: 0, pagar: 0, klara: 0, avbrutna: 0, overforda: 0, nastaDag: null, godkannanden: [] },
};

describe('V6 what a plan’s status says', () => {
  it.each<readonly [string, Partial<PlanradDto>, string, string]>([
    ['has no measure', {}, 'Pågår', 'Under way'],
    ['has one not begun', { ejPaborjade: 1, klara: 2, nastaDag: '2026-12-01' }, 'Pågår', 'Under way'],
    ['has one under way', { pagar: 1, avbrutna: 2, nastaDag: '2026-12-01' }, 'Pågår', 'Under way'],
    ['has all done', { klara: 2 }, 'Alla åtgärder klara', 'All measures done'],
    ['has all done or discontinued', { klara: 1, avbrutna: 1 }, 'Alla åtgärder klara', 'All measures done'],
    ['has all discontinued', { avbrutna: 2 }, 'Alla åtgärder avbrutna', 'All measures discontinued'],
    [
      'has the rest carried over',
      { pagar: 1, overforda: 1, klara: 2 },
      'Inget kvar här, resten överfört',
      'Nothing left here, the rest carried over',
    ],
    ['has some carried over', { pagar: 2, overforda: 1, nastaDag: '2026-12-01' }, 'Pågår', 'Under way'],
    ['is closed', { klara: 2, status: 'avslutad', statusText: 'Avslutad' }, 'Avslutad', 'Closed'],
  ])('of one that %s', (_vad, lage, sv, en) => {
    const plan = { ...PLAN, ...lage };
    expect([radensStatus('sv', plan), radensStatus('en', plan)]).toEqual([sv, en]);
  });
});
