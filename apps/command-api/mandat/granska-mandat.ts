import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Fel } from '#libs/platform/fel.js';
import type { Samverkansfakta } from '../samverkan/fakta.js';
import type { NyttMandatDto } from './mandat.dto.js';

export interface Mandatkallor {
  readonly register: Huvudmannaregister;
  readonly fakta: Samverkansfakta;
  readonly huvudman: string;
  /** RFC 3339 date. */
  readonly idag: string;
}

/** Every fault of what the mandate points at, at once: verksamhet, levels, arena, the one it stands in for. */
export const granskaMandat = async (dto: NyttMandatDto, kallor: Mandatkallor): Promise<readonly Fel[]> => [
  ...verksamhetsfel(dto, kallor),
  ...nivafel(dto.niva, '/niva', kallor),
  ...nivafel(dto.representerar?.niva, '/representerar/niva', kallor),
  ...(await arenafel(dto, kallor)),
  ...(await ersattarfel(dto, kallor)),
];

const verksamhetsfel = ({ verksamhet }: NyttMandatDto, { register, huvudman }: Mandatkallor): readonly Fel[] => {
  if (verksamhet == null || register.verksamhet(huvudman, verksamhet) !== undefined) return [];
  return [okand('/verksamhet', 'Verksamheten finns inte hos huvudmannen.')];
};

/** A level of the line, of any of the län's models: a huvudman may represent one that its own line lacks (B7). */
const nivafel = (
  niva: string | null | undefined,
  pekare: string,
  { register, huvudman }: Mandatkallor,
): readonly Fel[] => {
  if (niva == null) return [];
  const nivaer = register
    .samverkansmodeller(register.lanFor(huvudman))
    .flatMap((modell) => modell.nivaer.filter(({ slag }) => slag === 'linje').map(({ id }) => id));
  if (nivaer.includes(niva)) return [];
  return [okand(pekare, `Nivån finns inte i länets linjer. Nivåer: ${nivaer.join(', ')}.`)];
};

/** I4: one that is not for this huvudman is as none. */
const arenafel = async ({ arena }: NyttMandatDto, { fakta, huvudman }: Mandatkallor): Promise<readonly Fel[]> => {
  if (arena == null) return [];
  const state = await fakta.arena(arena);
  if (state.status !== 'okand' && state.data.huvudman.includes(huvudman)) return [];
  return [okand('/arena', 'Arenan finns inte bland dem som är till för er; se GET /arenor.')];
};

const ersattarfel = async (
  { ersattareFor }: NyttMandatDto,
  { fakta, huvudman, idag }: Mandatkallor,
): Promise<readonly Fel[]> => {
  if (ersattareFor == null || (await fakta.mandat(ersattareFor, idag))?.huvudman === huvudman) return [];
  return [okand('/ersattareFor', 'Mandatet finns inte bland era mandat; se GET /mandat.')];
};

const okand = (pekare: string, meddelande: string): Fel => ({ kod: 'OKAND_KOD', pekare, meddelande });
