import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { EVENT_STORE, WrongExpectedRevision, type EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import { UtforArena, utforArena } from './arena.handler.js';
import { ArenaModule } from './arena.module.js';
import type { ArenaCommand, KallaMote, NoteraNarvaro } from './commands.js';
import { arenaStream } from './events.js';
import { anmal, av, LEKSAND, LSG, mandat, oppna, REGION, UMEA } from './testing/fall.js';

const meta = (kommando: string, huvudman: string): Omit<EventMeta, 'v'> => ({
  tid: '2026-03-01T10:00:00Z',
  aktor: { klient: 'k', huvudman },
  kommando,
});
const kalla: KallaMote = {
  type: 'KallaMote',
  data: { ...av(UMEA), moteId: 'mote', tid: '2026-03-01T08:00:00Z', plats: null },
};
const notera = (arena: string): NoteraNarvaro => ({
  type: 'NoteraNarvaro',
  data: { ...av(UMEA), arena, moteId: 'mote', mandat: [mandat(UMEA)] },
});

describe('an arena on the log', () => {
  let store: EventStore;
  beforeEach(async () => {
    store = await openSqliteStore({ path: ':memory:' });
  });
  afterEach(async () => store.close());

  /** `som`: the huvudman of the credential. */
  const utfor = (command: ArenaCommand, hur: { som: string; kommando: string; ifRevision?: number }) =>
    utforArena(store, new UtforArena(LSG, command, meta(hur.kommando, hur.som), hur.ifRevision));

  it('I1 writes what was decided, with meta and schema version, from the opening to the meeting', async () => {
    expect(await utfor(oppna(), { som: REGION, kommando: 'k1' })).toMatchObject({ id: LSG, revision: 0 });
    await utfor(anmal('a'), { som: 'nav', kommando: 'k2' });
    await utfor(kalla, { som: UMEA, kommando: 'k3' });
    await utfor(notera(LSG), { som: UMEA, kommando: 'k4' });
    const skrivna = await store.readStream(arenaStream(LSG));
    expect(skrivna.map(({ type }) => type)).toEqual(['ArenaOppnad', 'ArendeAnmalt', 'MoteKallat', 'NarvaroNoterad']);
    expect(skrivna[0]?.meta).toEqual({ ...meta('k1', REGION), v: 1, foregaende: expect.any(String) });
  });
  it('I3 the same command again gives the first answer; the same arena opened by another writes nothing', async () => {
    const forsta = await utfor(oppna(), { som: REGION, kommando: 'k1' });
    expect(await utfor(oppna(), { som: REGION, kommando: 'k1' })).toEqual({ ...forsta, repeated: true });
    expect(await utfor(oppna(av(UMEA)), { som: UMEA, kommando: 'k2' })).toMatchObject({ revision: 0, events: [] });
  });
  it('I2 a stale If-Match is refused and writes nothing', async () => {
    await utfor(oppna(), { som: REGION, kommando: 'k1' });
    await utfor(anmal('a'), { som: 'nav', kommando: 'k2' });
    await expect(utfor(kalla, { som: UMEA, kommando: 'k3', ifRevision: 0 })).rejects.toBeInstanceOf(
      WrongExpectedRevision,
    );
    expect(await store.readStream(arenaStream(LSG))).toHaveLength(2);
  });
  it('I4 a command that speaks for another than the credential is a bug, and so is a policy’s from a client', async () => {
    await utfor(oppna(), { som: REGION, kommando: 'k1' });
    await expect(utfor(kalla, { som: LEKSAND, kommando: 'k2' })).rejects.toThrow('speaks for another huvudman');
    await expect(utfor(anmal('a'), { som: UMEA, kommando: 'k3' })).rejects.toThrow('speaks for another huvudman');
    await expect(utfor(notera('annan'), { som: UMEA, kommando: 'k4' })).rejects.toThrow('names another arena');
  });
  it('ArenaModule answers on the command bus with the store that was chosen', async () => {
    @Global()
    @Module({ providers: [{ provide: EVENT_STORE, useFactory: () => store }], exports: [EVENT_STORE] })
    class Lager {}
    const app = await Test.createTestingModule({ imports: [CqrsModule.forRoot(), Lager, ArenaModule] }).compile();
    await app.init();
    const utfall = await app.get(CommandBus).execute(new UtforArena(LSG, oppna(), meta('k1', REGION)));
    expect(utfall.revision).toBe(0);
    await app.close();
  });
});
