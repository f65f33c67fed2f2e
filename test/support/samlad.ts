import { rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { lasKonfiguration } from '#libs/platform/config.js';
import type { Logg } from '#libs/platform/logg.js';
import { startaNav, type Nav } from '../../apps/standalone/nav.js';
import { lasNyckel } from '#libs/tjanst/nycklar.js';
import { provring } from './nyckelring.js';
import type { Testapp } from './provapp.js';
import { nyProvdatabas, type Provdatabas } from './provdatabas.js';

export interface Samladval {
  readonly data: string;
  readonly env: Readonly<Record<string, string>>;
  readonly logg: Logg | undefined;
}

/** The databases of folders in use or kept, by folder. */
const databaser = new Map<string, Provdatabas>();

/** All of it in this process, with log and views in the folder. */
export const startaEmbedded = async (val: Samladval): Promise<Testapp & { readonly nav: Nav }> => {
  const nav = await startaNav(konfigurera(val), val.logg);
  return samlad(nav, val.data, {
    kastaVyer: () => rm(join(val.data, 'vyer'), { recursive: true }),
    slapp: () => Promise.resolve(),
  });
};

/** All of it in this process, with log and views in a database that belongs to the folder. */
export const startaPostgres = async (val: Samladval): Promise<Testapp & { readonly nav: Nav }> => {
  const kand = databaser.get(val.data);
  const databas = kand ?? (await nyProvdatabas());
  databaser.set(val.data, databas);
  const slapp = async (): Promise<void> => {
    databaser.delete(val.data);
    await databas.slapp();
  };
  try {
    const env = { AVVIKELSENAV_PROFIL: 'postgres', DATABASE_URL: databas.url, ...val.env };
    return samlad(await startaNav(konfigurera({ ...val, env }), val.logg), val.data, { ...databas, slapp });
  } catch (error) {
    if (kand === undefined) await slapp();
    throw error;
  }
};

/** Tests ask faster than any client may. */
const UTAN_TAKT = { AVVIKELSENAV_BEGARANDEN_PER_MINUT: '0' };

const konfigurera = ({ data, env }: Samladval): ReturnType<typeof lasKonfiguration> => {
  if (env['AVVIKELSENAV_PROFIL'] === 'postgres') provring(data);
  return lasKonfiguration({ PORT: '0', AVVIKELSENAV_DATA: data, AVVIKELSENAV_LOGG: 'tyst', ...UTAN_TAKT, ...env });
};

const samlad = (
  nav: Nav,
  data: string,
  { kastaVyer, slapp }: Pick<Provdatabas, 'kastaVyer' | 'slapp'>,
): Testapp & { readonly nav: Nav } => ({
  nav,
  url: nav.url,
  server: nav.app.getHttpServer() as Server,
  data,
  token: (id) => {
    if (nav.nycklar === null) throw new Error('this app was given its own clients');
    return lasNyckel(nav.nycklar, id);
  },
  ikapp: () => vantaIkapp(nav),
  kastaVyer,
  stang: async (behall) => {
    await nav.stoppa();
    if (behall !== undefined) return;
    await slapp();
    await rm(data, { recursive: true, force: true });
  },
});

const vantaIkapp = async (nav: Nav): Promise<void> => {
  const mal = BigInt(await nav.lager.store.head());
  const { projektor } = nav.drift;
  if (BigInt(projektor.lage().position) >= mal) return;
  await new Promise<void>((klar) => {
    const sluta = projektor.onCommit(() => {
      if (BigInt(projektor.lage().position) < mal) return;
      sluta();
      klar();
    });
  });
};
