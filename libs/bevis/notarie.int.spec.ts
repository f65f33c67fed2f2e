import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as vila } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { handelsehash, START, type EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { systemClock } from '#libs/platform/clock.js';
import { newId } from '#libs/platform/ids.js';
import { VillkorBrutet } from '#libs/platform/sql/index.js';
import type { Radlagerval } from '#libs/platform/sql/radlager/index.js';
import { medDatabas } from '../../test/support/med-server.js';
import { nyProvdatabas, type Provdatabas } from '../../test/support/provdatabas.js';
import {
  arKonsistent,
  arSignerad,
  inkluderingsbevis,
  konsistensbevis,
  lasEllerSkapaNotarienyckel,
  lasNotarienyckel,
  lovhash,
  Notarie,
  Notarielager,
  nyTradlasare,
  punktminne,
  rotAvInkludering,
  type Punktminne,
  tolkaKontrollpunkt,
} from './index.js';
import { sag } from './testing/provlogg.js';

const mapp = mkdtempSync(join(tmpdir(), 'notarie-'));
afterAll(() => rmSync(mapp, { recursive: true }));
const nyckel = lasEllerSkapaNotarienyckel(join(mapp, 'notarie.pem'), 'prov.example/logg');

const VANTAN_MS = 10_000;
const tills = async (villkor: () => Promise<boolean>): Promise<void> => {
  const slut = Date.now() + VANTAN_MS;
  while (!(await villkor())) {
    if (Date.now() > slut) throw new Error('it never came');
    await vila(10);
  }
};

const provaNotarien = (nyttLager: () => Promise<Radlagerval>): void => {
  let store: EventStore;
  let val: Radlagerval;
  let lager: Notarielager;
  const rader: string[] = [];
  const igang: { stopp: AbortController; slut: Promise<unknown> }[] = [];
  const logg = {
    info: () => undefined,
    varning: (text: string) => void rader.push(text),
    fel: (text: string, falt?: object) => void rader.push(`${text} ${JSON.stringify(falt)}`),
  };

  beforeEach(async () => {
    store = await openSqliteStore({ path: ':memory:' });
    val = await nyttLager();
    lager = await Notarielager.oppna(val);
    rader.length = 0;
  });
  const stoppaAlla = async (): Promise<void> => {
    for (const { stopp, slut } of igang.splice(0)) {
      stopp.abort();
      await slut;
    }
  };
  afterEach(async () => {
    await stoppaAlla();
    await lager.stang();
    await store.close();
  });
  const starta = (delar: { lager?: Notarielager; store?: EventStore; minne?: Punktminne } = {}) => {
    const stopp = new AbortController();
    const granser = { vilaMs: 20, pausMs: 10, pausMaxMs: 50, batch: 3 };
    const notarie = new Notarie({ store, lager, nyckel, clock: systemClock, logg, granser, ...delar });
    const slut = notarie.kor(stopp.signal).catch((error: unknown) => error);
    igang.push({ stopp, slut });
    return slut;
  };
  const signerat = (antal: number): Promise<void> => tills(async () => (await lager.senaste())?.antal === antal);
  const fyll = async (antal: number, fran = 0): Promise<void> => {
    for (let nr = fran; nr < fran + antal; nr += 1) {
      await sag(store, `prov-${nr % 3}`, { nr: String(nr), handelser: [{ nr }] });
    }
  };
  const punkt = async (antal: number) => {
    const [sparad] = await lager.punkter(antal, 1);
    const tolkad = tolkaKontrollpunkt(sparad?.text ?? '');
    if (tolkad === null || sparad === undefined) throw new Error('no checkpoint');
    expect(arSignerad(sparad.text, [nyckel.publik])).toBe(true);
    return tolkad;
  };

  it('I6 signs what has come, so that each event and each older checkpoint can be proved', async () => {
    await fyll(300);
    void starta();
    await signerat(300);
    await fyll(20, 300);
    await signerat(320);
    const [forst, sist] = [await punkt(300), await punkt(320)];
    const las = nyTradlasare(lager.rader);
    expect(arKonsistent(forst, sist, await konsistensbevis(las, 300, 320))).toBe(true);
    const [event] = await store.readStream('prov-1', { from: 42, limit: 1 });
    const [lov] = await lager.lovMedId([event?.id ?? '']);
    if (event === undefined || lov === undefined) throw new Error('no event');
    expect(lov.hash.toString('base64url')).toBe(handelsehash(event));
    const vag = await inkluderingsbevis(las, lov.nr, 320);
    expect(rotAvInkludering({ lov: lovhash(lov.hash), nr: lov.nr, antal: 320, vag })).toEqual(sist.rot);
  });

  it('I5 I6 goes on where it was, from any stop', async () => {
    for (const antal of [4, 9, 17]) {
      await fyll(antal - (await store.head().then(Number)), Number(await store.head()));
      void starta();
      await signerat(antal);
      await stoppaAlla();
    }
    expect((await lager.punkter(0)).map((en) => en.antal).at(-1)).toBe(17);
    expect(rader).toEqual([]);
  });

  it('I6 states up to where an old log was unchained, and from then on wants a chain', async () => {
    await fyll(3);
    const lost = {
      id: newId(),
      type: 'Sagd',
      data: {},
      meta: { v: 1, tid: 't', aktor: { klient: 'k', huvudman: '20' }, kommando: newId() },
    };
    await store.append('prov-9', 'no-stream', [lost]);
    await fyll(2, 3);
    void starta();
    await signerat(6);
    expect(await punkt(6)).toMatchObject({ okedjad: 4 });
    await fyll(1, 5);
    await signerat(7);
    expect(await punkt(7)).toMatchObject({ okedjad: 4 });
    await store.append('prov-9', 0, [{ ...lost, id: newId() }]);
    await tills(async () => rader.length > 0);
    expect(rader[0]).toBe('notarie-brott {"slag":"UTAN_LANK","stream":"prov-9","revision":1,"position":"8"}');
    expect((await lager.senaste())?.antal).toBe(7);
  });

  it('I6 signs nothing of a log that is shorter than, or other than, the one it has seen', async () => {
    await fyll(5);
    void starta();
    await signerat(5);
    await stoppaAlla();
    const annan = await openSqliteStore({ path: ':memory:' });
    for (const nr of [0, 1, 2, 3, 4, 5]) {
      void starta({ store: annan });
      await tills(async () => rader.some((rad) => rad.includes('ANNAN_LOGG')));
      await stoppaAlla();
      rader.length = 0;
      await sag(annan, 'prov-1', { nr: `annan-${nr}`, handelser: [{}] });
    }
    expect((await lager.senaste())?.antal).toBe(5);
    await annan.close();
  });

  it('I6 signs no tree that does not begin with the one that was signed last', async () => {
    await fyll(5);
    void starta();
    await signerat(5);
    await stoppaAlla();
    await lager.rader.skriv([{ sql: 'UPDATE lov SET hash = $1 WHERE nr = 2', parametrar: [Buffer.alloc(32)] }]);
    await fyll(5, 5);
    void starta();
    await tills(async () => rader.some((rad) => rad.includes('KONTROLLPUNKT')));
    expect((await lager.senaste())?.antal).toBe(5);
  });

  it('I6 with every row of its store gone it signs the same history again, and never another', async () => {
    const minne = punktminne(join(mapp, `${newId()}.senaste`));
    const tom = async (): Promise<void> => {
      await stoppaAlla();
      const tabeller = ['lov', 'nod', 'strom', 'kontrollpunkt'].map((tabell) => ({ sql: `DELETE FROM ${tabell}` }));
      const lage = 'UPDATE lage SET antal = 0, signerad = 0, okedjad = 0, position = $1, rand = $2';
      await lager.rader.skriv([...tabeller, { sql: lage, parametrar: [START, Buffer.alloc(0)] }]);
    };
    await fyll(5);
    void starta({ minne });
    await signerat(5);
    const { rot } = await punkt(5);
    await tom();
    void starta({ minne });
    await signerat(5);
    expect((await punkt(5)).rot).toEqual(rot);
    await tom();
    const annan = await openSqliteStore({ path: ':memory:' });
    for (let nr = 0; nr < 9; nr += 1) await sag(annan, 'prov-0', { nr: `annan-${nr}`, handelser: [{ nr }] });
    void starta({ minne, store: annan });
    await tills(async () => rader.some((rad) => rad.includes('KONTROLLPUNKT')));
    expect(await lager.senaste()).toBeNull();
    await stoppaAlla();
    await annan.close();
  });

  it('I3 I6 of two notaries on one store one writes: there is one history', async () => {
    const lopp = { antal: 0, slut: false };
    const forsta = Promise.race([starta(), starta()]).finally(() => (lopp.slut = true));
    // One that starts late finds all done: they meet over what comes while both of them follow.
    await tills(async () => {
      await fyll(3, (lopp.antal += 3) - 3);
      return lopp.slut;
    });
    expect(await forsta).toBeInstanceOf(VillkorBrutet);
    await signerat(lopp.antal);
    const punkter = await lager.punkter(0);
    const las = nyTradlasare(lager.rader);
    for (const [nr, { antal }] of punkter.slice(1).entries()) {
      const fran = punkter[nr]?.antal ?? 0;
      expect(arKonsistent(await punkt(fran), await punkt(antal), await konsistensbevis(las, fran, antal))).toBe(true);
    }
  });
};

describe('the notary over SQLite', () => {
  const nr = { nr: 0 };
  provaNotarien(async () => ({ fil: join(mapp, `${(nr.nr += 1)}.sqlite`) }));
});

medDatabas('the notary over PostgreSQL (needs DATABASE_URL)', () => {
  const databaser: Provdatabas[] = [];
  afterAll(async () => {
    for (const en of databaser) await en.slapp();
  });
  provaNotarien(async () => {
    const databas = await nyProvdatabas();
    databaser.push(databas);
    return { connectionString: databas.url, schema: 'notarie' };
  });
});

describe('the notary’s key', () => {
  it('is made once, readable by its owner alone, and refused when others can read it', () => {
    const fil = join(mapp, 'nyckel.pem');
    const ny = lasEllerSkapaNotarienyckel(fil, 'a');
    expect(statSync(fil).mode & 0o777).toBe(0o600);
    expect(lasEllerSkapaNotarienyckel(fil, 'a').publik.vkey).toBe(ny.publik.vkey);
    chmodSync(fil, 0o640);
    expect(() => lasNotarienyckel(fil, 'a')).toThrow('läsas av andra');
    chmodSync(fil, 0o600);
    writeFileSync(fil, 'ingen nyckel');
    expect(() => lasNotarienyckel(fil, 'a')).toThrow('PKCS8');
    expect(() => lasNotarienyckel(join(mapp, 'finns-inte'), 'a')).toThrow('ENOENT');
  });
});
