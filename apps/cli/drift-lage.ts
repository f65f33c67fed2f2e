import { lasUtskick } from '#libs/connectors/index.js';
import { comparePositions, START, type EventFilter, type EventStore, type Position } from '#libs/event-store/index.js';
import { forsandelsetopic, kvittenstopic, parkeringstopic } from '#libs/kafka/index.js';
import { PROCESSORFILTER } from '#libs/policies/index.js';
import { ejTagnaFrister, VYER } from '#libs/read-models/index.js';
import { aterspelningsgrupp, connectorgrupp, kvittensgrupp, ROUTERFILTER } from '#libs/routing/index.js';
import { lasRegister } from '#libs/tjanst/index.js';
import { feltext } from './drift-fel.js';
import type { Driftlager } from './drift-lager.js';
import { LEVERANSKO, VYCHECKPOINTS } from './drift-lage-sql.js';

/** One line: what waits where, and for how long. */
export interface Lagesrad {
  readonly del: 'följare' | 'vy' | 'Kafka' | 'leveranskö' | 'parkerat' | 'frister';
  readonly namn: string;
  /** Events, messages, deliveries or days; null when it could not be read. */
  readonly antal: number | null;
  /** There may be more. */
  readonly minst: boolean;
  /** Age of the oldest of them. */
  readonly sekunder: number | null;
  readonly text: string;
  /** Somebody should look at it: the bounds of the alarms. */
  readonly larm: boolean;
}

const FOLJARE_SEKUNDER_MAX = 120;
const KAFKA_ANTAL_MAX = 1_000;
const KO_SEKUNDER_MAX = 600;
const FRIST_SEKUNDER_MAX = 1_800;

/** Every part is asked for itself: one that does not answer hides no other. */
export const lasLaget = async (lager: Driftlager): Promise<readonly Lagesrad[]> => {
  const delar = [
    ...[forsokt('följare', '', () => foljare(lager)), forsokt('Kafka', '', () => kafkan(lager))],
    ...[forsokt('leveranskö', '', () => leveranskon(lager)), forsokt('frister', 'ej tagna', () => fristerna(lager))],
  ];
  return (await Promise.all(delar)).flat();
};

const forsokt = async (
  del: Lagesrad['del'],
  namn: string,
  las: () => Promise<readonly Lagesrad[]>,
): Promise<readonly Lagesrad[]> => {
  try {
    return await las();
  } catch (error) {
    return [{ del, namn, antal: null, minst: false, sekunder: null, text: feltext(error), larm: true }];
  }
};

interface Foljarpunkt {
  readonly del: 'följare' | 'vy';
  readonly namn: string;
  readonly position: Position;
  readonly filter: EventFilter;
  readonly anmarkning?: string;
}

const foljare = async (lager: Driftlager): Promise<readonly Lagesrad[]> => {
  const store = await lager.handelselogg();
  const head = await store.head();
  const punkter = [...(await tjanster(lager)), ...(await vyer(lager))];
  const matt = new Map<string, Promise<Efter>>();
  return Promise.all(
    punkter.map(async ({ del, namn, position, filter, anmarkning }) => {
      const fraga = JSON.stringify([position, filter]);
      const efter = matt.get(fraga) ?? efterslap(store, { position, filter, head });
      matt.set(fraga, efter);
      const { antal, minst, sekunder } = await efter;
      const larm = (sekunder ?? 0) > FOLJARE_SEKUNDER_MAX || anmarkning !== undefined;
      const text = anmarkning ?? (antal === 0 && !minst ? 'ikapp' : 'efter');
      return { del, namn, antal, minst, sekunder, text, larm };
    }),
  );
};

const FOLJARE = { processor: PROCESSORFILTER, router: ROUTERFILTER };

const tjanster = async (lager: Driftlager): Promise<readonly Foljarpunkt[]> => {
  const rader = await lager
    .databas()
    .las<{ readonly namn: string; readonly position: Position }>(
      'SELECT namn, position::text AS position FROM drift.checkpoint WHERE namn = ANY ($1::text[])',
      [Object.keys(FOLJARE)],
    );
  return Object.entries(FOLJARE).map(([namn, filter]) => {
    const position = rader.find((rad) => rad.namn === namn)?.position ?? START;
    return { del: 'följare', namn, position, filter };
  });
};

const vyer = async (lager: Driftlager): Promise<readonly Foljarpunkt[]> => {
  const rader = await lager
    .databas()
    .las<{ readonly namn: string; readonly version: string; readonly position: Position }>(VYCHECKPOINTS);
  return VYER.map((vy) => {
    const rad = rader.find(({ namn }) => namn === vy.namn);
    return {
      del: 'vy',
      namn: vy.namn,
      position: rad?.position ?? START,
      filter: { streamPrefixes: vy.strommar },
      ...(rad === undefined && { anmarkning: 'finns inte än' }),
      ...(rad !== undefined && rad.version !== vy.version && { anmarkning: 'äldre version, byggs om' }),
    };
  });
};

type Efter = Pick<Lagesrad, 'antal' | 'minst' | 'sekunder'>;
const SIDA = 5_000;
const SIDOR_MAX = 20;

/** Positions have holes: what lies behind them is counted, up to a bound. */
const efterslap = async (
  store: EventStore,
  { position, filter, head }: Pick<Foljarpunkt, 'position' | 'filter'> & { readonly head: Position },
): Promise<Efter> => {
  let [antal, aldst, after] = [0, undefined as string | undefined, position];
  for (let nr = 0; nr < SIDOR_MAX && comparePositions(after, head) < 0; nr += 1) {
    const sida = await store.readAll({ after, filter, limit: SIDA });
    antal += sida.events.length;
    aldst ??= sida.events[0]?.meta.tid;
    if (comparePositions(sida.checkpoint, after) <= 0) return { antal, minst: false, sekunder: sedan(aldst) };
    after = sida.checkpoint;
  }
  return { antal, minst: comparePositions(after, head) < 0, sekunder: sedan(aldst) };
};

const sedan = (tid: string | undefined): number | null =>
  tid === undefined ? null : Math.max(0, (Date.now() - Date.parse(tid)) / 1_000);

const kafkan = async (lager: Driftlager): Promise<readonly Lagesrad[]> => {
  const { mottagare, kafka: val } = lager.konfiguration;
  const prefix = val.topicprefix;
  const { skickasTill, direkta } = lasUtskick(
    { fil: mottagare, utpekad: mottagare !== '' },
    await lasRegister(lager.konfiguration),
  );
  const kafka = await lager.kafka();
  const matt = async (grupp: string, topic: string): Promise<number> =>
    (await kafka.efterslapning(grupp, [topic])).get(topic) ?? 0;
  const grupper = [
    ...skickasTill.map((kod) => [kod, connectorgrupp(prefix), forsandelsetopic(prefix, kod)] as const),
    ...(direkta.length > 0 ? [['kvittenser', kvittensgrupp(prefix), kvittenstopic(prefix)] as const] : []),
  ];
  const rader = await Promise.all([
    ...grupper.map(([namn, grupp, topic]) =>
      forsokt('Kafka', namn, async () => [antalsrad('Kafka', namn, await matt(grupp, topic))]),
    ),
    forsokt('parkerat', 'Kafka', async () => [
      antalsrad('parkerat', 'Kafka', await matt(aterspelningsgrupp(prefix), parkeringstopic(prefix))),
    ]),
  ]);
  return rader.flat();
};

const antalsrad = (del: 'Kafka' | 'parkerat', namn: string, antal: number): Lagesrad => ({
  ...{ del, namn, antal, minst: false, sekunder: null },
  text: antal === 0 ? 'tomt' : del === 'Kafka' ? 'väntar på connector' : 'väntar på en människa',
  larm: antal > (del === 'Kafka' ? KAFKA_ANTAL_MAX : 0),
});

interface Korad {
  readonly mottagare: string;
  readonly vantar: number;
  readonly forfallna: number;
  readonly parkerade: number;
  readonly aldst: number | null;
}

const leveranskon = async (lager: Driftlager): Promise<readonly Lagesrad[]> => {
  const rader = await lager.databas().las<Korad>(LEVERANSKO);
  const parkerade = rader.reduce((summa, rad) => summa + rad.parkerade, 0);
  return [
    ...rader.map(({ mottagare, vantar, forfallna, aldst }): Lagesrad => ({
      ...{ del: 'leveranskö', namn: mottagare, antal: vantar, minst: false, sekunder: aldst },
      text: forfallna === 0 ? 'väntar på sin tur' : `${forfallna} ska skickas nu`,
      larm: (aldst ?? 0) > KO_SEKUNDER_MAX,
    })),
    antalsrad('parkerat', 'leveranser', parkerade),
  ];
};

const fristerna = async (lager: Driftlager): Promise<readonly Lagesrad[]> => {
  const { antal, sekunder } = await ejTagnaFrister(lager.databas(), new Date());
  const larm = (sekunder ?? 0) > FRIST_SEKUNDER_MAX;
  const text = antal === 0 ? 'inga' : 'har passerat, och ingen processor har tagit dem';
  return [{ del: 'frister', namn: 'ej tagna', antal, minst: false, sekunder, text, larm }];
};
