import type { RecordedEvent } from '#libs/event-store/port.js';
import { handlingsplanIdOf, handlingsplanStream, type Atgardsstatus } from '#libs/handlingsplan/events.js';
import {
  arOppen,
  evolve,
  godkannandelage,
  initial,
  type KandPlan,
  type Planpost,
} from '#libs/handlingsplan/handlingsplan.js';
import { upcast } from '#libs/handlingsplan/upcast.js';
import { gruppvy, type Grupprader } from '../motor/gruppvy.js';
import { RadSaknas } from '../motor/skada.js';
import { radersom } from '../motor/tabell.js';
import type { Vy } from '../motor/vy.js';
import { tillstandAv, tillstandSomText } from '../tillstand.js';
import {
  PLANLAGE,
  PLANLAGE_ATGARD,
  PLANLAGE_GODKANNANDE,
  PLANLAGE_PART,
  type Planatgardsrad,
  type Plangodkannande,
  type Planpart,
  type Planrad,
} from './table.js';

interface Lage {
  readonly id: string;
  readonly plan: KandPlan;
  readonly upprattad: string;
  readonly andrad: string;
  readonly revision: number;
}

const vik = (fore: Lage | undefined, recorded: RecordedEvent): Lage => {
  const { stream, revision, meta } = recorded;
  const plan = evolveEllerSaknas(fore, recorded);
  return { id: handlingsplanIdOf(stream), plan, upprattad: fore?.upprattad ?? meta.tid, andrad: meta.tid, revision };
};

const evolveEllerSaknas = (fore: Lage | undefined, recorded: RecordedEvent): KandPlan => {
  const event = upcast(recorded);
  if (fore === undefined && event.type !== 'PlanUpprattad') throw new RadSaknas(recorded.stream);
  const plan = evolve(fore?.plan ?? initial, event);
  if (plan.status === 'okand') throw new RadSaknas(recorded.stream);
  return plan;
};

const tillRader = (lage: Lage): Grupprader => ({
  planlage: [planrad(lage)],
  planlage_part: lage.plan.data.parter.map((part) => partrad(lage, part)),
  planlage_godkannande: godkannanderader(lage),
  planlage_atgard: [...lage.plan.atgarder.values()].map((post, nummer) => atgardsrad(lage, post, nummer)),
});

const planrad = ({ id, plan, upprattad, andrad, revision }: Lage): Planrad => {
  const { lan, niva, slag, huvudman, uppfoljning, foregangare, ar, rubrik, av } = plan.data;
  const poster = [...plan.atgarder.values()];
  const antal = (status: Atgardsstatus): number => poster.filter((post) => post.status === status).length;
  return {
    ...{ id, lan, niva, slag, huvudman, uppfoljning, foregangare, ar, rubrik, av, upprattad, andrad, revision },
    efterfoljare: plan.overforing?.till ?? null,
    status: plan.status,
    godkannande: godkannandelage(plan),
    ej_paborjade: antal('ej-paborjad'),
    pagar: antal('pagar'),
    klara: antal('klar'),
    avbrutna: antal('avbruten'),
    overforda: poster.filter(({ overfordTill }) => overfordTill !== null).length,
    nasta_dag:
      poster
        .filter(arOppen)
        .map(({ atgard }) => atgard.klartSenast)
        .toSorted()[0] ?? null,
    tillstand: tillstandSomText(plan),
  };
};

const partrad = ({ id, plan: { data } }: Lage, part: string): Planpart => ({
  ...{ id, part, ar: data.ar, niva: data.niva, uppfoljning: data.uppfoljning },
});

const godkannanderader = ({ id, plan }: Lage): readonly Plangodkannande[] =>
  [...plan.godkannanden.values()].map(({ huvudman, verksamhet, status }) => ({
    ...{ id, huvudman, verksamhet: verksamhet ?? '', status, ar: plan.data.ar },
    att_godkanna: status === 'vantar' && plan.begard && plan.status === 'pagaende',
  }));

const atgardsrad = ({ id, plan }: Lage, post: Planpost, nummer: number): Planatgardsrad => {
  const { atgardId: atgard_id, mal, atgard, ansvarigHuvudman, ansvarigFunktion, klartSenast } = post.atgard;
  return {
    ...{ id, atgard_id, nummer, lan: plan.data.lan, ar: plan.data.ar, mal, atgard },
    ...{ ansvarig: ansvarigHuvudman, funktion: ansvarigFunktion, klart_senast: klartSenast, status: post.status },
    oppen: plan.status === 'pagaende' && arOppen(post),
    overford_till: post.overfordTill,
    effekt: post.effekt?.effekt ?? null,
  };
};

const franRader = (rader: Grupprader): Lage | undefined => {
  const [rad] = radersom<Planrad>(rader['planlage']);
  if (rad === undefined) return undefined;
  const { id, upprattad, andrad, revision, tillstand } = rad;
  return { id, upprattad, andrad, revision, plan: tillstandAv<KandPlan>(tillstand) };
};

/** Every plan: its approvals, its items and what is late. */
export const planlage: Vy = gruppvy<Lage>({
  namn: 'planlage',
  nummer: 1,
  strommar: [handlingsplanStream('')],
  tabeller: [PLANLAGE, PLANLAGE_PART, PLANLAGE_GODKANNANDE, PLANLAGE_ATGARD],
  gruppkolumn: 'id',
  grupp: handlingsplanIdOf,
  vik,
  tillRader,
  franRader,
});
