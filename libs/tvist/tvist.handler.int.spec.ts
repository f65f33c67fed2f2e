import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { EVENT_STORE, WrongExpectedRevision, type EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import type { TvistCommand } from './commands.js';
import { tvistStream } from './events.js';
import { UtforTvist, utforTvist } from './tvist.handler.js';
import { TvistModule } from './tvist.module.js';
import {
  avsluta,
  FALUN,
  foresla,
  godkann,
  kvittera,
  LEKSAND,
  losning,
  oppna,
  paminn,
  REGION,
  som,
  taInterim,
  taStallning,
  TVISTEN,
} from './testing/fall.js';

const meta = (kommando: string, huvudman: string): Omit<EventMeta, 'v'> => ({
  tid: '2026-03-01T10:00:00Z',
  aktor: { klient: 'k', huvudman },
  kommando,
});

describe('a tvist on the log', () => {
  let store: EventStore;
  beforeEach(async () => {
    store = await openSqliteStore({ path: ':memory:' });
  });
  afterEach(async () => store.close());

  /** `som`: the huvudman of the credential. */
  const utfor = (command: TvistCommand, av: { som: string; kommando: string; ifRevision?: number }) =>
    utforTvist(store, new UtforTvist(TVISTEN, command, meta(av.kommando, av.som), av.ifRevision));

  it('D4–D8 walks from opening to avslut', async () => {
    expect(await utfor(oppna(), { som: LEKSAND, kommando: 'k1' })).toMatchObject({ id: TVISTEN, revision: 0 });
    await utfor(taStallning(REGION), { som: REGION, kommando: 'k2' });
    await utfor(foresla(LEKSAND), { som: LEKSAND, kommando: 'k3' });
    const avgjord = await utfor(godkann(REGION), { som: REGION, kommando: 'k4', ifRevision: 3 });
    expect(avgjord.events.map((event) => event.type)).toEqual(['LosningGodkand', 'TvistAvgjord']);
    await utfor(kvittera(LEKSAND), { som: 'nav', kommando: 'k5' });
    const tidig = utfor(avsluta(REGION), { som: REGION, kommando: 'k6' });
    await expect(tidig).rejects.toMatchObject({ code: 'BESLUT_EJ_KVITTERAT', kind: 'tillstand' });
    await utfor(kvittera(REGION), { som: REGION, kommando: 'k7' });
    const slut = await utfor(avsluta(REGION), { som: REGION, kommando: 'k8' });
    expect(slut).toMatchObject({ revision: 8, events: [{ type: 'TvistAvslutad' }], state: { status: 'avslutad' } });
    const skrivna = await store.readStream(tvistStream(TVISTEN));
    expect(skrivna[0]?.meta).toEqual({ ...meta('k1', LEKSAND), v: 1, foregaende: expect.any(String) });
  });
  it('I3 the same command again gives the first answer and writes nothing', async () => {
    const forsta = await utfor(oppna(), { som: LEKSAND, kommando: 'k1' });
    expect(await utfor(oppna(), { som: LEKSAND, kommando: 'k1' })).toEqual({ ...forsta, repeated: true });
    const annan = utfor(oppna(), { som: LEKSAND, kommando: 'k2' });
    await expect(annan).rejects.toMatchObject({ code: 'TVIST_FINNS' });
  });
  it('a stale If-Match is refused', async () => {
    await utfor(oppna(), { som: LEKSAND, kommando: 'k1' });
    await utfor(taStallning(REGION), { som: REGION, kommando: 'k2' });
    const gammal = utfor(taInterim(REGION), { som: REGION, kommando: 'k3', ifRevision: 0 });
    await expect(gammal).rejects.toBeInstanceOf(WrongExpectedRevision);
  });
  it('I2 two parties that approve at once both get through, and it is settled once', async () => {
    await utfor(oppna(), { som: LEKSAND, kommando: 'k1' });
    const data = { ...som(LEKSAND, 'foretrada'), losning: losning() };
    await utfor({ type: 'ForeslaLosning', data }, { som: LEKSAND, kommando: 'k2' });
    await Promise.all([
      utfor(godkann(LEKSAND), { som: LEKSAND, kommando: 'k3' }),
      utfor(godkann(REGION), { som: REGION, kommando: 'k4' }),
    ]);
    const skrivna = await store.readStream(tvistStream(TVISTEN));
    expect(skrivna.filter((event) => event.type === 'TvistAvgjord')).toHaveLength(1);
  });
  it('I4 a command that speaks for another than the credential is a bug; a reminder is the hub’s alone', async () => {
    await utfor(oppna(), { som: LEKSAND, kommando: 'k1' });
    const annans = utfor(taStallning(REGION), { som: LEKSAND, kommando: 'k2' });
    await expect(annans).rejects.toThrow('TaStallning speaks for another than 2029');
    await expect(utfor(paminn(REGION), { som: REGION, kommando: 'k3' })).rejects.toThrow('PaminnOmStallning speaks');
    expect(await utfor(paminn(REGION), { som: 'nav', kommando: 'k4' })).toMatchObject({ revision: 1 });
  });
  it('I4 a tvist that is not yours and one that does not exist answer alike', async () => {
    await utfor(oppna(), { som: LEKSAND, kommando: 'k1' });
    const annans = utfor(taStallning(FALUN), { som: FALUN, kommando: 'k2' });
    const ingen = utforTvist(store, new UtforTvist('okand', taStallning(FALUN), meta('k3', FALUN)));
    await expect(annans).rejects.toMatchObject({ code: 'TVIST_FINNS_EJ', kind: 'saknas' });
    await expect(ingen).rejects.toMatchObject({ code: 'TVIST_FINNS_EJ', kind: 'saknas' });
  });
  it('TvistModule answers on the command bus with the store that was chosen', async () => {
    @Global()
    @Module({ providers: [{ provide: EVENT_STORE, useFactory: () => store }], exports: [EVENT_STORE] })
    class Lager {}
    const app = await Test.createTestingModule({ imports: [CqrsModule.forRoot(), Lager, TvistModule] }).compile();
    await app.init();
    const utfall = await app.get(CommandBus).execute(new UtforTvist(TVISTEN, oppna(), meta('k1', LEKSAND)));
    expect(utfall.revision).toBe(0);
    await app.close();
  });
});
