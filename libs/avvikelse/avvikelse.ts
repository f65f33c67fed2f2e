import type { Grundlage as KandGrund } from '#libs/kernel/index.js';
import type { AvvikelseEvent, AvvikelseRapporterad, Kalla, Part, Svarsfrist } from './events.js';
import { foljDel, fragadIgen, nyDel, type Egenhandelse, type Huvudmansdel } from './huvudmansdel.js';
import type { Grund, Lanktyp, Omfattning } from './kodverk.js';
import { involverade } from './parter.js';

/** What `decide` needs to know of a case, no more: the texts stay in the events. */
export interface Arende {
  /** The version last taken in. */
  readonly kalla: Kalla;
  readonly fingeravtryck: string;
  readonly rapporterande: Part;
  readonly berorda: readonly Part[];
  readonly gemensam: boolean;
  /** One for every involved huvudman, by its code. */
  readonly delar: ReadonlyMap<string, Huvudmansdel>;
  readonly lankar: readonly Lank[];
  readonly grunder: readonly Grundlage[];
}
export interface Lank {
  readonly typ: Lanktyp;
  readonly till: string;
}
export interface Grundlage extends KandGrund {
  readonly grund: Grund;
  readonly omfattning: readonly Omfattning[];
}

export type KantArende = Arende & { readonly status: 'oppen' | 'avslutad' | 'makulerad' };
export type AvvikelseState = { readonly status: 'okand' } | KantArende;

export const initial: AvvikelseState = { status: 'okand' };

/** Throws only for a stream that does not begin with the report: a broken log, never a rule. */
export const evolve = (state: AvvikelseState, event: AvvikelseEvent): AvvikelseState => {
  if (event.type === 'AvvikelseRapporterad') return rapporterat(event.data);
  if (state.status === 'okand') throw new Error(`an avvikelse begins with AvvikelseRapporterad, not ${event.type}`);
  return foljArende(state, event);
};

const foljArende = (state: KantArende, event: Exclude<AvvikelseEvent, AvvikelseRapporterad>): KantArende => {
  switch (event.type) {
    case 'AvvikelseKompletterad': {
      const { version, rapporterande, berorda, svarsfrister, fingeravtryck } = event.data;
      const kalla = { ...state.kalla, version };
      return medDelar({ ...state, kalla, fingeravtryck, rapporterande, berorda }, svarsfrister);
    }
    case 'GemensamHanteringInledd':
      return { ...state, gemensam: true };
    case 'HuvudmanInvolverad':
      return medDelar({ ...state, berorda: [...state.berorda, event.data.part] }, [event.data.svarsfrist]);
    case 'AvvikelseMottagen':
    case 'AvvikelseBedomd':
    case 'AvvikelseUtredd':
    case 'AtgardBeslutad':
    case 'AtgardUppdaterad':
    case 'AnsvarAvvisat':
    case 'AterkopplingLamnad':
      return medEgenhandelse(state, event);
    case 'GemensamHandelseanalysGenomford':
      return state;
    case 'AvvikelseAvslutad':
      return { ...state, status: 'avslutad' };
    case 'AvvikelseAteroppnad':
      return ateroppnat(state, event.data.svarsfrister);
    case 'AvvikelseMakulerad':
      return { ...state, status: 'makulerad' };
    case 'AvvikelseLankad':
      return { ...state, lankar: [...state.lankar, { typ: event.data.typ, till: event.data.till }] };
    case 'LankBorttagen':
      return { ...state, lankar: state.lankar.filter((lank) => !arSammaLank(lank, event.data)) };
    case 'GrundRegistrerad': {
      const { hanvisning: _hanvisning, ...grund } = event.data;
      return { ...state, grunder: [...state.grunder, { ...grund, aterkallad: false }] };
    }
    case 'GrundAterkallad':
      return { ...state, grunder: state.grunder.map((grund) => aterkallad(grund, event.data.grundId)) };
  }
};

const rapporterat = (data: AvvikelseRapporterad['data']): KantArende => {
  const { kalla, fingeravtryck, rapporterande, berorda, svarsfrister } = data;
  const tomt = { gemensam: false, delar: new Map(), lankar: [], grunder: [] };
  return medDelar({ status: 'oppen', kalla, fingeravtryck, rapporterande, berorda, ...tomt }, svarsfrister);
};

/** A part of its own for every involved huvudman; one that has a day to answer by keeps it. */
const medDelar = (state: KantArende, svarsfrister: readonly Svarsfrist[]): KantArende => {
  const delar = new Map(state.delar);
  for (const huvudman of involverade(state)) {
    const del = delar.get(huvudman) ?? nyDel(null);
    delar.set(huvudman, { ...del, svarSenast: del.svarSenast ?? senastFor(huvudman, svarsfrister) });
  }
  return { ...state, delar };
};

const medEgenhandelse = (state: KantArende, event: Egenhandelse): KantArende => {
  const { huvudman } = event.data;
  const del = foljDel(state.delar.get(huvudman) ?? nyDel(null), event);
  return { ...state, delar: new Map(state.delar).set(huvudman, del) };
};

const ateroppnat = (state: KantArende, svarsfrister: readonly Svarsfrist[]): KantArende => ({
  ...state,
  status: 'oppen',
  delar: new Map([...state.delar].map(([kod, del]) => [kod, fragadIgen(del, senastFor(kod, svarsfrister))])),
});

const senastFor = (huvudman: string, svarsfrister: readonly Svarsfrist[]): string | null =>
  svarsfrister.find((frist) => frist.huvudman === huvudman)?.senast ?? null;

export const arSammaLank = (en: Lank, annan: Lank): boolean => en.typ === annan.typ && en.till === annan.till;

const aterkallad = (grund: Grundlage, grundId: string): Grundlage =>
  grund.grundId === grundId ? { ...grund, aterkallad: true } : grund;
