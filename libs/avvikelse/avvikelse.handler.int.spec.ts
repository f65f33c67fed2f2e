import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { EVENT_STORE, WrongExpectedRevision, type EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import { UtforAvvikelse, utforAvvikelse } from './avvikelse.handler.js';
import { AvvikelseModule } from './avvikelse.module.js';
import type { AvvikelseCommand } from './commands.js';
import { avvikelseStream } from './events.js';
import { bedom, dold, FALLET, LEKSAND, MORA, rapport, rapportVersion, REGION } from './testing/fall.js';

const meta = (kommando: string, huvudman: string): Omit<EventMeta, 'v'> => ({
  tid: '2026-03-01T10:00:00Z',
  aktor: { klient: 'k', huvudman },
  kommando,
});

describe('an avvikelse on the log', () => {
  let store: EventStore;
  beforeEach(async () => {
    store = await openSqliteStore({ path: ':memory:' });
  });
  afterEach(async () => store.close());

  /** `som`: the huvudman of the credential. */
  const utfor = (command: AvvikelseCommand, av: { som: string; kommando: string; ifRevision?: number }) =>
    utforAvvikelse(store, new UtforAvvikelse(FALLET, command, meta(av.kommando, av.som), av.ifRevision));

  it('I1 writes what was decided, with meta and schema version, and answers with the revision', async () => {
    const utfall = await utfor(rapport(), { som: LEKSAND, kommando: 'k1' });
    expect(utfall).toMatchObject({ id: FALLET, revision: 1, repeated: false });
    const skrivna = await store.readStream(avvikelseStream(FALLET));
    expect(skrivna.map((event) => event.type)).toEqual(['AvvikelseRapporterad', 'GemensamHanteringInledd']);
    expect(skrivna[0]?.meta).toMatchObject({ ...meta('k1', LEKSAND), v: 2 });
    expect(skrivna[0]?.data).toEqual(utfall.events[0]?.data);
  });
  it('I3 the same command again gives the first answer and writes nothing', async () => {
    const forsta = await utfor(rapport(), { som: LEKSAND, kommando: 'k1' });
    const igen = await utfor(rapport(), { som: LEKSAND, kommando: 'k1' });
    expect(igen).toEqual({ ...forsta, repeated: true });
    expect(await store.readStream(avvikelseStream(FALLET))).toHaveLength(2);
  });
  it('D3 the source’s row resent under a new command gives nothing new; a version 2 completes', async () => {
    await utfor(rapport(), { som: LEKSAND, kommando: 'k1' });
    expect(await utfor(rapport(), { som: LEKSAND, kommando: 'k2' })).toMatchObject({ revision: 1, events: [] });
    expect(await utfor(rapportVersion(2), { som: LEKSAND, kommando: 'k3' })).toMatchObject({ revision: 2 });
  });
  it('a stale If-Match is refused and writes nothing', async () => {
    await utfor(rapport(), { som: LEKSAND, kommando: 'k1' });
    await expect(utfor(bedom(REGION), { som: REGION, kommando: 'k2', ifRevision: 0 })).rejects.toBeInstanceOf(
      WrongExpectedRevision,
    );
    expect(await utfor(bedom(REGION), { som: REGION, kommando: 'k2', ifRevision: 1 })).toMatchObject({ revision: 2 });
  });
  it('I2 two that act at once both get through, in one order', async () => {
    await utfor(rapport(), { som: LEKSAND, kommando: 'k1' });
    const svar = await Promise.all([
      utfor(bedom(REGION), { som: REGION, kommando: 'k2' }),
      utfor(bedom(LEKSAND), { som: LEKSAND, kommando: 'k3' }),
    ]);
    expect(svar.map(({ revision }) => revision).sort()).toEqual([2, 3]);
  });
  it('I4 a command that speaks for another than the credential is a bug, not a rule', async () => {
    await utfor(rapport(), { som: LEKSAND, kommando: 'k1' });
    await expect(utfor(bedom(REGION), { som: LEKSAND, kommando: 'k2' })).rejects.toThrow(
      'BedomAvvikelse speaks for another huvudman',
    );
    await expect(utfor(rapport(), { som: REGION, kommando: 'k3' })).rejects.toThrow(
      'RapporteraAvvikelse speaks for another huvudman',
    );
    const kvittens = { type: 'RegistreraMottagning', data: { huvudman: REGION, arendenummer: 'R-7' } } as const;
    expect(await utfor(kvittens, { som: 'nav', kommando: 'k4' })).toMatchObject({ revision: 2 });
  });
  it('I4 a case that is not yours and one that does not exist answer alike', async () => {
    await utfor(rapport(), { som: LEKSAND, kommando: 'k1' });
    const okand = utforAvvikelse(store, new UtforAvvikelse('okand', bedom(MORA), meta('k2', MORA)));
    const franmande = utfor(bedom(MORA), { som: MORA, kommando: 'k3' });
    await expect(okand).rejects.toMatchObject({ code: 'AVVIKELSE_FINNS_EJ', kind: 'saknas' });
    await expect(franmande).rejects.toMatchObject({ code: 'AVVIKELSE_FINNS_EJ', kind: 'saknas' });
  });
  it('D4 walks from report to avslut', async () => {
    const atgard = { huvudman: REGION, orsak: dold, atgard: dold, konsekvens: dold, uppfoljning: dold };
    await utfor(rapport(), { som: LEKSAND, kommando: 'k1' });
    await utfor(bedom(REGION), { som: REGION, kommando: 'k2' });
    await expect(
      utfor({ type: 'AvslutaAvvikelse', data: { huvudman: LEKSAND } }, { som: LEKSAND, kommando: 'k3' }),
    ).rejects.toMatchObject({ code: 'EJ_ALLA_HAR_SVARAT' });
    await utfor({ type: 'LamnaAterkoppling', data: atgard }, { som: REGION, kommando: 'k4' });
    const slut = await utfor(
      { type: 'AvslutaAvvikelse', data: { huvudman: LEKSAND } },
      { som: LEKSAND, kommando: 'k5' },
    );
    expect(slut).toMatchObject({ revision: 4, events: [{ type: 'AvvikelseAvslutad' }] });
  });
  it('AvvikelseModule answers on the command bus with the store that was chosen', async () => {
    @Global()
    @Module({ providers: [{ provide: EVENT_STORE, useFactory: () => store }], exports: [EVENT_STORE] })
    class Lager {}
    const app = await Test.createTestingModule({ imports: [CqrsModule.forRoot(), Lager, AvvikelseModule] }).compile();
    await app.init();
    const utfall = await app.get(CommandBus).execute(new UtforAvvikelse(FALLET, rapport(), meta('k1', LEKSAND)));
    expect(utfall.revision).toBe(1);
    await app.close();
  });
});
