import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { EVENT_STORE, WrongExpectedRevision, type EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import type { EskaleringCommand } from './commands.js';
import { UtforEskalering, utforEskalering } from './eskalering.handler.js';
import { EskaleringModule } from './eskalering.module.js';
import { eskaleringStream } from './events.js';
import { ARENDET, avsluta, bevaka, besvara, lyft, start, stallFraga, UTANFOR } from './testing/fall.js';
import { UMEA, VLL } from './testing/stegar.js';

const meta = (kommando: string, huvudman: string): Omit<EventMeta, 'v'> => ({
  tid: '2026-03-01T10:00:00Z',
  aktor: { klient: 'k', huvudman },
  kommando,
});
const forst = lyft(UMEA, 'verksamhetschefsniva', { start: start() });

describe('an eskalering on the log', () => {
  let store: EventStore;
  beforeEach(async () => {
    store = await openSqliteStore({ path: ':memory:' });
  });
  afterEach(async () => store.close());

  /** `som`: the huvudman of the credential. */
  const utfor = (command: EskaleringCommand, av: { som: string; kommando: string; ifRevision?: number }) =>
    utforEskalering(store, new UtforEskalering(ARENDET, command, meta(av.kommando, av.som), av.ifRevision));

  it('I1 the first lift begins it in one append, and answers with the revision', async () => {
    const utfall = await utfor(forst, { som: UMEA, kommando: 'k1' });
    expect(utfall).toMatchObject({ id: ARENDET, revision: 1, repeated: false, state: { status: 'pagaende' } });
    const skrivna = await store.readStream(eskaleringStream(ARENDET));
    expect(skrivna.map((event) => event.type)).toEqual(['EskaleringPaborjad', 'LyftILinjen']);
    expect(skrivna[0]?.meta).toEqual({ ...meta('k1', UMEA), v: 1, foregaende: expect.any(String) });
  });
  it('I3 the same command again gives the first answer and writes nothing', async () => {
    const forsta = await utfor(forst, { som: UMEA, kommando: 'k1' });
    expect(await utfor(forst, { som: UMEA, kommando: 'k1' })).toEqual({ ...forsta, repeated: true });
    await expect(utfor(forst, { som: UMEA, kommando: 'k2' })).rejects.toMatchObject({ code: 'STAR_REDAN_DAR' });
    expect(await store.readStream(eskaleringStream(ARENDET))).toHaveLength(2);
  });
  it('a stale If-Match is refused', async () => {
    await utfor(forst, { som: UMEA, kommando: 'k1' });
    const sen = utfor(besvara(VLL), { som: VLL, kommando: 'k2', ifRevision: 0 });
    await expect(sen).rejects.toBeInstanceOf(WrongExpectedRevision);
  });
  it('I4 a command that speaks for another than the credential is a bug; the watch is the hub’s own', async () => {
    await utfor(stallFraga(), { som: UMEA, kommando: 'k1' });
    await expect(utfor(besvara(VLL), { som: UMEA, kommando: 'k2' })).rejects.toThrow('speaks for another');
    await expect(utfor(bevaka(UMEA), { som: UMEA, kommando: 'k3' })).rejects.toThrow('the hub’s own');
    expect(await utfor(bevaka(UMEA), { som: 'nav', kommando: 'k4' })).toMatchObject({ revision: 1 });
  });
  it('I4 a matter that is not yours and one that does not exist answer alike', async () => {
    await utfor(stallFraga(), { som: UMEA, kommando: 'k1' });
    const okand = utforEskalering(store, new UtforEskalering('okand', besvara(UTANFOR), meta('k2', UTANFOR)));
    const franmande = utfor(besvara(UTANFOR), { som: UTANFOR, kommando: 'k3' });
    await expect(okand).rejects.toMatchObject({ code: 'ESKALERING_FINNS_EJ', kind: 'saknas' });
    await expect(franmande).rejects.toMatchObject({ code: 'ESKALERING_FINNS_EJ', kind: 'saknas' });
  });
  it('N5 walks from a free fråga to its answer', async () => {
    await utfor(stallFraga(), { som: UMEA, kommando: 'k1' });
    await utfor(lyft(UMEA, 'lokala-arenor', { slag: 'fraga' }), { som: UMEA, kommando: 'k2' });
    const slut = await utfor(avsluta(UMEA), { som: UMEA, kommando: 'k3' });
    expect(slut).toMatchObject({ revision: 2, events: [{ data: { utfall: 'lost', niva: 'lokala-arenor' } }] });
  });
  it('EskaleringModule answers on the command bus with the store that was chosen', async () => {
    @Global()
    @Module({ providers: [{ provide: EVENT_STORE, useFactory: () => store }], exports: [EVENT_STORE] })
    class Lager {}
    const app = await Test.createTestingModule({ imports: [CqrsModule.forRoot(), Lager, EskaleringModule] }).compile();
    await app.init();
    const utfall = await app.get(CommandBus).execute(new UtforEskalering(ARENDET, stallFraga(), meta('k1', UMEA)));
    expect(utfall.revision).toBe(0);
    await app.close();
  });
});
