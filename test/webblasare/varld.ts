import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PassThrough } from 'node:stream';
import { comparePositions } from '#libs/event-store/index.js';
import { lasKonfiguration } from '#libs/platform/config.js';
import { tystLogg } from '#libs/platform/logg.js';
import { Demoklocka } from '../../apps/standalone/demo/lan/klocka.js';
import { berattaLanet, valjLan } from '../../apps/standalone/demo/lan/landemo.js';
import { startaNav, type Nav } from '../../apps/standalone/nav.js';
import type { Egennamn } from './svenska-ord.js';
import { laggArbete, type Lansarbete } from './arbete.js';

/** The service with a made-up county in it, and a login where anyone may be anyone. */
export interface Webbvarld {
  readonly nav: Nav;
  readonly url: string;
  readonly arbete: Lansarbete;
  /** Resolves when the pages show all that has been done. */
  ikapp(): Promise<void>;
  stang(): Promise<void>;
}

/** @param ar years told before it begins */
export const nyWebbvarld = async (ar: number): Promise<Webbvarld> => {
  const data = await mkdtemp(join(tmpdir(), 'avvikelsenav-webb-'));
  const klocka = new Demoklocka();
  const konfiguration = lasKonfiguration({
    PORT: '0',
    AVVIKELSENAV_DATA: data,
    AVVIKELSENAV_BEGARANDEN_PER_MINUT: '0',
    AVVIKELSENAV_UTVECKLINGSINLOGGNING: 'ja',
    AVVIKELSENAV_UTVECKLINGSPORT: '0',
    AVVIKELSENAV_UTGIVARE: 'Region Dalarna',
    AVVIKELSENAV_KONTAKT: 'avvikelser@dalarna.example',
    AVVIKELSENAV_TILLGANGLIGHET_GRANSKAD: '2026-11-02',
  });
  const nav = await startaNav(konfiguration, tystLogg, { clock: klocka });
  const stang = async (): Promise<void> => {
    await nav.stoppa();
    await rm(data, { recursive: true, force: true });
  };
  try {
    const lan = valjLan(nav.register, 'dalarna');
    await berattaLanet(nav, klocka, { lan, ar, framsteg: new PassThrough() });
    await ikapp(nav);
    const arbete = await laggArbete(nav);
    await ikapp(nav);
    return { nav, url: nav.url, arbete, ikapp: () => ikapp(nav), stang };
  } catch (error) {
    await stang();
    throw error;
  }
};

/** The service with nothing in it, where nobody can log in. */
export const nyTomNav = async (): Promise<Pick<Webbvarld, 'url' | 'stang'>> => {
  const data = await mkdtemp(join(tmpdir(), 'avvikelsenav-webb-'));
  const nav = await startaNav(lasKonfiguration({ PORT: '0', AVVIKELSENAV_DATA: data }), tystLogg);
  const stang = async (): Promise<void> => {
    await nav.stoppa();
    await rm(data, { recursive: true, force: true });
  };
  return { url: nav.url, stang };
};

/** The longest first, so that none is left by a part of it. */
export const egennamn = ({ nav: { register } }: Pick<Webbvarld, 'nav'>): Egennamn => ({
  namn: [...register.alla(), ...register.lan()].map(({ namn }) => namn).sort((en, annan) => annan.length - en.length),
  avtal: register.overenskommelser().flatMap(({ namn, kortnamn }) => [namn, kortnamn ?? namn]),
});

const VANTA_MS = 20;
const VANTA_MS_MAX = 20_000;

const ikapp = async ({ lager, drift }: Nav): Promise<void> => {
  const slut = performance.now() + VANTA_MS_MAX;
  const framme = async (): Promise<boolean> =>
    comparePositions(drift.projektor.lage().position, await lager.store.head()) >= 0;
  while (!(await framme()) && performance.now() < slut) await setTimeout(VANTA_MS);
};
