import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { startaMottagarserver, type Mottagen, type Svarssatt } from '../support/mottagarserver.js';

/** The own systems of some huvudmän: real HTTP receivers, and the file that tells the hub where they are. */
export interface Huvudmanssystem {
  /** Environment of the service that is to deliver to them. */
  readonly env: Readonly<Record<string, string>>;
  /** All that came with a signature that holds, in the order it came. */
  readonly mottagna: readonly Mottagen[];
  /** Messages whose signature did not hold. */
  oakta(): number;
  /** What one of them has been told of one case, in order; the type without prefix and version. */
  typer(huvudman: string, arende: string): readonly string[];
  /** How it answers from now on. */
  svara(huvudman: string, svar: Svarssatt): void;
  stang(): Promise<void>;
}

/** Answers that say that it did not come in. */
const NEJ: readonly Svarssatt[] = ['503', '410'];
const HEMLIGHET = `whsec_${Buffer.from('hemlighet i prov, aldrig annars').toString('base64')}`;

/** The number that a huvudman's system gives a case: known beforehand, so that it can be looked for. */
export const egetNummer = (huvudman: string, arende: string): string => `${huvudman}/${arende.slice(0, 8)}`;

/** @param koder huvudmän that are sent to; all others fetch from their inkorg */
export const startaHuvudmanssystem = async (koder: readonly string[]): Promise<Huvudmanssystem> => {
  const mottagna: Mottagen[] = [];
  const svar = new Map<string, Svarssatt>();
  let oakta = 0;
  const server = await startaMottagarserver({
    hemlighet: HEMLIGHET,
    valjSvar: (huvudman) => ({ svar: svar.get(huvudman) ?? 'kvitterad', efterMs: 0 }),
    arendenummer: egetNummer,
    vidMottagen: (mottagen) => mottagna.push(mottagen),
    vidOakta: () => (oakta += 1),
  });
  const katalog = await mkdtemp(join(tmpdir(), 'avvikelsenav-mottagare-'));
  const fil = join(katalog, 'mottagare.yaml');
  const mottagare = koder.map((huvudman) => ({
    huvudman,
    kanal: 'http',
    url: `${server.url}/${huvudman}`,
    hemlighet: HEMLIGHET,
    tillatPrivatAdress: true,
  }));
  await writeFile(fil, stringify({ mottagare }));
  return {
    env: { AVVIKELSENAV_MOTTAGARE: fil, AVVIKELSENAV_OMFORSOK_BAS_SEKUNDER: '0.05' },
    mottagna,
    oakta: () => oakta,
    typer: (huvudman, arende) =>
      mottagna
        .filter((en) => en.huvudman === huvudman && en.kuvert.subject === arende && !NEJ.includes(en.svar))
        .map(({ kuvert }) => kuvert.type.replace(/^se\.avvikelsenav\.avvikelse\.(.+)\.v1$/, '$1')),
    svara: (huvudman, satt) => void svar.set(huvudman, satt),
    stang: async () => {
      await server.stang();
      await rm(katalog, { recursive: true, force: true });
    },
  };
};
