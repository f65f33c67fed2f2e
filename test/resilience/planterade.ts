import { join } from 'node:path';
import { kopieraProgram, lappa, type Lapp } from '../support/program.js';
import { Lopp } from './lopp.js';
import { Protokoll, type Invariant } from './protokoll.js';
import type { Dod, Slag } from './slag.js';

/** A bug put into a copy of the program: the proof must see it. */
export interface Planterat {
  readonly namn: string;
  readonly lappar: readonly Lapp[];
  /** What must break. */
  readonly bryter: Invariant;
  readonly slag: Slag;
  readonly dod: Dod;
}

const SKRIVARE = 'libs/event-store/sqlite/write.js';
const SEN_COMMIT_MS = 150;

export const PLANTERADE: readonly Planterat[] = [
  {
    namn: 'acknowledge-before-commit',
    bryter: 'I1',
    slag: 'append',
    // The answer leaves at once, the commit comes later, and the kill stands between: at the third commit.
    dod: { failpoint: 'append.before-commit:3' },
    lappar: [
      { fil: SKRIVARE, ankare: "write: (batch)=>{ db.exec('BEGIN IMMEDIATE');", mot: TIDIGT_SVAR() },
      {
        fil: SKRIVARE,
        ankare:
          "failpoint('append.before-commit'); db.exec('COMMIT'); failpoint('append.after-commit'); return outcomes;",
        mot: `setTimeout(() => { if (db.isTransaction) { failpoint('append.before-commit'); db.exec('COMMIT'); } }, ${SEN_COMMIT_MS}); return outcomes;`,
      },
    ],
  },
  {
    namn: 'checkpoint-before-rows',
    bryter: 'I5',
    slag: 'projection',
    dod: { failpoint: 'projector-fore-commit:4' },
    lappar: [
      {
        fil: 'libs/read-models/motor/tillampa.js',
        ankare: "failpoint('projector-fore-commit'); await db.skriv(delar.flat());",
        mot:
          'await db.skriv(delar.flatMap((del) => del.slice(0, 1)));' +
          "failpoint('projector-fore-commit'); await db.skriv(delar.flatMap((del) => del.slice(1)));",
      },
    ],
  },
  {
    namn: 'deliver-to-all',
    bryter: 'I4',
    slag: 'append',
    dod: { efterMs: 700 },
    lappar: [
      {
        fil: 'libs/policies/till-formedling.js',
        ankare: 'const andra = involverade.filter(',
        mot: "const andra = [...involverade, { huvudman: '20', sedan: 0 }, { huvudman: '2062', sedan: 0 }].filter(",
      },
      {
        fil: 'libs/formedling/kuvert.js',
        ankare: 'if (!lage.involverade.includes(koad.mottagare))',
        mot: 'if (lage.involverade.length === 0)',
      },
    ],
  },
  {
    namn: 'drop-version-check',
    bryter: 'I2',
    slag: 'append',
    dod: { efterMs: 1_500 },
    lappar: [
      {
        fil: 'libs/event-store/sql/judge.js',
        ankare: 'return fits(append.expected, actual) ? WRITE',
        mot: 'return true ? WRITE',
      },
    ],
  },
  {
    namn: 'forget-receipt',
    bryter: 'I3',
    slag: 'delivery',
    dod: { failpoint: 'sandare-efter-svar:4' },
    lappar: [
      {
        fil: 'libs/formedling/sandare-forsok.js',
        ankare: 'if (svar.kvittens !== null && ',
        mot: 'if (false && ',
      },
    ],
  },
];

/** Commits what an earlier write left open, then opens its own. */
function TIDIGT_SVAR(): string {
  return "write: (batch)=>{ if (db.isTransaction) { failpoint('append.before-commit'); db.exec('COMMIT'); } db.exec('BEGIN IMMEDIATE');";
}

/** Rounds before a bug counts as escaped. */
const RUNDOR_MAX = 6;
const LUGN_MS_MAX = 4_000;

export interface Plantering {
  readonly program: string;
  readonly katalog: string;
  readonly seed: number;
}

/** Plants it in a copy and proves that: true when the invariant it should break broke. */
export const fangas = async (planterat: Planterat, { program, katalog, seed }: Plantering): Promise<boolean> => {
  const kopia = join(katalog, planterat.namn);
  await kopieraProgram(program, kopia);
  for (const lapp of planterat.lappar) await lappa(kopia, lapp);
  const protokoll = new Protokoll();
  const lopp = await Lopp.borja({
    program: kopia,
    katalog: join(katalog, `${planterat.namn}-data`),
    journal: join(katalog, `${planterat.namn}.jsonl`),
    seed,
    protokoll,
    lugnMsMax: LUGN_MS_MAX,
  });
  try {
    await forsok(planterat, lopp, protokoll);
    return protokoll.arBrutet(planterat.bryter);
  } finally {
    await lopp.stang();
  }
};

const forsok = async ({ slag, dod, bryter }: Planterat, lopp: Lopp, protokoll: Protokoll): Promise<void> => {
  for (let runda = 1; runda <= RUNDOR_MAX; runda += 1) {
    await lopp.dodsrunda(slag, dod);
    if (protokoll.arBrutet(bryter)) return;
    if (runda % 2 === 0) await lopp.avstam();
    if (protokoll.arBrutet(bryter)) return;
  }
};
