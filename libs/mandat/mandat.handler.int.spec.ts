import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { EVENT_STORE, WrongExpectedRevision, type EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import type { MandatCommand } from './commands.js';
import { mandatStream } from './events.js';
import { mandatfakta } from './mandat.js';
import { UtforMandat, utforMandat } from './mandat.handler.js';
import { MandatModule } from './mandat.module.js';
import { andra, aterkalla, introducera, LEKSAND, MANDATET, REGION, registrera } from './testing/fall.js';

const meta = (kommando: string, huvudman: string): Omit<EventMeta, 'v'> => ({
  tid: '2026-03-01T10:00:00Z',
  aktor: { klient: 'k', huvudman },
  kommando,
});

describe('a mandat on the log', () => {
  let store: EventStore;
  beforeEach(async () => {
    store = await openSqliteStore({ path: ':memory:' });
  });
  afterEach(async () => store.close());

  /** `som`: the huvudman of the credential. */
  const utfor = (command: MandatCommand, av: { som: string; kommando: string; ifRevision?: number }) =>
    utforMandat(store, new UtforMandat(MANDATET, command, meta(av.kommando, av.som), av.ifRevision));

  it('B7 walks from registration over introduction and change to withdrawal', async () => {
    expect(await utfor(registrera(), { som: LEKSAND, kommando: 'k1' })).toMatchObject({ id: MANDATET, revision: 0 });
    await utfor(introducera('2026-01-15'), { som: LEKSAND, kommando: 'k2' });
    await utfor(andra('2027-12-31'), { som: LEKSAND, kommando: 'k3' });
    const slut = await utfor(aterkalla(), { som: LEKSAND, kommando: 'k4', ifRevision: 2 });
    expect(slut).toMatchObject({ revision: 3, events: [{ type: 'MandatAterkallat' }] });
    expect(mandatfakta(MANDATET, slut.state, '2026-03-01')).toMatchObject({ galler: false });
    const skrivna = await store.readStream(mandatStream(MANDATET));
    expect(skrivna[0]?.meta).toEqual({ ...meta('k1', LEKSAND), v: 1, foregaende: expect.any(String) });
  });
  it('I3 the same command again gives the first answer and writes nothing', async () => {
    const forsta = await utfor(registrera(), { som: LEKSAND, kommando: 'k1' });
    expect(await utfor(registrera(), { som: LEKSAND, kommando: 'k1' })).toEqual({ ...forsta, repeated: true });
    expect(await utfor(registrera(), { som: LEKSAND, kommando: 'k2' })).toMatchObject({ revision: 0, events: [] });
  });
  it('a stale If-Match is refused', async () => {
    await utfor(registrera(), { som: LEKSAND, kommando: 'k1' });
    await utfor(introducera('2026-01-15'), { som: LEKSAND, kommando: 'k2' });
    const gammal = utfor(andra(null), { som: LEKSAND, kommando: 'k3', ifRevision: 0 });
    await expect(gammal).rejects.toBeInstanceOf(WrongExpectedRevision);
  });
  it('I4 a command that speaks for another than the credential is a bug, not a rule', async () => {
    const annans = utfor(registrera(), { som: REGION, kommando: 'k1' });
    await expect(annans).rejects.toThrow('RegistreraMandat speaks for another huvudman');
  });
  it('I4 another huvudman’s mandate and none answer alike', async () => {
    await utfor(registrera(), { som: LEKSAND, kommando: 'k1' });
    const annans = utfor(aterkalla(REGION), { som: REGION, kommando: 'k2' });
    const inget = utforMandat(store, new UtforMandat('okant', aterkalla(REGION), meta('k3', REGION)));
    await expect(annans).rejects.toMatchObject({ code: 'MANDAT_FINNS_EJ', kind: 'saknas' });
    await expect(inget).rejects.toMatchObject({ code: 'MANDAT_FINNS_EJ', kind: 'saknas' });
  });
  it('MandatModule answers on the command bus with the store that was chosen', async () => {
    @Global()
    @Module({ providers: [{ provide: EVENT_STORE, useFactory: () => store }], exports: [EVENT_STORE] })
    class Lager {}
    const app = await Test.createTestingModule({ imports: [CqrsModule.forRoot(), Lager, MandatModule] }).compile();
    await app.init();
    const utfall = await app.get(CommandBus).execute(new UtforMandat(MANDATET, registrera(), meta('k1', LEKSAND)));
    expect(utfall.revision).toBe(0);
    await app.close();
  });
});
