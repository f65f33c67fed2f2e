import { forstaLank, type Lankad } from '#libs/event-store/index.js';

/** How the log is broken; permanent words, told to people by the command line. */
export type Brottslag =
  | 'ANDRAD'
  | 'BORTTAGEN'
  | 'OMKASTAD'
  | 'TILLAGD'
  | 'OLASBAR'
  | 'UTAN_LANK'
  | 'KONTROLLPUNKT'
  | 'SIGNATUR'
  | 'ANNAN_LOGG';

/** Where a stream stood: its last event. */
export interface Sist {
  readonly revision: number;
  readonly hash: string;
}

/** From outside: what stands in a log that somebody has edited may be any JSON. */
const lankI = (meta: unknown): unknown =>
  typeof meta === 'object' && meta !== null && 'foregaende' in meta ? meta.foregaende : undefined;

export const arUtanLank = ({ meta }: Lankad): boolean => lankI(meta) === undefined;

/**
 * The event against the one before it in its stream (I2, I6); null when it follows. `ANDRAD`: this event's link or the
 * event before it.
 * @param kravLank false for what was written before there was a chain
 */
export const provaLank = (event: Lankad, sist: Sist | undefined, kravLank: boolean): Brottslag | null => {
  const vantad = (sist?.revision ?? -1) + 1;
  if (event.revision !== vantad) return event.revision > vantad ? 'BORTTAGEN' : 'OMKASTAD';
  if (arUtanLank(event)) return kravLank ? 'UTAN_LANK' : null;
  return lankI(event.meta) === lankTill(event.stream, sist) ? null : 'ANDRAD';
};

const lankTill = (stream: string, sist: Sist | undefined): string =>
  sist === undefined ? forstaLank(stream) : sist.hash;
