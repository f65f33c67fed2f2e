import type { RecordedEvent } from '#libs/event-store/port.js';
import type { Sats, Vydatabas } from '#libs/platform/sql/index.js';
import { skrivRader, somText, taBortRader, type Rad, type Tabell } from './tabell.js';
import { summasatser, type Summor } from './summor.js';
import { vyversion, type Vy } from './vy.js';

/** The rows of one group (one stream), table by table. */
export type Grupprader = Readonly<Record<string, readonly Rad[]>>;

export interface Gruppvydefinition<Lage> {
  readonly namn: string;
  readonly nummer: number;
  readonly strommar: readonly string[];
  readonly tabeller: readonly Tabell[];
  /** Column, in every table, that holds the group's name. */
  readonly gruppkolumn: string;
  /** Null: the event belongs to no group, and is passed over. */
  readonly grupp: (stream: string, event: RecordedEvent) => string | null;
  /** Whether a group begins with the event, so that there are no rows to load; absent: with the first of its stream. */
  readonly borjar?: (event: RecordedEvent) => boolean;
  readonly vik: (lage: Lage | undefined, event: RecordedEvent) => Lage | undefined;
  readonly tillRader: (lage: Lage) => Grupprader;
  readonly franRader: (rader: Grupprader) => Lage | undefined;
  /** Counters kept in step with the groups, so that no question ever scans them. */
  readonly summor?: Summor<Lage>;
  /** SQL run after the rows, in the same transaction; a function of the touched groups' rows alone. */
  readonly efter?: (lagen: readonly Lage[]) => readonly Sats[];
}

interface Grupp<Lage> {
  fore: Lage | undefined;
  nu: Lage | undefined;
  readonly events: RecordedEvent[];
}

/** A view that folds each stream by itself: load the touched groups at once, fold in memory, write what changed. */
export const gruppvy = <Lage>(definition: Gruppvydefinition<Lage>): Vy => {
  const { namn, nummer, strommar, tabeller, summor } = definition;
  const alla = summor === undefined ? tabeller : [...tabeller, summor.tabell];
  return {
    namn,
    version: vyversion(nummer, alla),
    tabeller: alla,
    strommar,
    satser: async (las, events) => {
      const grupper = samlaGrupper(definition, events);
      const fore = await laddaFore(definition, las, grupper);
      for (const grupp of grupper.values()) {
        grupp.nu = grupp.events.reduce<Lage | undefined>(definition.vik, grupp.fore);
      }
      const lagen = [...grupper.values()].flatMap((grupp) => grupp.nu ?? []);
      return [
        ...tabeller.flatMap((tabell) => radsatser(definition, tabell, { fore, lagen })),
        ...(summor === undefined ? [] : summasatser(summor, [...grupper.values()])),
        ...(definition.efter?.(lagen) ?? []),
      ];
    },
  };
};

const samlaGrupper = <Lage>(
  definition: Gruppvydefinition<Lage>,
  events: readonly RecordedEvent[],
): Map<string, Grupp<Lage>> => {
  const grupper = new Map<string, Grupp<Lage>>();
  for (const event of events) {
    const namn = definition.grupp(event.stream, event);
    if (namn === null) continue;
    const grupp = grupper.get(namn);
    if (grupp === undefined) grupper.set(namn, { fore: undefined, nu: undefined, events: [event] });
    else grupp.events.push(event);
  }
  return grupper;
};

/** A group whose stream begins in this batch has no rows yet and is not asked for. */
const laddaFore = async <Lage>(
  definition: Gruppvydefinition<Lage>,
  las: Vydatabas['las'],
  grupper: Map<string, Grupp<Lage>>,
): Promise<ReadonlyMap<string, Grupprader>> => {
  const fore = new Map<string, Record<string, Rad[]>>();
  const aldre = aldreGrupper(definition, grupper);
  if (aldre.length === 0) return fore;
  for (const tabell of definition.tabeller) {
    const kolumner = Object.keys(tabell.kolumner).join(', ');
    const sql = `SELECT ${kolumner} FROM ${tabell.namn} WHERE ${definition.gruppkolumn} = ANY($1::text[])`;
    for (const rad of await las<Rad>(sql, [aldre])) {
      const namn = String(rad[definition.gruppkolumn]);
      const rader = fore.get(namn) ?? {};
      (rader[tabell.namn] ??= []).push(rad);
      fore.set(namn, rader);
    }
  }
  for (const [namn, rader] of fore) {
    const grupp = grupper.get(namn);
    if (grupp !== undefined) grupp.fore = definition.franRader(rader);
  }
  return fore;
};

const aldreGrupper = <Lage>(
  { borjar = ({ revision }) => revision === 0 }: Gruppvydefinition<Lage>,
  grupper: ReadonlyMap<string, Grupp<Lage>>,
): readonly string[] =>
  [...grupper].flatMap(([namn, { events }]) => (events[0] !== undefined && borjar(events[0]) ? [] : [namn]));

/** Rows that are not as they were are written, and those no longer there removed. */
const radsatser = <Lage>(
  definition: Gruppvydefinition<Lage>,
  tabell: Tabell,
  delar: { readonly fore: ReadonlyMap<string, Grupprader>; readonly lagen: readonly Lage[] },
): readonly Sats[] => {
  const raderI = (rader: Grupprader): readonly Rad[] => rader[tabell.namn] ?? [];
  const gamla = new Map<string, string>();
  for (const rad of [...delar.fore.values()].flatMap(raderI)) gamla.set(nyckelAv(tabell, rad), somText(tabell, rad));
  const andrade: string[] = [];
  for (const rad of delar.lagen.flatMap((lage) => raderI(definition.tillRader(lage)))) {
    const text = somText(tabell, rad);
    const nyckel = gamla.size === 0 ? '' : nyckelAv(tabell, rad);
    if (gamla.get(nyckel) !== text) andrade.push(text);
    gamla.delete(nyckel);
  }
  return [...taBortRader(tabell, [...gamla.values()]), ...skrivRader(tabell, andrade)];
};

const nyckelAv = (tabell: Tabell, rad: Rad): string => JSON.stringify(tabell.nyckel.map((kolumn) => rad[kolumn]));
