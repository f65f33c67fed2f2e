import type { Foretradare } from '#libs/kernel/index.js';
import type {
  ArendeBehandlat,
  DagordningFaststalld,
  Dagordningspunkt,
  MoteInstallt,
  MoteKallat,
  NarvaroNoterad,
  ProtokollLankat,
} from './events.js';

export interface Mote {
  readonly tid: string;
  readonly plats: string | null;
  readonly installt: boolean;
  /** Null until it is fixed. */
  readonly dagordning: readonly Dagordningspunkt[] | null;
  readonly narvarande: readonly Foretradare[];
  /** Link to the owner's minutes. */
  readonly protokoll: string | null;
  readonly behandlade: readonly Omit<ArendeBehandlat['data'], 'av' | 'moteId'>[];
}
/** UTC, which is never later than the day in Sweden. @param tid RFC 3339 UTC */
export const dagAv = (tid: string): string => tid.slice(0, 'ÅÅÅÅ-MM-DD'.length);

type Moteshandelse =
  MoteKallat | MoteInstallt | DagordningFaststalld | NarvaroNoterad | ProtokollLankat | ArendeBehandlat;
type Moten = ReadonlyMap<string, Mote>;

/** The meetings after an event. */
export const foljMote = (moten: Moten, event: Moteshandelse): Moten => {
  switch (event.type) {
    case 'MoteKallat': {
      const { av: _av, moteId, tid, plats } = event.data;
      const tomt = { installt: false, dagordning: null, narvarande: [], protokoll: null, behandlade: [] };
      return new Map(moten).set(moteId, { tid, plats, ...tomt });
    }
    case 'MoteInstallt':
      return medMote(moten, event.data.moteId, { installt: true });
    case 'DagordningFaststalld':
      return medMote(moten, event.data.moteId, { dagordning: event.data.punkter });
    case 'NarvaroNoterad':
      return medMote(moten, event.data.moteId, { narvarande: event.data.narvarande });
    case 'ProtokollLankat':
      return medMote(moten, event.data.moteId, { protokoll: event.data.lank });
    case 'ArendeBehandlat': {
      const { av: _av, moteId, ...behandling } = event.data;
      const behandlade = [...(moten.get(moteId)?.behandlade ?? []), behandling];
      return medMote(moten, moteId, { behandlade });
    }
  }
};

const medMote = (moten: Moten, id: string, andrat: Partial<Mote>): Moten => {
  const mote = moten.get(id);
  return mote === undefined ? moten : new Map(moten).set(id, { ...mote, ...andrat });
};
