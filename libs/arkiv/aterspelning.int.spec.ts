import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { avvikelseStream } from '#libs/avvikelse/index.js';
import type { EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { deterministicId } from '#libs/platform/ids.js';
import { forseglade, type Nyckelvalv } from '#libs/sekretess/index.js';
import { provvalv } from '#libs/sekretess/testing/index.js';
import { aterspelaGallringar } from './aterspelning.js';
import { Gallrare } from './gallrare.js';
import { invantaGallringar } from './invanta.js';
import { gravstensfil, INGEN_GRAVSTENSFIL } from './gravstensfil.js';
import { beslutad, ingenTvist, LEKSAND, NU, nyttArende, nyVarld, type Varld } from './testing/varld.js';

const GALLRING = deterministicId('gallring');
const ANNA = '19580412-2389';
const logg = { info: () => undefined, varning: () => undefined, fel: () => undefined };

/** A vault whose backup, taken before the erasure, is put back: nothing was ever destroyed in it. */
const medSakerhetskopia = (): { readonly valv: Nyckelvalv; readonly aterstalld: Nyckelvalv } => {
  const aterstalld = provvalv();
  const valv = { ...aterstalld, personindex: { ...aterstalld.personindex, bort: () => Promise.resolve() } };
  return { aterstalld, valv: { ...valv, forstor: () => Promise.resolve() } };
};
const laslig = async (store: EventStore, valv: Nyckelvalv, arende: string): Promise<readonly (string | null)[]> => {
  const handelser = await store.readStream(avvikelseStream(arende));
  const oppnare = await valv.oppnare(handelser);
  return forseglade(handelser).map((text) => oppnare.oppna(text, avvikelseStream(arende)));
};

describe('a restore after an erasure', () => {
  let varld: Varld;
  let arende: string;
  let aterstalld: Nyckelvalv;
  /** The log as it was backed up before the erasure. */
  let gammal: EventStore;
  beforeEach(async () => {
    const kopia = medSakerhetskopia();
    aterstalld = kopia.aterstalld;
    varld = await nyVarld(kopia.valv);
    arende = await nyttArende(varld, { nr: 1, person: ANNA });
    await aterstalld.personindex.lagg(LEKSAND, ANNA, arende);
    gammal = await openSqliteStore({ path: ':memory:' });
    for (const { stream, revision, ...event } of await varld.store.readStream(avvikelseStream(arende))) {
      await gammal.append(stream, revision === 0 ? 'no-stream' : revision - 1, [event]);
    }
    await beslutad(varld, { id: GALLRING, arenden: [arende] });
    const gallrare = new Gallrare({ ...varld, medOppenTvist: ingenTvist, clock: { now: () => NU }, logg });
    await gallrare.varv(new AbortController().signal);
    expect(await laslig(gammal, aterstalld, arende)).toContain('Text 1');
  });
  afterEach(async () => Promise.all([varld.store.close(), gammal.close()]));

  it('of the vault alone: the log’s erasures destroy its keys again', async () => {
    const delar = { store: varld.store, valv: aterstalld, gravstenar: INGEN_GRAVSTENSFIL };
    expect(await aterspelaGallringar(delar)).toBe(2);
    expect(await laslig(varld.store, aterstalld, arende)).toEqual([null, null, null, 'Regionens ord 1', null]);
    expect(await aterstalld.personindex.sok(LEKSAND, ANNA)).toEqual([]);
    expect(await aterspelaGallringar(delar)).toBe(0);
  });
  it('of both log and vault: the tombstones’ file knows what the old log does not, and nothing comes back', async () => {
    expect(await aterspelaGallringar({ store: gammal, valv: aterstalld, gravstenar: varld.gravstenar })).toBe(2);
    expect(await laslig(gammal, aterstalld, arende)).toEqual([null, null, null, 'Regionens ord 1', null]);
    expect(await aterstalld.personindex.sok(LEKSAND, ANNA)).toEqual([]);
  });
});

describe('a start where nothing has been restored', () => {
  it('leaves the index of persons as it is: what was reported after an erasure is still found by whom it is about', async () => {
    const varld = await nyVarld();
    const arende = await nyttArende(varld, { nr: 1, person: ANNA });
    await beslutad(varld, { id: GALLRING, arenden: [arende] });
    const gallrare = new Gallrare({ ...varld, medOppenTvist: ingenTvist, clock: { now: () => NU }, logg });
    await gallrare.varv(new AbortController().signal);
    await varld.valv.personindex.lagg(LEKSAND, ANNA, arende);
    expect(await aterspelaGallringar(varld)).toBe(0);
    expect(await varld.valv.personindex.sok(LEKSAND, ANNA)).toEqual([arende]);
    await varld.store.close();
  });
});

describe('a service that may only read the vault', () => {
  it('waits until the processor has destroyed anew what a restore brought back', async () => {
    const { aterstalld, valv } = medSakerhetskopia();
    const varld = await nyVarld(valv);
    const arende = await nyttArende(varld, { nr: 1, person: ANNA });
    const delar = { store: varld.store, valv: aterstalld, gravstenar: varld.gravstenar };
    await invantaGallringar(delar, { pausMs: 1, forsokMax: 1 });
    await beslutad(varld, { id: GALLRING, arenden: [arende] });
    const gallrare = new Gallrare({ ...varld, medOppenTvist: ingenTvist, clock: { now: () => NU }, logg });
    await gallrare.varv(new AbortController().signal);
    await expect(invantaGallringar(delar, { pausMs: 1, forsokMax: 3 })).rejects.toThrow('Starta processor först');
    await aterspelaGallringar(delar);
    await invantaGallringar(delar, { pausMs: 1, forsokMax: 1 });
    await varld.store.close();
  });
});

describe('the tombstones’ file', () => {
  const mapp = mkdtempSync(join(tmpdir(), 'gravstenar-'));
  const post = (nr: number) => ({ nyckel: `n${nr}`, gallringId: 'g', huvudman: LEKSAND, arende: 'a' });
  afterEach(() => rmSync(mapp, { recursive: true, force: true }));

  it('grows, and a last line that a power cut tore is left out, also when more has come after it', async () => {
    const fil = join(mkdtempSync(join(tmpdir(), 'gravstenar-')), 'g.ndjson');
    const gravar = gravstensfil(fil);
    expect(await gravar.las()).toEqual([]);
    await gravar.lagg([post(1)]);
    appendFileSync(fil, '{"nyckel":"n2","gall');
    expect(await gravar.las()).toEqual([post(1)]);
    await gravar.lagg([post(3)]);
    await gravar.lagg([]);
    expect(await gravar.las()).toEqual([post(1), post(3)]);
    expect(readFileSync(fil, 'utf8').split('\n')).toHaveLength(4);
  });
  it('damaged elsewhere it is refused: a tombstone that is skipped brings a person back', async () => {
    const fil = join(mkdtempSync(join(tmpdir(), 'gravstenar-')), 'g.ndjson');
    writeFileSync(fil, `skräp\n${JSON.stringify(post(1))}\n`);
    await expect(gravstensfil(fil).las()).rejects.toThrow(':1 är skadad');
    writeFileSync(fil, `${JSON.stringify({ nyckel: 'n' })}\n`);
    await expect(gravstensfil(fil).las()).rejects.toThrow('är skadad');
  });
});
