import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { byggProgram } from '../../support/program.js';
import { commit, heltalAv } from '../korning.js';
import { Protokoll, type Rakning } from '../protokoll.js';
import { Visare } from '../visare.js';
import { fangas, PLANTERADE, type Planterat } from './planterade.js';
import { Storm, type Stormutfall } from './storm.js';

/** What is printed with --json. */
interface Rapport extends Stormutfall {
  readonly commit: string;
  readonly seed: number;
  readonly rounds: number;
  readonly casesPerSecond: number;
  readonly invariants: Readonly<Record<string, Rakning>>;
  readonly planted: Readonly<Record<string, boolean>>;
}

const MAX = { rounds: 100_000, rate: 1_000, gap: 600_000 };
const LUGN = { msMax: 600_000, stillaMs: 120_000 };

const lasVal = () => {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      rate: { type: 'string', default: '50' },
      gap: { type: 'string', default: '2500' },
      journal: { type: 'string', default: '' },
      planted: { type: 'string', default: PLANTERADE.map(({ namn }) => namn).join(',') },
      json: { type: 'boolean', default: false },
    },
  });
  return {
    rounds: heltalAv('rounds', values.rounds, MAX.rounds),
    seed: heltalAv('seed', values.seed, 2 ** 31),
    takt: heltalAv('rate', values.rate, MAX.rate),
    mellanrumMsMax: heltalAv('gap', values.gap, MAX.gap),
    journal: values.journal,
    planterade: valda(values.planted),
    json: values.json,
  };
};

const valda = (text: string): readonly Planterat[] =>
  text
    .split(',')
    .filter((namn) => namn !== '')
    .map((namn) => {
      const planterat = PLANTERADE.find((en) => en.namn === namn);
      if (planterat === undefined) throw new Error(`--planted: there is no planted bug ${namn}`);
      return planterat;
    });

type Provval = ReturnType<typeof lasVal>;

interface Plats {
  readonly program: string;
  readonly katalog: string;
}

const prova = async (val: Provval, katalog: string, visare: Visare): Promise<Rapport> => {
  const plats = { katalog, program: join(katalog, 'program') };
  await byggProgram(plats.program);
  const { utfall, invariants } = await iStorm(val, plats, visare);
  const { rounds, seed, takt } = val;
  const planted = await fangaPlanterade(val, plats, visare);
  return { commit: commit(), seed, rounds, casesPerSecond: takt, ...utfall, invariants, planted };
};

const iStorm = async ({ rounds, seed, takt, ...val }: Provval, { program, katalog }: Plats, visare: Visare) => {
  const protokoll = new Protokoll((invariant, text) => visare.brott(invariant, text));
  const storm = await Storm.borja({
    program,
    katalog: join(katalog, 'storm'),
    journal: val.journal === '' ? join(katalog, 'journal.jsonl') : val.journal,
    seed,
    protokoll,
    takt,
    mellanrumMsMax: val.mellanrumMsMax,
    lugn: LUGN,
    visa: (text) => visare.steg(text),
  });
  try {
    return { utfall: await storm.kor(rounds), invariants: protokoll.resultat() };
  } finally {
    await storm.stang();
  }
};

const fangaPlanterade = async (
  { planterade, seed }: Provval,
  { program, katalog }: Plats,
  visare: Visare,
): Promise<Record<string, boolean>> => {
  const planted: Record<string, boolean> = {};
  for (const planterat of planterade) {
    const visa = (text: string): void => visare.steg(`planted: ${planterat.namn}; ${text}`);
    planted[planterat.namn] = await fangas(planterat, { program, katalog, seed, visa });
  }
  return planted;
};

const huvudprogram = async (): Promise<void> => {
  const val = lasVal();
  const katalog = mkdtempSync(join(tmpdir(), 'avvikelsenav-storm-'));
  process.once('exit', () => rmSync(katalog, { recursive: true, force: true }));
  process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
  const visare = new Visare();
  const rapport = await prova(val, katalog, visare);
  visare.slut();
  console.log(val.json ? JSON.stringify(rapport) : tabell(rapport, visare));
  const holl = Object.values(rapport.invariants).every(({ broken }) => broken === 0);
  process.exitCode = holl && Object.values(rapport.planted).every((fangad) => fangad) ? 0 : 1;
};

const tabell = (rapport: Rapport, visare: Visare): string =>
  [
    visare.tabell(rapport),
    `${rapport.cases} cases at ${rapport.casesPerSecond}/s (${rapport.skipped} not sent), ${rapport.events} events, ` +
      `${rapport.deliveries} deliveries in ${Math.round(rapport.seconds)} s; calm ${Math.round(rapport.drainSeconds)} s ` +
      `after the last kill; ${rapport.gaveUp} times a service gave up by itself and was started anew`,
  ].join('\n');

await huvudprogram();
