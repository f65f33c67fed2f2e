import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { START, type EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { upcast } from '#libs/formedling/index.js';
import { tystLogg } from '#libs/platform/logg.js';
import type { UppfoljningCommand } from '#libs/uppfoljning/index.js';
import { ID, LEKSAND, oppna, paminn, SATER, skicka, svara } from '#libs/uppfoljning/testing/fall.js';
import { Foljder } from './foljder.js';
import { PROCESSORFILTER } from './processor.js';
import { gor } from './testing/kedja.js';
import { PROVSTEGVAL } from './testing/stege.js';

let store: EventStore;
beforeEach(async () => {
  store = await openSqliteStore({ path: ':memory:' });
});
afterEach(() => store.close());

const gora = (command: UppfoljningCommand) => gor(store, { kontext: 'uppfoljning', id: ID, command });
/** All that the processor follows, followed; then each queued message, by kind and recipient. */
const koade = async (): Promise<readonly string[]> => {
  const clock = { now: () => new Date('2023-03-01T06:00:00Z') };
  const foljder = new Foljder({ store, clock, logg: tystLogg, stegval: PROVSTEGVAL });
  const { events } = await store.readAll({ after: START, limit: 100, filter: PROCESSORFILTER });
  for (const event of events) await foljder.av(event);
  const koer = await store.readAll({ after: START, limit: 100, filter: { types: ['ForsandelseKoad'] } });
  return koer.events
    .map(upcast)
    .flatMap((event) =>
      event.type === 'ForsandelseKoad' ? [`${event.data.meddelandetyp} ${event.data.mottagare}`] : [],
    )
    .toSorted();
};

describe('the survey in the queue of deliveries', () => {
  it('U1 U2 reaches each that is asked, and the hub’s reminder each that is silent, once however often it is followed', async () => {
    await gora(oppna());
    await gora(skicka());
    await gora(svara('Ja'));
    await gora(paminn());
    const vantat = [`enkat ${LEKSAND}`, `enkat ${SATER}`, `paminnelse ${SATER}`].map((rad) => `uppfoljning.${rad}`);
    expect(await koade()).toEqual(vantat);
    expect(await koade()).toEqual(vantat);
  });

  it('U1 a reminder tells each the day that it was told itself, whatever another was told since', async () => {
    await gora(oppna());
    await gora(skicka());
    await gora(skicka({ till: [SATER], svarSenast: '2024-02-28' }));
    await gora(paminn());
    await koade();
    const koer = await store.readAll({ after: START, limit: 100, filter: { types: ['ForsandelseKoad'] } });
    const dagar = koer.events
      .map(upcast)
      .flatMap((event) =>
        event.type === 'ForsandelseKoad' ? [[event.data.mottagare, event.data.oppet['svarSenast']]] : [],
      );
    expect(dagar.toSorted()).toEqual([
      [LEKSAND, '2023-02-28'],
      [LEKSAND, '2023-02-28'],
      [SATER, '2023-02-28'],
      [SATER, '2024-02-28'],
    ]);
  });

  it('N4 sent to the same with the same day it is delivered once more', async () => {
    await gora(oppna());
    await gora(skicka({ till: [SATER] }));
    await gora(skicka({ till: [SATER] }));
    expect(await koade()).toEqual([`uppfoljning.enkat ${SATER}`, `uppfoljning.paminnelse ${SATER}`]);
  });
});
