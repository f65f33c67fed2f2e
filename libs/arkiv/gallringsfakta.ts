import { evolve, initial, involverade, upcast, type AvvikelseState } from '#libs/avvikelse/index.js';
import { avvikelseStream } from '#libs/avvikelse/events.js';
import * as eskalering from '#libs/eskalering/index.js';
import { readWhole, type EventStore } from '#libs/event-store/index.js';
import {
  foljSparr,
  ingenSparr,
  sparrStream,
  upcastSparr,
  type Arendefakta,
  type Bevarande,
  type Gallringsskal,
} from '#libs/gallring/index.js';
import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { forseglade } from '#libs/sekretess/index.js';
import { agareAv } from './agare.js';
import type { OppnaTvister } from './oppna-tvister.js';

export interface Faktakallor {
  readonly store: EventStore;
  readonly register: Huvudmannaregister;
  readonly medOppenTvist: OppnaTvister;
}

export interface Faktafraga {
  readonly huvudman: string;
  readonly arenden: readonly string[];
  readonly skal: Gallringsskal;
  /** RFC 3339 date in Sweden. */
  readonly idag: string;
}

/** What stands in the way of erasing each case; read from the log, but for tvister. */
export const gallringsfakta = async (kallor: Faktakallor, fraga: Faktafraga): Promise<readonly Arendefakta[]> => {
  const arenden = [...new Set(fraga.arenden)];
  const tvister = await kallor.medOppenTvist(arenden);
  const fakta: Arendefakta[] = [];
  for (const arende of arenden) fakta.push(await arendefakta(kallor, { ...fraga, arende, tvist: tvister.has(arende) }));
  return fakta;
};

interface Arendefraga extends Faktafraga {
  readonly arende: string;
  readonly tvist: boolean;
}

const arendefakta = async (kallor: Faktakallor, fraga: Arendefraga): Promise<Arendefakta> => {
  const { huvudman, arende } = fraga;
  const { state, senast, oforseglat } = await las(kallor.store, fraga);
  if (state.status === 'okand' || !involverade(state).includes(huvudman)) return okant(arende);
  return {
    arende,
    involverad: true,
    oppet: state.status === 'oppen',
    provas: fraga.tvist || (await eskaleras(kallor.store, arende)),
    sparrat: await arSparrat(kallor.store, huvudman, arende),
    oforseglat,
    bevaras: bevaras(kallor.register, fraga, senast),
  };
};

const okant = (arende: string): Arendefakta => ({
  arende,
  involverad: false,
  oppet: false,
  provas: false,
  sparrat: false,
  oforseglat: false,
  bevaras: null,
});

interface Last {
  readonly state: AvvikelseState;
  /** When anything last happened in the case, RFC 3339 UTC. */
  readonly senast: string;
  readonly oforseglat: boolean;
}

const las = async (store: EventStore, { huvudman, arende }: Arendefraga): Promise<Last> => {
  let state: AvvikelseState = initial;
  let senast = '';
  let oforseglat = false;
  for await (const lagrad of readWhole(store, avvikelseStream(arende))) {
    const event = upcast(lagrad);
    state = evolve(state, event);
    // That another huvudman erased its own is nothing that happened to the person.
    if (event.type !== 'TexterGallrade') senast = lagrad.meta.tid;
    if (agareAv(event) === huvudman) oforseglat ||= forseglade([event.data]).some(({ alg }) => alg === 'ingen');
  }
  return { state, senast, oforseglat };
};

const eskaleras = async (store: EventStore, arende: string): Promise<boolean> => {
  let state: eskalering.EskaleringState = eskalering.initial;
  for await (const lagrad of readWhole(store, eskalering.eskaleringStream(arende))) {
    state = eskalering.evolve(state, eskalering.upcast(lagrad));
  }
  return state.status === 'pagaende';
};

export const arSparrat = async (store: EventStore, huvudman: string, arende: string): Promise<boolean> => {
  let state = ingenSparr;
  for await (const lagrad of readWhole(store, sparrStream(huvudman, arende))) {
    state = foljSparr(state, upcastSparr(lagrad));
  }
  return state.status === 'sparrad';
};

/** One that the register no longer knows has no rules to keep: it keeps all until it is back. */
const UTAN_REGLER: Bevarande = { regel: 'Huvudmannen finns inte i registret', tidigast: '9999-12-31' };

/** The rule that forbids longest; null when none does today. */
const bevaras = (
  register: Huvudmannaregister,
  { huvudman, skal, idag }: Arendefraga,
  senast: string,
): Bevarande | null => {
  const regler = register.hamta(huvudman)?.gallring.bevarande;
  if (regler === undefined) return UTAN_REGLER;
  const hindrande = regler
    .filter((regel) => regel.galler === 'avvikelse' && !regel.undantag.includes(skal))
    .map((regel) => ({
      regel: `${regel.ar} år: ${regel.lagrum}`,
      tidigast: efterAr(svenskDag(new Date(senast)), regel.ar),
    }))
    .filter(({ tidigast }) => tidigast > idag)
    .sort((a, b) => (a.tidigast < b.tidigast ? 1 : -1));
  return hindrande[0] ?? null;
};

/** First day that so many years lie behind it. @param dag RFC 3339 date */
export const efterAr = (dag: string, ar: number): string => {
  if (ar === 0) return dag;
  const dagenEfter = new Date(`${Number(dag.slice(0, 4)) + ar}${dag.slice(4)}T00:00:00Z`);
  dagenEfter.setUTCDate(dagenEfter.getUTCDate() + 1);
  return dagenEfter.toISOString().slice(0, 10);
};
