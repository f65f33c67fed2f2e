import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as vila } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';
import { lasEllerSkapaNotarienyckel, Notarie } from '#libs/bevis/index.js';
import { sag } from '#libs/bevis/testing/provlogg.js';
import { avvikelseStream } from '#libs/avvikelse/index.js';
import { systemClock } from '#libs/platform/clock.js';
import { nyAjv } from '#libs/platform/http/dto.js';
import { byggOpenapi } from '#libs/platform/http/openapi.js';
import { tystLogg } from '#libs/platform/logg.js';
import { Arendelasare } from '../avvikelser/arendelasare.js';
import { A, B, C, F, skrivLank, skrivScen } from '../testing/scen.js';
import { startaTestfragor, type Testfragor } from '../testing/testfragor.js';

jest.setTimeout(60_000);
const mapp = mkdtempSync(join(tmpdir(), 'bevis-'));
const nyckel = lasEllerSkapaNotarienyckel(join(mapp, 'notarie.pem'), 'prov.example/logg');
const PROGRAM = new URL('../../../docs/verify/verifiera.mjs', import.meta.url).pathname;
let nav: Testfragor;

const hamta = (vem: string, vag: string) =>
  request(nav.url).get(`/avvikelse/v1${vag}`).set('Authorization', `Bearer ${vem}-token`);

const notariera = async (): Promise<void> => {
  const antal = Number(await nav.store.head());
  const stopp = new AbortController();
  const delar = { store: nav.store, lager: nav.notarie, nyckel, clock: systemClock, logg: tystLogg };
  const slut = new Notarie({ ...delar, granser: { vilaMs: 10 } }).kor(stopp.signal);
  while ((await nav.notarie.senaste())?.antal !== antal) await vila(5);
  stopp.abort();
  await slut;
};

const fyll = async (fran: number, till: number): Promise<void> => {
  for (let nr = fran; nr < till; nr += 1) await sag(nav.store, 'prov-1', { nr: String(nr), handelser: [{ nr }] });
};

beforeAll(async () => {
  nav = await startaTestfragor();
});
afterAll(async () => {
  await nav.stang();
  rmSync(mapp, { recursive: true });
});

describe('the doors of the proof', () => {
  it('KONTROLLPUNKT_SAKNAS before anything is signed', async () => {
    for (const vag of ['/bevis/kontrollpunkter/senaste', '/bevis/nyckel']) {
      const { body } = await hamta('mora', vag).expect(404);
      expect(body.kod).toBe('KONTROLLPUNKT_SAKNAS');
    }
    expect((await hamta('mora', '/bevis/kontrollpunkter').expect(200)).body.kontrollpunkter).toEqual([]);
    // Written before there was a chain, as in an old log.
    await skrivScen(nav.store);
    await skrivLank(nav.store);
    await fyll(0, 18);
    await notariera();
    await fyll(18, 20);
    await notariera();
    await nav.ikapp();
  });

  it('I6 gives checkpoints and the key to every huvudman and to operations, without a word of any case', async () => {
    for (const vem of ['mora', 'leksand', 'drift']) {
      const { body } = await hamta(vem, '/bevis/kontrollpunkter/senaste').expect(200);
      expect(body).toMatchObject({ antal: 26, text: expect.stringMatching(/^prov\.example\/logg\n26\n/) });
      expect((await hamta(vem, '/bevis/nyckel').expect(200)).body.vkey).toBe(nyckel.publik.vkey);
    }
    const alla = await hamta('mora', '/bevis/kontrollpunkter?fran=25').expect(200);
    expect(alla.body.kontrollpunkter.map(({ antal }: { antal: number }) => antal)).toEqual([26]);
    await hamta('mora', '/bevis/kontrollpunkter?fran=x').expect(400);
    await hamta('ledning', '/bevis/kontrollpunkter/senaste').expect(401);
  });

  it('I4 proves whole events to who did them, hashes to who is involved, and nothing to others', async () => {
    const region = (await hamta('region', `/avvikelser/${A}/bevis`).expect(200)).body;
    const mora = (await hamta('mora', `/avvikelser/${A}/bevis`).expect(200)).body;
    expect(region.handelser.map((en: { handelse: unknown }) => en.handelse === null)).toEqual([false, false]);
    expect(region.handelser[0].handelse).toEqual(await lagrad(avvikelseStream(A)));
    expect(mora.handelser).toHaveLength(3);
    expect(mora.handelser.map((en: { handelse: unknown }) => en.handelse)).toEqual([null, null, null]);
    await hamta('leksand', `/avvikelser/${A}/bevis`).expect(404);
    const [{ id }] = region.handelser;
    expect((await hamta('region', `/bevis/inkluderingar/${id}`).expect(200)).body.handelser).toEqual([
      region.handelser[0],
    ]);
    expect((await hamta('mora', `/bevis/inkluderingar/${id}`).expect(200)).body.handelser).toEqual([mora.handelser[0]]);
    await hamta('drift', `/bevis/inkluderingar/${id}`).expect(403);
  });

  it('HANDELSE_FINNS_EJ I4 a foreign event, försändelse or stream is as one that is not there', async () => {
    const ensam = (await hamta('region', `/avvikelser/${C}/bevis`).expect(200)).body.handelser[0].id;
    const prov = (await nav.store.readStream('prov-1'))[0]?.id ?? '';
    const alla = [
      ['mora', ensam],
      ['leksand', ensam],
      ['region', prov],
      ['region', F],
      ['leksand', F],
      ['mora', 'inget-id'],
      ['mora', C],
    ] as const;
    for (const [vem, id] of alla) {
      expect((await hamta(vem, `/bevis/inkluderingar/${id}`).expect(404)).body.kod).toBe('HANDELSE_FINNS_EJ');
    }
    expect((await hamta('mora', `/bevis/inkluderingar/${F}`).expect(200)).body.handelser).toHaveLength(1);
    const hela = (await hamta('region', `/bevis/inkluderingar/${C}`).expect(200)).body;
    expect(hela).toEqual((await hamta('region', `/avvikelser/${C}/bevis`).expect(200)).body);
    // Its own act, in a stream of another context.
    expect(
      (await hamta('leksand', `/bevis/inkluderingar/${prov}`).expect(200)).body.handelser[0].handelse,
    ).not.toBeNull();
  });

  it('says that a case of more than 2 000 events is not all there', async () => {
    const lasare = nav.app.get(Arendelasare, { strict: false });
    const las = lasare.las.bind(lasare);
    const spion = jest.spyOn(lasare, 'las').mockImplementation(async (...fraga) => {
      const last = await las(...fraga);
      return { ...last, handelser: Array.from({ length: 2_001 }, () => last.handelser.slice(0, 1)).flat() };
    });
    const { body } = await hamta('region', `/avvikelser/${A}/bevis`).expect(200);
    spion.mockRestore();
    expect([body.handelser.length, body.fler]).toEqual([2_000, true]);
  });

  it('KONSISTENS_FINNS_EJ for sizes that the log has not had', async () => {
    for (const fraga of ['fran=1&till=27', 'fran=5&till=4']) {
      const { body } = await hamta('mora', `/bevis/konsistens?${fraga}`).expect(404);
      expect(body.kod).toBe('KONSISTENS_FINNS_EJ');
    }
  });

  it('answers in the shape that OpenAPI says', async () => {
    const ajv = nyAjv({ strict: false });
    const schemas = byggOpenapi(nav.app).components?.schemas ?? {};
    ajv.addSchema({ $id: 'openapi', components: { schemas } });
    for (const [vag, namn] of [
      ['/bevis/kontrollpunkter/senaste', 'KontrollpunktDto'],
      ['/bevis/kontrollpunkter', 'KontrollpunkterDto'],
      ['/bevis/konsistens?fran=24&till=26', 'KonsistensDto'],
      ['/bevis/nyckel', 'BevisnyckelDto'],
      [`/avvikelser/${B}/bevis`, 'BevispaketDto'],
    ]) {
      const { body } = await hamta('region', vag ?? '').expect(200);
      const provning = ajv.compile({ $ref: `openapi#/components/schemas/${namn}` });
      expect([vag, provning(body), provning.errors]).toEqual([vag, true, null]);
    }
  });
});

const lagrad = async (stream: string): Promise<unknown> => {
  const [event] = await nav.store.readStream(stream);
  const { position: _, ...ovrigt } = event ?? { position: '' };
  return JSON.parse(JSON.stringify(ovrigt));
};

describe('docs/verify/verifiera.mjs, far from the nav', () => {
  const spara = (namn: string, innehall: unknown): string => {
    const fil = join(mapp, namn);
    writeFileSync(fil, typeof innehall === 'string' ? innehall : JSON.stringify(innehall));
    return fil;
  };
  const kor = (...argument: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...argument], { encoding: 'utf8' });
    return { status, ut: stdout + stderr };
  };
  const nyckelfil = () => spara('nyckel.txt', nyckel.publik.vkey);

  it('I6 finds that the receipt and the case are in the log, and that the log has only grown', async () => {
    const paket = spara('paket.json', (await hamta('region', `/avvikelser/${A}/bevis`)).body);
    const ett = spara('ett.json', (await hamta('mora', `/bevis/inkluderingar/${F}`)).body);
    const [forst, sist] = await nav.notarie.punkter(24);
    const konsistens = spara('k.json', (await hamta('mora', '/bevis/konsistens?fran=24&till=26')).body);
    const [aldre, nyare] = [spara('a.txt', forst?.text), spara('b.json', sist)];
    const { status, ut } = kor(
      ...['--nyckel', nyckelfil(), paket, ett, '--aldre', aldre, '--nyare', nyare, '--konsistens', konsistens],
    );
    expect(ut).toContain('2 händelser står i loggen om 26, 2 med sitt innehåll.');
    expect(ut).toContain(`2 med sitt innehåll. De hör till avvikelse-${A}.`);
    expect(ut).toContain('1 händelser står i loggen om 26, 0 med sitt innehåll. Av 1 finns bara avtrycket');
    expect(ut).toContain('loggen om 24 händelser är oförändrad i loggen om 26.');
    expect(ut).toMatch(/Allt håller\.\n$/);
    expect(status).toBe(0);
  });

  it('I6 says of a bundle that is cut off that the case has more, and holds what it has', async () => {
    const hela = (await hamta('region', `/avvikelser/${A}/bevis`).expect(200)).body;
    expect(hela.fler).toBe(false);
    const { status, ut } = kor('--nyckel', nyckelfil(), spara('del.json', { ...hela, fler: true }));
    expect(ut).toContain('Filen är inte hela ärendet: hämta övriga händelser en och en.');
    expect(ut).toMatch(/Det som filerna visar håller, men de visar inte allt\.\n$/);
    expect(status).toBe(0);
  });

  it('I6 finds every forgery of a bundle, a checkpoint, a proof and a key', async () => {
    const akta = (await hamta('region', `/avvikelser/${A}/bevis`)).body;
    const [forst, sist] = await nav.notarie.punkter(24);
    const annan = lasEllerSkapaNotarienyckel(join(mapp, 'annan.pem'), 'prov.example/logg');
    const med = (nytt: object) => ({ ...akta, handelser: [{ ...akta.handelser[0], ...nytt }] });
    const [ena, andra] = akta.handelser;
    const falska = {
      innehall: med({ handelse: { ...ena.handelse, data: { ...ena.handelse.data, fingeravtryck: 'y' } } }),
      plats: med({ nr: ena.nr + 1 }),
      hash: med({ hash: andra.hash, handelse: null }),
      utbytt: med({ handelse: andra.handelse, hash: andra.hash, nr: andra.nr, vag: andra.vag }),
      vag: med({ vag: ena.vag.slice(1) }),
      rot: { ...akta, kontrollpunkt: akta.kontrollpunkt.replace('\n26\n', '\n27\n') },
      form: { ...akta, format: 'annat' },
      tom: { ...akta, handelser: [] },
      vantar: { ...akta, handelser: [], vantar: [A] },
      dubbel: { ...akta, handelser: [ena, { ...ena, handelse: null, id: andra.id }] },
    };
    for (const [namn, paket] of Object.entries(falska)) {
      const { status, ut } = kor('--nyckel', nyckelfil(), spara(`${namn}.json`, paket));
      expect([namn, status, ut.includes('HÅLLER INTE')]).toEqual([namn, 1, true]);
    }
    const ratt = spara('ratt.json', akta);
    expect(kor('--nyckel', spara('annan.txt', annan.publik.vkey), ratt)).toMatchObject({ status: 1 });
    expect(kor('--nyckel', spara('trasig.txt', nyckel.publik.vkey.replace('+', '+0')), ratt)).toMatchObject({
      status: 1,
    });
    const tva = ['--aldre', spara('a.txt', forst?.text), '--nyare', spara('b.txt', sist?.text)];
    expect(kor('--nyckel', nyckelfil(), ...tva)).toMatchObject({ status: 1 });
    const fel = spara('fel.json', { vag: ena.vag });
    expect(kor('--nyckel', nyckelfil(), ...tva, '--konsistens', fel)).toMatchObject({ status: 1 });
    expect(kor('--nyckel', nyckelfil())).toMatchObject({ status: 2 });
  });

  it('tells a file that is not there, or not an answer of the nav, from a wrong command, in Swedish', () => {
    for (const [fil, text] of [
      [join(mapp, 'saknas.json'), 'går inte att läsa'],
      [spara('text.json', 'inte json'), 'är inte JSON'],
      [spara('null.json', 'null'), 'har inte den form'],
    ] as const) {
      const { status, ut } = kor('--nyckel', nyckelfil(), fil);
      expect([status, ut]).toEqual([1, expect.stringContaining(text)]);
      expect(ut).not.toMatch(/ENOENT|Unexpected|TypeError|undefined/);
    }
    for (const argument of [[], ['--okand'], ['--nyckel'], ['--nyckel', nyckelfil(), '--aldre', 'a.txt', 'b.json']]) {
      expect(kor(...argument)).toMatchObject({ status: 2, ut: expect.stringMatching(/^Så här: /) });
    }
  });
});
