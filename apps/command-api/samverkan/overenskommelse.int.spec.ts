import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { laddaModeller } from '#libs/huvudman/index.js';
import { overenskommelseStream, type OverenskommelseRegistrerad } from '#libs/overenskommelse/index.js';
import { deterministicId } from '#libs/platform/ids.js';
import { Samverkansfakta } from './fakta.js';
import { slaUppAvtal } from './overenskommelse.js';

const register = await laddaModeller();
const AVTALET = 'vasternorrland-missbruk-beroende';
const LOKALT = deterministicId('prov', 'lokalt');

describe('an agreement that a body names', () => {
  let store: EventStore;
  beforeEach(async () => {
    store = await openSqliteStore({ path: ':memory:' });
  });
  afterEach(() => store.close());

  const registrera = async (id: string, lansfilId: string | null): Promise<void> => {
    const data: OverenskommelseRegistrerad['data'] = {
      ...{ av: '2281', lan: '22', lansfilId, namn: 'Lokal överenskommelse', dokumenttyp: null, niva: 'lokal' },
      ...{ overordnad: null, parter: ['22', '2281'], avsnitt: ['Boende'], versioner: [], lank: null },
    };
    const meta = { v: 1, tid: '2026-11-20T08:00:00Z', aktor: { klient: 'prov', huvudman: '2281' }, kommando: id };
    await store.append(overenskommelseStream(id), 'any', [{ id, type: 'OverenskommelseRegistrerad', data, meta }]);
  };
  const slaUpp = (id: string, avsnitt: string | null = null) =>
    slaUppAvtal({ register, fakta: new Samverkansfakta(store, register) }, { id, avsnitt, lan: '22' }, '/x/id');

  it.each([AVTALET, 'Missbruks- och beroendevården', deterministicId('overenskommelse', AVTALET)])(
    'B11 is the one of the file, whatever it is called: %s',
    async (namn) => {
      expect(await slaUpp(namn)).toEqual({ id: AVTALET, avsnitt: null });
      expect(await slaUpp(namn, 'SIP')).toEqual({ id: AVTALET, avsnitt: 'Samordnad Individuell Plan (SIP)' });
    },
  );

  it('B11 is that of the file also when something has been recorded of it', async () => {
    const id = deterministicId('prov', 'annat-id');
    await registrera(id, AVTALET);
    expect(await slaUpp(id)).toEqual({ id: AVTALET, avsnitt: null });
  });

  it('may be one that only the parties have recorded, with a section of it', async () => {
    await registrera(LOKALT, null);
    expect(await slaUpp(LOKALT)).toEqual({ id: LOKALT, avsnitt: null });
    expect(await slaUpp(LOKALT, 'Boende')).toEqual({ id: LOKALT, avsnitt: 'Boende' });
    expect(await slaUpp(LOKALT, 'Annat')).toMatchObject({ kod: 'OKAND_KOD', pekare: '/x/avsnitt' });
  });

  it('is told of when nobody knows it, or its section', async () => {
    expect(await slaUpp('finns-inte')).toMatchObject({ kod: 'OKAND_KOD', pekare: '/x/id' });
    expect(await slaUpp(LOKALT)).toMatchObject({ kod: 'OKAND_KOD', pekare: '/x/id' });
    expect(await slaUpp(AVTALET, 'Finns inte')).toMatchObject({ kod: 'OKAND_KOD', pekare: '/x/avsnitt' });
    expect(await slaUpp('vasterbotten-hemsjukvard')).toMatchObject({ kod: 'OKAND_KOD' });
  });
});
