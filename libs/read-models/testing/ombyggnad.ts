import type { EventStore } from '#libs/event-store/port.js';
import { systemClock } from '#libs/platform/clock.js';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import { dumpVyer } from '../motor/dump.js';
import { lasOmbyggnader, vyOmbyggnader } from '../motor/ombyggnad.js';
import { startaProjektor, type Projektor, type Projektorval } from '../motor/projektor.js';
import { tillaggsvy } from '../motor/tillaggsvy.js';
import type { Vy } from '../motor/vy.js';
import { VYER } from '../vyer.js';
import { slumphistoria } from './historia.js';

/** A view of all that happened to cases, in two versions with other columns. */
export const provvy = (version: 1 | 2): Vy =>
  tillaggsvy({
    namn: 'provvy',
    nummer: version,
    strommar: ['avvikelse-'],
    tabell: {
      namn: 'provvy',
      kolumner: { id: 'text', typ: 'text', ...(version === 2 && { nr: 'int' as const }) },
      nyckel: ['id'],
      index: ['(typ)'],
    },
    rad: ({ id, type, revision }) => ({ id, typ: type, ...(version === 2 && { nr: revision }) }),
  });

const HISTORIA = slumphistoria(31, 15).events;
const SENARE = 20;

const lagg = async (store: EventStore, events: typeof HISTORIA): Promise<void> => {
  for (const { stream, id, type, data, meta } of events) await store.append(stream, 'any', [{ id, type, data, meta }]);
};

/** Appends a random history, but for its end. */
export const fyll = (store: EventStore): Promise<void> => lagg(store, HISTORIA.slice(0, -SENARE));

export const fyllResten = (store: EventStore): Promise<void> => lagg(store, HISTORIA.slice(-SENARE));

export const dumpa = (db: Vydatabas, vyer: readonly Vy[] = VYER): Promise<string[]> =>
  Array.fromAsync(dumpVyer(db, vyer));

/** In small turns, and without much rest between them. */
export const starta = (val: Pick<Projektorval, 'store' | 'db'> & Partial<Projektorval>): Projektor =>
  startaProjektor({ vyer: VYER, clock: systemClock, ombyggnadsbatch: 50, ombyggnadspausMs: 5, ...val });

/** Until they have met the head of the log, in the version of the program. */
export const hinnIkapp = async (val: Parameters<typeof starta>[0]): Promise<void> => {
  const projektor = starta(val);
  await projektor.ikapp;
  await projektor.stang();
};

export const bestall = async (db: Vydatabas, vyer: readonly Vy[]): Promise<void> => {
  for (const { namn } of vyer) await vyOmbyggnader(db, vyer).bestall(namn);
};

const VANTA_MS = 30_000;
const PAUS_MS = 5;

/** Waits for something to come true, a bounded while. */
export const tills = async (sant: () => boolean | Promise<boolean>): Promise<void> => {
  const slut = Date.now() + VANTA_MS;
  while (!(await sant())) {
    if (Date.now() > slut) throw new Error('it never came true');
    await new Promise((vidare) => setTimeout(vidare, PAUS_MS));
  }
};

/** No rebuild is asked for or under way. */
export const allaKlara = (db: Vydatabas) => async (): Promise<boolean> =>
  (await lasOmbyggnader(db)).every(({ lage }) => lage === 'klar');

/** Fails inside the transaction once `efter` commits have passed, of what serves and of what is built beside. */
export const doende = (db: Vydatabas, efter: number): Vydatabas => {
  let kvar = efter;
  const dodlig =
    (skriv: Vydatabas['skriv']): Vydatabas['skriv'] =>
    (satser) => {
      kvar -= 1;
      return skriv(kvar < 0 ? [...satser, { sql: 'SELECT 1/0', parametrar: [] }] : satser);
    };
  const iSchema: Vydatabas['iSchema'] = (namn) => {
    const sida = db.iSchema(namn);
    return { ...sida, skriv: dodlig(sida.skriv) };
  };
  return { ...db, skriv: dodlig(db.skriv), iSchema };
};
