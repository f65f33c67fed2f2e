import { dagarEfter, type Grundlage as KandGrund } from '#libs/kernel/index.js';
import type { GrundRegistrerad } from './events.js';
import type { Grund, Omfattning } from './kodverk.js';

export interface Grundlage extends KandGrund {
  readonly grund: Grund;
  readonly omfattning: readonly Omfattning[];
}

/** What one kind of ground may open, and what must be on record for it. */
export interface Grundregel {
  /** Never more than this, whatever an event says. Attachments are none of the product's: nothing opens them. */
  readonly oppnar: readonly Omfattning[];
  /** Statute or decision that must be referred to; a text where the kind itself names it. */
  readonly hanvisning: 'kravs' | 'valfri' | { readonly ar: string };
  /** Must the deciding function be named? */
  readonly beslutsfunktion: boolean;
  /** Longest time from the day it was given; null has no limit. Our configuration: the sources name none. */
  readonly dagarMax: number | null;
  /** Whom it may reach; `socialtjanst`: from a region to kommuner, and only those that are named. */
  readonly mottagare: 'alla' | 'sjalv' | 'socialtjanst';
  /** Holds only for texts that it names. */
  readonly namnerTexter: boolean;
}

const VANLIG = {
  oppnar: ['identitet', 'fritext'],
  hanvisning: 'valfri',
  beslutsfunktion: false,
  dagarMax: null,
  mottagare: 'alla',
  namnerTexter: false,
} as const satisfies Grundregel;

/** D9, N12 and the table of secrecy: the one place that says what each ground may open. A new kind is a row here. */
export const GRUNDREGLER: Readonly<Record<Grund, Grundregel>> = {
  SAMTYCKE: { ...VANLIG, dagarMax: 731 },
  MENPROVNING: { ...VANLIG, hanvisning: 'kravs', beslutsfunktion: true, dagarMax: 366 },
  UPPGIFTSSKYLDIGHET: { ...VANLIG, hanvisning: 'kravs', dagarMax: 366 },
  TILLSYN_REVISION: { ...VANLIG, hanvisning: 'kravs', dagarMax: 366 },
  SAMMA_HUVUDMAN: { ...VANLIG, mottagare: 'sjalv' },
  GRAVID: {
    ...VANLIG,
    oppnar: ['identitet'],
    hanvisning: { ar: 'OSL 26 kap. 9 §' },
    dagarMax: 300,
    mottagare: 'socialtjanst',
  },
  AVIDENTIFIERAT: { ...VANLIG, oppnar: ['fritext'], namnerTexter: true },
};

/** A ground as it has effect: never wider, and never longer, than its kind allows. Views and policies fold with it too. */
export const grundlageAv = (data: GrundRegistrerad['data']): Grundlage => {
  const { grundId, huvudman, grund, texter } = data;
  const mottagare = GRUNDREGLER[grund].mottagare === 'sjalv' ? [huvudman] : data.mottagare;
  const omfattning = data.omfattning.filter((slag) => farOppna(data, slag));
  const gallerTillOchMed = data.gallerTillOchMed ?? sistaDag(grund, data.givet);
  return { grundId, huvudman, grund, omfattning, mottagare, gallerTillOchMed, texter, aterkallad: false };
};

/** A kind that reaches few holds for nobody until they are named. */
const farOppna = ({ grund, mottagare }: GrundRegistrerad['data'], slag: Omfattning): boolean => {
  const regel = GRUNDREGLER[grund];
  return regel.oppnar.includes(slag) && (regel.mottagare !== 'socialtjanst' || mottagare.length > 0);
};

/** Null: no limit, or not known from when. @param givet RFC 3339 date */
export const sistaDag = (grund: Grund, givet: string | null): string | null => {
  const { dagarMax } = GRUNDREGLER[grund];
  return dagarMax === null || givet === null ? null : dagarEfter(givet, dagarMax);
};
