import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Konfiguration } from '#libs/platform/config.js';
import type { Gravsten } from '#libs/sekretess/index.js';
import { somJson } from '#libs/platform/som-json.js';

/** A tombstone with what of the person index went with it. Ids only. */
export interface Gravpost extends Gravsten {
  readonly huvudman: string;
  readonly arende: string;
}

/**
 * Tombstones outside of log and vault, so that a restore of both to before an erasure still does not bring the keys back.
 * Only ever grows; kept apart from the backups of either.
 */
export interface Gravstensfil {
  /** Durable when resolved. */
  lagg(poster: readonly Gravpost[]): Promise<void>;
  /** Every whole line; a last one that a power cut broke was never answered for. Errors: a damaged line before it. */
  las(): Promise<readonly Gravpost[]>;
}

/** For profiles without one: the log's own erasures are replayed alone. */
export const INGEN_GRAVSTENSFIL: Gravstensfil = {
  lagg: () => Promise.resolve(),
  las: () => Promise.resolve([]),
};

/** The one that the profile names; services on several machines have none unless it is configured. */
export const gravstensfilFor = ({ profil, data, nycklar }: Konfiguration): Gravstensfil => {
  if (nycklar.gravstensFil !== '') return gravstensfil(nycklar.gravstensFil);
  return profil === 'distributed' ? INGEN_GRAVSTENSFIL : gravstensfil(join(data, 'gravstenar.ndjson'));
};

/** One JSON object a line. */
export const gravstensfil = (fil: string): Gravstensfil => ({
  lagg: async (poster) => {
    if (poster.length === 0) return;
    const handtag = await open(fil, 'a+', 0o600);
    try {
      await handtag.appendFile(
        `${await radbrott(handtag)}${poster.map((post) => `${JSON.stringify(post)}\n`).join('')}`,
      );
      await handtag.sync();
    } finally {
      await handtag.close();
    }
  },
  las: async () => {
    const rader = (await innehall(fil)).split('\n');
    // What stands after the last line break was not written to its end.
    return rader.slice(0, -1).flatMap((rad, nr) => tolkad(rad, { fil, nr: nr + 1 }));
  },
});

/** A torn last line is closed, so that what comes after it stands on its own. */
const radbrott = async (handtag: Awaited<ReturnType<typeof open>>): Promise<string> => {
  const { size } = await handtag.stat();
  if (size === 0) return '';
  const { buffer } = await handtag.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString() === '\n' ? '' : `${AVBRUTEN}\n`;
};
/** Marks a line that was torn: what was on it was never answered for. */
const AVBRUTEN = '#';

const tolkad = (rad: string, plats: { readonly fil: string; readonly nr: number }): readonly Gravpost[] => {
  if (rad.endsWith(AVBRUTEN)) return [];
  const post = somJson(rad);
  if (!arGravpost(post)) throw new Error(`${plats.fil}:${plats.nr} är skadad. Läs gravstenarna ur en säkerhetskopia.`);
  return [post];
};

const FALT = ['nyckel', 'gallringId', 'huvudman', 'arende'] as const;
const arGravpost = (varde: unknown): varde is Gravpost =>
  typeof varde === 'object' &&
  varde !== null &&
  FALT.every((falt) => falt in varde && typeof Object.entries(varde).find(([namn]) => namn === falt)?.[1] === 'string');

const innehall = async (fil: string): Promise<string> => {
  try {
    return await readFile(fil, 'utf8');
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
};
