import { readFile, writeFile, cp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as vila } from 'node:timers/promises';
import { lasNotarienyckel, verifieraLogg, type Verifiering } from '#libs/bevis/index.js';
import { comparePositions } from '#libs/event-store/index.js';
import { paketeradMapp } from '#libs/huvudman/index.js';
import type { Logg } from '#libs/platform/logg.js';
import { rapport, SAMTYCKE } from '../../acceptance/rapport.js';
import { Samtal } from '../../acceptance/samtal.js';
import { startaSamladTestapp } from '../../support/testapp.js';
import { stilla } from '../../support/stilla.js';
import { Talare } from '../../support/talare.js';
import { PERSONER, type Person } from './personer.js';
import type { Personal } from './personal.js';
import type { Plats } from './plats.js';

export const LEKSAND = '2029';
export const REGION = '20';
export const HUVUDMAN = [LEKSAND, REGION] as const;
export type App = Awaited<ReturnType<typeof startaSamladTestapp>>;

const NOTARIE = 'gallring.prov.example';
const VANTA_MS_MAX = 300_000;
const VILA_MS = 100;
/** Requests under way at once. */
const SAMTIDIGA = 8;

/** @param env beside what belongs to the place */
export const starta = (plats: Plats, env: Readonly<Record<string, string>>, logg: Logg): Promise<App> => {
  const notarie = { AVVIKELSENAV_NOTARIE_SEKUNDER: '1', AVVIKELSENAV_NOTARIE_NAMN: NOTARIE };
  return startaSamladTestapp({ data: plats.data, env: { ...notarie, ...env, ...plats.env }, logg });
};

/** The län as packaged, but for the days that a decision waits. Resolves with the setting that names them. */
export const utanVantetid = async (mapp: string): Promise<Readonly<Record<string, string>>> => {
  const modeller = join(mapp, 'modeller');
  await cp(paketeradMapp(), modeller, { recursive: true });
  const fil = join(modeller, 'dalarna.yaml');
  await writeFile(fil, (await readFile(fil, 'utf8')).replace('vantetidDagar: 7', 'vantetidDagar: 0'));
  return { AVVIKELSENAV_MODELLER: modeller };
};

const iTaget = async <Post, T>(poster: readonly Post[], gor: (post: Post) => Promise<T>): Promise<readonly T[]> => {
  const klara: T[] = [];
  for (let fran = 0; fran < poster.length; fran += SAMTIDIGA) {
    klara.push(...(await Promise.all(poster.slice(fran, fran + SAMTIDIGA).map(gor))));
  }
  return klara;
};

/** Longer than other specs may wait: 200 cases are erased one by one. */
export const vantaLange = async (vad: string, arSa: () => Promise<boolean>): Promise<void> => {
  for (const slut = performance.now() + VANTA_MS_MAX; !(await arSa()); await vila(VILA_MS)) {
    if (performance.now() > slut) throw new Error(`waited in vain for ${vad}`);
  }
};

/** One closed case about each person, with words of both huvudmän. Resolves with their ids. */
export const rapporteraAlla = async (app: App): Promise<readonly string[]> => {
  const [leksand, region] = await Promise.all([Samtal.som(app, LEKSAND), Samtal.som(app, REGION)]);
  const ett = async ({ nr, personnummer, ord }: Person): Promise<string> => {
    const { rubrik, beskrivning, motivering, orsak, atgard, konsekvens, uppfoljning } = ord;
    const texter = { rubrik, beskrivning, personnummer, ...(nr % 2 === 0 && SAMTYCKE) };
    const { body } = await leksand.post('/avvikelser', rapport(`GAL-${nr}`, texter)).expect(201);
    const steg = [
      () => region.gor(body.id, 'bedomningar', { allvarlighetsgrad: 2, sannolikhet: 2, motivering }),
      () => region.gor(body.id, 'aterkoppling', { orsak, atgard, konsekvens, uppfoljning }),
      () => leksand.gor(body.id, 'avslut'),
    ];
    for (const gor of steg) {
      const { status } = await gor();
      if (status !== 201) throw new Error(`case ${nr} answered ${status}`);
    }
    return body.id;
  };
  return iTaget(PERSONER, ett);
};

export interface Beslutad {
  readonly id: string;
  /** Status of the answer when the one that proposed also decided. */
  readonly sjalv: readonly [number, string];
}

/** Proposed by one person, who may not decide it, and decided by another: all over HTTP. */
export const gallra = async (
  { url }: Pick<App, 'url'>,
  personal: Personal,
  val: { readonly huvudman: string; readonly arenden: readonly string[] },
): Promise<Beslutad> => {
  const { huvudman, arenden } = val;
  const ett = new Talare(url, await personal.arkivansvarig(huvudman));
  const tva = new Talare(url, await personal.chef(huvudman));
  const forslag = { arenden, lagrum: 'Beslut av myndigheten', skal: 'myndighetens_beslut' };
  const { body } = await ett.post('/gallringar', forslag).expect(201);
  const sjalv = await ett.pa(`/gallringar/${body.id}/beslut`, {});
  await tva.pa(`/gallringar/${body.id}/beslut`, {}).expect(201);
  return { id: body.id, sjalv: [sjalv.status, sjalv.body.kod] };
};

/** Everything that the two can read of these cases, as text. */
export const allaSvar = async (app: App, arenden: readonly string[]): Promise<string> => {
  const samtal = await Promise.all(HUVUDMAN.map((kod) => Samtal.som(app, kod)));
  const las = async (vag: string): Promise<string> =>
    (await Promise.all(samtal.map(async (ett) => (await ett.get(vag).expect(200)).text))).join('\n');
  const listor = ['/avvikelser?limit=100', '/inkorg?limit=100', '/vyer/min-ko?limit=100', '/vyer/leveranser?limit=100'];
  const vagar = [...arenden.flatMap((id) => [`/avvikelser/${id}`, `/avvikelser/${id}/handelser?limit=100`]), ...listor];
  return (await iTaget(vagar, las)).join('\n');
};

export const statistik = (app: App): Promise<readonly unknown[]> =>
  Promise.all(
    HUVUDMAN.map(
      async (kod) => (await (await Samtal.som(app, kod)).get('/vyer/sammanstallning').expect(200)).body.poster,
    ),
  );

/** Nothing more is on its way, and views and notary have seen it all. */
export const iVila = async ({ nav, ikapp }: App): Promise<void> => {
  const { store, notarie } = nav.lager;
  await stilla(() => store.head());
  await ikapp();
  await vantaLange('the notary', async () => {
    const { position, signerad, antal } = await notarie.lage();
    return signerad === antal && comparePositions(position, await store.head()) === 0;
  });
};

/** The log against its chain, the notary's tree and every checkpoint: its own, and those that somebody has kept. */
export const verifiera = async (app: App, givna: readonly string[]): Promise<Verifiering> => {
  const { store, notarie } = app.nav.lager;
  const nyckel = lasNotarienyckel(join(app.data, 'notarie.pem'), NOTARIE).publik;
  return verifieraLogg({ store, till: await store.head(), lager: notarie, nycklar: [nyckel], givna, tata: true });
};

export const kontrollpunkt = async ({ nav }: App): Promise<string> => (await nav.lager.notarie.senaste())?.text ?? '';
