import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { EVENT_STORE, WrongExpectedRevision, type EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import { beslutslage } from './beslutslage.js';
import type { RekommendationCommand } from './commands.js';
import { rekommendationStream } from './events.js';
import { UtforRekommendation, utforRekommendation } from './rekommendation.handler.js';
import { RekommendationModule } from './rekommendation.module.js';
import { AVSLAG, expediera, fatta, ID, LEKSAND, paminn, REGION, SKELLEFTEA, UMEA } from './testing/fall.js';

const meta = (kommando: string, huvudman: string): Omit<EventMeta, 'v'> => ({
  tid: '2026-04-20T10:00:00Z',
  aktor: { klient: 'k', huvudman },
  kommando,
});

describe('a recommendation on the log', () => {
  let store: EventStore;
  beforeEach(async () => {
    store = await openSqliteStore({ path: ':memory:' });
  });
  afterEach(async () => store.close());

  /** `som`: the huvudman of the credential. */
  const utfor = (command: RekommendationCommand, av: { som: string; kommando: string; ifRevision?: number }) =>
    utforRekommendation(store, new UtforRekommendation(ID, command, meta(av.kommando, av.som), av.ifRevision));

  it('B6 walks from expediering to the last decision', async () => {
    await utfor(expediera(), { som: REGION, kommando: 'k1' });
    await utfor(fatta(UMEA), { som: UMEA, kommando: 'k2' });
    await utfor(fatta(SKELLEFTEA, AVSLAG), { som: SKELLEFTEA, kommando: 'k3' });
    const slut = await utfor(fatta(REGION), { som: REGION, kommando: 'k4' });
    expect(slut.events.map(({ type }) => type)).toEqual(['BeslutFattat', 'AllaHarBeslutat']);
    expect(slut.state.status !== 'okand' && beslutslage(slut.state).antal).toEqual({
      bifall: 2,
      avslag: 1,
      bordlagda: 0,
      vantar: 0,
    });
    const skrivna = await store.readStream(rekommendationStream(ID));
    expect(skrivna.map(({ meta: { v } }) => v)).toEqual([1, 1, 1, 1, 1]);
  });
  it('I3 the same command again gives the first answer; the same decision anew writes nothing', async () => {
    await utfor(expediera(), { som: REGION, kommando: 'k1' });
    const forsta = await utfor(fatta(UMEA), { som: UMEA, kommando: 'k2' });
    expect(await utfor(fatta(UMEA), { som: UMEA, kommando: 'k2' })).toEqual({ ...forsta, repeated: true });
    expect(await utfor(fatta(UMEA), { som: UMEA, kommando: 'k3' })).toMatchObject({ revision: 1, events: [] });
  });
  it('I2 two that decide at once both get through; a stale If-Match is refused', async () => {
    await utfor(expediera(), { som: REGION, kommando: 'k1' });
    const svar = await Promise.all([
      utfor(fatta(UMEA), { som: UMEA, kommando: 'k2' }),
      utfor(fatta(REGION), { som: REGION, kommando: 'k3' }),
    ]);
    expect(svar.map(({ revision }) => revision).sort()).toEqual([1, 2]);
    await expect(utfor(fatta(SKELLEFTEA), { som: SKELLEFTEA, kommando: 'k4', ifRevision: 0 })).rejects.toBeInstanceOf(
      WrongExpectedRevision,
    );
  });
  it('B2 nobody decides for another: not the arena’s convenor, not the hub itself', async () => {
    await utfor(expediera(), { som: REGION, kommando: 'k1' });
    for (const som of [REGION, LEKSAND, 'nav']) {
      await expect(utfor(fatta(UMEA), { som, kommando: `k-${som}` })).rejects.toThrow(
        'FattaBeslut speaks for another huvudman',
      );
    }
    expect(await store.readStream(rekommendationStream(ID))).toHaveLength(1);
  });
  it('what the hub may do by itself is to remind and to receipt', async () => {
    await utfor(expediera(), { som: REGION, kommando: 'k1' });
    expect(await utfor(paminn(UMEA), { som: 'nav', kommando: 'k2' })).toMatchObject({ revision: 1 });
    const kvitto = {
      type: 'RegistreraRekommendationsmottagning',
      data: { huvudman: UMEA, arendenummer: 'U-1' },
    } as const;
    expect(await utfor(kvitto, { som: 'nav', kommando: 'k3' })).toMatchObject({ revision: 2 });
  });
  it('RekommendationModule answers on the command bus with the store that was chosen', async () => {
    @Global()
    @Module({ providers: [{ provide: EVENT_STORE, useFactory: () => store }], exports: [EVENT_STORE] })
    class Lager {}
    const delar = [CqrsModule.forRoot(), Lager, RekommendationModule];
    const app = await Test.createTestingModule({ imports: delar }).compile();
    await app.init();
    const utfall = await app.get(CommandBus).execute(new UtforRekommendation(ID, expediera(), meta('k1', REGION)));
    expect(utfall.revision).toBe(0);
    await app.close();
  });
});
