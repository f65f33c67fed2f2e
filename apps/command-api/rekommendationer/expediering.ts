import type { KandArena } from '#libs/arena/index.js';
import { svarSenast, svarstidFor, type Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Fel } from '#libs/platform/fel.js';
import { valideringsproblem } from '#libs/platform/http/problem.js';
import type { ExpedieraRekommendation } from '#libs/rekommendation/index.js';
import { kravIdn } from '../arenor/krav-idn.js';
import { beslutsfunktionFor } from './beslutsfunktion.js';
import type { NyMottagareDto, NyRekommendationDto } from './rekommendation.dto.js';

interface Plats {
  readonly register: Huvudmannaregister;
  readonly arena: KandArena;
  readonly nu: Date;
}
type Mottagare = ExpedieraRekommendation['data']['mottagare'][number];
type Uppgifter = Omit<ExpedieraRekommendation['data'], 'huvudman' | 'koordinator' | 'arenafakta' | 'arena'>;

/** What is sent, to whom, and by when each is to have decided. 400 for what the register does not know. */
export const tolkaExpediering = (dto: NyRekommendationDto, plats: Plats): Uppgifter => {
  const aktiviteter = dto.aktiviteter ?? [];
  kravIdn(dto.arenden ?? [], '/arenden');
  aktiviteter.forEach(({ arenden }, nr) => kravIdn(arenden ?? [], `/aktiviteter/${nr}/arenden`));
  const beslutande = dto.mottagare?.map((en, nr) => beslutandeAv(en, nr, plats)) ?? allaI(plats.arena);
  const mottagare = beslutande.map((en) => ({ ...en, senast: senastFor(en.huvudman, dto, plats) }));
  return {
    slag: dto.slag,
    rubrik: dto.rubrik,
    text: dto.text,
    aktiviteter: aktiviteter.map(({ arenden, ...aktivitet }) => ({ ...aktivitet, arenden: arenden ?? [] })),
    arenden: dto.arenden ?? [],
    mottagare,
    beslutsfunktion: dto.beslutsfunktion ?? beslutsfunktionFor(dto.slag, beslutande, plats),
  };
};

const allaI = ({ data }: KandArena): readonly Omit<Mottagare, 'senast'>[] =>
  data.huvudman.map((huvudman) => ({ huvudman, verksamhet: null }));

const beslutandeAv = (
  { huvudman, verksamhet }: NyMottagareDto,
  nr: number,
  { register }: Plats,
): Omit<Mottagare, 'senast'> => {
  if (!register.finns(huvudman)) {
    throw fel('OKAND_HUVUDMAN', `/mottagare/${nr}/huvudman`, 'Huvudmannen finns inte i registret; se GET /huvudman.');
  }
  if (verksamhet == null) return { huvudman, verksamhet: null };
  const kand = register.verksamhet(huvudman, verksamhet);
  if (kand !== undefined) return { huvudman, verksamhet: kand.kod };
  throw fel('OKAND_KOD', `/mottagare/${nr}/verksamhet`, 'Verksamheten finns inte hos huvudmannen.');
};

/** The day named, else the time to answer at the arena's level, in working days from now. */
const senastFor = (huvudman: string, { svarSenast: angivet }: NyRekommendationDto, plats: Plats): string => {
  const { register, arena, nu } = plats;
  if (angivet != null) return angivet;
  const { lan, modell, niva } = arena.data;
  return svarSenast(nu, svarstidFor(register, lan, modell, niva ?? '', huvudman));
};

/** 400 when the day to decide by has been. @param idag RFC 3339 date in Sweden */
export const kravDagKvar = ({ svarSenast: angivet }: NyRekommendationDto, idag: string): void => {
  if (angivet != null && angivet < idag) throw fel('OGILTIGT_DATUM', '/svarSenast', 'Ska vara i dag eller senare.');
};

const fel = (kod: Fel['kod'], pekare: string, meddelande: string): Error =>
  valideringsproblem([{ kod, pekare, meddelande }]);
