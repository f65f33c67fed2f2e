import { avvikelseStream, UtforAvvikelse, utforAvvikelse } from '#libs/avvikelse/index.js';
import { WrongExpectedRevision } from '#libs/event-store/index.js';
import {
  kravFrittFranHinder,
  skaVerkstallas,
  UtforGallring,
  utforGallring,
  type KandGallring,
} from '#libs/gallring/index.js';
import type { EventMeta } from '#libs/kernel/index.js';
import type { Clock } from '#libs/platform/clock.js';
import { svenskDag } from '#libs/platform/datum.js';
import { failpoint } from '#libs/platform/failpoints.js';
import { deterministicId } from '#libs/platform/ids.js';
import type { Nyckelvalv } from '#libs/sekretess/index.js';
import { arSparrat, gallringsfakta, type Faktakallor } from './gallringsfakta.js';
import type { Gravstensfil } from './gravstensfil.js';
import { arendenycklar, type Arendenycklar, type Gallringsmal } from './textnycklar.js';

export interface Verkstallighetsdelar extends Faktakallor {
  readonly valv: Nyckelvalv;
  readonly gravstenar: Gravstensfil;
  readonly clock: Clock;
  /** Told after each case, for progress. */
  readonly vidArende?: (klara: number, alla: number) => void;
}

/** An erasure as the log has it. */
export interface Beslutet {
  readonly id: string;
  readonly gallring: KandGallring;
}

/** Times a case is read anew because somebody wrote in it meanwhile. */
const FORSOK_MAX = 10;

/**
 * One decided erasure, from the beginning or from where it was broken off: every step gives nothing the second time.
 * Order matters: begun in the log, then tombstones, keys, index, the case's own word, and at last that all is done.
 * Errors: `Rejected` when something came to stand in its way before it had begun; faults of log and vault.
 */
export const verkstall = async (
  delar: Verkstallighetsdelar,
  { id, gallring }: Beslutet,
  signal: AbortSignal,
): Promise<'verkstalld' | 'vantar'> => {
  const { huvudman, arenden } = gallring.forslag;
  if (!skaVerkstallas(gallring, svenskDag(delar.clock.now()))) return 'vantar';
  await paborja(delar, id, gallring);
  failpoint('gallring-efter-paborjad');
  let nycklar = 0;
  for (const [nr, arende] of arenden.entries()) {
    if (signal.aborted) return 'vantar';
    nycklar += await gallraArende(delar, { huvudman, gallringId: id, arende });
    delar.vidArende?.(nr + 1, arenden.length);
  }
  failpoint('gallring-fore-verkstalld');
  const command = { type: 'VerkstallGallring', data: { huvudman, nycklar } } as const;
  await utforGallring(delar.store, new UtforGallring(id, command, meta(delar, 'verkstall', id)));
  return 'verkstalld';
};

/** Once it has begun nothing but holds is asked again: what is half gone is not kept. */
const paborja = async (delar: Verkstallighetsdelar, id: string, gallring: KandGallring): Promise<void> => {
  if (gallring.status !== 'beslutad') return;
  const { huvudman, arenden, skal } = gallring.forslag;
  const idag = svenskDag(delar.clock.now());
  const fakta = await gallringsfakta(delar, { huvudman, arenden, skal, idag });
  const command = { type: 'PaborjaGallring', data: { huvudman, idag, fakta } } as const;
  await utforGallring(delar.store, new UtforGallring(id, command, meta(delar, 'paborja', id)));
};

/** Resolves with how many keys of the case are gone. */
const gallraArende = async (delar: Verkstallighetsdelar, mal: Gallringsmal): Promise<number> => {
  for (let forsok = 1; forsok <= FORSOK_MAX; forsok += 1) {
    const last = await arendenycklar(delar.store, mal);
    if (!last.gallrat) await kravOsparrat(delar, mal);
    await forstor(delar, mal, last);
    if (last.gallrat || (await sagt(delar, mal, last))) return last.nycklar.length;
  }
  throw new Error('a case was written in again and again while it was erased');
};

/** A hold may come while an erasure of many cases goes on: it keeps each that has not been come to. */
const kravOsparrat = async ({ store }: Verkstallighetsdelar, { huvudman, arende }: Gallringsmal): Promise<void> => {
  const fritt = { oppet: false, provas: false, oforseglat: false, bevaras: null };
  kravFrittFranHinder([{ arende, involverad: true, sparrat: await arSparrat(store, huvudman, arende), ...fritt }]);
};

const forstor = async (delar: Verkstallighetsdelar, mal: Gallringsmal, { nycklar }: Arendenycklar): Promise<void> => {
  const { huvudman, gallringId, arende } = mal;
  await delar.gravstenar.lagg(nycklar.map((nyckel) => ({ nyckel, gallringId, huvudman, arende })));
  failpoint('gallring-efter-gravstenar');
  await delar.valv.forstor(nycklar, gallringId);
  failpoint('gallring-efter-nycklar');
  await delar.valv.personindex.bort(huvudman, [arende]);
  failpoint('gallring-efter-index');
};

/** False: the case has moved on since it was read, and may hold a key more. */
const sagt = async (
  delar: Verkstallighetsdelar,
  { huvudman, gallringId, arende }: Gallringsmal,
  { revision }: Arendenycklar,
): Promise<boolean> => {
  const command = { type: 'GallraTexter', data: { huvudman, gallringId } } as const;
  const kommando = meta(delar, 'gallra', gallringId, avvikelseStream(arende), huvudman);
  try {
    await utforAvvikelse(delar.store, new UtforAvvikelse(arende, command, kommando, revision));
    failpoint('gallring-efter-arende');
    return true;
  } catch (error) {
    if (error instanceof WrongExpectedRevision) return false;
    throw error;
  }
};

const meta = ({ clock }: Verkstallighetsdelar, ...delar: readonly string[]): Omit<EventMeta, 'v'> => ({
  tid: clock.now().toISOString(),
  aktor: { klient: 'gallring', huvudman: 'nav' },
  kommando: deterministicId('gallring', ...delar),
});
