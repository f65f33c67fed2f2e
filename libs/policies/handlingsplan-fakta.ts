import type {
  AtgardTillagd,
  Atgardsstatus,
  HandlingsplanEvent,
  Planatgard,
  PlanUpprattad,
} from '#libs/handlingsplan/events.js';

/** What policies know of a plan: the whole of each item, as that is what is carried over to next year. */
export interface Planfakta {
  readonly data: PlanUpprattad['data'];
  readonly atgarder: ReadonlyMap<string, Planpost>;
}
interface Planpost {
  readonly atgard: Planatgard;
  readonly status: Atgardsstatus;
}

/** Null until it is drawn up. */
export const foljHandlingsplan = (fakta: Planfakta | null, event: HandlingsplanEvent): Planfakta | null => {
  if (event.type === 'PlanUpprattad') return { data: event.data, atgarder: new Map() };
  return fakta === null ? null : folj(fakta, event);
};

const folj = (fakta: Planfakta, event: HandlingsplanEvent): Planfakta => {
  switch (event.type) {
    case 'AtgardTillagd':
      return medPost(fakta, { atgard: atgardAv(event.data), status: borjan(event.data) });
    case 'AtgardAndrad': {
      const status = fakta.atgarder.get(event.data.atgardId)?.status ?? 'ej-paborjad';
      return medPost(fakta, { atgard: atgardAv(event.data), status });
    }
    case 'AtgardStatusSatt': {
      const post = fakta.atgarder.get(event.data.atgardId);
      return post === undefined ? fakta : medPost(fakta, { ...post, status: event.data.status });
    }
    default:
      return fakta;
  }
};

const borjan = ({ overford }: AtgardTillagd['data']): Atgardsstatus => overford?.status ?? 'ej-paborjad';

const medPost = (fakta: Planfakta, post: Planpost): Planfakta => ({
  ...fakta,
  atgarder: new Map(fakta.atgarder).set(post.atgard.atgardId, post),
});

/** The item's own fields, of an event that holds more. */
const atgardAv = (data: Planatgard): Planatgard => ({
  atgardId: data.atgardId,
  mal: data.mal,
  atgard: data.atgard,
  ansvarigHuvudman: data.ansvarigHuvudman,
  ansvarigFunktion: data.ansvarigFunktion,
  klartSenast: data.klartSenast,
  direktiv: data.direktiv,
  brister: data.brister,
  avvikelser: data.avvikelser,
  utanBrist: data.utanBrist,
});
