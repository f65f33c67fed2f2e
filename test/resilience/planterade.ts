import { join } from 'node:path';
import { kopieraProgram, lappa, type Lapp } from '../support/program.js';
import { Lopp } from './lopp.js';
import { INVARIANTER, Protokoll, type Invariant } from './protokoll.js';
import type { Dod, Slag } from './slag.js';

/** A bug put into a copy of the program: the proof must see it. */
export interface Planterat {
  readonly namn: string;
  readonly lappar: readonly Lapp[];
  /** What must break, and the words it must break with: some other fault does not count. */
  readonly bryter: Invariant;
  readonly ord: RegExp;
  readonly slag: Slag;
  readonly dod: Dod;
}

const SKRIVARE = 'libs/event-store/sqlite/write.js';
const SEN_COMMIT_MS = 150;

export const PLANTERADE: readonly Planterat[] = [
  {
    namn: 'acknowledge-before-commit',
    bryter: 'I1',
    ord: /its effect is not in the log/,
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
    ord: /a view lacks/,
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
    ord: /no part/,
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
        ankare: 'if (!arProv(koad) && !lage.involverade.includes(koad.mottagare))',
        mot: 'if (lage.involverade.length === 0)',
      },
    ],
  },
  {
    namn: 'drop-version-check',
    bryter: 'I2',
    ord: /was let through on revision/,
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
    ord: /ended as levererad, without receipt/,
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
/** Seen in the log alone, right after the kill; the others are seen when all has had its time to arrive. */
const SYNS_I_LOGGEN: readonly Invariant[] = ['I1', 'I2'];
const LUGN = { msMax: 30_000, stillaMs: 3_000 };

export interface Plantering {
  readonly program: string;
  readonly katalog: string;
  readonly seed: number;
}

/** Plants it in a copy and proves that: true when it was seen. */
export const fangas = async (planterat: Planterat, plats: Plantering): Promise<boolean> => {
  const kopia = join(plats.katalog, planterat.namn);
  await kopieraProgram(plats.program, kopia);
  for (const lapp of planterat.lappar) await lappa(kopia, lapp);
  const protokoll = new Protokoll();
  const lopp = await Lopp.borja({ ...loppval(planterat.namn, plats), program: kopia, protokoll });
  try {
    return await syns(planterat, lopp, protokoll);
  } finally {
    await lopp.stang();
  }
};

const syns = async ({ slag, dod, bryter, ord }: Planterat, lopp: Lopp, protokoll: Protokoll): Promise<boolean> => {
  const sedd = (): boolean => protokoll.brottMot(bryter).some((text) => ord.test(text));
  for (let runda = 1; runda <= RUNDOR_MAX && !sedd(); runda += 1) {
    await lopp.dodsrunda(slag, dod);
    if (!SYNS_I_LOGGEN.includes(bryter)) await lopp.avstam();
  }
  return sedd();
};

/**
 * The program as it is, through the rounds that the planted bugs get: a proof that breaks here would catch anything.
 * Answers what it says broke.
 */
export const roparVarg = async (plats: Plantering): Promise<readonly string[]> => {
  const protokoll = new Protokoll();
  const lopp = await Lopp.borja({ ...loppval('control', plats), program: plats.program, protokoll });
  try {
    for (const { slag, dod } of PLANTERADE) await lopp.dodsrunda(slag, dod);
    await lopp.avstam();
  } finally {
    await lopp.stang();
  }
  return INVARIANTER.flatMap((invariant) => protokoll.brottMot(invariant).map((text) => `${invariant} ${text}`));
};

const loppval = (namn: string, { katalog, seed }: Plantering) => ({
  katalog: join(katalog, `${namn}-data`),
  journal: join(katalog, `${namn}.jsonl`),
  seed,
  lugn: LUGN,
});
