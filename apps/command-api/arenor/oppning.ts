import type { ArenaOppnad, OppnaArena } from '#libs/arena/index.js';
import type { Fel } from '#libs/platform/fel.js';
import { valideringsproblem } from '#libs/platform/http/problem.js';
import { deterministicId } from '#libs/platform/index.js';
import type { NyArenaDto } from './arena.dto.js';
import {
  allaHuvudman,
  arSlag,
  lansarena,
  lansarenaId,
  modellMed,
  nivaI,
  type Lansarena,
  type Lansregister,
} from './lansarena.js';

/** What is opened: its id, and what of the command the register and the body say. */
export interface Oppning {
  readonly id: string;
  readonly arena: Omit<OppnaArena['data'], 'huvudman' | 'koordinator' | 'idag'>;
}
interface Plats extends Lansregister {
  readonly kommando: string;
}
type Arenauppgifter = Omit<ArenaOppnad['data'], 'av' | 'huvudman'>;

/** 400 with every fault at once when the form is wrong or the län's file knows no such arena, level or huvudman. */
export const tolkaOppning = (dto: NyArenaDto, plats: Plats): Oppning => {
  if (dto.lansfilId == null) return egen(dto, plats);
  const funnen = lansarena(plats, dto.lansfilId);
  if (funnen === undefined) {
    throw valideringsproblem([
      fel('OKAND_KOD', '/lansfilId', 'Arenan finns inte i länets fil; se GET /samverkansmodeller.'),
    ]);
  }
  const alla = allaHuvudman(funnen, plats);
  const valda = unika(dto.huvudman ?? alla);
  const helt = valda.length === alla.length && valda.every((kod) => alla.includes(kod));
  return helt ? helLansarena(dto, { ...funnen, alla }, plats) : avSlaget(dto, { ...funnen, valda }, plats);
};

/** As the file has it: its facts are the län's, not the caller's. */
const helLansarena = (
  dto: NyArenaDto,
  funnen: Lansarena & { readonly alla: readonly string[] },
  plats: Plats,
): Oppning => {
  krav(ejHar(dto, ['niva', ...EGNA_FALT]));
  const arena = { ...filensUppgifter(funnen, plats.lan), deltagande: funnen.alla };
  return { id: lansarenaId(plats.lan, funnen.arena.id), arena };
};

/** One of the kind that the file describes, for the huvudmän named. */
const avSlaget = (
  dto: NyArenaDto,
  { valda, ...funnen }: Lansarena & { readonly valda: readonly string[] },
  plats: Plats,
): Oppning => {
  krav([
    ...ejHar(dto, ['niva']),
    ...okandaHuvudman(dto, plats),
    ...(arSlag(funnen) ? [] : [fel('OGILTIGT_VARDE', '/huvudman', 'Arenan är en enda, för huvudmännen i länets fil.')]),
  ]);
  const arena = { ...filensUppgifter(funnen, plats.lan), ...egnaUppgifter(dto), deltagande: valda };
  return { id: deterministicId('arena', plats.lan, funnen.arena.id, ...valda.toSorted()), arena };
};

/** A local one that the file does not describe. */
const egen = (dto: NyArenaDto, plats: Plats): Oppning => {
  krav([...saknade(dto), ...okandaHuvudman(dto, plats), ...felNiva(dto, plats)]);
  const grund: Arenauppgifter = {
    ...nivaplats(dto, plats),
    ...{ lan: plats.lan, lansfilId: null, namn: '', staendePunkter: [] },
    ...{ uppdrag: null, motesrytm: null, sammankallande: null, alterneringAr: null, beredsAv: null },
  };
  const arena = { ...grund, ...egnaUppgifter(dto), deltagande: unika(dto.huvudman ?? []) };
  return { id: deterministicId('arena', plats.kommando), arena };
};

const nivaplats = ({ niva = null }: NyArenaDto, plats: Plats): Pick<Arenauppgifter, 'modell' | 'niva' | 'nivaslag'> => {
  const modell = modellMed(plats, niva);
  return { modell: modell?.id ?? '', niva, nivaslag: nivaI(modell, niva)?.slag ?? null };
};

/** Whoever meets on a level of the line decides there: that is no arena of its own (B2). */
const felNiva = ({ niva }: NyArenaDto, plats: Plats): readonly Fel[] => {
  const slag = niva == null ? undefined : nivaI(modellMed(plats, niva), niva)?.slag;
  return niva == null || (slag !== undefined && slag !== 'linje')
    ? []
    : [fel('OKAND_KOD', '/niva', 'Ska vara en av länets samverkansnivåer; se GET /samverkansmodeller.')];
};

const filensUppgifter = ({ modell, arena }: Lansarena, lan: string): Arenauppgifter => ({
  lan,
  modell: modell.id,
  lansfilId: arena.id,
  namn: arena.namn,
  niva: arena.niva,
  nivaslag: nivaI(modell, arena.niva)?.slag ?? null,
  uppdrag: arena.uppdrag,
  motesrytm: arena.motesrytm,
  sammankallande: arena.sammankallande,
  alterneringAr: arena.alternering?.intervallAr ?? null,
  beredsAv: arena.beredsAv === null ? null : lansarenaId(lan, arena.beredsAv),
  staendePunkter: arena.staendePunkter,
});

const EGNA_FALT = [
  'namn',
  'uppdrag',
  'motesrytm',
  'sammankallande',
  'alterneringAr',
  'beredsAv',
  'staendePunkter',
] as const;
type EgetFalt = (typeof EGNA_FALT)[number];

/** What the body says; what it does not say is left as it was. */
const egnaUppgifter = (dto: NyArenaDto): Partial<Pick<Arenauppgifter, EgetFalt>> => ({
  ...(dto.namn != null && { namn: dto.namn }),
  ...(dto.uppdrag != null && { uppdrag: dto.uppdrag }),
  ...(dto.motesrytm != null && { motesrytm: dto.motesrytm }),
  ...(dto.sammankallande != null && { sammankallande: dto.sammankallande }),
  ...(dto.alterneringAr != null && { alterneringAr: dto.alterneringAr }),
  ...(dto.beredsAv != null && { beredsAv: dto.beredsAv }),
  ...(dto.staendePunkter != null && { staendePunkter: dto.staendePunkter }),
});

const unika = (koder: readonly string[]): readonly string[] => [...new Set(koder)];

const okandaHuvudman = ({ huvudman }: NyArenaDto, { register, lan }: Plats): readonly Fel[] =>
  (huvudman ?? []).flatMap((kod, nr) =>
    register.lanFor(kod) === lan
      ? []
      : [fel('OKAND_HUVUDMAN', `/huvudman/${nr}`, 'Huvudmannen finns inte i länets fil.')],
  );

const saknade = (dto: NyArenaDto): readonly Fel[] =>
  (['namn', 'niva', 'huvudman'] as const).flatMap((falt) =>
    dto[falt] == null ? [fel('FALT_SAKNAS', `/${falt}`, 'Uppgiften saknas. Den behövs när lansfilId inte anges.')] : [],
  );

const ejHar = (dto: NyArenaDto, falten: readonly (EgetFalt | 'niva')[]): readonly Fel[] =>
  falten.flatMap((falt) =>
    dto[falt] == null ? [] : [fel('OGILTIGT_VARDE', `/${falt}`, 'Uppgiften står i länets fil och anges inte här.')],
  );

const fel = (kod: string, pekare: string, meddelande: string): Fel => ({ kod, pekare, meddelande });
const krav = (felen: readonly Fel[]): void => {
  if (felen.length > 0) throw valideringsproblem(felen);
};
