import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { laddaModeller } from '#libs/huvudman/index.js';
import { lasKonfiguration } from '#libs/platform/config.js';
import { lasNyckel } from '#libs/tjanst/index.js';
import { startaNav } from '../../nav.js';
import { medDemokatalog } from '../demokatalog.js';
import { mottagarna, sidord } from '../mottagarna.js';
import { planeraSystem, Systemprocesser } from '../system.js';
import { Demoklocka } from './klocka.js';
import { berattaLanet, valjLan } from './landemo.js';
import { lansvisning } from './lansvisning.js';

export interface Lansval {
  /** Name or code of the län. */
  readonly lan: string;
  /** Years told. */
  readonly ar: number;
  /** Ends when it has been told. */
  readonly once: boolean;
  readonly json: boolean;
}

/** A made-up county's years through the service's own doors, and then the pages to look at. */
export const korLansdemo = (val: Lansval): Promise<void> =>
  medDemokatalog(!val.once, async (data, stada) => {
    process.stderr.write('Startar navet och huvudmännens system …\n');
    const register = await laddaModeller();
    const lan = valjLan(register, val.lan);
    const system = await planeraSystem([
      { huvudman: lan.region, namn: register.hamta(lan.region)?.namn ?? lan.region, mottarFor: [lan.region] },
      { huvudman: `lan-${lan.lan}`, namn: 'Kommunernas gemensamma system', mottarFor: lan.kommuner },
    ]);
    await writeFile(join(data, 'mottagare.yaml'), stringify({ mottagare: mottagarna(system) }), { mode: 0o600 });
    const klocka = new Demoklocka();
    const forst = [lan.region, ...lan.kommuner];
    const nav = await startaNav(konfiguration(data, val.once), undefined, { clock: klocka, forst });
    stada(() => nav.stoppa());
    const { nycklar } = nav;
    if (nycklar === null) throw new Error('the demo makes its own keys');
    const processer = new Systemprocesser({ url: nav.url, token: (id) => lasNyckel(nycklar, id) }, sidord(register));
    stada(() => processer.stoppa());
    await processer.starta(system);
    const utfall = await berattaLanet(nav, klocka, { lan, ar: val.ar, framsteg: process.stderr });
    console.log(val.json ? JSON.stringify(utfall, null, 2) : lansvisning(utfall, { nav, stannar: !val.once }));
  });

/** The county is told faster than any client may ask. */
const konfiguration = (data: string, once: boolean) =>
  lasKonfiguration({
    PORT: process.env['PORT'] ?? (once ? '0' : '3000'),
    AVVIKELSENAV_DATA: data,
    AVVIKELSENAV_MOTTAGARE: join(data, 'mottagare.yaml'),
    AVVIKELSENAV_BEGARANDEN_PER_MINUT: '0',
    AVVIKELSENAV_LOGG: 'fel',
    ...(!once && { AVVIKELSENAV_UTVECKLINGSINLOGGNING: 'ja' }),
    AVVIKELSENAV_UTVECKLINGSPORT: process.env['AVVIKELSENAV_UTVECKLINGSPORT'] ?? '3001',
  });
