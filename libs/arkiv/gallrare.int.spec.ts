import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { avvikelseStream } from '#libs/avvikelse/index.js';
import { gallringStream, UtforSparr, utforSparr } from '#libs/gallring/index.js';
import { forseglade } from '#libs/sekretess/index.js';
import type { Nyckelvalv } from '#libs/sekretess/index.js';
import { deterministicId } from '#libs/platform/ids.js';
import { Gallrare } from './gallrare.js';
import { arendeId, beslutad, ingenTvist, LEKSAND, meta, NU, nyttArende, nyVarld, type Varld } from './testing/varld.js';

const GALLRING = deterministicId('gallring');
const signal = new AbortController().signal;
const logg = { info: () => undefined, varning: () => undefined, fel: () => undefined };
const ANNA = '19580412-2389';

const gallrare = (varld: Varld, nu = NU): Gallrare =>
  new Gallrare({ ...varld, medOppenTvist: ingenTvist, clock: { now: () => nu }, logg, granser: { hindradMs: 0 } });
const typer = async ({ store }: Varld, stream: string) => (await store.readStream(stream)).map(({ type }) => type);
/** Every sealed text of the case, opened. */
const texter = async ({ store, valv }: Varld, id: string): Promise<readonly (string | null)[]> => {
  const handelser = await store.readStream(avvikelseStream(id));
  const oppnare = await valv.oppnare(handelser);
  return forseglade(handelser).map((text) => oppnare.oppna(text, avvikelseStream(id)));
};

describe('executing an erasure', () => {
  let varld: Varld;
  let arende: string;
  beforeEach(async () => {
    varld = await nyVarld();
    arende = await nyttArende(varld, { nr: 1, person: ANNA });
    await varld.valv.personindex.lagg(LEKSAND, ANNA, arende);
    await nyttArende(varld, { nr: 2, person: ANNA });
  });
  afterEach(async () => varld.store.close());

  it('makes the huvudman’s own texts unreadable, leaves the other’s, and says so in the case and in its own stream', async () => {
    await beslutad(varld, { id: GALLRING, arenden: [arende] });
    expect(await gallrare(varld).varv(signal)).toBe(1);
    expect(await texter(varld, arende)).toEqual([null, null, null, 'Regionens ord 1', null]);
    expect(await typer(varld, avvikelseStream(arende))).toContain('TexterGallrade');
    expect(await varld.valv.personindex.sok(LEKSAND, ANNA)).toEqual([]);
    const [slut] = await varld.store.readStream(gallringStream(GALLRING), { direction: 'backwards', limit: 1 });
    expect(slut).toMatchObject({ type: 'GallringVerkstalld', data: { nycklar: 2, arenden: [arende] } });
    expect(varld.gravstenar.poster).toHaveLength(2);
    expect(varld.gravstenar.poster[0]).toMatchObject({ gallringId: GALLRING, huvudman: LEKSAND, arende });
  });
  it('waits for its day, and again gives nothing', async () => {
    await beslutad(varld, { id: GALLRING, arenden: [arende], verkstallsTidigast: '2026-03-08' });
    const en = gallrare(varld);
    expect(await en.varv(signal)).toBe(0);
    expect(await typer(varld, gallringStream(GALLRING))).toEqual(['GallringForeslagen', 'GallringBeslutad']);
    const efter = gallrare(varld, new Date('2026-03-08T10:00:00Z'));
    expect([await efter.varv(signal), await efter.varv(signal), await en.varv(signal)]).toEqual([1, 0, 0]);
  });
  it('is stopped by a hold that came while it waited, until the hold is lifted', async () => {
    await beslutad(varld, { id: GALLRING, arenden: [arende] });
    const grund = { huvudman: LEKSAND, arende, hanvisning: 'dnr 2', av: { id: 'p-ett', slag: 'person' } } as const;
    await utforSparr(
      varld.store,
      new UtforSparr({ type: 'SparraGallring', data: { ...grund, involverad: true } }, meta('s1')),
    );
    const en = gallrare(varld);
    expect(await en.varv(signal)).toBe(0);
    expect(await texter(varld, arende)).toContain('Text 1');
    await utforSparr(varld.store, new UtforSparr({ type: 'HavSparr', data: grund }, meta('s2')));
    expect(await en.varv(signal)).toBe(1);
  });
  it('is stopped by a hold that comes while it goes on, at every case that it has not come to', async () => {
    const arenden = [arende, arendeId(2)];
    await beslutad(varld, { id: GALLRING, arenden });
    const kvar = arenden.toSorted().at(-1) ?? '';
    const nr = kvar === arende ? 1 : 2;
    const av = { id: 'p-ett', slag: 'person' } as const;
    const grund = { huvudman: LEKSAND, arende: kvar, hanvisning: 'dnr 3', av };
    const { store } = varld;
    const forst = async (...delar: Parameters<Varld['valv']['forstor']>): Promise<void> => {
      await varld.valv.forstor(...delar);
      const command = { type: 'SparraGallring', data: { ...grund, involverad: true } } as const;
      await utforSparr(store, new UtforSparr(command, meta('s3')));
    };
    const en = gallrare({ ...varld, valv: { ...varld.valv, forstor: forst } });
    expect(await en.varv(signal)).toBe(0);
    expect(await texter(varld, kvar)).toContain(`Text ${nr}`);
    await utforSparr(store, new UtforSparr({ type: 'HavSparr', data: grund }, meta('s4')));
    expect(await gallrare(varld).varv(signal)).toBe(1);
    expect(await texter(varld, kvar)).not.toContain(`Text ${nr}`);
  });
  it('hindered, is looked at again once a minute and not each second: its cases are read whole each time', async () => {
    await beslutad(varld, { id: GALLRING, arenden: [arende] });
    const grund = { huvudman: LEKSAND, arende, hanvisning: 'dnr 2', av: { id: 'p-ett', slag: 'person' } } as const;
    const sparra = { type: 'SparraGallring', data: { ...grund, involverad: true } } as const;
    await utforSparr(varld.store, new UtforSparr(sparra, meta('s1')));
    let nu = NU.getTime();
    const hindrade: string[] = [];
    const clock = { now: () => new Date(nu) };
    const horande = { ...logg, varning: (ord: string) => void hindrade.push(ord) };
    const en = new Gallrare({ ...varld, medOppenTvist: ingenTvist, clock, logg: horande });
    for (let sekund = 0; sekund < 90; sekund += 1) {
      await en.varv(signal);
      nu += 1_000;
    }
    expect(hindrade).toEqual(['gallring-hindrad', 'gallring-hindrad']);
  });
  it('that has a fault holds up no other, and the fault is told', async () => {
    await beslutad(varld, { id: GALLRING, arenden: [arende] });
    await beslutad(varld, { id: deterministicId('annan'), arenden: [arendeId(2)] });
    const forstor: Nyckelvalv['forstor'] = (nycklar, id) =>
      id === GALLRING ? Promise.reject(new Error('disk')) : varld.valv.forstor(nycklar, id);
    const en = gallrare({ ...varld, valv: { ...varld.valv, forstor } });
    await expect(en.varv(signal)).rejects.toThrow('disk');
    expect(await texter(varld, arendeId(2))).not.toContain('Text 2');
    expect(await texter(varld, arende)).toContain('Text 1');
  });
  it('touches no other case of the same person', async () => {
    await beslutad(varld, { id: GALLRING, arenden: [arende] });
    await gallrare(varld).varv(signal);
    expect(await texter(varld, arendeId(2))).toContain('Text 2');
  });
});

describe('broken off at any step, before it or after', () => {
  it.each(Array.from({ length: 22 }, (_, nr) => nr))('step %i: begun again, it ends the same', async (steg) => {
    const varld = await nyVarld();
    const arenden = [
      await nyttArende(varld, { nr: 1, person: ANNA }),
      await nyttArende(varld, { nr: 2, person: ANNA }),
    ];
    for (const en of arenden) await varld.valv.personindex.lagg(LEKSAND, ANNA, en);
    await beslutad(varld, { id: GALLRING, arenden });
    await gallrare(skor(varld, steg)).varv(signal).catch(brott);
    await gallrare(varld).varv(signal);
    for (const en of arenden) {
      expect((await texter(varld, en)).filter((text) => text !== null)).toHaveLength(1);
      expect((await typer(varld, avvikelseStream(en))).filter((typ) => typ === 'TexterGallrade')).toHaveLength(1);
    }
    expect(await varld.valv.personindex.sok(LEKSAND, ANNA)).toEqual([]);
    const [slut] = await varld.store.readStream(gallringStream(GALLRING), { direction: 'backwards', limit: 1 });
    expect(slut).toMatchObject({ type: 'GallringVerkstalld', data: { nycklar: 4 } });
    await varld.store.close();
  });
});

class Brott extends Error {}
const brott = (error: unknown): void => {
  if (!(error instanceof Brott)) throw error;
};

/** The same world, whose n-th writing step breaks: even before it is done, odd after. */
const skor = (varld: Varld, steg: number): Varld => {
  let nu = 0;
  const gor = async <T>(ett: () => Promise<T>): Promise<T> => {
    const brister = Math.floor(steg / 2) === nu;
    nu += 1;
    if (brister && steg % 2 === 0) throw new Brott();
    const svar = await ett();
    if (brister) throw new Brott();
    return svar;
  };
  const { store, valv, gravstenar } = varld;
  const skorStore: Varld['store'] = {
    append: (...delar) => gor(() => store.append(...delar)),
    readStream: (...delar) => store.readStream(...delar),
    readAll: (val) => store.readAll(val),
    subscribe: (val) => store.subscribe(val),
    head: () => store.head(),
    close: () => store.close(),
  };
  const personindex: Nyckelvalv['personindex'] = {
    ...valv.personindex,
    bort: (...delar) => gor(() => valv.personindex.bort(...delar)),
  };
  return {
    ...varld,
    store: skorStore,
    valv: { ...valv, personindex, forstor: (...delar) => gor(() => valv.forstor(...delar)) },
    gravstenar: { ...gravstenar, lagg: (poster) => gor(() => gravstenar.lagg(poster)) },
  };
};
