import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { Rejected } from '#libs/kernel/index.js';
import { newId } from '#libs/platform/ids.js';
import { somProblem } from '#libs/platform/http/problemoversattning.js';
import { oppnaDriftdatabas, type Driftdatabas } from '#libs/platform/sql/drift/index.js';
import { medDatabas } from '../../../test/support/med-server.js';
import { nyProvdatabas, type Provdatabas } from '../../../test/support/provdatabas.js';
import { Idempotens } from '../idempotens.js';
import { DatabasNyckelminne } from './databas-nyckelminne.js';
import { stadaNycklar } from './stadning.js';

const NEJ = new Rejected('NEJ', 'Nej.');
const BORTA = Object.assign(new Error('log'), { name: 'StoreUnavailable' });
const ATERANVAND = { code: 'IDEMPOTENSNYCKEL_ATERANVAND' };
const ok = (): Promise<string> => Promise.resolve('ok');
const nej = (): Promise<never> => Promise.reject(NEJ);

medDatabas('the keys that several command-api share (needs DATABASE_URL)', () => {
  let databas: Provdatabas;
  let [en, annan]: Driftdatabas[] = [];
  let dorrar: [Idempotens, Idempotens];
  beforeAll(async () => {
    databas = await nyProvdatabas();
    [en, annan] = await Promise.all([oppnaDriftdatabas(databas.url), oppnaDriftdatabas(databas.url)]);
    dorrar = [new Idempotens(new DatabasNyckelminne(en)), new Idempotens(new DatabasNyckelminne(annan))];
  });
  afterEach(() => en?.las('DELETE FROM nyckel'));
  afterAll(async () => {
    await Promise.all([en?.stang(), annan?.stang()]);
    await databas.slapp();
  });
  const antal = async (): Promise<number> => (await en?.las('SELECT 1 FROM nyckel'))?.length ?? -1;
  /** As when so much time has passed since the key was last used. */
  const aldra = (tid: string) =>
    en?.las(`UPDATE nyckel SET tid = tid - $1::interval, pagar_till = pagar_till - $1::interval`, [tid]);

  it('are given to one content: of two at the same moment exactly one is carried out, in each of 300 tries', async () => {
    const forsok = Array.from({ length: 300 }, async () => {
      const nyckel = newId();
      const utfall = await Promise.allSettled(dorrar.map((dorr, nr) => dorr.ensam(nyckel, `fall-${nr}`, ok)));
      expect(utfall.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(utfall.find((ett) => ett.status === 'rejected')?.reason).toMatchObject(ATERANVAND);
    });
    await Promise.all(forsok);
    expect(await antal()).toBe(300);
  });

  it('go on with the same content through any door, whatever became of the first', async () => {
    const [forsta, andra] = dorrar;
    const nyckel = newId();
    await expect(forsta.ensam(nyckel, 'f', () => Promise.reject(BORTA))).rejects.toBe(BORTA);
    expect(await andra.ensam(nyckel, 'f', ok)).toBe('ok');
    expect(await Promise.all(dorrar.map((dorr) => dorr.ensam(nyckel, 'f', ok)))).toEqual(['ok', 'ok']);
    await expect(forsta.ensam(nyckel, 'g', ok)).rejects.toMatchObject(ATERANVAND);
  });

  it('are free for a corrected body once the first was refused', async () => {
    const [forsta, andra] = dorrar;
    const nyckel = newId();
    await expect(forsta.ensam(nyckel, 'fel', nej)).rejects.toBe(NEJ);
    expect(await antal()).toBe(0);
    expect(await andra.ensam(nyckel, 'ratt', ok)).toBe('ok');
    await expect(andra.ensam(nyckel, 'fel', ok)).rejects.toMatchObject(ATERANVAND);
  });

  it('stay taken while the same content may be carried out by another, although one was refused', async () => {
    const [forsta, andra] = dorrar;
    const nyckel = newId();
    const slut = Promise.withResolvers<never>();
    const borjat = Promise.withResolvers<void>();
    const langsam = forsta.ensam(nyckel, 'f', () => {
      borjat.resolve();
      return slut.promise;
    });
    await borjat.promise;
    expect(await andra.ensam(nyckel, 'f', ok)).toBe('ok');
    slut.reject(NEJ);
    await expect(langsam).rejects.toBe(NEJ);
    await expect(andra.ensam(nyckel, 'g', ok)).rejects.toMatchObject(ATERANVAND);
  });

  it('of a process that was killed wait for the same content, and are freed when that is refused', async () => {
    const [, andra] = dorrar;
    const nyckel = newId();
    if (en === undefined) throw new Error('not opened');
    // Killed between its claim and its append: neither freed nor told of.
    await new DatabasNyckelminne(en).ansprak(nyckel, 'f');
    await expect(andra.ensam(nyckel, 'g', ok)).rejects.toMatchObject(ATERANVAND);
    await expect(andra.ensam(nyckel, 'f', nej)).rejects.toBe(NEJ);
    await expect(andra.ensam(nyckel, 'g', ok)).rejects.toMatchObject(ATERANVAND);
    await aldra('6 minutes');
    await expect(andra.ensam(nyckel, 'f', nej)).rejects.toBe(NEJ);
    expect(await andra.ensam(nyckel, 'g', ok)).toBe('ok');
  });

  it('of which nobody knows the outcome are freed at once when the same content is refused', async () => {
    const [forsta, andra] = dorrar;
    const nyckel = newId();
    await expect(forsta.ensam(nyckel, 'f', () => Promise.reject(BORTA))).rejects.toBe(BORTA);
    await expect(andra.ensam(nyckel, 'g', ok)).rejects.toMatchObject(ATERANVAND);
    await expect(andra.ensam(nyckel, 'f', nej)).rejects.toBe(NEJ);
    expect(await andra.ensam(nyckel, 'g', ok)).toBe('ok');
  });

  it('are forgotten when they are old, many at a time, and no others', async () => {
    const [forsta] = dorrar;
    await en?.las(`INSERT INTO nyckel (kommando, fingeravtryck, pagar_till)
      SELECT gen_random_uuid(), 'f', now() FROM generate_series(1, 12000)`);
    await aldra('31 days');
    const ung = newId();
    await forsta.ensam(ung, 'f', ok);
    const stadat = await Promise.all([en, annan].map((drift) => (drift === undefined ? -1 : stadaNycklar(drift))));
    expect(stadat.reduce((a, b) => a + b)).toBe(12_000);
    expect(await en?.las('SELECT kommando FROM nyckel')).toEqual([{ kommando: ung }]);
  });

  it('I1 are answered with 503 and Retry-After, and no work is done, while PostgreSQL is away', async () => {
    const las: Driftdatabas['las'] = () => Promise.reject(Object.assign(new Error('c'), { code: 'ECONNREFUSED' }));
    const dorr = new Idempotens(new DatabasNyckelminne({ las }));
    let arbetat = false;
    const fel: unknown = await dorr
      .ensam(newId(), 'f', () => Promise.resolve((arbetat = true)))
      .catch((orsak: unknown) => orsak);
    expect(somProblem(fel)).toMatchObject({ status: 503, kod: 'LAGRET_SVARAR_INTE', headers: { 'Retry-After': '10' } });
    expect(arbetat).toBe(false);
  });
});
