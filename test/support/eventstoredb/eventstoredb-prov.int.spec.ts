import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  EventStoreDBClient,
  excludeSystemEvents,
  jsonEvent,
  streamNameFilter,
  type AllStreamSubscription,
  type AppendExpectedRevision,
} from '@eventstore/db-client';
import { startaEventstoredbProv, type EventstoredbProv } from './server.js';

/** The double against what the real server's source says (EventStore v24.10, cited by class), through the bare client. */
const nu: { server?: EventstoredbProv; klient?: EventStoreDBClient } = {};
const server = (): EventstoredbProv => nu.server!;
const klient = (): EventStoreDBClient => nu.klient!;

beforeEach(async () => {
  nu.server = await startaEventstoredbProv();
  nu.klient = EventStoreDBClient.connectionString(server().url);
});
afterEach(async () => {
  await klient().dispose();
  await server().stang();
});

const handelse = (id: string = crypto.randomUUID(), n = 1) => jsonEvent({ id, type: 'Prov', data: { n } });
const nagra = (antal: number) => Array.from({ length: antal }, (_, n) => handelse(undefined, n));
const skriv = (strom: string, handelser: ReturnType<typeof nagra>, expectedRevision: AppendExpectedRevision) =>
  klient().appendToStream(strom, handelser, { expectedRevision });
const felVersion = { type: 'wrong-expected-version' };

const lasta = async (strom: string): Promise<readonly string[]> => {
  const sedda: string[] = [];
  for await (const { event } of klient().readStream(strom)) if (event) sedda.push(event.id);
  return sedda;
};

describe('the double: expected revision (IndexWriter.CheckCommit)', () => {
  it('a new stream takes no_stream and any only', async () => {
    await expect(skriv('s', nagra(1), 0n)).rejects.toMatchObject(felVersion);
    await expect(skriv('s', nagra(1), 'stream_exists')).rejects.toMatchObject(felVersion);
    await expect(skriv('s', nagra(2), 'no_stream')).resolves.toMatchObject({ nextExpectedRevision: 1n });
    await expect(skriv('t', nagra(1), 'any')).resolves.toMatchObject({ nextExpectedRevision: 0n });
  });

  it('the revision in the refusal is the one that stands there', async () => {
    await skriv('s', nagra(3), 'no_stream');
    await expect(skriv('s', nagra(1), 5n)).rejects.toMatchObject({ ...felVersion, actualVersion: 2n });
    await expect(skriv('s', nagra(1), 'no_stream')).rejects.toMatchObject({ ...felVersion, actualVersion: 2n });
  });
});

describe('the double: idempotency (IndexWriter.CheckCommit)', () => {
  it('an explicit revision already passed: all ids there gives the first answer, also after others wrote', async () => {
    const forst = nagra(3);
    const svar = await skriv('s', forst, 'no_stream');
    await skriv('s', nagra(2), 2n);
    expect(await skriv('s', forst, 'no_stream')).toEqual(svar);
    expect(await lasta('s')).toHaveLength(5);
  });

  it('an explicit revision already passed: part of the ids there is WrongExpectedVersion (CorruptedIdempotency)', async () => {
    const [a, b] = [handelse(), handelse()];
    await skriv('s', [a, b], 'no_stream');
    await expect(skriv('s', [a, b, handelse()], 'no_stream')).rejects.toMatchObject(felVersion);
    await expect(skriv('s', [a, handelse()], 'no_stream')).rejects.toMatchObject(felVersion);
    await expect(skriv('s', [b], 'no_stream')).rejects.toMatchObject(felVersion);
  });

  it('the revision that stands there: ids are not looked at, the same id is written twice', async () => {
    const a = handelse();
    await skriv('s', [a], 'no_stream');
    await skriv('s', [a], 0n);
    expect(await lasta('s')).toEqual([a.id, a.id]);
  });

  it('any is weak: remembered lately, forgotten after a restart', async () => {
    const mapp = await mkdtemp(join(tmpdir(), 'prov-'));
    const a = handelse();
    const rad: bigint[] = [];
    for (let liv = 0; liv < 2; liv += 1) {
      const egen = await startaEventstoredbProv({ mapp });
      const egenKlient = EventStoreDBClient.connectionString(egen.url);
      for (let gang = 0; gang < 2; gang += 1) {
        rad.push((await egenKlient.appendToStream('s', [a])).nextExpectedRevision);
      }
      await egenKlient.dispose();
      await egen.stang();
    }
    await rm(mapp, { recursive: true });
    expect(rad).toEqual([0n, 0n, 1n, 1n]);
  });
});

describe('the double: positions and reading (AllReader)', () => {
  it('positions grow by the size of the record, commit and prepare are the same, the answer names the last', async () => {
    const stor = jsonEvent({ type: 'Prov'.repeat(1_300), data: { n: 1 } });
    const svar = await skriv('s', [handelse(), stor, handelse()], 'no_stream');
    const platser: bigint[] = [];
    for await (const { event } of klient().readStream('s')) platser.push(event?.position?.commit ?? -1n);
    expect(svar.position).toEqual({ commit: platser[2], prepare: platser[2] });
    expect((platser[2] ?? 0n) - (platser[1] ?? 0n)).toBeGreaterThan(5_000n);
  });

  it('$all begins with the server’s own streams, reads inclusively forwards and exclusively backwards', async () => {
    const svar = await skriv('s', nagra(2), 'no_stream');
    const fran = svar.position ?? { commit: 0n, prepare: 0n };
    const [forsta] = await alla({});
    expect(forsta).toMatch(/^\$/);
    expect(await alla({ fromPosition: fran })).toEqual(['s']);
    expect(await alla({ fromPosition: fran, direction: 'backwards', maxCount: 1 })).toEqual(['s']);
  });

  it('a position within a record is refused', async () => {
    const svar = await skriv('s', nagra(1), 'no_stream');
    const mitt = (svar.position?.commit ?? 0n) + 1n;
    await expect(alla({ fromPosition: { commit: mitt, prepare: mitt } })).rejects.toMatchObject({ code: 3 });
  });

  it('a stream that is not there says so; one past its end is empty', async () => {
    await expect(lasta('saknas')).rejects.toMatchObject({ type: 'stream-not-found' });
    await skriv('s', nagra(1), 'no_stream');
    const forbi: unknown[] = [];
    for await (const en of klient().readStream('s', { fromRevision: 9n })) forbi.push(en);
    expect(forbi).toEqual([]);
  });
});

const alla = async (val: Parameters<EventStoreDBClient['readAll']>[0]): Promise<readonly string[]> => {
  const sedda: string[] = [];
  for await (const { event } of klient().readAll(val)) sedda.push(event?.streamId ?? '');
  return sedda;
};

describe('the double: deleting', () => {
  it('a tombstoned stream can neither be read nor written again', async () => {
    await skriv('s', nagra(1), 'no_stream');
    await klient().tombstoneStream('s');
    await expect(lasta('s')).rejects.toMatchObject({ type: 'stream-deleted' });
    await expect(skriv('s', nagra(1), 'any')).rejects.toMatchObject({ type: 'stream-deleted' });
  });

  it('a softly deleted stream is not found, and shows what is written after', async () => {
    await skriv('s', nagra(2), 'no_stream');
    await klient().deleteStream('s');
    await expect(lasta('s')).rejects.toMatchObject({ type: 'stream-not-found' });
    await skriv('s', nagra(1), 'no_stream');
    expect(await lasta('s')).toHaveLength(1);
  });
});

describe('the double: subscriptions (Enumerator.AllSubscriptionFiltered)', () => {
  const folj = async (prenumeration: AllStreamSubscription, antal: number): Promise<readonly string[]> => {
    const sett: string[] = [];
    prenumeration.on('confirmation', () => sett.push('confirmation'));
    prenumeration.on('caughtUp', () => sett.push('caughtUp'));
    for await (const { event } of prenumeration) {
      sett.push(event?.streamId ?? '');
      if (sett.length >= antal) break;
    }
    await prenumeration.unsubscribe();
    return sett;
  };

  it('confirms, catches up after the position given, says caughtUp, then goes live, all through the filter', async () => {
    const svar = await skriv('a-1', nagra(1), 'no_stream');
    await skriv('b-1', nagra(1), 'no_stream');
    await skriv('a-2', nagra(1), 'no_stream');
    const filter = streamNameFilter({ prefixes: ['a-'] });
    const prenumeration = klient().subscribeToAll({ fromPosition: svar.position ?? 'start', filter });
    prenumeration.on('caughtUp', () => void skriv('a-3', nagra(1), 'any'));
    expect(await folj(prenumeration, 4)).toEqual(['confirmation', 'a-2', 'caughtUp', 'a-3']);
  });

  it('gives checkpoints at the interval, also when nothing passes', async () => {
    const punkter: bigint[] = [];
    for (let n = 0; n < 8; n += 1) await skriv('b-1', nagra(10), 'any');
    const prenumeration = klient().subscribeToAll({
      filter: streamNameFilter({
        prefixes: ['a-'],
        maxSearchWindow: 32,
        checkpointInterval: 1,
        checkpointReached: (_, { commit }) => void punkter.push(commit),
      }),
    });
    await new Promise<void>((klar) => prenumeration.on('caughtUp', klar));
    await prenumeration.unsubscribe();
    expect(punkter.length).toBeGreaterThanOrEqual(2);
    expect([...punkter].sort((a, b) => Number(a - b))).toEqual(punkter);
  });

  it('holds no call open for a client that has left', async () => {
    const prenumeration = klient().subscribeToAll({ filter: excludeSystemEvents() });
    await new Promise<void>((klar) => prenumeration.on('caughtUp', klar));
    expect(server().oppnaStrommar()).toBe(1);
    await prenumeration.unsubscribe();
    for (let n = 0; n < 200 && server().oppnaStrommar() > 0; n += 1) await new Promise((klar) => setTimeout(klar, 5));
    expect(server().oppnaStrommar()).toBe(0);
  });
});
