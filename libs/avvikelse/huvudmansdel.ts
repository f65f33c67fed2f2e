import type {
  AnsvarAvvisat,
  ArendeTilldelat,
  AterkopplingLamnad,
  AtgardBeslutad,
  AtgardUppdaterad,
  AvvikelseBedomd,
  AvvikelseMottagen,
  AvvikelseUtredd,
} from './events.js';
import type { Atgardsstatus } from './kodverk.js';

/** One huvudman's own part in a case: only its own acts change it (D4). Pure; views fold the same events with it. */
export interface Huvudmansdel {
  /** RFC 3339 date; null when it has none. */
  readonly svarSenast: string | null;
  /** The number in its own system (N4); null until it has taken the case. */
  readonly arendenummer: string | null;
  readonly bedomd: boolean;
  readonly utredd: boolean;
  /** The answer that stands; null when it is still owed. */
  readonly svar: 'aterkoppling' | 'ansvarsavvisning' | null;
  /** Who within the huvudman has it; null until it is assigned. */
  readonly tilldelning: Tilldelning | null;
  /** Status per atgardId. */
  readonly atgarder: ReadonlyMap<string, Atgardsstatus>;
}

export type Tilldelning = Omit<ArendeTilldelat['data'], 'huvudman'>;

/** The events that are one huvudman's own act in its own part. */
export type Egenhandelse =
  | AvvikelseMottagen
  | AvvikelseBedomd
  | AvvikelseUtredd
  | AtgardBeslutad
  | AtgardUppdaterad
  | AnsvarAvvisat
  | AterkopplingLamnad
  | ArendeTilldelat;

export const nyDel = (svarSenast: string | null): Huvudmansdel => ({
  svarSenast,
  arendenummer: null,
  bedomd: false,
  utredd: false,
  svar: null,
  tilldelning: null,
  atgarder: new Map(),
});

/** The part after its huvudman's own act. */
export const foljDel = (del: Huvudmansdel, event: Egenhandelse): Huvudmansdel => {
  switch (event.type) {
    case 'AvvikelseMottagen':
      return { ...del, arendenummer: event.data.arendenummer };
    case 'AvvikelseBedomd':
      // Who assesses after having refused takes the case on again, and owes a real answer.
      return { ...del, bedomd: true, svar: del.svar === 'ansvarsavvisning' ? null : del.svar };
    case 'AvvikelseUtredd':
      return { ...del, utredd: true };
    case 'AtgardBeslutad':
      return medAtgard(del, event.data.atgardId, 'planerad');
    case 'AtgardUppdaterad':
      return medAtgard(del, event.data.atgardId, event.data.status);
    case 'AnsvarAvvisat':
      return { ...del, svar: 'ansvarsavvisning' };
    case 'AterkopplingLamnad':
      return { ...del, svar: 'aterkoppling' };
    case 'ArendeTilldelat':
      return { ...del, tilldelning: { verksamhet: event.data.verksamhet, handlaggare: event.data.handlaggare } };
  }
};

/** Asked to answer anew, by a new day; what was stated stands. */
export const fragadIgen = (del: Huvudmansdel, svarSenast: string | null): Huvudmansdel => ({
  ...del,
  svarSenast,
  svar: null,
});

const OPPNA: readonly Atgardsstatus[] = ['planerad', 'pagar'];
export const harOppnaAtgarder = (del: Huvudmansdel): boolean =>
  [...del.atgarder.values()].some((status) => OPPNA.includes(status));

const medAtgard = (del: Huvudmansdel, atgardId: string, status: Atgardsstatus): Huvudmansdel => ({
  ...del,
  atgarder: new Map(del.atgarder).set(atgardId, status),
});
