import { join } from 'node:path';
import { kopieraProgram, lappa } from '../../support/program.js';
import { PLANTERADE as I_ETT_PROGRAM, type Planterat as PlanteratIEtt } from '../planterade.js';
import { Protokoll } from '../protokoll.js';
import { Storm } from './storm.js';

/** A bug put into a copy of the six programs: the storm must see it. */
export type Planterat = Pick<PlanteratIEtt, 'namn' | 'lappar' | 'bryter' | 'ord'>;

/** Of those that are proved on one program: what all profiles share. */
const DELADE: readonly string[] = ['deliver-to-all', 'forget-receipt'];

export const PLANTERADE: readonly Planterat[] = [
  ...I_ETT_PROGRAM.filter(({ namn }) => DELADE.includes(namn)),
  {
    namn: 'router-drops-a-third',
    bryter: 'I3',
    ord: /never reached/,
    lappar: [
      {
        fil: 'libs/routing/router.js',
        ankare: 'if (poster.length > 0) await this.delar.producent.skicka(poster);',
        mot: "const kvar = poster.filter(({ huvuden }) => !/^[0-4]/.test(huvuden['ce_id'])); if (kvar.length > 0) await this.delar.producent.skicka(kvar);",
      },
    ],
  },
];

export interface Plantering {
  readonly program: string;
  readonly katalog: string;
  readonly seed: number;
  readonly visa: (text: string) => void;
}

const DODER = 2;
const LITEN = { takt: 10, mellanrumMsMax: 2_500, lugn: { msMax: 45_000, stillaMs: 12_000 } };

/** A small storm over the copy: true when the bug was seen, by the right words. */
export const fangas = async (planterat: Planterat, plats: Plantering): Promise<boolean> => {
  const kopia = join(plats.katalog, planterat.namn);
  await kopieraProgram(plats.program, kopia);
  for (const lapp of planterat.lappar) await lappa(kopia, lapp);
  const protokoll = new Protokoll();
  const storm = await Storm.borja({
    ...LITEN,
    program: kopia,
    katalog: join(plats.katalog, `${planterat.namn}-storm`),
    journal: join(plats.katalog, `${planterat.namn}.jsonl`),
    seed: plats.seed,
    protokoll,
    visa: plats.visa,
  });
  try {
    await storm.kor(DODER);
  } finally {
    await storm.stang();
  }
  return protokoll.brottMot(planterat.bryter).some((text) => planterat.ord.test(text));
};
