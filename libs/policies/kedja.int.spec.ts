import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { START, type EventStore, type RecordedEvent } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import {
  forsandelseIdOf,
  UtforForsandelse,
  utforForsandelse,
  type ForsandelseCommand,
} from '#libs/formedling/index.js';
import { deterministicId, newId } from '#libs/platform/ids.js';
import { inslaget } from '#libs/sekretess/testing/index.js';
import { HEMLIGT } from './testing/historia.js';
import { bedomning, Kedja, rapport } from './testing/kedja.js';
import { Mottagarsystem } from './testing/mottagarsystem.js';

let store: EventStore;
let region: Mottagarsystem;
let mora: Mottagarsystem;
let kedja: Kedja;

beforeEach(async () => {
  store = await openSqliteStore({ path: ':memory:' });
  region = new Mottagarsystem('20');
  mora = new Mottagarsystem('2062');
  await Promise.all([region.oppna(), mora.oppna()]);
  kedja = new Kedja(store, [region, mora]);
});
afterEach(async () => {
  await kedja.stoppa();
  await Promise.all([region.stang(), mora.stang()]);
  await store.close();
});

const typer = (events: readonly RecordedEvent[]): string[] => events.map(({ type }) => type);
const kommando = (id: string, command: ForsandelseCommand) =>
  utforForsandelse(
    store,
    new UtforForsandelse(id, command, {
      tid: new Date().toISOString(),
      aktor: { klient: 'test', huvudman: 'nav' },
      kommando: newId(),
    }),
  );
const forstaId = async (): Promise<string> => forsandelseIdOf((await kedja.logg('forsandelse-'))[0]?.stream ?? '');

describe('from one huvudman to the other and back', () => {
  it('N4 the report reaches the other system, its number comes back and is told to the first', async () => {
    region.svara = () => ({ status: 200, kropp: { arendenummer: 'R-7' } });
    mora.svara = () => ({ status: 200, kropp: { arendenummer: 'M-egen' } });
    kedja.starta();
    await kedja.utfor('1', rapport('M-1', ['20']));
    await mora.tills(1);
    await kedja.tills('ForsandelseKvitterad', 2);
    expect(region.mottagna.map(({ kuvert }) => kuvert.type)).toEqual(['se.avvikelsenav.avvikelse.rapporterad.v1']);
    expect(mora.mottagna[0]?.kuvert).toMatchObject({
      type: 'se.avvikelsenav.avvikelse.mottagen.v1',
      subject: '1',
      data: { arendenummer: 'R-7', kalla: { arendenummer: 'M-1' }, avidentifierad: true },
    });
    expect(typer(await kedja.logg('avvikelse-'))).toEqual([
      'AvvikelseRapporterad',
      'GemensamHanteringInledd',
      'AvvikelseMottagen',
    ]);
  });

  it('D9 I11 nothing identifying leaves or stands in clear without a ground; with one it leaves and still does not stand', async () => {
    kedja.starta();
    await kedja.utfor('1', rapport('M-1', ['20']));
    await region.tills(1);
    await kedja.utfor('2', rapport('M-2', ['20'], true));
    await region.tills(2);
    const [utan, med] = region.mottagna.map(({ kuvert }) => JSON.stringify(kuvert));
    for (const hemligt of HEMLIGT) {
      expect(utan).not.toContain(hemligt);
      expect(med).toContain(hemligt);
    }
    expect(JSON.stringify(await kedja.logg('forsandelse-'))).not.toContain('199006192380');
  });

  it('D9 a ground withdrawn after the queueing is seen at the moment of sending', async () => {
    await kedja.utfor('1', rapport('M-1', ['20'], true));
    await kedja.folkIkapp();
    await kedja.utfor('1', { type: 'AterkallaGrund', data: { huvudman: '2062', grundId: 'g1' } });
    kedja.starta();
    await region.tills(1);
    expect(region.mottagna[0]?.kuvert.data).toMatchObject({ avidentifierad: true });
    expect(JSON.stringify(region.mottagna)).not.toContain('Rubriken');
  });

  it('a case annulled before it was sent: the report is stopped, the annulment told', async () => {
    await kedja.utfor('1', rapport('M-1', ['20']));
    await kedja.folkIkapp();
    const skal = inslaget('Felrapporterad');
    await kedja.utfor('1', { type: 'MakuleraAvvikelse', data: { huvudman: '2062', skal } });
    kedja.starta();
    await region.tills(1);
    expect(region.mottagna.map(({ kuvert }) => kuvert.type)).toEqual(['se.avvikelsenav.avvikelse.makulerad.v1']);
    expect(typer(await kedja.logg('forsandelse-'))).toContain('ForsandelseStoppad');
  });
});

describe('a recipient that is not well', () => {
  it('I1 I10 down first, then up: everything arrives, in order', async () => {
    await region.stang();
    kedja.starta();
    await kedja.utfor('1', rapport('M-1', ['20']));
    await kedja.utfor('1', bedomning('2062'));
    await kedja.tills('LeveransMisslyckad', 3);
    await region.oppna();
    await kedja.tills('ForsandelseLevererad', 2);
    expect(region.mottagna.map(({ kuvert }) => kuvert.sekvens)).toEqual([0, 2]);
  });

  it('I3 order per case is kept through failures, and one case does not hold up another', async () => {
    region.svara = ({ kuvert }, nummer) => ({ status: kuvert.subject === '1' && nummer < 6 ? 500 : 202 });
    kedja.starta();
    await kedja.utfor('1', rapport('M-1', ['20']));
    for (const _ of [1, 2, 3]) await kedja.utfor('1', bedomning('2062'));
    await kedja.utfor('2', rapport('M-2', ['20']));
    await kedja.tills('ForsandelseLevererad', 5);
    const ettan = region.mottagna.filter(({ kuvert }) => kuvert.subject === '1').map(({ kuvert }) => kuvert.sekvens);
    expect(ettan).toEqual([...ettan].sort((a, b) => a - b));
    expect([...new Set(ettan)]).toEqual([0, 2, 3, 4]);
    expect(ettan.length).toBeGreaterThan(4);
  });

  it('410 parks at once and holds what follows; a resend goes under the same id', async () => {
    region.svara = (_, nummer) => ({ status: nummer === 1 ? 410 : 202 });
    kedja.starta();
    await kedja.utfor('1', rapport('M-1', ['20']));
    await kedja.tills('ForsandelseParkerad', 1);
    await kedja.utfor('1', bedomning('2062'));
    await kedja.tills('ForsandelseKoad', 2);
    expect(region.mottagna).toHaveLength(1);
    const id = await forstaId();
    await kommando(id, { type: 'SandOmForsandelse', data: { av: 'drift' } });
    await kedja.tills('ForsandelseLevererad', 2);
    expect(region.mottagna.map((en) => en.id).slice(0, 2)).toEqual([id, id]);
    expect(region.mottagna.map(({ kuvert }) => kuvert.sekvens)).toEqual([0, 0, 2]);
  });

  it('parked when the time is out', async () => {
    region.svara = () => ({ status: 503 });
    await kedja.utfor('1', rapport('M-1', ['20']));
    await kedja.folkIkapp();
    const id = await forstaId();
    const stopp = new AbortController().signal;
    const klocka = { nu: Date.parse('2030-01-01T00:00:00Z') };
    const sandning = kedja.sandning({
      clock: { now: () => new Date(klocka.nu) },
      regel: { basSekunder: 5, takSekunder: 14_400, parkerasEfterSekunder: 259_200, forsokMinst: 10 },
      slump: () => 1,
    });
    const utfall: string[] = [];
    for (let varv = 0; varv < 100 && utfall.at(-1) !== 'parkerad'; varv += 1) {
      utfall.push(await sandning.forsok(id, stopp));
      expect(utfall.at(-1) === 'misslyckad' ? await sandning.forsok(id, stopp) : 'inte-nu').toBe('inte-nu');
      klocka.nu += 14_400_000;
    }
    expect(utfall.at(-1)).toBe('parkerad');
    expect(utfall.length).toBe(19);
    expect(region.mottagna).toHaveLength(19);
  });

  it('a huvudman without a channel is never sent to: it stays in its inbox until it receipts', async () => {
    kedja.starta();
    await kedja.utfor('1', rapport('M-1', ['2080', '20']));
    await region.tills(1);
    await kedja.tills('ForsandelseKoad', 2);
    const koade = (await kedja.logg('forsandelse-')).filter(({ data }) =>
      JSON.stringify(data).includes('"mottagare":"2080"'),
    );
    const id = forsandelseIdOf(koade[0]?.stream ?? '');
    expect(await kedja.sandning().forsok(id, new AbortController().signal)).toBe('vantar');
    await kommando(id, { type: 'KvitteraForsandelse', data: { huvudman: '2080', arendenummer: 'B-1' } });
    await kedja.tills('AvvikelseMottagen', 1);
    await mora.tills(1);
    expect(mora.mottagna[0]?.kuvert.data).toMatchObject({ av: '2080', arendenummer: 'B-1' });
  });
});

describe('a process that dies', () => {
  it('I3 between the 2xx and the booking: the recipient sees the same id again, the log one delivery', async () => {
    await kedja.utfor('1', rapport('M-1', ['20']));
    await kedja.folkIkapp();
    const id = await forstaId();
    const dor: EventStore = {
      ...store,
      readStream: (stream, val) => store.readStream(stream, val),
      append: () => Promise.reject(new Error('killed')),
    };
    const stopp = new AbortController().signal;
    await expect(kedja.sandning({ store: dor }).forsok(id, stopp)).rejects.toThrow('killed');
    expect(await kedja.sandning().forsok(id, stopp)).toBe('levererad');
    expect(await kedja.sandning().forsok(id, stopp)).toBe('inte-nu');
    expect(region.mottagna.map((en) => en.id)).toEqual([id, id]);
    expect(typer(await kedja.logg('forsandelse-'))).toEqual(['ForsandelseKoad', 'ForsandelseLevererad']);
  });

  it('I1 I3 the processor from the very start again: nothing new, nothing lost', async () => {
    for (const nr of ['1', '2', '3']) await kedja.utfor(nr, rapport(`M-${nr}`, ['20', '2080']));
    await kedja.utfor('1', bedomning('20'));
    await kedja.folkIkapp();
    const fore = await store.head();
    const koade = await kedja.logg('forsandelse-');
    expect(koade).toHaveLength(8);
    for (const { meta, data } of koade) {
      const mottagare = /"mottagare":"(\d+)"/.exec(JSON.stringify(data))?.[1] ?? '';
      expect(meta.kommando).toBe(deterministicId('policy', meta.orsak ?? '', mottagare));
    }
    kedja.checkpoint.position = START;
    await kedja.folkIkapp();
    expect(await store.head()).toBe(fore);
  });

  it('a receipt with another number than the case has is counted and passed, not repeated', async () => {
    kedja.starta();
    await kedja.utfor('1', rapport('M-1', ['20']));
    await kedja.utfor('1', { type: 'RegistreraMottagning', data: { huvudman: '20', arendenummer: 'R-1' } });
    await kedja.tills('ForsandelseLevererad', 2);
    const id = await forstaId();
    await kommando(id, { type: 'KvitteraForsandelse', data: { huvudman: '20', arendenummer: 'R-2' } });
    await kedja.utfor('2', rapport('M-2', ['20']));
    await region.tills(2);
    expect(typer(await kedja.logg('avvikelse-1')).filter((type) => type === 'AvvikelseMottagen')).toHaveLength(1);
  });
});
