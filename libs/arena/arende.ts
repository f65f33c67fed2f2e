import type { Foretradare } from '#libs/kernel/index.js';
import type {
  ArendeAnmalt,
  ArendeBehandlat,
  ArendeBerett,
  ArendeLamnat,
  ArendenRelaterade,
  RekommendationLamnad,
} from './events.js';

/** A matter of the arena, in the order it came. */
export interface Arende extends Omit<ArendeAnmalt['data'], 'arende'> {
  readonly status:
    | 'anmalt'
    | 'berett'
    | 'till-beredning'
    | 'bordlagt'
    | 'informerat'
    | 'rekommenderas'
    | 'rekommenderat'
    /** Went on, or was closed; it may come back. */
    | 'lamnat';
  readonly beredning: { readonly av: Foretradare; readonly beredning: string; readonly forslag: string } | null;
  readonly relationer: readonly { readonly till: string; readonly typ: 'dubblett' | 'samband' }[];
}
type Arendehandelse =
  ArendeAnmalt | ArendeLamnat | ArendeBerett | ArendenRelaterade | ArendeBehandlat | RekommendationLamnad;
type Arenden = ReadonlyMap<string, Arende>;

/** The matters after an event. One that comes back comes last, unprepared: what it rests on may be new. */
export const foljArende = (arenden: Arenden, event: Arendehandelse): Arenden => {
  switch (event.type) {
    case 'ArendeAnmalt':
      return anmalt(arenden, event.data);
    case 'ArendeLamnat':
      return medArende(arenden, event.data.arende, { status: 'lamnat' });
    case 'ArendeBerett': {
      const { arende, ...beredning } = event.data;
      return medArende(arenden, arende, { status: 'berett', beredning });
    }
    case 'ArendenRelaterade': {
      const { arende, till, typ } = event.data;
      const relationer = [...(arenden.get(arende)?.relationer ?? []), { till, typ }];
      return medArende(arenden, arende, { relationer });
    }
    case 'ArendeBehandlat':
      return medArende(arenden, event.data.arende, { status: event.data.utfall });
    case 'RekommendationLamnad':
      return event.data.arenden.reduce(rekommenderat, arenden);
  }
};

const anmalt = (arenden: Arenden, { arende, ...data }: ArendeAnmalt['data']): Arenden => {
  const relationer = arenden.get(arende)?.relationer ?? [];
  const ovriga = new Map(arenden);
  ovriga.delete(arende);
  return ovriga.set(arende, { ...data, status: 'anmalt', beredning: null, relationer });
};

const rekommenderat = (arenden: Arenden, arende: string): Arenden =>
  arenden.get(arende)?.status === 'lamnat' ? arenden : medArende(arenden, arende, { status: 'rekommenderat' });

const medArende = (arenden: Arenden, id: string, andrat: Partial<Arende>): Arenden => {
  const arende = arenden.get(id);
  return arende === undefined ? arenden : new Map(arenden).set(id, { ...arende, ...andrat });
};
