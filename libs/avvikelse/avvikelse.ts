import type { Granskning, Text } from '#libs/kernel/index.js';
import type { AvvikelseEvent, AvvikelseRapporterad, Kalla, Part, Svarsfrist } from './events.js';
import { grundlageAv, type Grundlage } from './grundregler.js';
import { foljDel, fragadIgen, nyDel, type Egenhandelse, type Huvudmansdel } from './huvudmansdel.js';
import type { Lanktyp } from './kodverk.js';
import { involverade } from './parter.js';
import { textagare } from './texter.js';

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
  /** Of the event last folded: each is one step of the stream. */
  readonly revision: number;
  /** Where free text stands. */
  readonly texter: readonly Text[];
  readonly granskningar: readonly Granskning[];
  /** The revision of each huvudman's last erasure: what it stated before is gone. */
  readonly gallrade: ReadonlyMap<string, number>;
  readonly gallringar: readonly { readonly huvudman: string; readonly gallringId: string }[];
  /** Said once, it stands. */
  readonly skyddadePersonuppgifter: boolean;
}
export type { Grundlage } from './grundregler.js';

export interface Lank {
  readonly typ: Lanktyp;
  readonly till: string;
}

export type KantArende = Arende & { readonly status: 'oppen' | 'avslutad' | 'makulerad' };
export type AvvikelseState = { readonly status: 'okand' } | KantArende;

export const initial: AvvikelseState = { status: 'okand' };

/** Throws only for a stream that does not begin with the report: a broken log, never a rule. */
export const evolve = (state: AvvikelseState, event: AvvikelseEvent): AvvikelseState => {
  if (event.type === 'AvvikelseRapporterad') return rapporterat(event.data);
  if (state.status === 'okand') throw new Error(`an avvikelse begins with AvvikelseRapporterad, not ${event.type}`);
  return medText(foljArende({ ...state, revision: state.revision + 1 }, event), event);
};

const medText = (state: KantArende, event: AvvikelseEvent): KantArende => {
  const huvudman = textagare(event);
  if (huvudman === null) return state;
  return { ...state, texter: [...state.texter, { revision: state.revision, huvudman, skrivare: null }] };
};

const foljArende = (state: KantArende, event: Exclude<AvvikelseEvent, AvvikelseRapporterad>): KantArende => {
  switch (event.type) {
    case 'AvvikelseKompletterad': {
      const { version, rapporterande, berorda, svarsfrister, fingeravtryck, innehall } = event.data;
      const kalla = { ...state.kalla, version };
      const skyddadePersonuppgifter = state.skyddadePersonuppgifter || innehall.skyddadePersonuppgifter;
      const ny = { ...state, kalla, fingeravtryck, rapporterande, berorda, skyddadePersonuppgifter };
      return medDelar(ny, svarsfrister);
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
    case 'ArendeTilldelat':
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
    case 'GrundRegistrerad':
      return { ...state, grunder: [...state.grunder, grundlageAv(event.data)] };
    case 'GrundAterkallad':
      return { ...state, grunder: state.grunder.map((grund) => aterkallad(grund, event.data.grundId)) };
    case 'FritextGranskad': {
      const { revision: text, granskare, utfall } = event.data;
      return { ...state, granskningar: [...state.granskningar, { text, vid: state.revision, granskare, utfall }] };
    }
    case 'TexterGallrade': {
      const { huvudman, gallringId } = event.data;
      const gallrade = new Map(state.gallrade).set(huvudman, state.revision);
      return { ...state, gallrade, gallringar: [...state.gallringar, { huvudman, gallringId }] };
    }
  }
};

const rapporterat = (data: AvvikelseRapporterad['data']): KantArende => {
  const { kalla, fingeravtryck, rapporterande, berorda, svarsfrister } = data;
  const tomt = { gemensam: false, delar: new Map(), lankar: [], grunder: [], granskningar: [], gallringar: [] };
  const { skyddadePersonuppgifter } = data.innehall;
  const texter = [{ revision: 0, huvudman: rapporterande.huvudman, skrivare: null }];
  const sekretess = { revision: 0, texter, gallrade: new Map(), skyddadePersonuppgifter };
  return medDelar(
    { status: 'oppen', kalla, fingeravtryck, rapporterande, berorda, ...tomt, ...sekretess },
    svarsfrister,
  );
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
