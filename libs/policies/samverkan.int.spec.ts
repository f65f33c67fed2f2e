import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import * as arena from '#libs/arena/testing/fall.js';
import type { AvvikelseCommand } from '#libs/avvikelse/index.js';
import * as eskalering from '#libs/eskalering/testing/fall.js';
import { NORSJO, UMEA, VLL } from '#libs/eskalering/testing/stegar.js';
import type { EventStore, RecordedEvent } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { forsandelseIdOf, UtforForsandelse, utforForsandelse } from '#libs/formedling/index.js';
import { newId } from '#libs/platform/ids.js';
import * as rekommendation from '#libs/rekommendation/testing/fall.js';
import { inslaget } from '#libs/sekretess/testing/index.js';
import * as tvist from '#libs/tvist/testing/fall.js';
import { gor, Kedja, rapport } from './testing/kedja.js';
import { Mottagarsystem } from './testing/mottagarsystem.js';
import type { Foljd } from './utforare.js';

let store: EventStore;
let system: readonly Mottagarsystem[];
let kedja: Kedja;

const starta = async (...huvudman: readonly string[]): Promise<void> => {
  system = huvudman.map((kod) => new Mottagarsystem(kod));
  await Promise.all(system.map((ett) => ett.oppna()));
  kedja = new Kedja(store, system);
  kedja.starta();
};
beforeEach(async () => {
  store = await openSqliteStore({ path: ':memory:' });
});
afterEach(async () => {
  await kedja.stoppa();
  await Promise.all(system.map((ett) => ett.stang()));
  await store.close();
});

const hos = (huvudman: string): Mottagarsystem => system.find((ett) => ett.huvudman === huvudman)!;
/** What a system was sent of one kind, as bytes, in order. */
const fick = (huvudman: string, typ: string): readonly string[] =>
  hos(huvudman)
    .mottagna.filter(({ kuvert }) => kuvert.type === `se.avvikelsenav.${typ}.v1`)
    .map(({ kuvert }) => JSON.stringify(kuvert.data));
const typer = (events: readonly RecordedEvent[]): string[] => events.map(({ type }) => type);
const utfor = (foljd: Foljd): Promise<void> => gor(store, foljd);

describe('a tvist', () => {
  const { LEKSAND, REGION, TVISTEN } = tvist;
  const kor = (command: Extract<Foljd, { kontext: 'tvist' }>['command']) =>
    utfor({ kontext: 'tvist', id: TVISTEN, command });

  it("D8 is closed only when every party's own system, also the one that decided, has receipted the decision", async () => {
    await starta(LEKSAND, REGION);
    hos(REGION).svara = () => ({ status: 200, kropp: { arendenummer: 'R-7' } });
    await kor(tvist.oppna());
    await kor(tvist.taStallning(LEKSAND));
    await kor(tvist.taStallning(REGION));
    await kor(tvist.foresla(LEKSAND));
    await kor(tvist.godkann(REGION));
    await kedja.tills('BeslutKvitterat', 1);
    await expect(kor(tvist.avsluta(REGION))).rejects.toMatchObject({ code: 'BESLUT_EJ_KVITTERAT' });
    await hos(LEKSAND).tills(4);
    const beslutet = hos(LEKSAND).mottagna.find(({ kuvert }) => kuvert.type === 'se.avvikelsenav.tvist.avgjord.v1');
    const kvittens = { type: 'KvitteraForsandelse', data: { huvudman: LEKSAND, arendenummer: null } } as const;
    const meta = { tid: new Date().toISOString(), aktor: { klient: 'x', huvudman: LEKSAND }, kommando: newId() };
    await utforForsandelse(store, new UtforForsandelse(beslutet!.id, kvittens, meta));
    await kedja.tills('BeslutKvitterat', 2);
    await kor(tvist.avsluta(REGION));
    await hos(LEKSAND).tills(5);
    expect(hos(LEKSAND).mottagna.map(({ kuvert }) => kuvert.type.split('.')[3])).toEqual([
      ...['oppnad', 'stallning-tagen', 'losning-godkand', 'avgjord', 'avslutad'],
    ]);
    expect(typer(await kedja.logg('tvist-')).filter((typ) => typ === 'TvistMottagen')).toHaveLength(1);
  });

  it('B4 opening and decision stand in the same words at both; the rest at the other one', async () => {
    await starta(LEKSAND, REGION);
    await kor(tvist.oppna());
    await kor(tvist.taStallning(LEKSAND));
    await kor(tvist.besluta(REGION));
    await kedja.tills('ForsandelseLevererad', 5);
    for (const typ of ['tvist.oppnad', 'tvist.avgjord']) {
      expect(fick(LEKSAND, typ)).toHaveLength(1);
      expect(fick(REGION, typ)).toEqual(fick(LEKSAND, typ));
    }
    expect(fick(LEKSAND, 'tvist.stallning-tagen')).toEqual([]);
    expect(fick(REGION, 'tvist.stallning-tagen')[0]).toContain('"avidentifierad":true');
  });

  it('withdrawn after the queueing still tells its messages, in order', async () => {
    system = [LEKSAND, REGION].map((kod) => new Mottagarsystem(kod));
    await Promise.all(system.map((ett) => ett.oppna()));
    kedja = new Kedja(store, system);
    await kor(tvist.oppna());
    await kedja.folkIkapp();
    await kor(tvist.aterkalla(LEKSAND));
    kedja.starta();
    await hos(REGION).tills(2);
    expect(hos(REGION).mottagna.map(({ kuvert }) => [kuvert.type, kuvert.sekvens])).toEqual([
      ['se.avvikelsenav.tvist.oppnad.v1', 0],
      ['se.avvikelsenav.tvist.aterkallad.v1', 1],
    ]);
    expect(typer(await kedja.logg('forsandelse-'))).not.toContain('ForsandelseStoppad');
  });
});

const franUmea = (berorda: readonly string[]): AvvikelseCommand => {
  const command = rapport('U-1', berorda);
  if (command.type !== 'RapporteraAvvikelse') throw new Error('not a report');
  const rapporterande = { huvudman: UMEA, verksamhet: null };
  return { ...command, data: { ...command.data, rapporterande, kalla: { ...command.data.kalla, huvudman: UMEA } } };
};

describe('an escalation', () => {
  const { ARENDET, lyft, mandat } = eskalering;
  const kor = (command: ReturnType<typeof lyft>) => utfor({ kontext: 'eskalering', id: ARENDET, command });
  const rapportera = () => kedja.utfor(ARENDET, franUmea([VLL]));
  const upp = async (huvudman: string): Promise<void> => {
    await kor(lyft(huvudman, 'verksamhetschefsniva', huvudman === UMEA ? { start: eskalering.start() } : {}));
    await kor(lyft(huvudman, 'forvaltningschefsniva', { mandat: mandat(huvudman, { funktion: 'Verksamhetschef' }) }));
  };
  const tillLsg = () =>
    kor(
      lyft(UMEA, 'lansamverkansgrupp', {
        mandat: mandat(UMEA, { funktion: 'Förvaltningschef' }),
        arena: arena.LSG,
      }),
    );

  it("B4 N4 a lift stands in the same words in both systems, also the lifting one's, and each one's number is noted", async () => {
    await starta(UMEA, VLL);
    hos(UMEA).svara = () => ({ status: 200, kropp: { arendenummer: 'UME-7' } });
    await rapportera();
    await kor(lyft(UMEA, 'verksamhetschefsniva', { start: eskalering.start() }));
    await kedja.tills('EskaleringMottagen', 1);
    await kor(lyft(VLL, 'verksamhetschefsniva'));
    await kedja.tills('ForsandelseLevererad', 1 + 2 + 2 + 2);
    for (const [typ, antal] of [
      ['eskalering.paborjad', 1],
      ['eskalering.lyft', 2],
    ] as const) {
      expect(fick(UMEA, typ)).toHaveLength(antal);
      expect(fick(VLL, typ)).toEqual(fick(UMEA, typ));
    }
    expect(fick(VLL, 'eskalering.lyft')[1]).toContain('UME-7');
    expect(typer(await kedja.logg('eskalering-')).filter((typ) => typ === 'EskaleringMottagen')).toHaveLength(1);
  });

  it('B3 B11 lifted it stands on the list of the arena; who comes into the case comes onto the ladder; its end ends all', async () => {
    await starta(UMEA, VLL);
    await utfor({ kontext: 'arena', id: arena.LSG, command: arena.oppna({ deltagande: [VLL, UMEA] }) });
    await rapportera();
    await upp(UMEA);
    await upp(VLL);
    await tillLsg();
    await kedja.tills('ArendeAnmalt', 1);
    const part = { huvudman: NORSJO, verksamhet: null };
    const svarsfrist = { huvudman: NORSJO, senast: '2026-12-01' };
    await kedja.utfor(ARENDET, { type: 'InvolveraHuvudman', data: { huvudman: UMEA, part, svarsfrist } });
    await kedja.tills('PartTillagd', 1);
    const skal = inslaget('Fel');
    await kedja.utfor(ARENDET, { type: 'MakuleraAvvikelse', data: { huvudman: UMEA, skal } });
    await kedja.tills('ArendeLamnat', 1);
    const [tillagd] = tillagda(await kedja.logg('eskalering-'));
    expect(tillagd?.data).toMatchObject({ av: UMEA, part: { huvudman: NORSJO, niva: 'forsta-linjen' } });
    expect(typer(await kedja.logg('arena-'))).toEqual(['ArenaOppnad', 'ArendeAnmalt', 'ArendeLamnat']);
    expect((await kedja.logg('eskalering-')).at(-1)?.data).toMatchObject({
      utfall: 'arendet-avslutat',
      huvudman: UMEA,
    });
  });
});

describe('the matter that is lifted', () => {
  const { ARENDET, lyft, start } = eskalering;

  it('B4 who came into the case while its escalation was being begun comes onto the ladder all the same', async () => {
    await starta(UMEA, VLL);
    await kedja.utfor(ARENDET, franUmea([VLL, NORSJO]));
    const command = lyft(UMEA, 'verksamhetschefsniva', { start: start() });
    await utfor({ kontext: 'eskalering', id: ARENDET, command });
    await kedja.tills('PartTillagd', 1);
    const [tillagd] = tillagda(await kedja.logg('eskalering-'));
    expect(tillagd?.data).toMatchObject({ av: UMEA, part: { huvudman: NORSJO, niva: 'forsta-linjen' } });
  });

  it('N2 a tvist that is withdrawn takes its escalation with it', async () => {
    await starta(UMEA, VLL);
    const { TVISTEN, LEKSAND } = tvist;
    await utfor({ kontext: 'tvist', id: TVISTEN, command: tvist.oppna() });
    const arende = { slag: 'tvist', id: TVISTEN } as const;
    const command = lyft(UMEA, 'verksamhetschefsniva', { slag: 'tvist', start: { ...start(), arende } });
    await utfor({ kontext: 'eskalering', id: TVISTEN, command });
    await utfor({ kontext: 'tvist', id: TVISTEN, command: tvist.aterkalla(LEKSAND) });
    await kedja.tills('EskaleringAvslutad', 1);
    expect((await kedja.logg('eskalering-')).at(-1)?.data).toMatchObject({ utfall: 'arendet-avslutat' });
  });
});
const tillagda = (events: readonly RecordedEvent[]) => events.filter(({ type }) => type === 'PartTillagd');

describe('a recommendation', () => {
  const { REGION, UMEA: KOMMUN, SKELLEFTEA, ID } = rekommendation;
  const kor = (command: Extract<Foljd, { kontext: 'rekommendation' }>['command']) =>
    utfor({ kontext: 'rekommendation', id: ID, command });

  it('B6 goes to three huvudmän in the same words, and what each decides comes back to the arena', async () => {
    await starta(REGION, KOMMUN, SKELLEFTEA);
    hos(KOMMUN).svara = () => ({ status: 200, kropp: { arendenummer: 'U-9' } });
    await utfor({ kontext: 'arena', id: arena.LSG, command: arena.oppna() });
    await kor(rekommendation.expediera());
    await kedja.tills('RekommendationLamnad', 1);
    await kedja.tills('RekommendationMottagen', 1);
    await kor(rekommendation.fatta(REGION));
    await kor(rekommendation.fatta(KOMMUN));
    expect(typer(await kedja.logg('arena-'))).not.toContain('UtfallAterrapporterat');
    await kor(rekommendation.fatta(SKELLEFTEA, rekommendation.AVSLAG));
    await kedja.tills('UtfallAterrapporterat', 1);
    await kedja.tills('ForsandelseLevererad', 3 + 2 + 2 + 2 + 3);
    expect((await kedja.logg('arena-')).at(-1)?.data).toEqual({
      ...{ rekommendation: ID, bifall: 2, avslag: 1 },
      ...{ bordlagda: 0, vantar: 0 },
    });
    for (const typ of ['rekommendation.expedierad', 'rekommendation.avgjord']) {
      expect(new Set([REGION, KOMMUN, SKELLEFTEA].flatMap((huvudman) => fick(huvudman, typ))).size).toBe(1);
    }
    expect(fick(SKELLEFTEA, 'rekommendation.beslut')).toHaveLength(2);
  });
});

describe('the processor', () => {
  it('I1 I3 from the very start again: nothing new in any context', async () => {
    await starta(tvist.LEKSAND, tvist.REGION);
    hos(tvist.REGION).svara = () => ({ status: 200, kropp: { arendenummer: 'R-7' } });
    await utfor({ kontext: 'tvist', id: tvist.TVISTEN, command: tvist.oppna() });
    await utfor({ kontext: 'tvist', id: tvist.TVISTEN, command: tvist.besluta(tvist.REGION) });
    await kedja.tills('BeslutKvitterat', 1);
    await kedja.tills('ForsandelseLevererad', 4);
    await kedja.folkIkapp();
    const fore = await store.head();
    kedja.checkpoint.position = '0' as typeof kedja.checkpoint.position;
    await kedja.folkIkapp();
    expect(await store.head()).toBe(fore);
    expect((await kedja.logg('forsandelse-')).map(({ stream }) => forsandelseIdOf(stream)).length).toBeGreaterThan(4);
  });
});
