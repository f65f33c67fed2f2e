import { arenaIdOf, arenaStream, type ArenaEvent, type ArenaOppnad } from '#libs/arena/events.js';
import { upcast } from '#libs/arena/upcast.js';
import type { RecordedEvent } from '#libs/event-store/port.js';
import { gruppvy } from '../motor/gruppvy.js';
import { RadSaknas } from '../motor/skada.js';
import type { Vy } from '../motor/vy.js';
import { foljArenden, medDagordning, rekommenderade, utanDagordning } from './arenden.js';
import { foljMoten } from './moten.js';
import { franRader, tillRader, traffar, type Arenalage } from './rader.js';
import {
  ARENOR,
  ARENOR_ARENDE,
  ARENOR_HUVUDMAN,
  ARENOR_MOTE,
  ARENOR_RELATION,
  ARENOR_SAMMANKALLANDE,
  ARENOR_TRAFF,
} from './table.js';

const vik = (fore: Arenalage | undefined, recorded: RecordedEvent): Arenalage => {
  const event = upcast(recorded);
  if (event.type === 'ArenaOppnad') return oppnad(event.data, recorded);
  if (fore === undefined) throw new RadSaknas(recorded.stream);
  const lage = { ...fore, arena: { ...fore.arena, revision: recorded.revision } };
  return folj(lage, event, recorded.meta.tid);
};

const oppnad = (data: ArenaOppnad['data'], { stream, meta, revision }: RecordedEvent): Arenalage => ({
  arena: {
    id: arenaIdOf(stream),
    lan: data.lan,
    modell: data.modell,
    lansfil_id: data.lansfilId,
    namn: data.namn,
    niva: data.niva,
    nivaslag: data.nivaslag,
    huvudman: data.huvudman,
    uppdrag: data.uppdrag,
    motesrytm: data.motesrytm,
    sammankallande_text: data.sammankallande,
    alternering_ar: data.alterneringAr,
    bereds_av: data.beredsAv,
    staende_punkter: data.staendePunkter,
    oppnad: meta.tid,
    revision,
  },
  turer: [],
  arenden: new Map(),
  moten: new Map(),
  relationer: [],
});

const folj = (lage: Arenalage, event: Exclude<ArenaEvent, ArenaOppnad>, tid: string): Arenalage => {
  switch (event.type) {
    case 'SammankallandeUtsedd': {
      const { huvudman, fran, till } = event.data;
      const fore = lage.turer.filter((tur) => tur.fran < fran);
      return { ...lage, turer: [...fore, { id: lage.arena.id, nr: fore.length, huvudman, fran, till }] };
    }
    case 'ArendenRelaterade': {
      const { id, lan } = lage.arena;
      const relation = { id, lan, ...event.data, tid };
      return { ...lage, relationer: [...lage.relationer.filter((en) => !samma(en, relation)), relation] };
    }
    case 'ArendeAnmalt':
    case 'ArendeLamnat':
    case 'ArendeBerett':
    case 'ArendeBehandlat':
      return { ...lage, arenden: foljArenden(lage, event, tid) };
    case 'MoteInstallt':
      return { ...lage, moten: foljMoten(lage, event), arenden: utanDagordning(lage, event.data.moteId) };
    case 'DagordningFaststalld':
      return { ...lage, moten: foljMoten(lage, event), arenden: medDagordning(lage, event.data) };
    case 'MoteKallat':
    case 'NarvaroNoterad':
    case 'ProtokollLankat':
      return { ...lage, moten: foljMoten(lage, event) };
    case 'RekommendationLamnad':
      return { ...lage, arenden: rekommenderade(lage, event.data.arenden) };
    case 'UtfallAterrapporterat':
      return lage;
  }
};

type Relation = Arenalage['relationer'][number];
const samma = (en: Relation, annan: Relation): boolean =>
  en.arende === annan.arende && en.till === annan.till && en.typ === annan.typ;

/** Every arena with its matters, meetings and relations; what the koordinator's overview rests on (B11). */
export const arenor: Vy = gruppvy<Arenalage>({
  namn: 'arenor',
  nummer: 1,
  strommar: [arenaStream('')],
  tabeller: [ARENOR, ARENOR_HUVUDMAN, ARENOR_SAMMANKALLANDE, ARENOR_ARENDE, ARENOR_MOTE, ARENOR_RELATION],
  gruppkolumn: 'id',
  grupp: arenaIdOf,
  vik,
  tillRader,
  franRader,
  summor: { tabell: ARENOR_TRAFF, bidrag: traffar },
});
