import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { lasKonfiguration } from '#libs/platform/config.js';
import { tystLogg } from '#libs/platform/logg.js';
import { Demoklocka } from '../../apps/standalone/demo/lan/klocka.js';
import { berattaLanet, valjLan } from '../../apps/standalone/demo/lan/landemo.js';
import { startaNav, type Nav } from '../../apps/standalone/nav.js';

/** The service with a made-up county in it, and a login where anyone may be anyone. */
export interface Webbvarld {
  readonly nav: Nav;
  readonly url: string;
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
  });
  const nav = await startaNav(konfiguration, tystLogg, { clock: klocka });
  const lan = valjLan(nav.register, 'dalarna');
  await berattaLanet(nav, klocka, { lan, ar, framsteg: new PassThrough() });
  return {
    nav,
    url: nav.url,
    stang: async () => {
      await nav.stoppa();
      await rm(data, { recursive: true, force: true });
    },
  };
};
