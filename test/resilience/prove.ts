import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { byggProgram } from '../support/program.js';
import { commit, heltalAv } from './korning.js';
import { Lopp } from './lopp.js';
import { fangas, PLANTERADE, roparVarg, type Plantering } from './planterade.js';
import { Protokoll, type Rakning } from './protokoll.js';
import { SLAG } from './slag.js';
import { Visare } from './visare.js';

/** What is printed with --json. */
interface Rapport {
  readonly commit: string;
  readonly seed: number;
  /** Of each kind. */
  readonly rounds: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly invariants: Readonly<Record<string, Rakning>>;
  readonly planted: Readonly<Record<string, boolean>>;
}

interface Provval {
  readonly rounds: number;
  readonly seed: number;
  /** Names of the planted bugs to try. */
  readonly planted: readonly string[];
  /** Rounds between the checks of everything. */
  readonly every: number;
  readonly journal: string;
}

const RUNDOR = { standard: 100, max: 100_000 };
const LUGN = { msMax: 120_000, stillaMs: 30_000 };

const prova = async (val: Provval, katalog: string, visare: Visare): Promise<Rapport> => {
  const program = join(katalog, 'program');
  await byggProgram(program);
  const { faults, protokoll } = await dodaOchProva(val, { program, katalog }, visare);
  const planted = await fangaPlanterade(val, { program, katalog, seed: val.seed }, visare);
  visare.slut();
  return { commit: commit(), seed: val.seed, rounds: val.rounds, faults, invariants: protokoll.resultat(), planted };
};

const fangaPlanterade = async (val: Provval, plats: Plantering, visare: Visare): Promise<Record<string, boolean>> => {
  const planted: Record<string, boolean> = {};
  if (val.planted.length === 0) return planted;
  visare.steg('planted: none, as a control');
  const varg = await roparVarg(plats);
  if (varg.length > 0)
    throw new Error(`with nothing planted the proof broke all the same: ${varg.slice(0, 5).join('; ')}`);
  for (const planterat of PLANTERADE.filter(({ namn }) => val.planted.includes(namn))) {
    visare.steg(`planted: ${planterat.namn}`);
    planted[planterat.namn] = await fangas(planterat, plats);
  }
  return planted;
};

const dodaOchProva = async (
  { rounds, seed, every, journal }: Provval,
  { program, katalog }: { readonly program: string; readonly katalog: string },
  visare: Visare,
): Promise<{ faults: Record<string, number>; protokoll: Protokoll }> => {
  const protokoll = new Protokoll((invariant, text) => visare.brott(invariant, text));
  const fil = journal === '' ? join(katalog, 'journal.jsonl') : journal;
  const val = { program, katalog: join(katalog, 'lopp'), journal: fil, seed, protokoll, lugn: LUGN };
  const rundor = SLAG.flatMap((slag) => Array.from({ length: rounds }, (_, index) => ({ slag, nr: index + 1 })));
  const lopp = await Lopp.borja(val);
  const runda = async ({ slag, nr }: (typeof rundor)[number], index: number): Promise<void> => {
    visare.steg(`${slag} ${nr}/${rounds}`);
    await lopp.dodsrunda(slag);
    if ((index + 1) % every === 0 || index + 1 === rundor.length) await lopp.avstam();
  };
  try {
    for (const [index, en] of rundor.entries()) await runda(en, index);
    const doda = Object.fromEntries(SLAG.map((slag) => [slag, rounds]));
    return { faults: { ...doda, ...lopp.mottagande.storningar }, protokoll };
  } finally {
    await lopp.stang();
  }
};

const lasVal = (): Provval & { readonly json: boolean } => {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: String(RUNDOR.standard) },
      seed: { type: 'string', default: '1' },
      every: { type: 'string', default: '10' },
      journal: { type: 'string', default: '' },
      planted: { type: 'string', default: PLANTERADE.map(({ namn }) => namn).join(',') },
      json: { type: 'boolean', default: false },
    },
  });
  const planted = values.planted.split(',').filter((namn) => namn !== '');
  const okand = planted.find((namn) => !PLANTERADE.some((en) => en.namn === namn));
  if (okand !== undefined) throw new Error(`--planted: there is no planted bug ${okand}`);
  return {
    rounds: heltalAv('rounds', values.rounds, RUNDOR.max),
    seed: heltalAv('seed', values.seed, 2 ** 31),
    every: Math.max(1, heltalAv('every', values.every, RUNDOR.max)),
    journal: values.journal,
    planted,
    json: values.json,
  };
};

const huvudprogram = async (): Promise<void> => {
  const { json, ...val } = lasVal();
  const katalog = mkdtempSync(join(tmpdir(), 'avvikelsenav-prov-'));
  // However it ends, by a fault or by Ctrl-C: services are killed with this process, and this is the last of it.
  process.once('exit', () => rmSync(katalog, { recursive: true, force: true }));
  process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
  const visare = new Visare();
  const rapport = await prova(val, katalog, visare);
  console.log(json ? JSON.stringify(rapport) : visare.tabell(rapport));
  const holl = Object.values(rapport.invariants).every(({ broken }) => broken === 0);
  process.exitCode = holl && Object.values(rapport.planted).every((fangad) => fangad) ? 0 : 1;
};

await huvudprogram();
