import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ARENDET, avsluta, lyft, start } from '#libs/eskalering/testing/fall.js';
import { UMEA } from '#libs/eskalering/testing/stegar.js';
import { START, type EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { newId } from '#libs/platform/ids.js';
import { inslaget } from '#libs/sekretess/testing/index.js';
import { gor, Kedja, rapport } from './testing/kedja.js';

let store: EventStore;
let kedja: Kedja;
beforeEach(async () => {
  store = await openSqliteStore({ path: ':memory:' });
  kedja = new Kedja(store, []);
  await kedja.utfor(ARENDET, rapport('U-1', [UMEA]));
});
afterEach(async () => {
  await kedja.stoppa();
  await store.close();
});

const borja = (): Promise<void> => {
  const command = lyft(UMEA, 'verksamhetschefsniva', { start: start() });
  return gor(store, { kontext: 'eskalering', id: ARENDET, command });
};
const skal = () => inslaget('Fel');
/** As the case's own rules let it stand, without the answers that they ask for first. */
const hander = async (type: 'AvvikelseAvslutad' | 'AvvikelseAteroppnad'): Promise<void> => {
  const ater = { orsak: 'beslut', skal: skal(), svarsfrister: [] };
  const data = { huvudman: UMEA, ...(type === 'AvvikelseAteroppnad' && ater) };
  const meta = { v: 1, tid: '2026-11-22T08:00:00Z', aktor: { klient: 'x', huvudman: UMEA }, kommando: newId() };
  await store.append(`avvikelse-${ARENDET}`, 'any', [{ id: newId(), type, data, meta }]);
};
const eskaleringen = async (): Promise<string[]> => (await kedja.logg('eskalering-')).map(({ type }) => type);
const LYFT = ['EskaleringPaborjad', 'LyftILinjen'];

describe('the end of an escalation with its case', () => {
  it('N2 comes also when the case was closed while it was being begun', async () => {
    await hander('AvvikelseAvslutad');
    await kedja.folkIkapp();
    await borja();
    await kedja.folkIkapp();
    expect(await eskaleringen()).toEqual([...LYFT, 'EskaleringAvslutad']);
  });

  it('I3 followed late, or once more, does not end what has begun since the case was opened again', async () => {
    await borja();
    await kedja.folkIkapp();
    await gor(store, { kontext: 'eskalering', id: ARENDET, command: avsluta(UMEA) });
    await hander('AvvikelseAvslutad');
    await hander('AvvikelseAteroppnad');
    await borja();
    for (const fran of ['sist', 'fran borjan']) {
      if (fran !== 'sist') kedja.checkpoint.position = START;
      await kedja.folkIkapp();
      expect(await eskaleringen()).toEqual([...LYFT, 'EskaleringAvslutad', ...LYFT]);
    }
  });

  it('I3 ends once, and what begins after it was opened again stands', async () => {
    await borja();
    await hander('AvvikelseAvslutad');
    await kedja.folkIkapp();
    await hander('AvvikelseAteroppnad');
    await borja();
    kedja.checkpoint.position = START;
    await kedja.folkIkapp();
    expect(await eskaleringen()).toEqual([...LYFT, 'EskaleringAvslutad', ...LYFT]);
  });
});
