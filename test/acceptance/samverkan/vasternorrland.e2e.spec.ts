import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startaTestapp, type Testapp } from '../../support/testapp.js';
import { rapport } from '../rapport.js';
import { UNDERLAG } from './lyft.js';
import { Rost } from './rost.js';
import { beskrivTvist } from './tvist.js';

describe('Västernorrland: a kostnadstvist by the line, then of principle', () => {
  beskrivTvist(() => startaTestapp(), {
    oppnar: '2281',
    motpart: '22',
    overenskommelse: 'vasternorrland-missbruk-beroende',
    startniva: 'linje',
    linjelyft: { till: 'ledningsniva', funktion: { '2281': 'Enhetschef', '22': 'Avdelningschef' } },
    principiell: { till: 'lokal-samverkansgrupp', funktion: 'Förvaltningschef', franNiva: 'ledningsniva' },
  });
});

describe('Västernorrland: a joint avvikelse that the line cannot solve', () => {
  let app: Testapp;
  let sundsvall: Rost;
  let region: Rost;
  beforeAll(async () => {
    app = await startaTestapp();
    [sundsvall, region] = await Promise.all([Rost.som(app, '2281'), Rost.som(app, '22')]);
  });
  afterAll(() => app.stang());

  it('N5 is forwarded to the samverkansgrupp, shows where it stands on each ladder, and B11 that no arena has it yet', async () => {
    const part = { rapporterande: { huvudman: '2281' }, berorda: [{ huvudman: '22' }] };
    const { body } = await sundsvall.samtal.post('/avvikelser', rapport('VN-1', part)).expect(201);
    expect((await region.las(`/avvikelser/${body.id}`)).body.eskalering).toBeNull();
    const mandatId = await sundsvall.mandat({ funktion: 'Enhetschef', niva: 'linje', behorigheter: ['lyfta'] });
    const lyft = { till: 'lokal-samverkansgrupp', mandatId, ...UNDERLAG };
    await sundsvall.samtal.post(`/avvikelser/${body.id}/eskaleringar`, lyft).expect(201);
    const { body: arende } = await region.las(`/avvikelser/${body.id}`);
    expect(arende.eskalering).toMatchObject({
      status: 'pagaende',
      samverkan: { id: 'lokal-samverkansgrupp' },
      parter: [
        { huvudman: { kod: '2281' }, niva: { id: 'linje' } },
        { huvudman: { kod: '22' }, niva: { id: 'linje' } },
      ],
    });
    await app.ikapp();
    const koordinator = await Rost.som(app, 'koordinator-22');
    const { body: overblick } = await koordinator.las('/vyer/koordinator?slag=arende-utan-arena');
    expect(overblick.poster).toMatchObject([{ rubrik: UNDERLAG.rubrik, arenden: [{ id: body.id }] }]);
    const annat = await (await Rost.som(app, 'koordinator-20')).las('/vyer/koordinator?slag=arende-utan-arena');
    expect(annat.body.poster).toEqual([]);
  });
});
