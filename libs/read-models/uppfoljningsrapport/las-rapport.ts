import { setTimeout } from 'node:timers/promises';
import { comparePositions, readWhole, START, type EventStore, type Position } from '#libs/event-store/index.js';
import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import { medAllaHuvudman, type Vydatabas } from '#libs/platform/sql/index.js';
import { uppfoljningStream } from '#libs/uppfoljning/events.js';
import { upcast } from '#libs/uppfoljning/upcast.js';
import { evolve, initial, type KandUppfoljning, type UppfoljningState } from '#libs/uppfoljning/uppfoljning.js';
import { VYER } from '../vyer.js';
import { uppfoljningsrapport } from './berakna.js';
import { hunnit, type Loggplats } from './loggplats.js';
import { kriterierFor, ordlistaFor, plannivaerFor } from './ordlista.js';
import { lasPlanrader } from './planrader.js';
import type { Ordlista, Uppfoljningsrapport } from './rapport.js';
import { lasRapporttal, type Rapporttal, type Sifferfraga } from './siffror.js';

export interface Rapportkallor {
  readonly store: EventStore;
  /** The views; for a report of an earlier day, views folded no further than that. */
  readonly db: Vydatabas;
  readonly register: Huvudmannaregister;
  /** The numbers where they are kept; absent: they are read from the views. */
  readonly tal?: (fraga: Sifferfraga) => Promise<Rapporttal>;
}

export interface Rapportval {
  /** uuid of the follow-up. */
  readonly id: string;
  /** RFC 3339 date in Sweden. */
  readonly dag: string;
  /** Nothing later is read of the log. */
  readonly till: Loggplats;
  /** The same follow-up where it is already read, no further than `till`. */
  readonly last?: KandUppfoljning;
  /** Only for holding it against a frozen one: `frystForr` of that. */
  readonly forr?: boolean;
}

/** The report as the log and the views say it; null when there was no such follow-up. Counts are protected. */
export const lasRapport = async (kallor: Rapportkallor, val: Rapportval): Promise<Uppfoljningsrapport | null> => {
  const uppfoljning = val.last ?? (await lasUppfoljning(kallor.store, val.id, val.till)).uppfoljning;
  return uppfoljning && (await rapportAv(kallor, val, uppfoljning)).rapport;
};

interface Beraknad {
  readonly rapport: Uppfoljningsrapport;
  /** Of the latest event that its plans were read from; START when there is none. */
  readonly planplats: Position;
}

const rapportAv = async (
  { store, db, register, tal = (fraga) => lasRapporttal(db, fraga) }: Rapportkallor,
  val: Rapportval,
  uppfoljning: KandUppfoljning,
): Promise<Beraknad> => {
  const { lan, overenskommelse, ar, parter } = uppfoljning;
  const fraga = { lan, overenskommelse, ar, dag: val.dag, kommuner: parter.filter((kod) => kod !== lan) };
  // Sums of a whole län, protected before anybody sees them.
  return medAllaHuvudman(async () => {
    const { siffror, beraknade } = await tal(fraga);
    const { rader: planer, position: planplats } = await lasPlanrader(store, uppfoljning, val.till);
    const ordlista = medFler(ordlistaFor(register, uppfoljning), { siffror, register });
    const plannivaer = plannivaerFor(register, lan);
    const rapport = uppfoljningsrapport({
      ...{ id: val.id, uppfoljning, dag: val.dag, forr: val.forr === true },
      ...{ ordlista, plannivaer, siffror, beraknade, planer, kriterier: kriterierFor(register, uppfoljning) },
    });
    return { rapport, planplats };
  });
};

/** Kommuner that the numbers name though they are no party. */
const medFler = (
  ordlista: Ordlista,
  { siffror, register }: { readonly siffror: Uppfoljningsrapport['siffror']; readonly register: Huvudmannaregister },
): Ordlista => {
  const fler = siffror.kommuner.map(({ huvudman }) => [huvudman, register.hamta(huvudman)?.namn ?? huvudman]);
  return { ...ordlista, huvudman: { ...ordlista.huvudman, ...Object.fromEntries(fler) } };
};

interface Lastuppfoljning {
  readonly uppfoljning: KandUppfoljning | null;
  /** Of its last event; START when it has none. */
  readonly position: Position;
  /** -1 when there is none. */
  readonly revision: number;
}

export const lasUppfoljning = async (store: EventStore, id: string, till: Loggplats): Promise<Lastuppfoljning> => {
  let state: UppfoljningState = initial;
  let position = START;
  let revision = -1;
  for await (const lagrad of readWhole(store, uppfoljningStream(id))) {
    if (!hunnit(till, lagrad)) break;
    state = evolve(state, upcast(lagrad));
    position = lagrad.position;
    revision = lagrad.revision;
  }
  return { uppfoljning: state.status === 'okand' ? null : state, position, revision };
};

export interface Rapportkopia {
  readonly rapport: Uppfoljningsrapport;
  /** The whole report is of this place in the log; null: of none that can be told. */
  readonly position: Position | null;
}

/**
 * The report as it is now, of the log to its end and the views where they are: it holds nobody up, and does not wait
 * for the views to come further. Its place is told where all views stood still at one, before and after, and nothing later was read of the log.
 * Null when there is no such follow-up.
 */
export const lasRapportkopia = async (
  kallor: Rapportkallor,
  { id, dag }: Pick<Rapportval, 'dag' | 'id'>,
): Promise<Rapportkopia | null> => {
  const fore = await gemensamPlats(kallor.db);
  const { uppfoljning, position: senast } = await lasUppfoljning(kallor.store, id, null);
  if (uppfoljning === null) return null;
  const { rapport, planplats } = await rapportAv(kallor, { id, dag, till: null }, uppfoljning);
  const inom = fore !== null && [senast, planplats].every((plats) => comparePositions(plats, fore) <= 0);
  return { rapport, position: inom && (await gemensamPlats(kallor.db)) === fore ? fore : null };
};

export interface Rapportbild {
  readonly rapport: Uppfoljningsrapport;
  /** The whole report is of this place in the log. */
  readonly position: Position;
}

const FORSOK_MAX = 60;
const PAUS_MS = 50;

/**
 * For freezing: the report at the place in the log that the views have reached, all read as they stood at one moment,
 * however much is written meanwhile; the follow-up itself is read no further. Null when there is no such follow-up,
 * `'vantar'` when the views have not come to its last event in some seconds, or stand apart because one is built anew.
 * Danger: embedded, every other reader and the projector wait for it.
 */
export const lasRapportbild = async (
  kallor: Rapportkallor,
  { id, dag }: Pick<Rapportval, 'dag' | 'id'>,
): Promise<Rapportbild | null | 'vantar'> => {
  const { position: senast, uppfoljning } = await lasUppfoljning(kallor.store, id, null);
  if (uppfoljning === null) return null;
  for (let forsok = 0; forsok < FORSOK_MAX; forsok += 1) {
    const bild = await ettForsok(kallor, { id, dag }, senast);
    if (bild !== null) return bild;
    await setTimeout(PAUS_MS);
  }
  return 'vantar';
};

/** Null when the views have not come so far. */
const ettForsok = (
  { store, db, register }: Rapportkallor,
  { id, dag }: Pick<Rapportval, 'dag' | 'id'>,
  minst: Position,
): Promise<Rapportbild | null> =>
  medAllaHuvudman(() =>
    db.ogonblick(async (bild) => {
      const position = await gemensamPlats(bild);
      if (position === null || comparePositions(position, minst) < 0) return null;
      const rapport = await lasRapport({ store, db: bild, register }, { id, dag, till: position });
      return rapport && { rapport, position };
    }),
  );

/** Where all views stand; null while they stand apart, or one is built anew. */
const gemensamPlats = async (db: Vydatabas): Promise<Position | null> => {
  const sql = 'SELECT namn, version, position::text AS position FROM vy_checkpoint';
  const punkter = await db.las<{ namn: string; version: string; position: Position }>(sql);
  const platser = VYER.map((vy) => punkter.find(({ namn, version }) => namn === vy.namn && version === vy.version));
  const position = platser[0]?.position;
  return position !== undefined && platser.every((plats) => plats?.position === position) ? position : null;
};
