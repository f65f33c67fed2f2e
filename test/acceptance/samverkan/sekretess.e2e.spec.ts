import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startaTestapp, type Testapp } from '../../support/testapp.js';
import { UNDERLAG } from './lyft.js';
import { Rost } from './rost.js';

const UUID = '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e';
const HEMLIG = 'Rubriken som bara parterna får se';

interface Operation {
  readonly requestBody?: {
    readonly content: {
      readonly 'application/json': { readonly examples: Readonly<Record<string, { readonly value: object }>> };
    };
  };
}
interface Begaran {
  readonly metod: 'get' | 'post';
  readonly vag: string;
  readonly kropp: object;
}

describe('I4 a huvudman outside a matter of samverkan', () => {
  let app: Testapp;
  let leksand: Rost;
  let mora: Rost;
  const idn = new Map<string, string>();
  beforeAll(async () => {
    app = await startaTestapp();
    [leksand, mora] = await Promise.all([Rost.som(app, '2029'), Rost.som(app, '2062')]);
    const behorigheter = ['foretrada', 'lyfta', 'besluta'];
    const mandatId = await leksand.mandat({ funktion: 'Verksamhetsansvarig', behorigheter });
    const underlag = { ...UNDERLAG, rubrik: HEMLIG };
    const tvist = { fraga: 'verksamhetsansvar', rubrik: HEMLIG, beskrivning: HEMLIG, mandatId, parter: ['20'] };
    const arena = { namn: HEMLIG, niva: 'lokal-styrgrupp', huvudman: ['20', '2029'] };
    const nya = [
      ['eskaleringar', '/fragor', { parter: ['20'], mandatId, ...underlag }],
      ['tvister', '/tvister', tvist],
      ['arenor', '/arenor', arena],
    ] as const;
    for (const [resurs, vag, kropp] of nya) {
      idn.set(resurs, (await leksand.samtal.post(vag, kropp).expect(201)).body.id);
    }
    const rekommendation = { slag: 'rekommendation', rubrik: HEMLIG, text: HEMLIG };
    const { body } = await leksand.samtal.post(`/arenor/${idn.get('arenor')}/rekommendationer`, rekommendation);
    idn.set('rekommendationer', body.id);
    await app.ikapp();
  });
  afterAll(() => app.stang());

  /** Every documented operation on such a matter, with its own example as body. */
  const begaranden = async (resurs: string): Promise<readonly Begaran[]> => {
    const { body } = await mora.las('/openapi.json');
    const vagar: readonly [string, Record<string, Operation>][] = Object.entries(body.paths);
    return vagar
      .filter(([vag]) => vag.startsWith(`/avvikelse/v1/${resurs}/{id}`))
      .flatMap(([vag, operationer]) =>
        (['get', 'post'] as const).flatMap((metod) => {
          const operation = operationer[metod];
          if (operation === undefined) return [];
          const kropp = operation.requestBody?.content['application/json'].examples['exempel']?.value ?? {};
          return [{ metod, vag: vag.replace('/avvikelse/v1', '').replace('{id}', idn.get(resurs) ?? ''), kropp }];
        }),
      )
      .map((en) => ({ ...en, vag: en.vag.replace(/\{\w+\}/u, UUID) }));
  };

  it.each(['eskaleringar', 'tvister', 'rekommendationer'])(
    'gets 404 from every operation on one of the %s, as if it were not there',
    async (resurs) => {
      const fore = await app.nav.lager.store.head();
      const alla = await begaranden(resurs);
      expect(alla.length).toBeGreaterThan(3);
      for (const { metod, vag, kropp } of alla) {
        const svar =
          metod === 'get' ? await mora.samtal.get(vag) : await mora.samtal.post(vag, kropp, { 'If-Match': '"0"' });
        expect([vag, svar.status]).toEqual([vag, 404]);
        expect(svar.text).not.toContain(HEMLIG);
      }
      expect(await app.nav.lager.store.head()).toBe(fore);
    },
  );

  it.each([
    '/tvister',
    '/rekommendationer',
    '/vyer/eskaleringstrappa',
    '/vyer/tvistlage',
    '/vyer/leveranser',
    '/inkorg',
  ])('never sees it in %s', async (vag) => {
    const { status, text } = await mora.las(vag);
    expect(status).toBe(200);
    expect(text).not.toContain(HEMLIG);
  });

  it('B6 sees of a recommendation only what is published: who decides, and how it stands', async () => {
    const { body } = await mora.utanNyckel(`/beslutslage?rekommendation=${idn.get('rekommendationer')}`);
    expect(body.poster.map((rad: { status: string }) => rad.status)).toEqual(['vantar', 'vantar']);
  });
});
