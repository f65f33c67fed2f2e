import type { Behorighet, DomainEvent } from '#libs/kernel/index.js';

/** One stream per mandate: a function at a huvudman, what it may do, and from when to when. Never a person's name. */

export type MandatRegistrerat = DomainEvent<
  'MandatRegistrerat',
  {
    readonly huvudman: string;
    readonly verksamhet: string | null;
    /** The function that holds it, as the huvudman names it ("Förvaltningschef"). */
    readonly funktion: string;
    /** What the mandate is for, in the huvudman's words; says nothing of an individual. */
    readonly uppdrag: string;
    readonly behorigheter: readonly Behorighet[];
    /** Level of the own line at which the function stands. */
    readonly niva: string | null;
    /** Level it represents because the huvudman lacks it, and how what is said is anchored back (B7). */
    readonly representerar: { readonly niva: string; readonly forankring: string } | null;
    /** Arena (its uuid) that it sits in, as member or deputy. */
    readonly arena: string | null;
    /** The mandate that it stands in for; null for the ordinary one. */
    readonly ersattareFor: string | null;
    /** RFC 3339 dates, both inclusive; null without end. */
    readonly giltigFran: string;
    readonly giltigTill: string | null;
  }
>;
/** The holder has been introduced to the task (B7). @see B12: introduction is one of the structure's indicators. */
export type IntroduktionGenomford = DomainEvent<
  'IntroduktionGenomford',
  { readonly huvudman: string; readonly datum: string }
>;
/** Another last day; never one that has passed. */
export type MandatAndrat = DomainEvent<
  'MandatAndrat',
  { readonly huvudman: string; readonly giltigTill: string | null }
>;
/** Holds no longer, from this moment. */
export type MandatAterkallat = DomainEvent<'MandatAterkallat', { readonly huvudman: string; readonly skal: string }>;

export type MandatEvent = MandatRegistrerat | IntroduktionGenomford | MandatAndrat | MandatAterkallat;
export type MandatEventType = MandatEvent['type'];

export const MANDAT_EVENTS: Readonly<Record<MandatEventType, number>> = {
  MandatRegistrerat: 1,
  IntroduktionGenomford: 1,
  MandatAndrat: 1,
  MandatAterkallat: 1,
};

const STREAM_PREFIX = 'mandat-';
export const mandatStream = (id: string): string => `${STREAM_PREFIX}${id}`;
export const mandatIdOf = (stream: string): string => stream.slice(STREAM_PREFIX.length);
export const isMandatStream = (stream: string): boolean => stream.startsWith(STREAM_PREFIX);
