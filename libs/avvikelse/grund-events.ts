import type { DomainEvent } from '#libs/kernel/index.js';
import type { Granskningsutfall, Grund, Omfattning, Samtyckesgivare } from './kodverk.js';

/** What happened to the right to pass a case's words on: grounds, reviews and erasure. */

/** A ground for passing identity or free text (D9, N12); without one all passes avidentifierat. */
export type GrundRegistrerad = DomainEvent<
  'GrundRegistrerad',
  {
    readonly huvudman: string;
    readonly grundId: string;
    readonly grund: Grund;
    readonly omfattning: readonly Omfattning[];
    /** Huvudmän it holds for, named when it was recorded: never one that came into the case later. Empty means every involved one. */
    readonly mottagare: readonly string[];
    /** RFC 3339 date, inclusive; null when it has no end. */
    readonly gallerTillOchMed: string | null;
    /** Statute or reason, as a reference; null where the ground needs none. */
    readonly hanvisning: string | null;
    /** RFC 3339 date it was given or decided; null when that is not known. */
    readonly givet: string | null;
    /** Who gave a samtycke, as a relation; never a name. */
    readonly givetAv: Samtyckesgivare | null;
    /** The function that decided; never a name. */
    readonly beslutsfunktion: string | null;
    /** Revisions of its huvudman's texts it is limited to; null: all of them. */
    readonly texter: readonly number[] | null;
  }
>;
export type GrundAterkallad = DomainEvent<'GrundAterkallad', { readonly huvudman: string; readonly grundId: string }>;

/** One person's review of a text before it passes to another huvudman; `STOPPAD` closes it whatever the ground. */
export type FritextGranskad = DomainEvent<
  'FritextGranskad',
  {
    readonly huvudman: string;
    /** Revision of the event that holds the text. */
    readonly revision: number;
    /** Pseudonymous id of who reviewed. */
    readonly granskare: string;
    readonly utfall: Granskningsutfall;
  }
>;

/** The keys of all that this huvudman had stated in the case are destroyed; what stands after it is new. */
export type TexterGallrade = DomainEvent<'TexterGallrade', { readonly huvudman: string; readonly gallringId: string }>;
