import { describe, expect, it } from '@jest/globals';
import type { HandlingsplanEvent } from '#libs/handlingsplan/events.js';
import { exempelhistoria, handelse, UTGANGAR } from './testing/exempel.js';
import { tillUppfoljning } from './till-uppfoljning.js';

// The stored examples of a context are of its events.
const PLAN = exempelhistoria('handlingsplan') as readonly HandlingsplanEvent[];
const upprattad = (uppfoljning: string | null): HandlingsplanEvent => {
  const forsta = PLAN.find((event) => event.type === 'PlanUpprattad');
  if (forsta === undefined) throw new Error('no example');
  return { ...forsta, data: { ...forsta.data, uppfoljning, niva: 'lokal', huvudman: '2029' } };
};

describe('vid PlanUpprattad', () => {
  it('N8 the follow-up that it comes of knows its plan', () => {
    expect(tillUppfoljning(handelse(upprattad('u-1'), 0, 'handlingsplan-p-1'))).toEqual({
      id: 'u-1',
      command: {
        type: 'KopplaPlan',
        data: { handlingsplan: 'p-1', niva: 'lokal', huvudman: '2029', lan: '17', upprattadAv: '17' },
      },
    });
  });
  it('a plan of no follow-up, and whatever else happens to one, is nobody’s concern', () => {
    expect(tillUppfoljning(handelse(upprattad(null), 0, 'handlingsplan-p-1'))).toBeNull();
    for (const event of PLAN.filter(({ type }) => type !== 'PlanUpprattad'))
      expect(tillUppfoljning(handelse(event, 1, 'handlingsplan-p-1'))).toBeNull();
  });
});

describe('the survey', () => {
  const koade = UTGANGAR['uppfoljning']?.(exempelhistoria('uppfoljning'), 'uppfoljning-u-1') ?? [];
  it('U1 goes out with its questions, to each that is asked', () => {
    const [enkat] = koade.find(({ event }) => event.type === 'EnkatUtskickad')?.koningar ?? [];
    expect(enkat?.command.data).toMatchObject({ mottagare: '2029', meddelandetyp: 'uppfoljning.enkat' });
    expect(enkat?.command.data.oppet).toMatchObject({
      uppfoljning: { id: 'u-1', ar: 2022 },
      formular: {
        id: 'samverkan-sex-fragor',
        fragor: Array.from({ length: 6 }, () => ({ id: expect.any(String), text: expect.any(String) })),
      },
    });
  });
});
