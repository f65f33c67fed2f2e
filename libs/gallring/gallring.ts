import type { GallringEvent, GallringForeslagen } from './events.js';

export interface Gallring {
  readonly forslag: GallringForeslagen['data'];
}
interface Beslut {
  readonly beslutadAv: string;
  readonly verkstallsTidigast: string;
}
export type BeslutadGallring = Gallring & Beslut & { readonly status: 'beslutad' | 'paborjad' };
export type AvgjordGallring = Gallring & { readonly status: 'avslagen' | 'aterkallad' };
export type KandGallring =
  | (Gallring & { readonly status: 'foreslagen' })
  | AvgjordGallring
  | BeslutadGallring
  | (Gallring & Beslut & { readonly status: 'verkstalld'; readonly nycklar: number });
export type GallringState = { readonly status: 'okand' } | KandGallring;

export const initial: GallringState = { status: 'okand' };

/** Throws only for a stream in no possible order: a broken log, never a rule. */
export const evolve = (state: GallringState, event: GallringEvent): GallringState => {
  if (event.type === 'GallringForeslagen') return { status: 'foreslagen', forslag: event.data };
  if (state.status === 'okand') throw new Error(`an erasure begins with GallringForeslagen, not ${event.type}`);
  switch (event.type) {
    case 'GallringBeslutad': {
      const { beslutadAv, verkstallsTidigast } = event.data;
      return { status: 'beslutad', forslag: state.forslag, beslutadAv, verkstallsTidigast };
    }
    case 'GallringAvslagen':
      return { status: 'avslagen', forslag: state.forslag };
    case 'GallringAterkallad':
      return { status: 'aterkallad', forslag: state.forslag };
    case 'GallringPaborjad':
      return { ...beslutad(state), status: 'paborjad' };
    case 'GallringVerkstalld':
      return { ...beslutad(state), status: 'verkstalld', nycklar: event.data.nycklar };
  }
};

const beslutad = (state: KandGallring): Gallring & Beslut => {
  if (!('beslutadAv' in state)) throw new Error('an erasure is executed before it is decided');
  const { forslag, beslutadAv, verkstallsTidigast } = state;
  return { forslag, beslutadAv, verkstallsTidigast };
};

/** Whether the decision is still to be executed, on this day. @param idag RFC 3339 date in Sweden */
export const skaVerkstallas = (state: GallringState, idag: string): boolean =>
  state.status === 'paborjad' || (state.status === 'beslutad' && state.verkstallsTidigast <= idag);
