import type {
  AvvikelseEvent,
  AvvikelseRapporterad,
  FritextGranskad,
  GrundRegistrerad,
  Innehall,
  Kalla,
  Part,
  Svarsfrist,
} from '#libs/avvikelse/events.js';
import { grundlageAv, type Grundlage as Avvikelsegrund } from '#libs/avvikelse/grundregler.js';
import { textagare } from '#libs/avvikelse/texter.js';
import {
  grundGaller,
  type Granskning,
  type Grundlage,
  type Skyddsslag,
  type Text,
  type Textlage,
} from '#libs/kernel/index.js';
import { amneFor } from './amne.js';

/** A ground with what a policy needs to know of how it came. */
export interface Grundfakta extends Avvikelsegrund {
  /** It came in the very command that brought the content, so that message carries it already. */
  readonly medInnehall: boolean;
}

/** What policies know of a case: the fold of its own events, theirs alone. */
export interface Arendefakta extends Textlage {
  readonly kalla: Kalla;
  readonly rapporterande: Part;
  readonly berorda: readonly Part[];
  /** Every huvudman that takes part, and the revision it came in with. */
  readonly involverade: readonly { readonly huvudman: string; readonly sedan: number }[];
  readonly innehall: Innehall;
  /** Revision of the event that brought `innehall`. */
  readonly innehallRevision: number;
  /** Command that brought `innehall`. */
  readonly innehallKommando: string;
  /** Each huvudman's own number for the case (N4); the source's is its reporter's. */
  readonly arendenummer: ReadonlyMap<string, string>;
  /** RFC 3339 date by which each is to have answered. */
  readonly svarSenast: ReadonlyMap<string, string>;
  readonly grunder: readonly Grundfakta[];
  /** Revision of each huvudman's last återkoppling: words that a later ground may open. */
  readonly aterkopplingar: ReadonlyMap<string, number>;
  /** The events that hold text, by revision: what a later ground or review may let through. */
  readonly ord: ReadonlyMap<number, AvvikelseEvent>;
  /** The revision in which each subject was last spoken of. */
  readonly senast: ReadonlyMap<string, number>;
  readonly gemensam: boolean;
  readonly makulerad: boolean;
  /** Who closed or annulled it; null while it is open. */
  readonly stangdAv: string | null;
}

export interface Handelsespar {
  readonly revision: number;
  /** `meta.kommando` of the event. */
  readonly kommando: string;
  /** `meta.aktor.klient` of the event; absent when not known. */
  readonly klient?: string;
}

/** Null until the case is reported; an event that comes before tells nothing. */
export const foljFakta = (fakta: Arendefakta | null, event: AvvikelseEvent, spar: Handelsespar): Arendefakta | null => {
  if (event.type === 'AvvikelseRapporterad') return medOrd(rapporterad(event.data, spar), event, spar);
  return fakta === null ? null : medOrd(folj(fakta, event, spar), event, spar);
};

const medOrd = (fakta: Arendefakta, event: AvvikelseEvent, { revision, klient }: Handelsespar): Arendefakta => {
  const huvudman = textagare(event);
  const amne = amneFor(event);
  const senast = amne === null ? fakta.senast : new Map(fakta.senast).set(amne, revision);
  if (huvudman === null) return { ...fakta, senast };
  const text: Text = { revision, huvudman, skrivare: klient ?? null };
  return { ...fakta, senast, texter: [...fakta.texter, text], ord: new Map(fakta.ord).set(revision, event) };
};

const rapporterad = (data: AvvikelseRapporterad['data'], { revision, kommando }: Handelsespar): Arendefakta => {
  const { kalla, rapporterande, berorda, innehall } = data;
  const fakta: Arendefakta = {
    kalla,
    rapporterande,
    berorda,
    involverade: [],
    innehall,
    innehallRevision: revision,
    innehallKommando: kommando,
    arendenummer: new Map([[kalla.huvudman, kalla.arendenummer]]),
    svarSenast: new Map(),
    grunder: [],
    aterkopplingar: new Map(),
    ...{ ord: new Map(), senast: new Map(), texter: [], granskningar: [], gallrade: new Map() },
    skyddadePersonuppgifter: innehall.skyddadePersonuppgifter,
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
      const skyddadePersonuppgifter = fakta.skyddadePersonuppgifter || innehall.skyddadePersonuppgifter;
      const bragt = { innehall, innehallRevision: revision, innehallKommando: kommando };
      const ny = { ...fakta, ...bragt, skyddadePersonuppgifter, kalla: { ...fakta.kalla, version } };
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
    case 'AterkopplingLamnad':
      return { ...fakta, aterkopplingar: new Map(fakta.aterkopplingar).set(event.data.huvudman, revision) };
    case 'GemensamHanteringInledd':
      return { ...fakta, gemensam: true };
    case 'AvvikelseMakulerad':
      return { ...fakta, makulerad: true, stangdAv: event.data.huvudman };
    case 'GrundRegistrerad':
      return { ...fakta, grunder: [...fakta.grunder, grundfakta(event.data, kommando === fakta.innehallKommando)] };
    case 'GrundAterkallad':
      return { ...fakta, grunder: fakta.grunder.map((grund) => aterkallad(grund, event.data.grundId)) };
    case 'FritextGranskad':
      return { ...fakta, granskningar: [...fakta.granskningar, granskning(event.data, revision)] };
    case 'TexterGallrade':
      return { ...fakta, gallrade: new Map(fakta.gallrade).set(event.data.huvudman, revision) };
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

const granskning = (data: FritextGranskad['data'], vid: number): Granskning => {
  const { revision: text, granskare, utfall } = data;
  return { text, vid, granskare, utfall };
};

const aterkallad = (grund: Grundfakta, grundId: string): Grundfakta =>
  grund.grundId === grundId ? { ...grund, aterkallad: true } : grund;

export interface Grundfraga {
  readonly mottagare: string;
  /** RFC 3339 date in Sweden. */
  readonly dag: string;
  /** Kinds of protected fields that the message holds. */
  readonly slag: readonly Skyddsslag[];
  /** The ground that the message is brought by; null when it is of something else. */
  readonly egenGrundId: string | null;
}

/**
 * Of the grounds as they hold for what the message carries, the one that lets most of it through to this recipient that day;
 * null when none lets any. Of equals the one that brings the message, then one to identity, then the newest.
 * A message names one ground: two that only together would cover both identity and free text are not joined.
 */
export const bastaGrund = (grunder: readonly Grundlage[], fraga: Grundfraga): Grundlage | null =>
  grunder
    .filter((grund) => grundGaller(grund, fraga.mottagare, fraga.dag))
    .map((grund) => ({ grund, vikt: vikt(grund, fraga) }))
    .reduce((basta, en) => (en.vikt > 0 && en.vikt >= basta.vikt ? en : basta), INGEN).grund;

const INGEN: { readonly grund: Grundlage | null; readonly vikt: number } = { grund: null, vikt: 0 };

/** 0 when it opens nothing of the message. */
const vikt = ({ grundId, omfattning }: Grundlage, { slag, egenGrundId }: Grundfraga): number => {
  const oppnar = slag.filter((ett) => omfattning.includes(ett));
  if (oppnar.length === 0) return 0;
  return 4 * oppnar.length + (grundId === egenGrundId ? 2 : 0) + (oppnar.includes('identitet') ? 1 : 0);
};
