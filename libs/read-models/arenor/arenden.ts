import type { ArenaEvent, ArendeAnmalt, DagordningFaststalld } from '#libs/arena/events.js';
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
    ...{ utfall: null, skal: null, till_mote: true, ...UTAN_MOTE, sedan: tid, andrad: tid },
  };
};

const UTAN_MOTE = { mote: '', motestid: '' } as const;
/** What a meeting may do with a matter that brings it back to another. */
const TILL_NYTT_MOTE: readonly string[] = ['till-beredning', 'bordlagt'];

/** The agenda of a meeting is fixed: what stands on it, and what no longer does. */
export const medDagordning = (
  lage: Arenalage,
  { moteId, punkter }: DagordningFaststalld['data'],
): Arenalage['arenden'] => {
  const motestid = lage.moten.get(moteId)?.tid ?? '';
  const pa = new Set(punkter.map(({ arende }) => arende));
  return somVart(lage, (rad) => (pa.has(rad.arende) ? { mote: moteId, motestid } : avfort(rad, moteId)));
};

/** The meeting is cancelled: its matters wait for another. */
export const utanDagordning = (lage: Arenalage, moteId: string): Arenalage['arenden'] =>
  somVart(lage, (rad) => avfort(rad, moteId));

const avfort = ({ mote }: Arenaarende, moteId: string): Partial<Arenaarende> => (mote === moteId ? UTAN_MOTE : {});

/** Recommended upon: it asks for no meeting any more. */
export const rekommenderade = (lage: Arenalage, arenden: readonly string[]): Arenalage['arenden'] =>
  somVart(lage, ({ arende }) => (arenden.includes(arende) ? { till_mote: false } : {}));

const somVart = ({ arenden }: Arenalage, nytt: (rad: Arenaarende) => Partial<Arenaarende>): Arenalage['arenden'] =>
  new Map([...arenden].map(([id, rad]) => [id, { ...rad, ...nytt(rad) }]));

/** The same agreement and section give the same text. */
const amnesnyckel = (overenskommelse: string, avsnitt: string | null): string =>
  JSON.stringify([overenskommelse, avsnitt]);

const foljt = (event: Exclude<Arendehandelse, ArendeAnmalt>): Partial<Arenaarende> => {
  switch (event.type) {
    case 'ArendeLamnat':
      return { status: 'lamnat', oppet: false, skal: event.data.skal, till_mote: false };
    case 'ArendeBerett':
      return { status: 'berett', till_mote: true };
    case 'ArendeBehandlat':
      return { status: 'behandlat', utfall: event.data.utfall, ...efterMotet(event.data.utfall) };
  }
};

const efterMotet = (utfall: string): Partial<Arenaarende> =>
  TILL_NYTT_MOTE.includes(utfall) ? { till_mote: true, ...UTAN_MOTE } : { till_mote: false };
