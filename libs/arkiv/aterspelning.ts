import { START, type EventStore, type RecordedEvent } from '#libs/event-store/index.js';
import { gallringIdOf, gallringStream, upcast, type GallringVerkstalld } from '#libs/gallring/index.js';
import type { Nyckelvalv } from '#libs/sekretess/index.js';
import type { Gravpost, Gravstensfil } from './gravstensfil.js';
import { arendenycklar } from './textnycklar.js';

export interface Aterspelningsdelar {
  readonly store: EventStore;
  readonly valv: Nyckelvalv;
  readonly gravstenar: Gravstensfil;
}

/** Events looked at in one reading. */
const SIDA = 10_000;
/** Tombstones handed to the vault at a time. */
const SATS = 1_000;

/**
 * Before the doors open: what was erased is erased again, in whatever vault and log were restored. From the file, which
 * knows what an older log does not; and from the log, which knows what a lost file did not. The one begun and not ended is
 * executed anew by `Gallrare`. Resolves with how many keys a restored vault had brought back.
 */
export const aterspelaGallringar = async ({ store, valv, gravstenar }: Aterspelningsdelar): Promise<number> => {
  let aterfunna = 0;
  let vantande: Gravpost[] = [];
  for await (const poster of allaGravar(store, gravstenar)) {
    vantande.push(...poster);
    if (vantande.length < SATS) continue;
    aterfunna += await begrav(valv, vantande);
    vantande = [];
  }
  return aterfunna + (await begrav(valv, vantande));
};

/** Every key that was ever destroyed: what the file says, and what the log says. */
export async function* allaGravar(
  store: EventStore,
  gravstenar: Gravstensfil,
): AsyncGenerator<readonly Gravpost[], void, void> {
  const poster = await gravstenar.las();
  for (let fran = 0; fran < poster.length; fran += SATS) yield poster.slice(fran, fran + SATS);
  for await (const verkstalld of verkstallda(store)) {
    for (const arende of verkstalld.data.arenden) yield await gravarI(store, verkstalld, arende);
  }
}

interface Verkstalld {
  readonly gallringId: string;
  readonly data: GallringVerkstalld['data'];
}

async function* verkstallda(store: EventStore): AsyncGenerator<Verkstalld, void, void> {
  const filter = { streamPrefixes: [gallringStream('')], types: ['GallringVerkstalld'] };
  for (let efter = START, slut = false; !slut;) {
    const { events, checkpoint } = await store.readAll({ after: efter, limit: SIDA, filter });
    yield* events.flatMap(verkstalldAv);
    slut = checkpoint === efter;
    efter = checkpoint;
  }
}

const verkstalldAv = (lagrad: RecordedEvent): readonly Verkstalld[] => {
  const event = upcast(lagrad);
  return event.type === 'GallringVerkstalld' ? [{ gallringId: gallringIdOf(lagrad.stream), data: event.data }] : [];
};

/** Errors: a log in which the case was not erased before that was said. */
const gravarI = async (
  store: EventStore,
  { gallringId, data: { huvudman } }: Verkstalld,
  arende: string,
): Promise<readonly Gravpost[]> => {
  const { nycklar, gallrat } = await arendenycklar(store, { huvudman, gallringId, arende });
  if (!gallrat) throw new Error('an erasure is said to be executed, and its case does not say so');
  return nycklar.map((nyckel) => ({ nyckel, gallringId, huvudman, arende }));
};

const begrav = async (valv: Nyckelvalv, poster: readonly Gravpost[]): Promise<number> => {
  if (poster.length === 0) return 0;
  const antal = await valv.aterspelaGravstenar(poster.map(({ nyckel, gallringId }) => ({ nyckel, gallringId })));
  // The index stands in the same vault: it brought nothing back either, and what came after an erasure is to be found.
  if (antal === 0) return 0;
  for (const [huvudman, egna] of Map.groupBy(poster, (post) => post.huvudman)) {
    await valv.personindex.bort(huvudman, [...new Set(egna.map(({ arende }) => arende))]);
  }
  return antal;
};
