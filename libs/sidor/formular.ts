import type { Valbart } from './filter.js';
import type { Sprak, Tvasprak } from './sprak.js';

interface Grund {
  /** Where it stands in the operation's JSON, with dots: `motivering`, `orsaker.0.beskrivning`. Unique in the form. */
  readonly namn: string;
  readonly rubrik: Tvasprak;
  readonly hjalp?: Tvasprak;
  /** May be left empty: then it is not sent. */
  readonly valfri?: boolean;
  /** Asked only where the page words it, under this name: what is asked then depends on what the page shows. A `bekraftelse` is asked anyway. */
  readonly ordas?: string;
  /** Of the heading, where it is another than the page's. */
  readonly rubriksprak?: Sprak;
}

interface Val {
  readonly val: readonly { readonly varde: string; readonly text: Tvasprak }[];
  readonly typ?: 'text' | 'tal';
}

/** One field of a form, and how its text becomes JSON. */
export type Formularfalt =
  /** `decimal`: a number in Swedish form, `12,5`, sent with a point; `kronor`: a sum of money, as people write it. */
  | (Grund & {
      readonly slag: 'text';
      readonly teckenMax: number;
      readonly rader?: number;
      readonly decimal?: true | 'kronor';
    })
  /** `val` empty: the page gives them (`Formularlage.val`). `typ: 'tal'` sends a number. */
  | (Grund & Val & { readonly slag: 'val' })
  | (Grund & Val & { readonly slag: 'radio' })
  /** Several of them: a list of texts. */
  | (Grund & { readonly slag: 'flerval'; readonly val: readonly { readonly varde: string; readonly text: Tvasprak }[] })
  /** True when ticked, not sent when not. */
  | (Grund & { readonly slag: 'kryss' })
  /** Must be ticked before the form is carried out: what cannot be undone is not done at one click. Not sent, nor kept. */
  | (Grund & { readonly slag: 'bekraftelse' })
  | (Grund & { readonly slag: 'datum' })
  /** Swedish time, as on the wall; sent as RFC 3339 with its offset. */
  | (Grund & { readonly slag: 'datumtid' })
  /** Day and time as the clock stands in Sweden; sent as RFC 3339 in UTC. */
  | (Grund & { readonly slag: 'datumtid' })
  | (Grund & { readonly slag: 'tal'; readonly min: number; readonly max: number })
  /** A list of texts, one on a line. */
  | (Grund & { readonly slag: 'rader'; readonly antalMax: number; readonly teckenMax: number })
  /** Given by the page (`Formularlage.varden`), not seen. */
  | (Grund & { readonly slag: 'dold' });

/** A form as data: an operation of the API, worded for people. */
export interface Formular {
  /** `[a-z-]+`, unique: stands in the address. */
  readonly namn: string;
  readonly rubrik: Tvasprak;
  /** What of the heading is a name: Swedish in both languages. */
  readonly svensk?: string;
  /** Said under the heading. */
  readonly ingress?: Tvasprak;
  readonly knapp: Tvasprak;
  /** Said when it is done. */
  readonly klart: Tvasprak;
  readonly metod: 'POST';
  /** Path of the operation: `/avvikelse/v1/avvikelser/:id/bedomningar`. */
  readonly vag: string;
  /** Names of the path's parameters. */
  readonly parametrar: readonly string[];
  /** The operation takes If-Match. */
  readonly villkorad: boolean;
  readonly falt: readonly Formularfalt[];
  /** Page of what is made by it, where one lands: `planer` is `/sv/planer/<id>`. Else the page it stood on. */
  readonly landar?: string;
  /** Sent as they are, beside what is filled in. */
  readonly fasta?: Readonly<Record<string, string | number | boolean | null>>;
}

/** A fault of what was sent, at its field. */
export interface Formularfel {
  /** JSON pointer as the API gives it; empty: of the whole. */
  readonly pekare: string;
  readonly meddelande: string;
  /** Swedish unless told: the rules' own words are. */
  readonly sprak?: Sprak;
}

/** What the page knows when the form is shown. */
export interface Formularlage {
  /** Of the path. */
  readonly parametrar: Readonly<Record<string, string>>;
  /** Where to be when it is done: a path of ours, with its question. */
  readonly tillbaka: string;
  /** Revision that the reader saw, where the form is `villkorad`. */
  readonly revision?: number;
  /** New for every page that is shown: makes a double click one act (`randomUUID()`). */
  readonly nyckel: string;
  /** By the field's name; several in a list. */
  readonly varden?: Readonly<Record<string, string | readonly string[]>>;
  /** Choices that only the page knows, by the field's name. */
  readonly val?: Readonly<Record<string, readonly Valbart[]>>;
  readonly fel?: readonly Formularfel[];
  /** Level of its heading; 2 unless given. */
  readonly niva?: 2 | 3;
}
