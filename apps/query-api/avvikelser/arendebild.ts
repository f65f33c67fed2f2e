import {
  harOppnaAtgarder,
  nastaSteg,
  svarspliktiga,
  type AtgardBeslutad,
  type Atgardsstatus,
  type AvvikelseEvent,
  type AvvikelseRapporterad,
  type GemensamHandelseanalysGenomford,
  type Innehall,
  type KantArende,
  type NastaSteg,
} from '#libs/avvikelse/index.js';
import { oppnaSynligt, type Insyn, type Oppen, type Oppning } from '#libs/sekretess/index.js';
import type { Lastarende } from './arendelasare.js';

type Data<Typ extends AvvikelseEvent['type']> = Oppen<Extract<AvvikelseEvent, { type: Typ }>['data']>;

/** What one huvudman has done in the case, as the reader may see it. */
export interface Delbild {
  bedomning: Data<'AvvikelseBedomd'> | null;
  utredning: Data<'AvvikelseUtredd'> | null;
  aterkoppling: Data<'AterkopplingLamnad'> | null;
  ansvarsavvisning: Data<'AnsvarAvvisat'> | null;
  readonly atgarder: (Oppen<AtgardBeslutad['data']> & {
    readonly status: Atgardsstatus;
    readonly kommentar: string | null;
  })[];
}

/** The texts of a case, opened where they may be. */
export interface Arendebild {
  innehall: Oppen<Innehall>;
  /** Everybody's, also where the exact time is not. */
  handelsemanad: string;
  rapporterad: string;
  readonly delar: Map<string, Delbild>;
  readonly handelseanalyser: Oppen<GemensamHandelseanalysGenomford['data']>[];
  /** JSON pointers into the answer, to what the reader may not see. */
  readonly dolda: string[];
  /** And to what is erased. */
  readonly gallrade: string[];
}

/** Whose key sealed the texts of an event: the huvudman that acted. */
export const agareAv = (event: AvvikelseEvent, arende: KantArende): string => {
  if (event.type === 'AvvikelseRapporterad') return event.data.kalla.huvudman;
  if (event.type === 'AvvikelseKompletterad') return event.data.rapporterande.huvudman;
  return 'huvudman' in event.data ? event.data.huvudman : arende.kalla.huvudman;
};

/** Folds the events once more, for reading: the latest word of each huvudman. */
export const arendebild = ({ handelser, arende, insynI, oppning }: Lastarende): Arendebild => {
  const [forsta] = handelser;
  if (forsta?.event.type !== 'AvvikelseRapporterad') throw new Error('a case begins with AvvikelseRapporterad');
  const bild: Arendebild = {
    innehall: forstaInnehall(forsta.event, insynI({ agare: forsta.event.data.kalla.huvudman, revision: 0 }), oppning),
    handelsemanad: manadAv(forsta.event.data.innehall),
    rapporterad: forsta.recorded.meta.tid,
    delar: new Map(),
    handelseanalyser: [],
    dolda: [],
    gallrade: [],
  };
  for (const { event, recorded } of handelser) {
    const agare = agareAv(event, arende);
    const insyn = insynI({ agare, revision: recorded.revision });
    laggTill(bild, event, { insyn, oppning: { ...oppning, agare } });
  }
  return bild;
};

const forstaInnehall = (
  { data }: AvvikelseRapporterad,
  insyn: Insyn,
  oppning: Lastarende['oppning'],
): Oppen<Innehall> => oppnaSynligt(data.innehall, insyn, { ...oppning, agare: data.kalla.huvudman }).varde;

const manadAv = ({ handelsetid }: Innehall): string => handelsetid.slice(0, 7);

interface Ogon {
  readonly insyn: Insyn;
  readonly oppning: Oppning;
}

const laggTill = (bild: Arendebild, event: AvvikelseEvent, { insyn, oppning }: Ogon): void => {
  const oppna = <T>(data: T, rot: string): Oppen<T> => {
    const { varde, dolda, gallrade } = oppnaSynligt(data, insyn, oppning);
    ersatt(bild.dolda, rot, dolda);
    ersatt(bild.gallrade, rot, gallrade);
    return varde;
  };
  switch (event.type) {
    case 'AvvikelseRapporterad':
    case 'AvvikelseKompletterad':
      bild.innehall = oppna(event.data.innehall, '/innehall');
      bild.handelsemanad = manadAv(event.data.innehall);
      return;
    case 'GemensamHandelseanalysGenomford':
      bild.handelseanalyser.push(oppna(event.data, `/handelseanalyser/${bild.handelseanalyser.length}`));
      return;
    default:
      laggTillDel(bild, event, oppna);
  }
};

/** A later word replaces an earlier one, and its hidden places too. */
const ersatt = (pekare: string[], rot: string, nya: readonly string[]): void => {
  const kvar = pekare.filter((en) => !en.startsWith(`${rot}/`));
  pekare.splice(0, pekare.length, ...kvar, ...nya.map((en) => `${rot}${en}`));
};

type Oppna = <T>(data: T, rot: string) => Oppen<T>;

const laggTillDel = (bild: Arendebild, event: AvvikelseEvent, oppna: Oppna): void => {
  if (!('huvudman' in event.data)) return;
  const { huvudman } = event.data;
  const del = bild.delar.get(huvudman) ?? tomDel();
  bild.delar.set(huvudman, del);
  const rot = `/delar/${huvudman}`;
  switch (event.type) {
    case 'AvvikelseBedomd':
      del.bedomning = oppna(event.data, `${rot}/bedomning`);
      return;
    case 'AvvikelseUtredd':
      del.utredning = oppna(event.data, `${rot}/utredning`);
      return;
    case 'AterkopplingLamnad':
      del.aterkoppling = oppna(event.data, `${rot}/aterkoppling`);
      return;
    case 'AnsvarAvvisat':
      del.ansvarsavvisning = oppna(event.data, `${rot}/ansvarsavvisning`);
      return;
    case 'AtgardBeslutad':
      del.atgarder.push({
        ...oppna(event.data, `${rot}/atgarder/${del.atgarder.length}`),
        status: 'planerad',
        kommentar: null,
      });
      return;
    case 'AtgardUppdaterad': {
      const nr = del.atgarder.findIndex(({ atgardId }) => atgardId === event.data.atgardId);
      const atgard = del.atgarder[nr];
      const { status, kommentar } = oppna(
        { status: event.data.status, kommentar: event.data.kommentar },
        `${rot}/atgarder/${nr}/senaste`,
      );
      if (atgard !== undefined) del.atgarder[nr] = { ...atgard, status, kommentar };
      return;
    }
    default:
  }
};

export const tomDel = (): Delbild => ({
  bedomning: null,
  utredning: null,
  aterkoppling: null,
  ansvarsavvisning: null,
  atgarder: [],
});

/** What a huvudman is to do next, by the same rule as its queue. */
export const stegFor = (arende: KantArende, huvudman: string): NastaSteg => {
  const del = arende.delar.get(huvudman);
  if (del === undefined) return 'inget';
  const plikt = svarspliktiga(arende);
  return nastaSteg({
    status: arende.status,
    arRapporterande: huvudman === arende.rapporterande.huvudman,
    arSvarspliktig: plikt.includes(huvudman),
    allaHarSvarat: plikt.every((kod) => arende.delar.get(kod)?.svar != null),
    mottagen: del.arendenummer !== null,
    bedomd: del.bedomd,
    utredd: del.utredd,
    harSvarat: del.svar !== null,
    harOppnaAtgarder: harOppnaAtgarder(del),
  });
};
