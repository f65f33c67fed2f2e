import type {
  AterkopplingLamnad,
  AvvikelseEvent,
  AvvikelseRapporterad,
  GrundRegistrerad,
  Innehall,
  Kalla,
  Part,
  Svarsfrist,
} from '#libs/avvikelse/events.js';
import { grundlageAv } from '#libs/avvikelse/index.js';
import { grundGaller, type Grundlage } from '#libs/kernel/index.js';

/** A ground with what a policy needs to know of how it came. */
export interface Grundfakta extends Grundlage {
  /** It came in the very command that brought the content, so that message carries it already. */
  readonly medInnehall: boolean;
}

/** What policies know of a case: the fold of its own events, theirs alone. */
export interface Arendefakta {
  readonly kalla: Kalla;
  readonly rapporterande: Part;
  readonly berorda: readonly Part[];
  /** Every huvudman that takes part, and the revision it came in with. */
  readonly involverade: readonly { readonly huvudman: string; readonly sedan: number }[];
  readonly innehall: Innehall;
  /** Command that brought `innehall`. */
  readonly innehallKommando: string;
  /** Each huvudman's own number for the case (N4); the source's is its reporter's. */
  readonly arendenummer: ReadonlyMap<string, string>;
  /** RFC 3339 date by which each is to have answered. */
  readonly svarSenast: ReadonlyMap<string, string>;
  readonly grunder: readonly Grundfakta[];
  /** Each huvudman's last återkoppling, and where it stands: words that a later ground may open. */
  readonly aterkopplingar: ReadonlyMap<
    string,
    { readonly revision: number; readonly data: AterkopplingLamnad['data'] }
  >;
  readonly gemensam: boolean;
  readonly makulerad: boolean;
  /** Who closed or annulled it; null while it is open. */
  readonly stangdAv: string | null;
}

export interface Handelsespar {
  readonly revision: number;
  /** `meta.kommando` of the event. */
  readonly kommando: string;
}

/** Null until the case is reported; an event that comes before tells nothing. */
export const foljFakta = (fakta: Arendefakta | null, event: AvvikelseEvent, spar: Handelsespar): Arendefakta | null => {
  if (event.type === 'AvvikelseRapporterad') return rapporterad(event.data, spar);
  return fakta === null ? null : folj(fakta, event, spar);
};

const rapporterad = (data: AvvikelseRapporterad['data'], { revision, kommando }: Handelsespar): Arendefakta => {
  const { kalla, rapporterande, berorda, innehall } = data;
  const fakta: Arendefakta = {
    kalla,
    rapporterande,
    berorda,
    involverade: [],
    innehall,
    innehallKommando: kommando,
    arendenummer: new Map([[kalla.huvudman, kalla.arendenummer]]),
    svarSenast: new Map(),
    grunder: [],
    aterkopplingar: new Map(),
    gemensam: false,
    makulerad: false,
    stangdAv: null,
  };
  return medParter(fakta, { rapporterande, berorda, svarsfrister: data.svarsfrister, sedan: revision });
};

const folj = (fakta: Arendefakta, event: AvvikelseEvent, { revision, kommando }: Handelsespar): Arendefakta => {
  const { rapporterande } = fakta;
  switch (event.type) {
    case 'AvvikelseKompletterad': {
      const { innehall, version } = event.data;
      const ny = { ...fakta, innehall, innehallKommando: kommando, kalla: { ...fakta.kalla, version } };
      return medParter(ny, { ...event.data, sedan: revision });
    }
    case 'HuvudmanInvolverad': {
      const { part, svarsfrist } = event.data;
      const berorda = [...fakta.berorda, part];
      return medParter(fakta, { rapporterande, berorda, svarsfrister: [svarsfrist], sedan: revision });
    }
    case 'AvvikelseAteroppnad':
      return { ...fakta, stangdAv: null, svarSenast: medFrister(fakta.svarSenast, event.data.svarsfrister) };
    case 'AvvikelseAvslutad':
      return { ...fakta, stangdAv: event.data.huvudman };
    case 'AvvikelseMottagen': {
      const { huvudman, arendenummer } = event.data;
      return { ...fakta, arendenummer: new Map(fakta.arendenummer).set(huvudman, arendenummer) };
    }
    case 'AterkopplingLamnad': {
      const { data } = event;
      return { ...fakta, aterkopplingar: new Map(fakta.aterkopplingar).set(data.huvudman, { revision, data }) };
    }
    case 'GemensamHanteringInledd':
      return { ...fakta, gemensam: true };
    case 'AvvikelseMakulerad':
      return { ...fakta, makulerad: true, stangdAv: event.data.huvudman };
    case 'GrundRegistrerad':
      return { ...fakta, grunder: [...fakta.grunder, grundfakta(event.data, kommando === fakta.innehallKommando)] };
    case 'GrundAterkallad':
      return { ...fakta, grunder: fakta.grunder.map((grund) => aterkallad(grund, event.data.grundId)) };
    default:
      return fakta;
  }
};

interface Partandring {
  readonly rapporterande: Part;
  readonly berorda: readonly Part[];
  readonly svarsfrister: readonly Svarsfrist[];
  readonly sedan: number;
}

const medParter = (fakta: Arendefakta, { rapporterande, berorda, svarsfrister, sedan }: Partandring): Arendefakta => {
  const kanda = new Set(fakta.involverade.map(({ huvudman }) => huvudman));
  const nya = [...new Set([rapporterande, ...berorda].map(({ huvudman }) => huvudman))].filter((en) => !kanda.has(en));
  const involverade = [...fakta.involverade, ...nya.map((huvudman) => ({ huvudman, sedan }))];
  const svarSenast = medFrister(fakta.svarSenast, svarsfrister);
  return { ...fakta, rapporterande, berorda, involverade, svarSenast };
};

const medFrister = (kanda: ReadonlyMap<string, string>, nya: readonly Svarsfrist[]): ReadonlyMap<string, string> =>
  new Map([...kanda, ...nya.map(({ huvudman, senast }) => [huvudman, senast] as const)]);

const grundfakta = (data: GrundRegistrerad['data'], medInnehall: boolean): Grundfakta => {
  return { ...grundlageAv(data), medInnehall };
};

const aterkallad = (grund: Grundfakta, grundId: string): Grundfakta =>
  grund.grundId === grundId ? { ...grund, aterkallad: true } : grund;

export type Skyddsslag = 'identitet' | 'fritext';

export interface Grundfraga {
  readonly agare: string;
  readonly mottagare: string;
  /** RFC 3339 date in Sweden. */
  readonly dag: string;
  /** Kinds of protected fields that the message holds. */
  readonly slag: readonly Skyddsslag[];
  /** The ground that the message is brought by; null when it is of something else. */
  readonly egenGrundId: string | null;
}

/**
 * The ground that lets the most of this message through to this recipient on that day (I4: nobody opens another's);
 * null when none lets any. Of equals the one that brings the message, then one to identity, then the newest.
 * A message names one ground: two that only together would cover both identity and free text are not joined.
 */
export const bastaGrund = (fakta: Arendefakta, fraga: Grundfraga): Grundlage | null =>
  fakta.grunder
    .filter((grund) => grund.huvudman === fraga.agare && grundGaller(grund, fraga.mottagare, fraga.dag))
    .map((grund) => ({ grund, vikt: vikt(grund, fraga) }))
    .reduce((basta, en) => (en.vikt > 0 && en.vikt >= basta.vikt ? en : basta), INGEN).grund;

const INGEN: { readonly grund: Grundlage | null; readonly vikt: number } = { grund: null, vikt: 0 };

/** 0 when it opens nothing of the message. */
const vikt = ({ grundId, omfattning }: Grundlage, { slag, egenGrundId }: Grundfraga): number => {
  const oppnar = slag.filter((ett) => omfattning.includes(ett));
  if (oppnar.length === 0) return 0;
  return 4 * oppnar.length + (grundId === egenGrundId ? 2 : 0) + (oppnar.includes('identitet') ? 1 : 0);
};
