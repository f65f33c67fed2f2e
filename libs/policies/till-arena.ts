import type { AnmalArende, AterrapporteraUtfall, LamnaArende, NoteraRekommendation } from '#libs/arena/commands.js';
import type { ArendeLamnat } from '#libs/arena/events.js';
import { eskaleringIdOf, type EskaleringEvent } from '#libs/eskalering/events.js';
import { rekommendationIdOf, type RekommendationEvent } from '#libs/rekommendation/events.js';
import type { Eskaleringsfakta } from './eskalering-fakta.js';
import type { Handelse } from './handelse.js';
import { rakning, type Rekommendationsfakta } from './rekommendation-fakta.js';

/** A command with the uuid of the arena that it is for. */
export interface Arenafoljd {
  readonly arena: string;
  readonly command: AnmalArende | LamnaArende | NoteraRekommendation | AterrapporteraUtfall;
}

/** vid lyft, återsändning och avslut: the arena that has the matter gets it on its list, the one that had it lets it go. */
export const tillArenaAvEskalering = (
  { event, stream }: Handelse<EskaleringEvent>,
  fakta: Eskaleringsfakta,
): readonly Arenafoljd[] => {
  const flytt = flyttAv(event);
  const [fran, till] = [fakta.foreArena, fakta.samverkan?.arena ?? null];
  if (flytt === null || fran === till) return [];
  const arende = eskaleringIdOf(stream);
  return [
    ...(fran === null ? [] : [lamna(fran, { arende, skal: flytt.skal })]),
    ...(till === null ? [] : [anmal(till, { arende, fakta, anmaltAv: flytt.av })]),
  ];
};

interface Flytt {
  readonly skal: ArendeLamnat['data']['skal'];
  readonly av: string;
}

const flyttAv = (event: EskaleringEvent): Flytt | null => {
  switch (event.type) {
    case 'LyftTillSamverkan':
      return { skal: 'lyft-vidare', av: event.data.av.huvudman };
    case 'ArendeAtersant':
      return { skal: 'atersant', av: event.data.av.huvudman };
    case 'EskaleringAvslutad':
      return { skal: 'avslutat', av: event.data.huvudman };
    default:
      return null;
  }
};

const lamna = (arena: string, data: LamnaArende['data']): Arenafoljd => ({
  arena,
  command: { type: 'LamnaArende', data },
});

const anmal = (
  arena: string,
  { arende, fakta, anmaltAv }: { readonly arende: string; readonly fakta: Eskaleringsfakta; readonly anmaltAv: string },
): Arenafoljd => {
  const { underlag, amne } = fakta;
  const { rubrik, faktaunderlag, forslag } = underlag;
  const data = { arende, slag: fakta.arende.slag, rubrik, faktaunderlag, forslag, amne, anmaltAv };
  return { arena, command: { type: 'AnmalArende', data } };
};

/**
 * vid rekommendationshändelse: the arena notes what it sent, and gets the outcome back (B6): when all have decided, when
 * a decision is corrected after that, and when it is withdrawn before.
 */
export const tillArenaAvRekommendation = (
  { event, stream }: Handelse<RekommendationEvent>,
  fakta: Rekommendationsfakta,
): Arenafoljd | null => {
  const rekommendation = rekommendationIdOf(stream);
  if (event.type === 'RekommendationExpedierad') {
    const { rubrik, arenden, arena } = event.data;
    return { arena: arena.id, command: { type: 'NoteraRekommendation', data: { rekommendation, rubrik, arenden } } };
  }
  if (!arUtfall(event, fakta)) return null;
  const data = { rekommendation, ...rakning(fakta) };
  return { arena: fakta.arena.id, command: { type: 'AterrapporteraUtfall', data } };
};

const arUtfall = ({ type }: RekommendationEvent, { allaHarBeslutat }: Rekommendationsfakta): boolean =>
  type === 'AllaHarBeslutat' || type === 'RekommendationAterkallad' || (type === 'BeslutRattat' && allaHarBeslutat);
