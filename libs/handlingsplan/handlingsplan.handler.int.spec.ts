import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { EVENT_STORE, WrongExpectedRevision, type EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import type { HandlingsplanCommand } from './commands.js';
import { handlingsplanStream } from './events.js';
import { UtforHandlingsplan, utforHandlingsplan } from './handlingsplan.handler.js';
import { godkannandelage } from './handlingsplan.js';
import { HandlingsplanModule } from './handlingsplan.module.js';
import { godkann, ID, KARLSTAD, laggTill, LEKSAND, rapportera, REGION, SENAST, som, uppratta } from './testing/fall.js';

const meta = (kommando: string, huvudman: string): Omit<EventMeta, 'v'> => ({
  tid: '2026-04-20T10:00:00Z',
  aktor: { klient: 'k', huvudman },
  kommando,
});

describe('a plan on the log', () => {
  let store: EventStore;
  beforeEach(async () => {
    store = await openSqliteStore({ path: ':memory:' });
  });
  afterEach(async () => store.close());

  let nr = 0;
  const utfor = (command: HandlingsplanCommand, huvudman: string, ifRevision?: number, kommando = `k${(nr += 1)}`) =>
    utforHandlingsplan(store, new UtforHandlingsplan(ID, command, meta(kommando, huvudman), ifRevision));
  const begard = async (): Promise<void> => {
    await utfor(uppratta(), REGION);
    await utfor(laggTill('a1'), REGION);
    await utfor({ type: 'BegarGodkannande', data: som(REGION) }, REGION);
  };

  it('V4 V5 V6 walks from the draft to the årsrapport', async () => {
    await begard();
    await utfor(godkann(REGION, 'buh'), REGION);
    await utfor(godkann(REGION, 'vh'), REGION);
    const { state } = await utfor(godkann(KARLSTAD), KARLSTAD);
    expect(state.status !== 'okand' && godkannandelage(state)).toBe('godkand');
    await utfor(rapportera('a1', 'klar'), KARLSTAD);
    const slut = await utfor({ type: 'AvslutaPlan', data: { ...som(REGION), arsrapport: 'Klart.' } }, REGION);
    expect([slut.state.status, slut.revision]).toEqual(['avslutad', 7]);
    const skrivna = await store.readStream(handlingsplanStream(ID));
    expect(new Set(skrivna.map(({ meta: { v } }) => v))).toEqual(new Set([1]));
  });
  it('I3 the same command again gives the first answer; a stale If-Match is refused', async () => {
    const forsta = await utfor(uppratta(), REGION, undefined, 'samma');
    expect(await utfor(uppratta(), REGION, undefined, 'samma')).toEqual({ ...forsta, repeated: true });
    expect(await utfor(uppratta(), REGION)).toMatchObject({ revision: 0, events: [] });
    await utfor(laggTill('a1'), REGION);
    await expect(utfor(laggTill('a2'), REGION, 0)).rejects.toBeInstanceOf(WrongExpectedRevision);
  });
  it('V5 nobody approves for another: not who leads the plan, not the hub itself', async () => {
    await begard();
    for (const annan of [REGION, LEKSAND, 'nav']) {
      await expect(utfor(godkann(KARLSTAD), annan)).rejects.toThrow('GodkannPlan speaks for another huvudman');
    }
    expect(await store.readStream(handlingsplanStream(ID))).toHaveLength(3);
  });
  it('what the hub may do by itself is to remind', async () => {
    await begard();
    const paminn = {
      huvudman: KARLSTAD,
      atgardId: 'a1',
      senast: SENAST,
      nastaSenast: '2026-06-08',
      idag: '2026-06-01',
    };
    expect(await utfor({ type: 'PaminnOmAtgard', data: paminn }, 'nav')).toMatchObject({ revision: 3 });
  });
  it('HandlingsplanModule answers on the command bus with the store that was chosen', async () => {
    @Global()
    @Module({ providers: [{ provide: EVENT_STORE, useFactory: () => store }], exports: [EVENT_STORE] })
    class Lager {}
    const delar = [CqrsModule.forRoot(), Lager, HandlingsplanModule];
    const app = await Test.createTestingModule({ imports: delar }).compile();
    await app.init();
    const utfall = await app.get(CommandBus).execute(new UtforHandlingsplan(ID, uppratta(), meta('k1', REGION)));
    expect(utfall.revision).toBe(0);
    await app.close();
  });
});
