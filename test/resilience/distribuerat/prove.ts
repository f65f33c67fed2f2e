import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { byggProgram } from '../../support/program.js';
import { commit, heltalAv } from '../korning.js';
import { Protokoll, type Rakning } from '../protokoll.js';
import { Visare } from '../visare.js';
import { Storm, type Stormutfall } from './storm.js';

/** What is printed with --json. */
interface Rapport extends Stormutfall {
  readonly commit: string;
  readonly seed: number;
  readonly rounds: number;
  readonly casesPerSecond: number;
  readonly invariants: Readonly<Record<string, Rakning>>;
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
      json: { type: 'boolean', default: false },
    },
  });
  return {
    rounds: heltalAv('rounds', values.rounds, MAX.rounds),
    seed: heltalAv('seed', values.seed, 2 ** 31),
    takt: heltalAv('rate', values.rate, MAX.rate),
    mellanrumMsMax: heltalAv('gap', values.gap, MAX.gap),
    journal: values.journal,
    json: values.json,
  };
};

type Provval = ReturnType<typeof lasVal>;

const prova = async ({ rounds, seed, takt, ...val }: Provval, katalog: string, visare: Visare): Promise<Rapport> => {
  const program = join(katalog, 'program');
  await byggProgram(program);
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
    const utfall = await storm.kor(rounds);
    return { commit: commit(), seed, rounds, casesPerSecond: takt, ...utfall, invariants: protokoll.resultat() };
  } finally {
    await storm.stang();
  }
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
  process.exitCode = Object.values(rapport.invariants).every(({ broken }) => broken === 0) ? 0 : 1;
};

const tabell = (rapport: Rapport, visare: Visare): string =>
  [
    visare.tabell({ ...rapport, planted: {} }),
    `${rapport.cases} cases at ${rapport.casesPerSecond}/s (${rapport.skipped} not sent), ${rapport.events} events, ` +
      `${rapport.deliveries} deliveries in ${Math.round(rapport.seconds)} s; calm ${Math.round(rapport.drainSeconds)} s ` +
      `after the last kill; ${rapport.gaveUp} times a service gave up by itself and was started anew`,
  ].join('\n');

await huvudprogram();
