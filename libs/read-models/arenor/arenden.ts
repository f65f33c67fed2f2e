import type { ArenaEvent, ArendeAnmalt } from '#libs/arena/events.js';
import type { Arenalage } from './rader.js';
import type { Arenaarende } from './table.js';

type Arendehandelse = Extract<
  ArenaEvent,
  { type: 'ArendeAnmalt' | 'ArendeLamnat' | 'ArendeBerett' | 'ArendeBehandlat' }
>;

/** The arena's matters after the event; one that comes back begins anew. */
export const foljArenden = (lage: Arenalage, event: Arendehandelse, tid: string): Arenalage['arenden'] => {
  const { arende } = event.data;
  if (event.type === 'ArendeAnmalt') return new Map(lage.arenden).set(arende, anmalt(lage, event.data, tid));
  const fore = lage.arenden.get(arende);
  if (fore === undefined) return lage.arenden;
  return new Map(lage.arenden).set(arende, { ...fore, ...foljt(event), andrad: tid });
};

const anmalt = ({ arena }: Arenalage, data: ArendeAnmalt['data'], tid: string): Arenaarende => {
  const { arende, slag, rubrik, anmaltAv } = data;
  const { overenskommelse, avsnitt } = data.amne;
  const amne = overenskommelse === null ? null : amnesnyckel(overenskommelse, avsnitt);
  return {
    ...{ id: arena.id, lan: arena.lan, arende, slag, rubrik, overenskommelse, avsnitt, amne },
    anmalt_av: anmaltAv,
    status: 'anmalt',
    oppet: true,
    ...{ utfall: null, skal: null, sedan: tid, andrad: tid },
  };
};

/** The same agreement and section give the same text. */
const amnesnyckel = (overenskommelse: string, avsnitt: string | null): string =>
  JSON.stringify([overenskommelse, avsnitt]);

const foljt = (event: Exclude<Arendehandelse, ArendeAnmalt>): Partial<Arenaarende> => {
  switch (event.type) {
    case 'ArendeLamnat':
      return { status: 'lamnat', oppet: false, skal: event.data.skal };
    case 'ArendeBerett':
      return { status: 'berett' };
    case 'ArendeBehandlat':
      return { status: 'behandlat', utfall: event.data.utfall };
  }
};
