import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { lasKonfiguration } from '#libs/platform/config.js';
import { paketrot } from '#libs/platform/paketrot.js';
import { laddaModeller, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { startaNav, type Nav } from '../nav.js';
import { lasNyckel } from '#libs/tjanst/index.js';
import { berattaSamverkan } from './berattelser.js';
import { medDemokatalog } from './demokatalog.js';
import { laggIhop, lasIn } from './inlasning.js';
import { vantaPaKvittenser } from './leveranslage.js';
import { mottagarna, sidord } from './mottagarna.js';
import { planeraSystem, Systemprocesser, type Demosystem } from './system.js';
import { HALLS, LEKSAND } from './tvisten.js';
import { proveSjalv, tabell, type Demoutfall } from './visning.js';

const REGION = '20';
const NERE_MS = 4_000;
const KVITTENSER_MS_MAX = 45_000;
/** The kommuner that the example files name, beside the region. */
const DELTAGARE = [REGION, '2021', '2023', '2029', '2034', '2039', '2062', '2082', '2085'];
/** The two of the escalation; the county's other kommuner share one system, which the län's key speaks for. */
const VASTERBOTTEN = { lan: '24', egna: ['24', '2480'], ovriga: 'Västerbottens övriga kommuner' };
const MEDVERKANDE = [...DELTAGARE, ...VASTERBOTTEN.egna];
const FILER = [
  { namn: 'avvikelser-kommuner.csv', mappning: 'dalarna-kommuner', nyckel: 'lan-20' },
  { namn: 'avvikelser-region.xml', mappning: 'region-dalarna', nyckel: REGION },
];

export interface Demoval {
  /** Ends after the table. */
  readonly once: boolean;
  /** The table as JSON, nothing else. */
  readonly json: boolean;
}

/** The whole service on a throwaway data folder, with real receivers beside it, and the two example files read in. */
export const demo = ({ once, json }: Demoval): Promise<void> =>
  medDemokatalog(!once, async (data, stada) => {
    const beratta = (text: string): void => {
      if (!json) console.log(text);
    };
    const system = await planera(data);
    const nav = await startaNav(konfiguration(data, once), undefined, { forst: MEDVERKANDE });
    stada(() => nav.stoppa());
    const processer = await startaSystem(nav, system, beratta);
    stada(() => processer.stoppa());
    const utfall = await kor(nav, processer, beratta);
    console.log(json ? JSON.stringify(utfall, null, 2) : tabell(utfall));
    if (!once) console.log(proveSjalv({ nav, system }));
  });

const konfiguration = (data: string, once: boolean) =>
  lasKonfiguration({
    PORT: process.env['PORT'] ?? (once ? '0' : '3000'),
    AVVIKELSENAV_DATA: data,
    AVVIKELSENAV_MOTTAGARE: join(data, 'mottagare.yaml'),
    AVVIKELSENAV_OMFORSOK_BAS_SEKUNDER: '0.5',
    AVVIKELSENAV_LOGG: 'fel',
    ...(!once && { AVVIKELSENAV_UTVECKLINGSINLOGGNING: 'ja' }),
    AVVIKELSENAV_UTVECKLINGSPORT: process.env['AVVIKELSENAV_UTVECKLINGSPORT'] ?? '3001',
  });

/** The receivers' register is written before anything starts: one of the systems is not up yet, and must be waited for. */
const planera = async (data: string): Promise<readonly Demosystem[]> => {
  const register = await laddaModeller();
  const system = await planeraSystem(deltagare(register), {
    nere: REGION,
    nereMs: NERE_MS,
    kvitterarSenare: '2082',
    haller: { huvudman: LEKSAND, typ: HALLS },
  });
  await writeFile(join(data, 'mottagare.yaml'), stringify({ mottagare: mottagarna(system) }), { mode: 0o600 });
  return system;
};

const deltagare = (register: Huvudmannaregister): readonly Pick<Demosystem, 'huvudman' | 'namn' | 'mottarFor'>[] => {
  const { lan, egna, ovriga } = VASTERBOTTEN;
  const medEget = MEDVERKANDE.flatMap((kod) => register.hamta(kod) ?? []).map(({ kod, namn }) => ({
    huvudman: kod,
    namn,
    mottarFor: [kod],
  }));
  const mottarFor = register
    .alla()
    .map(({ kod }) => kod)
    .filter((kod) => register.lanFor(kod) === lan && !egna.includes(kod));
  return [...medEget, { huvudman: `lan-${lan}`, namn: ovriga, mottarFor }];
};

const startaSystem = async (
  nav: Nav,
  system: readonly Demosystem[],
  beratta: (text: string) => void,
): Promise<Systemprocesser> => {
  const processer = new Systemprocesser(
    { url: nav.url, token: (huvudman) => nyckel(nav, huvudman) },
    sidord(nav.register),
  );
  await processer.starta(system);
  beratta(`Navet svarar på ${nav.url}. Huvudmännens ${system.length} system är egna processer.`);
  beratta(`Region Dalarnas system är nere de första ${NERE_MS / 1_000} sekunderna.`);
  return processer;
};

const kor = async (nav: Nav, processer: Systemprocesser, beratta: (text: string) => void): Promise<Demoutfall> => {
  const delar = [];
  for (const { namn, mappning, nyckel: id } of FILER) {
    const fil = join(paketrot(), 'exempel', namn);
    delar.push(await lasIn(fil, { url: nav.url, token: await nyckel(nav, id), mappning }));
    beratta(`Läste in exempel/${namn}.`);
  }
  const stories = await berattaSamverkan({
    url: nav.url,
    nyckel: (id) => nyckel(nav, id),
    namn: (id) => nav.register.hamta(id)?.namn ?? id,
    skriv: beratta,
    slappKvittens: (huvudman) => processer.slapp(huvudman),
  });
  beratta('\nVäntar på kvittenser …');
  const deliveries = await vantaPaKvittenser(nav.lager.store, KVITTENSER_MS_MAX);
  return { rows: laggIhop(delar), deliveries, stories };
};

const nyckel = (nav: Nav, id: string): Promise<string> => {
  if (nav.nycklar === null) throw new Error('the demo makes its own keys');
  return lasNyckel(nav.nycklar, id);
};
