import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { EVENT_STORE, WrongExpectedRevision, type EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import type { UppfoljningCommand } from './commands.js';
import { uppfoljningStream } from './events.js';
import { ID, koppla, LEKSAND, oppna, REGION, revidera, SATER, slutfor, svara } from './testing/fall.js';
import { UtforUppfoljning, utforUppfoljning } from './uppfoljning.handler.js';
import { UppfoljningModule } from './uppfoljning.module.js';

const meta = (kommando: string, huvudman: string): Omit<EventMeta, 'v'> => ({
  tid: '2023-02-20T10:00:00Z',
  aktor: { klient: 'k', huvudman },
  kommando,
});

describe('a follow-up on the log', () => {
  let store: EventStore;
  beforeEach(async () => {
    store = await openSqliteStore({ path: ':memory:' });
  });
  afterEach(async () => store.close());

  /** `som`: the huvudman of the credential. */
  const utfor = (command: UppfoljningCommand, av: { som: string; kommando: string; ifRevision?: number }) =>
    utforUppfoljning(store, new UtforUppfoljning(ID, command, meta(av.kommando, av.som), av.ifRevision));

  it('N8 walks from the opening to the completion', async () => {
    await utfor(oppna(), { som: LEKSAND, kommando: 'k1' });
    await utfor(svara('Ja'), { som: LEKSAND, kommando: 'k2' });
    await utfor(koppla('lokal'), { som: 'nav', kommando: 'k3' });
    await utfor(koppla('lan'), { som: 'nav', kommando: 'k4' });
    await utfor(revidera(), { som: LEKSAND, kommando: 'k5' });
    const slut = await utfor(slutfor({ av: SATER }), { som: SATER, kommando: 'k6' });
    expect(slut).toMatchObject({
      revision: 5,
      state: { status: 'slutford' },
      events: [{ type: 'UppfoljningSlutford' }],
    });
    const skrivna = await store.readStream(uppfoljningStream(ID));
    expect(skrivna.map(({ meta: { v } }) => v)).toEqual([2, 1, 1, 1, 1, 1]);
  });
  it('I3 the same command again gives the first answer and writes nothing', async () => {
    const en = await utfor(oppna(), { som: LEKSAND, kommando: 'k1' });
    expect(await utfor(oppna(), { som: LEKSAND, kommando: 'k1' })).toEqual({ ...en, repeated: true });
    expect(await store.readStream(uppfoljningStream(ID))).toHaveLength(1);
  });
  it('I2 two that answer at once both get through; a stale If-Match is refused', async () => {
    await utfor(oppna(), { som: LEKSAND, kommando: 'k1' });
    const svar = await Promise.all([
      utfor(svara('Ja'), { som: LEKSAND, kommando: 'k2' }),
      utfor(svara('Ja', { av: SATER, huvudman: SATER }), { som: SATER, kommando: 'k3' }),
    ]);
    expect(svar.map(({ revision }) => revision).sort()).toEqual([1, 2]);
    await expect(utfor(revidera(), { som: LEKSAND, kommando: 'k4', ifRevision: 0 })).rejects.toBeInstanceOf(
      WrongExpectedRevision,
    );
  });
  it('I4 a command that speaks for another than the credential is a bug, not a rule', async () => {
    await expect(utfor(oppna(), { som: REGION, kommando: 'k1' })).rejects.toThrow('speaks for another huvudman');
    await expect(utfor(koppla('lan'), { som: REGION, kommando: 'k2' })).rejects.toThrow('speaks for another huvudman');
  });
  it('UppfoljningModule answers on the command bus with the store that was chosen', async () => {
    @Global()
    @Module({ providers: [{ provide: EVENT_STORE, useFactory: () => store }], exports: [EVENT_STORE] })
    class Lager {}
    const app = await Test.createTestingModule({
      imports: [CqrsModule.forRoot(), Lager, UppfoljningModule],
    }).compile();
    await app.init();
    const utfall = await app.get(CommandBus).execute(new UtforUppfoljning(ID, oppna(), meta('k1', LEKSAND)));
    expect(utfall.revision).toBe(0);
    await app.close();
  });
});
