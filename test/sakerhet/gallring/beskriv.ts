import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { nyLogg } from '#libs/platform/logg.js';
import { startaHuvudmanssystem, type Huvudmanssystem } from '../../acceptance/huvudmanssystem.js';
import { Samtal } from '../../acceptance/samtal.js';
import {
  allaSvar,
  gallra,
  HUVUDMAN,
  iVila,
  kontrollpunkt,
  LEKSAND,
  rapporteraAlla,
  REGION,
  starta,
  statistik,
  utanVantetid,
  vantaLange,
  verifiera,
  type App,
  type Beslutad,
} from './forlopp.js';
import { ANTAL, HEMLIGHETER, ORD_PER_PERSON, PERSONER, synligaI } from './personer.js';
import { nyPersonal, type Personal } from './personal.js';
import type { Plats, Textnyckel } from './plats.js';
import { former, funna } from './sokning.js';

const MINUTER = 60_000;
const V1 = '/avvikelse/v1';

interface Fore {
  readonly synliga: number;
  readonly statistik: readonly unknown[];
  readonly nycklar: readonly Textnyckel[];
  readonly kontrollpunkt: string;
  readonly handelser: number;
}

/** @param nyPlats where the nav keeps what it has */
export const beskrivGallring = (pa: string, nyPlats: () => Promise<Plats>): void => {
  jest.setTimeout(5 * MINUTER);
  describe(`${ANTAL} persons, erased by the huvudmän that hold them, on ${pa} (issue D, I5, I6)`, () => {
    const loggat: string[] = [];
    const logg = nyLogg('info', { write: (rad: string) => void loggat.push(rad) });
    let mapp: string;
    let plats: Plats;
    let kopia: Plats;
    let system: Huvudmanssystem;
    let personal: Personal;
    let env: Readonly<Record<string, string>>;
    let app: App;
    let arenden: readonly string[];
    let fore: Fore;
    let beslutade: readonly Beslutad[];

    const sokFinnare = async (): Promise<number> => {
      const sok = PERSONER.map(({ personnummer }) => app.nav.lager.valv.personindex.sok(LEKSAND, personnummer));
      return (await Promise.all(sok)).filter((traffar) => traffar.length > 0).length;
    };
    const hamta = async (huvudman: '2029' | '20', vag: string) => {
      const token = await personal.chef(huvudman);
      return request(app.url).get(`${V1}${vag}`).set('authorization', `Bearer ${token}`).expect(200);
    };
    const gallring = (huvudman: '2029' | '20') =>
      hamta(huvudman, `/gallringar/${beslutade[HUVUDMAN.indexOf(huvudman)]?.id}`);
    /** By the list: the erasure itself is read case by case. */
    const arVerkstalld = async (huvudman: '2029' | '20') =>
      (await hamta(huvudman, '/gallringar?status=verkstalld')).body.antal === 1;

    beforeAll(async () => {
      mapp = await mkdtemp(join(tmpdir(), 'avvikelsenav-gallringsprov-'));
      [plats, system, personal] = await Promise.all([
        nyPlats(),
        startaHuvudmanssystem([REGION]),
        nyPersonal(mapp, HUVUDMAN),
      ]);
      env = { ...(await utanVantetid(mapp)), ...personal.env, ...system.env };
      app = await starta(plats, env, logg);
      arenden = await rapporteraAlla(app);
      await vantaLange('the index of persons', async () => (await sokFinnare()) === ANTAL);
      await iVila(app);
      const synliga = synligaI(await allaSvar(app, arenden));
      const { handelser } = await verifiera(app, []);
      const sagt = { synliga, handelser, statistik: await statistik(app), kontrollpunkt: await kontrollpunkt(app) };
      await app.stang('behall');
      fore = { ...sagt, nycklar: await plats.textnycklar() };
      kopia = await plats.aterlastKopia();
      app = await starta(plats, env, logg);
      beslutade = await Promise.all(HUVUDMAN.map((huvudman) => gallra(app, personal, { huvudman, arenden })));
      for (const huvudman of HUVUDMAN) {
        await vantaLange(`the erasure of ${huvudman}`, () => arVerkstalld(huvudman));
      }
      await iVila(app);
    }, 10 * MINUTER);
    afterAll(async () => {
      await app.stang('behall');
      personal.slut();
      await system.stang();
      await Promise.all([plats.slapp(), kopia.slapp(), rm(mapp, { recursive: true, force: true })]);
    }, MINUTER);

    it('is decided by two persons over HTTP: who proposed is refused', () => {
      expect(beslutade.map(({ sjalv }) => sjalv)).toEqual(HUVUDMAN.map(() => [403, 'GALLRING_SAMMA_PERSON']));
    });
    it('no read gives any of it, and what is gone is said to be erased', async () => {
      expect(fore.synliga).toBe(ANTAL * ORD_PER_PERSON);
      expect(synligaI(await allaSvar(app, arenden))).toBe(0);
      const leksand = await Samtal.som(app, LEKSAND);
      const { body } = await leksand.get(`/avvikelser/${arenden[0]}`).expect(200);
      expect(body.innehall).toMatchObject({ rubrik: null, beskrivning: null, person: null });
      expect(body.gallrade).toContain('/innehall/person');
    });
    it('neither the index nor the register extract finds anybody', async () => {
      expect(await sokFinnare()).toBe(0);
      const { personnummer } = PERSONER[0] ?? { personnummer: '' };
      const revisor = Samtal.med(app, await personal.revisor(LEKSAND));
      const utdrag = await revisor.post('/registerutdrag', { personnummer }).expect(200);
      expect(utdrag.body.arenden).toEqual([]);
    });
    it('the statistics are what they were', async () => {
      expect(JSON.stringify(fore.statistik)).toContain('"rapporterade":');
      expect(await statistik(app)).toEqual(fore.statistik);
    });
    it('I6 the chain, the notary’s tree and a checkpoint from before verify', async () => {
      const utfall = await verifiera(app, [fore.kontrollpunkt]);
      expect(utfall).toMatchObject({ antalFynd: 0, fynd: [], okedjade: 0, signerade: utfall.handelser });
      expect(utfall.handelser).toBeGreaterThan(fore.handelser + 2 * ANTAL);
      expect(utfall.kontrollpunkter).toBeGreaterThan(2);
    });
    it('the other huvudman is told to erase, and its receipt is seen in the erasure', async () => {
      for (const arende of arenden) expect(system.typer(REGION, arende)).toContain('gallrad');
      const mottagare = (svar: request.Response): readonly { huvudman: string; status: string; kvitterat: boolean }[] =>
        svar.body.arenden.flatMap((ett: { mottagare: [] }) => ett.mottagare);
      const [leksands, regionens] = [mottagare(await gallring(LEKSAND)), mottagare(await gallring(REGION))];
      expect([leksands.length, regionens.length]).toEqual([ANTAL, ANTAL]);
      expect(leksands.filter((en) => en.huvudman === REGION && en.status === 'kvitterad' && en.kvitterat)).toHaveLength(
        ANTAL,
      );
      // Leksand has no system that is sent to: until somebody there has fetched and receipted it, nothing says so.
      expect(regionens.filter(({ kvitterat }) => kvitterat)).toEqual([]);
    });
    it('no file, dump or line of the log holds any of it, nor any key that opened it', async () => {
      await app.stang('behall');
      const innehall = [...(await plats.allt()), Buffer.from(loggat.join('\n'))];
      const kvar = new Set((await plats.textnycklar()).map(({ id }) => id));
      const borta = fore.nycklar.filter(({ id }) => !kvar.has(id)).map(({ inslagen }) => inslagen);
      expect(loggat.length).toBeGreaterThan(0);
      expect(borta.length).toBeGreaterThanOrEqual(3 * ANTAL);
      // The search finds keys where they were: in the copy from before, which the new tombstones have not met.
      const nycklar = borta.flatMap(former);
      expect(funna(await kopia.allt(), nycklar).size).toBeGreaterThanOrEqual(borta.length);
      expect(funna(innehall, [...HEMLIGHETER.flatMap(former), ...nycklar]).size).toBe(0);
    });
    it('a backup from before, restored, gives nothing back once the tombstones are replayed, and verifies', async () => {
      await cp(join(plats.data, 'gravstenar.ndjson'), join(kopia.data, 'gravstenar.ndjson'));
      app = await starta(kopia, { ...env, AVVIKELSENAV_MOTTAGARE: '' }, logg);
      await iVila(app);
      expect(synligaI(await allaSvar(app, arenden))).toBe(0);
      expect(await sokFinnare()).toBe(0);
      expect(await statistik(app)).toEqual(fore.statistik);
      const utfall = await verifiera(app, [fore.kontrollpunkt]);
      expect(utfall).toMatchObject({ antalFynd: 0, okedjade: 0, handelser: fore.handelser });
      await app.stang('behall');
      const innehall = [...(await kopia.allt()), Buffer.from(loggat.join('\n'))];
      expect(funna(innehall, HEMLIGHETER.flatMap(former)).size).toBe(0);
    });
  });
};
