import type { SelectQueryBuilder } from 'kysely';
import type { Vydatabas } from '#libs/platform/sql/index.js';
import type { Statistikcell } from './arendestatistik/cell.js';
import type { Arenaarende } from './arenor/table.js';
import type { Avtalsrad } from './avtalslage/table.js';
import type { Avvikelsedel, Avvikelserad } from './avvikelselista/table.js';
import type { Beslutsrad } from './beslutslage/table.js';
import type { Samverkansvistelse, Trapparad, Vistelse } from './eskaleringstrappa/table.js';
import type { Gallringsrad } from './gallringar/table.js';
import type { Handelserad } from './handelser/table.js';
import type { Leveransextra, Leveransrad } from './leveranser/table.js';
import type { Mandatrad } from './mandatregister/table.js';
import type { Koarende, Korad } from './min-ko/table.js';
import type { Planatgardsrad, Plangodkannande, Planpart, Planrad } from './planlage/table.js';
import type { Summarad } from './sammanstallning/table.js';
import type { OppetVarde } from './uppfoljningsrapport/table.js';
import type { Tvistpart, Tvistrad } from './tvistlage/table.js';
import type { Enkatsvarsrad, Uppfoljningsrad } from './uppfoljningslage/table.js';

/** The views' tables, for kysely. */
export type Vytabeller = {
  avvikelselista: Avvikelserad;
  avvikelselista_del: Avvikelsedel;
  min_ko_arende: Koarende;
  min_ko: Korad;
  gallringar: Gallringsrad;
  handelser: Handelserad;
  leveranser: Leveransrad & Leveransextra;
  sammanstallning: Summarad;
  arendestatistik: Statistikcell;
  samverkanstider: Statistikcell;
  arenor_arende: Arenaarende;
  beslutslage: Beslutsrad;
  eskaleringstrappa: Trapparad;
  eskaleringstrappa_vistelse: Vistelse;
  eskaleringstrappa_samverkan: Samverkansvistelse;
  tvistlage: Tvistrad;
  tvistlage_part: Tvistpart;
  mandatregister: Mandatrad;
  avtalslage: Avtalsrad;
  oppna_varden: OppetVarde;
  uppfoljningslage: Uppfoljningsrad;
  uppfoljningslage_svar: Enkatsvarsrad;
  planlage: Planrad;
  planlage_part: Planpart;
  planlage_godkannande: Plangodkannande;
  planlage_atgard: Planatgardsrad;
};

export const vyerI = (db: Vydatabas) => db.kysely.withTables<Vytabeller>();

export interface Sidval {
  /** 1…100. */
  readonly limit: number;
  /** 0…10 000. */
  readonly offset: number;
}

export interface Sida<Rad> {
  readonly rader: readonly Rad[];
  /** How many there are in all, counted no further than `ANTAL_MAX`. */
  readonly antal: number;
  /** True when there are more than were counted. */
  readonly antalArMinst: boolean;
}

export const LIMIT_MAX = 100;
export const OFFSET_MAX = 10_000;
/** Beyond this a count would cost more than the page. */
export const ANTAL_MAX = 1_000;

/** A counter asks for at most `ANTAL_MAX + 1` rows, so that one number tells both. */
export const somSida = <Rad>(rader: readonly Rad[], raknade: number): Sida<Rad> => ({
  rader,
  antal: Math.min(raknade, ANTAL_MAX),
  antalArMinst: raknade > ANTAL_MAX,
});

/** Counts the rows of a question that is already bounded. */
export const rakna = (
  db: Vydatabas,
  urval: SelectQueryBuilder<Vytabeller, keyof Vytabeller, object>,
): Promise<{ readonly antal: string }> =>
  vyerI(db)
    .selectFrom(urval.as('traffar'))
    .select(({ fn }) => fn.countAll<string>().as('antal'))
    .executeTakeFirstOrThrow();
