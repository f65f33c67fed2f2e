import { comparePositions, handelsehash, type EventStore } from '#libs/event-store/index.js';
import { Notariebrott } from './brott.js';
import { godkandKontrollpunkt, tolkaKontrollpunkt, type Publiknyckel } from './kontrollpunkt.js';
import { TOM_ROT, tradrot } from './merkle.js';
import type { Lage, Notarielager } from './notarielager.js';
import { nyTradlasare } from './tradlasare.js';

/**
 * The stored tree begins with the tree that was signed last, and its edge is the edge of its nodes: else nothing more may
 * be signed. Throws `Notariebrott`.
 */
export const granskaHistorik = async (lager: Notarielager, lage: Lage): Promise<void> => {
  const signerad = await senastSignerad(lager);
  const las = nyTradlasare(lager.rader);
  const stammer =
    signerad.antal === lage.signerad &&
    lage.signerad <= lage.antal &&
    (await tradrot(las, lage.signerad)).equals(signerad.rot) &&
    (await tradrot(las, lage.antal)).equals(lage.rand.rot());
  if (!stammer) throw new Notariebrott('KONTROLLPUNKT');
};

const senastSignerad = async (lager: Notarielager): Promise<{ readonly antal: number; readonly rot: Buffer }> => {
  const senaste = await lager.senaste();
  if (senaste === null) return { antal: 0, rot: TOM_ROT };
  const punkt = tolkaKontrollpunkt(senaste.text);
  if (punkt === null) throw new Notariebrott('KONTROLLPUNKT');
  return punkt;
};

/** The last event of the tree stands in the log where it stood: else this is another log, or an older copy of it. */
export const granskaLogg = async (
  store: Pick<EventStore, 'readStream' | 'head'>,
  lager: Notarielager,
  { antal, position }: Lage,
): Promise<void> => {
  if (antal === 0) return;
  const [sist] = await lager.lovSpann(antal - 1, antal);
  if (sist === undefined) throw new Notariebrott('KONTROLLPUNKT');
  if (comparePositions(await store.head(), position) < 0) throw new Notariebrott('ANNAN_LOGG', { position });
  // By its stream: EventStoreDB reads the whole log only from places where something stands.
  const [event] = await store.readStream(sist.stream, { from: sist.revision, limit: 1 });
  const hash = event === undefined ? '' : handelsehash(event);
  if (hash !== sist.hash.toString('base64url') || event?.position !== position)
    throw new Notariebrott('ANNAN_LOGG', { position });
};

/**
 * What is to be signed begins with what was signed last, also when every row of the store has been made anew. A note of
 * another key or log says nothing of this one. Throws `Notariebrott`.
 */
export const granskaMinne = async (
  lager: Notarielager,
  { antal }: Lage,
  { not, publik }: { readonly not: string | null; readonly publik: Publiknyckel },
): Promise<void> => {
  const minns = not === null ? null : godkandKontrollpunkt(not, [publik]);
  if (minns === null) return;
  const stammer = minns.antal <= antal && (await tradrot(nyTradlasare(lager.rader), minns.antal)).equals(minns.rot);
  if (!stammer) throw new Notariebrott('KONTROLLPUNKT');
};
