import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { oppnaRadlager, VillkorBrutet, type Radlagerval } from '#libs/platform/sql/radlager/index.js';
import { newId } from '#libs/platform/ids.js';
import { medDatabas } from '../../../test/support/med-server.js';
import { nyProvdatabas, type Provdatabas } from '../../../test/support/provdatabas.js';
import { ATKOMSTMIGRERINGAR, atkomstId, oppnaAtkomstlogg } from './index.js';
import type { Atkomstlogg, Atkomstpost, Atkomstvem } from './index.js';

const NU = new Date('2026-11-22T10:00:00Z');
const vid = (minuter: number): Date => new Date(NU.getTime() + minuter * 60_000);
const ANNA: Atkomstvem = {
  ...{ klient: 'p-anna', slag: 'person', roller: ['handlaggare'], uppdrag: 'u-1' },
  ...{ verksamheter: ['hemsjukvard'], huvudman: ['2062'] },
};
const REGION: Atkomstvem = { ...ANNA, klient: 'p-region', huvudman: ['20'], uppdrag: 'u-2' };

const post = (tid: Date, del: Partial<Atkomstpost> = {}): Atkomstpost => ({
  id: atkomstId(tid),
  tid: tid.toISOString(),
  vem: ANNA,
  handling: 'avvikelse.lasa',
  rutt: '/avvikelse/v1/avvikelser/:id',
  objekt: [{ slag: 'avvikelse', id: 'a-1', berorda: ['20', '2062'] }],
  falt: ['id', 'innehall.rubrik'],
  sokning: [],
  andamal: 'handlaggning',
  grund: ['SAMMA_HUVUDMAN'],
  utfall: 'given',
  kod: null,
  kanal: 'api',
  flaggor: [],
  spar: null,
  mottagare: null,
  forsandelse: null,
  ...del,
});
const SIDA = { limit: 50, offset: 0 };

const svit = (val: () => Radlagerval): void => {
  let logg: Atkomstlogg;
  beforeEach(async () => {
    logg = await oppnaAtkomstlogg(val());
  });
  afterEach(() => logg.stang());
  const las = async (huvudman: string, fraga = {}) => (await logg.las({ huvudman, ...SIDA, ...fraga })).rader;

  it('I8 gives back what was recorded, newest first, to the huvudman of the reader', async () => {
    const poster = [post(vid(0)), post(vid(1), { utfall: 'nekad', kod: 'AVVIKELSE_FINNS_EJ', falt: [] })];
    await logg.skriv(poster);
    const rader = await las('2062');
    expect(rader).toEqual(poster.toReversed().map((en) => ({ ...en, egen: true, granskningar: [] })));
    expect(await logg.las({ huvudman: '2062', ...SIDA })).toMatchObject({ antal: 2, antalArMinst: false });
  });

  it('I8 shows others that their case was read: by which huvudman and role, and no other case', async () => {
    const frammande = { slag: 'avvikelse', id: 'a-2', berorda: ['2062', '2029'] };
    const { objekt } = post(NU);
    await logg.skriv([post(NU, { objekt: [...objekt, frammande], sokning: ['status'], flaggor: ['natt'] })]);
    const [rad] = await las('20');
    expect(rad?.vem).toEqual({ ...ANNA, klient: '', uppdrag: null, verksamheter: [] });
    expect(rad).toMatchObject({ egen: false, objekt, sokning: [], flaggor: [] });
    expect(await las('2284')).toEqual([]);
    expect(await las('20', { arende: 'a-2' })).toEqual([]);
    expect(await las('2029', { arende: 'a-2' })).toHaveLength(1);
    expect(await las('20', { klient: 'p-anna' })).toEqual([]);
    expect(await las('20', { flagga: 'natt' })).toEqual([]);
  });

  it('narrows by case, client, action, flag and time, and turns pages', async () => {
    await logg.skriv([
      post(vid(0), { flaggor: ['natt', 'utan-relation'] }),
      post(vid(1), { handling: 'vy.lasa', objekt: [{ slag: 'avvikelse', id: 'a-9', berorda: ['2062'] }] }),
      post(vid(2), { vem: { ...ANNA, klient: 'p-bo' } }),
    ]);
    const tider = async (fraga: object) => (await las('2062', fraga)).map(({ tid }) => tid);
    const [forst, mitt, sist] = [vid(0), vid(1), vid(2)].map((tid) => tid.toISOString());
    expect(await tider({ flagga: 'utan-relation' })).toEqual([forst]);
    expect(await tider({ arende: 'a-9' })).toEqual([mitt]);
    expect(await tider({ klient: 'p-bo' })).toEqual([sist]);
    expect(await tider({ handling: 'vy.lasa' })).toEqual([mitt]);
    expect(await tider({ fran: mitt, till: sist })).toEqual([mitt]);
    expect(await tider({ limit: 1, offset: 1 })).toEqual([mitt]);
  });

  it('takes the same record twice for one, and a page of a hundred cases', async () => {
    const objekt = Array.from({ length: 100 }, (_, n) => ({ slag: 'avvikelse', id: `a-${n}`, berorda: ['20'] }));
    const en = post(NU, { objekt });
    await logg.skriv([en]);
    await logg.skriv([en]);
    const rader = await las('2062');
    expect(rader).toHaveLength(1);
    expect(rader[0]?.objekt).toHaveLength(100);
  });

  it('I8 tells all that was read of some cases, those cases only', async () => {
    const annat = { slag: 'avvikelse', id: 'a-7', berorda: ['2062'] };
    await logg.skriv([post(vid(0), { objekt: [annat, ...post(NU).objekt] }), post(vid(1), { objekt: [annat] })]);
    const rader = await logg.forObjekt('20', ['a-1'], 100);
    expect(rader.map(({ objekt }) => objekt.map(({ id }) => id))).toEqual([['a-1']]);
    expect(await logg.forObjekt('20', ['a-7'], 100)).toEqual([]);
    expect(await logg.forObjekt('2062', ['a-7'], 100)).toHaveLength(2);
  });

  it('shows a delivery to whose it was and to whom it went', async () => {
    const vem: Atkomstvem = { ...ANNA, klient: 'nav', slag: 'nav', huvudman: ['20'] };
    const leverans = post(NU, { vem, kanal: 'leverans', mottagare: '2062', forsandelse: newId() });
    await logg.skriv([leverans]);
    expect(await las('2062')).toMatchObject([{ egen: false, mottagare: '2062', objekt: leverans.objekt }]);
    expect(await las('20')).toMatchObject([{ egen: true, mottagare: '2062' }]);
  });

  const stickprov = (del: object = {}) =>
    logg.stickprov({
      ...{ huvudman: '2062', antal: 3, seed: 's', fran: vid(-10).toISOString(), till: vid(999).toISOString() },
      volym: { perTimme: 4, perDygn: 1_000 },
      ...del,
    });

  it('I8 draws at random, the same for the same seed, and adds what the rules pick out, each with why', async () => {
    const poster = Array.from({ length: 40 }, (_, n) => post(vid(n), { ...(n === 7 && { flaggor: ['natt'] }) }));
    const regionens = post(vid(50), { vem: REGION, flaggor: ['samma-efternamn'] });
    await logg.skriv([...poster, regionens]);
    const forsta = await stickprov();
    expect(forsta.filter(({ skal }) => skal.includes('slump'))).toHaveLength(3);
    expect(forsta.find(({ rad }) => rad.id === poster[7]?.id)?.skal).toContain('natt');
    expect(forsta.map(({ rad }) => rad.id)).not.toContain(regionens.id);
    expect(await stickprov()).toEqual(forsta);
    const andra = await stickprov({ seed: 't' });
    expect(andra.map(({ rad }) => rad.id)).not.toEqual(forsta.map(({ rad }) => rad.id));
  });

  it('I8 picks out who saw more cases in an hour than the limit, but no machine', async () => {
    const sett = (n: number, vem: Atkomstvem) =>
      post(vid(n), { vem, objekt: [{ slag: 'avvikelse', id: `a-${n}`, berorda: ['2062'] }] });
    const maskin: Atkomstvem = { ...ANNA, klient: 'system', slag: 'maskin' };
    await logg.skriv([0, 1, 2, 3, 4].flatMap((n) => [sett(n, ANNA), sett(n + 10, maskin)]));
    await logg.skriv([0, 1, 2, 3].map((n) => sett(n + 20, { ...ANNA, klient: 'p-bo' })));
    const volym = (await stickprov({ antal: 0 })).filter(({ skal }) => skal.includes('volym'));
    expect(volym.map(({ rad }) => rad.vem.klient)).toEqual(['p-anna']);
  });

  it.each([
    ['one Swedish day over two of UTC', '2026-11-21T23:30:00Z', '2026-11-22T22:30:00Z', ['p-anna']],
    ['two Swedish days in one of UTC', '2026-11-22T22:30:00Z', '2026-11-22T23:30:00Z', []],
    ['the day of 25 hours', '2026-10-24T22:30:00Z', '2026-10-25T22:30:00Z', ['p-anna']],
  ])('I8 counts the day by Swedish time: %s', async (_vad, kvall, natt, klienter) => {
    const sett = (tid: Date, n: number) =>
      post(new Date(tid.getTime() + n), { objekt: [{ slag: 'avvikelse', id: `${+tid}-${n}`, berorda: ['2062'] }] });
    await logg.skriv([kvall, natt].flatMap((tid) => [0, 1, 2].map((n) => sett(new Date(tid), n))));
    const fran = '2026-10-01T00:00:00.000Z';
    const volym = await stickprov({ antal: 0, fran, volym: { perTimme: 100, perDygn: 4 } });
    expect(volym.map(({ rad, skal }) => [rad.vem.klient, skal])).toEqual(klienter.map((en) => [en, ['volym']]));
  });

  it('marks a record as looked at, again and again, and only ones own', async () => {
    const en = post(NU);
    await logg.skriv([en]);
    const granskning = { post: en.id, huvudman: '2062', av: 'p-mas', tid: NU.toISOString() };
    await logg.granska({ ...granskning, id: newId(), utfall: 'oklar' });
    await logg.granska({ ...granskning, id: newId(), tid: vid(1).toISOString(), utfall: 'motiverad' });
    const [rad] = await las('2062');
    expect(rad?.granskningar.map(({ utfall }) => utfall)).toEqual(['oklar', 'motiverad']);
    const annans = logg.granska({ ...granskning, id: newId(), huvudman: '20', utfall: 'obehorig' });
    await expect(annans).rejects.toThrow(VillkorBrutet);
    expect((await las('20'))[0]?.granskningar).toEqual([]);
  });

  it('nobody marks a reading of their own', async () => {
    const en = post(NU);
    await logg.skriv([en]);
    const granskning = {
      id: newId(),
      post: en.id,
      huvudman: '2062',
      tid: NU.toISOString(),
      utfall: 'motiverad',
    } as const;
    await expect(logg.granska({ ...granskning, av: ANNA.klient })).rejects.toThrow(VillkorBrutet);
    expect((await las('2062'))[0]?.granskningar).toEqual([]);
  });

  it('I8 removes what nobody keeps any more, as long as the longest, and records it', async () => {
    const ar = (antal: number): Date => new Date(Date.now() - antal * 366 * 86_400_000);
    const bara = [{ slag: 'avvikelse', id: 'a-1', berorda: ['2062'] }];
    await logg.skriv([post(ar(11), { objekt: bara }), post(ar(11)), post(ar(7), { objekt: bara }), post(ar(1))]);
    expect(await logg.bevarande('20')).toBe(10);
    await logg.sattBevarande('20', 30);
    await logg.sattBevarande('2062', 6);
    expect(await logg.bevarande('2062')).toBe(6);
    expect(await logg.gallra(new Date(), 100)).toBe(2);
    expect(await logg.gallra(new Date(), 100)).toBe(0);
    const kvar = await las('2062');
    expect(kvar.map(({ handling }) => handling)).toEqual(['atkomstlogg.gallra', 'avvikelse.lasa', 'avvikelse.lasa']);
    expect(kvar[0]?.falt).toEqual(['antal poster: 2']);
    await expect(logg.sattBevarande('20', 4)).rejects.toThrow();
  });

  it('I8 lets nobody change a record, or take away a young one', async () => {
    await logg.skriv([post(new Date())]);
    const lager = await oppnaRadlager(val(), ATKOMSTMIGRERINGAR);
    for (const sql of [
      "UPDATE atkomst SET klient = 'x'",
      "UPDATE atkomst_objekt SET id = 'x'",
      'DELETE FROM atkomst',
    ]) {
      await expect(lager.skriv([{ sql }])).rejects.toThrow('append-only');
    }
    await lager.stang();
  });
};

const rot = mkdtempSync(join(tmpdir(), 'atkomst-'));
afterAll(() => rmSync(rot, { recursive: true, force: true }));
const ny = (): string => join(rot, newId(), 'atkomst.sqlite');

describe('the access log in SQLite', () => {
  let fil: string;
  beforeEach(() => {
    fil = ny();
  });
  svit(() => ({ fil }));
});

medDatabas('the access log in PostgreSQL (needs DATABASE_URL)', () => {
  let databas: Provdatabas;
  let schema: string;
  beforeAll(async () => {
    databas = await nyProvdatabas();
  });
  afterAll(() => databas.slapp());
  beforeEach(() => {
    schema = `atkomst_${newId().slice(0, 8)}`;
  });
  svit(() => ({ connectionString: databas.url, schema }));
});
