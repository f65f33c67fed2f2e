import { describe, expect, it } from '@jest/globals';
import { START, type Position } from '#libs/event-store/index.js';
import { deterministicId } from '#libs/platform/ids.js';
import { Gallrare } from './gallrare.js';
import { Personindexering } from './personindexering.js';
import {
  arendeId,
  beslutad,
  ingenTvist,
  LEKSAND,
  NU,
  nyttArende,
  nyVarld,
  REGION,
  type Varld,
} from './testing/varld.js';

const ANNA = '19580412-2389';
const logg = { info: () => undefined, varning: () => undefined, fel: () => undefined };

const indexera = async (varld: Varld, fran: Position = START): Promise<Position> => {
  const avbrott = new AbortController();
  let sparad = fran;
  const checkpoint = {
    las: () => Promise.resolve(sparad),
    spara: (ny: Position) => Promise.resolve(void (sparad = ny)),
  };
  const delar = { ...varld, checkpoint, logg, vidIkapp: () => avbrott.abort() };
  await new Personindexering(delar).kor(avbrott.signal);
  return sparad;
};

describe('the index of persons', () => {
  it('finds the own huvudman’s cases by any form of the number, and nobody else’s', async () => {
    const varld = await nyVarld();
    await nyttArende(varld, { nr: 1, person: ANNA });
    await nyttArende(varld, { nr: 2, person: '195804122389' });
    await nyttArende(varld, { nr: 3, person: 'okänd man' });
    await indexera(varld);
    const { personindex } = varld.valv;
    expect(await personindex.sok(LEKSAND, '580412-2389')).toEqual([arendeId(1), arendeId(2)].sort());
    expect(await personindex.sok(REGION, ANNA)).toEqual([]);
    await varld.store.close();
  });
  it('built anew from the log it has no erased case, and a case erased while it followed is taken away again', async () => {
    const varld = await nyVarld();
    const arende = await nyttArende(varld, { nr: 1, person: ANNA });
    const fore = await indexera(varld);
    await beslutad(varld, { id: deterministicId('g'), arenden: [arende] });
    const gallrare = new Gallrare({ ...varld, medOppenTvist: ingenTvist, clock: { now: () => NU }, logg });
    await gallrare.varv(new AbortController().signal);
    // As if a batch that was opened before the erasure had been written after it.
    await varld.valv.personindex.lagg(LEKSAND, ANNA, arende);
    await indexera(varld, fore);
    expect(await varld.valv.personindex.sok(LEKSAND, ANNA)).toEqual([]);
    await indexera(varld);
    expect(await varld.valv.personindex.sok(LEKSAND, ANNA)).toEqual([]);
    await varld.store.close();
  });
});
