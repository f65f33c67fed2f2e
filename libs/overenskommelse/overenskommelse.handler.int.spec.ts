import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { EVENT_STORE, WrongExpectedRevision, type EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import type { OverenskommelseCommand } from './commands.js';
import { overenskommelseStream } from './events.js';
import { UtforOverenskommelse, utforOverenskommelse } from './overenskommelse.handler.js';
import { OverenskommelseModule } from './overenskommelse.module.js';
import { anta, AVTALET, lansfil, LEKSAND, lokalStatus, paminn, REGION, SATER, utse, version } from './testing/fall.js';

const meta = (kommando: string, huvudman: string): Omit<EventMeta, 'v'> => ({
  tid: '2026-03-01T10:00:00Z',
  aktor: { klient: 'k', huvudman },
  kommando,
});
const forsta = lokalStatus('pagar', { fran: lansfil({ av: SATER }) });

describe('an agreement on the log', () => {
  let store: EventStore;
  beforeEach(async () => {
    store = await openSqliteStore({ path: ':memory:' });
  });
  afterEach(async () => store.close());

  const utfor = (command: OverenskommelseCommand, av: { som: string; kommando: string; ifRevision?: number }) =>
    utforOverenskommelse(store, new UtforOverenskommelse(AVTALET, command, meta(av.kommando, av.som), av.ifRevision));

  it('I1 begins as the län’s file says it, in the same write as the first act', async () => {
    const utfall = await utfor(forsta, { som: SATER, kommando: 'k1' });
    expect(utfall).toMatchObject({ id: AVTALET, revision: 1, repeated: false });
    const skrivna = await store.readStream(overenskommelseStream(AVTALET));
    expect(skrivna.map(({ type }) => type)).toEqual(['OverenskommelseRegistrerad', 'LokalStatusAngiven']);
    expect(skrivna[0]?.meta).toEqual({ ...meta('k1', SATER), v: 1, foregaende: expect.any(String) });
  });
  it('I3 the same command again gives the first answer and writes nothing', async () => {
    const en = await utfor(forsta, { som: SATER, kommando: 'k1' });
    expect(await utfor(forsta, { som: SATER, kommando: 'k1' })).toEqual({ ...en, repeated: true });
    expect(await store.readStream(overenskommelseStream(AVTALET))).toHaveLength(2);
  });
  it('I2 two that are first at once both get through, and the file is written once', async () => {
    await Promise.all([
      utfor(forsta, { som: SATER, kommando: 'k1' }),
      utfor(lokalStatus('finns', { huvudman: LEKSAND, fran: lansfil() }), { som: LEKSAND, kommando: 'k2' }),
    ]);
    const typer = (await store.readStream(overenskommelseStream(AVTALET))).map(({ type }) => type);
    expect(typer).toEqual(['OverenskommelseRegistrerad', 'LokalStatusAngiven', 'LokalStatusAngiven']);
  });
  it('a stale If-Match is refused', async () => {
    await utfor(forsta, { som: SATER, kommando: 'k1' });
    const gammal = utfor(anta(version('4')), { som: LEKSAND, kommando: 'k2', ifRevision: 0 });
    await expect(gammal).rejects.toBeInstanceOf(WrongExpectedRevision);
  });
  it('I4 a command that speaks for another than the credential is a bug, not a rule', async () => {
    await expect(utfor(forsta, { som: LEKSAND, kommando: 'k1' })).rejects.toThrow('speaks for another huvudman');
  });
  it('D11 walks from the charge to the reminder, which the hub itself gives', async () => {
    await utfor(utse({ fran: lansfil({ av: REGION }) }), { som: REGION, kommando: 'k1' });
    const paminnelse = paminn('2026-06-30', '2026-07-31', '2026-07-01');
    expect(await utfor(paminnelse, { som: 'nav', kommando: 'k2' })).toMatchObject({ revision: 2 });
    expect(await utfor(paminnelse, { som: 'nav', kommando: 'k3' })).toMatchObject({ revision: 2, events: [] });
  });
  it('OverenskommelseModule answers on the command bus with the store that was chosen', async () => {
    @Global()
    @Module({ providers: [{ provide: EVENT_STORE, useFactory: () => store }], exports: [EVENT_STORE] })
    class Lager {}
    const app = await Test.createTestingModule({
      imports: [CqrsModule.forRoot(), Lager, OverenskommelseModule],
    }).compile();
    await app.init();
    const utfall = await app.get(CommandBus).execute(new UtforOverenskommelse(AVTALET, forsta, meta('k1', SATER)));
    expect(utfall.revision).toBe(1);
    await app.close();
  });
});
