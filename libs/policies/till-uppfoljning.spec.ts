import { describe, expect, it } from '@jest/globals';
import type { HandlingsplanEvent, PlanUpprattad } from '#libs/handlingsplan/events.js';
import { fristerAv } from '#libs/uppfoljning/frister.js';
import { oppnad, SENAST, utskickad } from '#libs/uppfoljning/testing/fall.js';
import { evolve, initial } from '#libs/uppfoljning/uppfoljning.js';
import { exempelhistoria, handelse, UTGANGAR } from './testing/exempel.js';
import { paminnOmEnkat, tillUppfoljning } from './till-uppfoljning.js';

// The stored examples of a context are of its events.
const PLAN = exempelhistoria('handlingsplan') as readonly HandlingsplanEvent[];
const upprattad = (uppfoljning: string | null): { readonly data: PlanUpprattad['data'] } => {
  const forsta = PLAN.find((event) => event.type === 'PlanUpprattad');
  if (forsta === undefined) throw new Error('no example');
  return { data: { ...forsta.data, uppfoljning, niva: 'lokal', huvudman: '2029' } };
};
const begart = PLAN.filter(({ type }) => type === 'GodkannandeBegart');

describe('vid GodkannandeBegart', () => {
  it('N8 the follow-up that it comes of knows its plan', () => {
    expect(begart).toHaveLength(1);
    const [foljd] = begart.map((event) => tillUppfoljning(handelse(event, 2, 'handlingsplan-p-1'), upprattad('u-1')));
    expect(foljd).toEqual({
      id: 'u-1',
      command: {
        type: 'KopplaPlan',
        data: { handlingsplan: 'p-1', niva: 'lokal', huvudman: '2029', lan: '17', upprattadAv: '17' },
      },
    });
  });
  it('N8 a draft does not count, nor a plan of no follow-up, nor whatever else happens to one', () => {
    for (const event of begart)
      expect(tillUppfoljning(handelse(event, 2, 'handlingsplan-p-1'), upprattad(null))).toBeNull();
    for (const event of PLAN.filter(({ type }) => type !== 'GodkannandeBegart'))
      expect(tillUppfoljning(handelse(event, 1, 'handlingsplan-p-1'), upprattad('u-1'))).toBeNull();
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
  it('U1 the hub’s own reminder is by nobody, and can be answered as it stands', () => {
    const [paminnelse] = koade.find(({ event }) => event.type === 'EnkatPaminnd')?.koningar ?? [];
    expect(paminnelse?.command.data).toMatchObject({ mottagare: '2082', meddelandetyp: 'uppfoljning.paminnelse' });
    expect(paminnelse?.command.data.oppet).toMatchObject({
      ...{ av: null, uppfoljning: { id: 'u-1' }, svarSenast: '2023-05-15' },
      formular: { fragor: Array.from({ length: 6 }, () => expect.anything()) },
    });
  });
});

describe('vid förfallen frist', () => {
  const dagar = { idag: '2023-03-01', nastaSenast: '2023-03-08' };
  const frist = (nyckel: string) => ({ stream: 'uppfoljning-u-1', nyckel, forfaller: '2023-02-28' });

  it('U1 the survey is reminded of; of whom, the rules say', () => {
    const data = { senast: '2023-02-28', ...dagar };
    expect(paminnOmEnkat(frist('enkat:2023-02-28'), dagar)).toEqual({ type: 'PaminnOmEnkat', data });
    expect(paminnOmEnkat(frist('annat'), dagar)).toBeNull();
  });
  it('U1 each day that the rules wait for is known by its name', () => {
    const frister = fristerAv([oppnad, utskickad()].reduce(evolve, initial));
    expect(frister.map((en) => paminnOmEnkat({ stream: 'uppfoljning-u-1', ...en }, dagar)?.data.senast)).toEqual([
      SENAST,
    ]);
  });
});
