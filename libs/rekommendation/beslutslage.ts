import type { Beslutande } from './events.js';
import type { Beslutspost, KandRekommendation } from './rekommendation.js';

/** What is public of one that decides (B6): never its motivering. */
export interface Beslutsrad extends Beslutande {
  readonly status: Beslutspost['status'];
  readonly senast: string;
  readonly instans: string | null;
  readonly datum: string | null;
  readonly dnr: string | null;
}
export interface Beslutsantal {
  readonly bifall: number;
  readonly avslag: number;
  readonly bordlagda: number;
  readonly vantar: number;
}
export interface Beslutslage {
  readonly aterkallad: boolean;
  readonly rader: readonly Beslutsrad[];
  readonly antal: Beslutsantal;
}

/** Where the decision stands at each that decides, in the order they were asked. */
export const beslutslage = ({ status, poster }: KandRekommendation): Beslutslage => ({
  aterkallad: status === 'aterkallad',
  rader: [...poster.values()].map(rad),
  antal: antalAv(poster),
});

export const antalAv = (poster: KandRekommendation['poster']): Beslutsantal => {
  const med = (status: Beslutspost['status']): number =>
    [...poster.values()].filter((post) => post.status === status).length;
  return { bifall: med('bifall'), avslag: med('avslag'), bordlagda: med('bordlagd'), vantar: med('vantar') };
};

const rad = ({ huvudman, verksamhet, status, senast, beslut }: Beslutspost): Beslutsrad => ({
  huvudman,
  verksamhet,
  status,
  senast,
  instans: beslut?.instans ?? null,
  datum: beslut?.datum ?? null,
  dnr: beslut?.dnr ?? null,
});
