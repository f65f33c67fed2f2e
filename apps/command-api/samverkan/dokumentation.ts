import type { Dokumentation } from '#libs/platform/http/dokumenterad.js';
import type { Klass } from '#libs/platform/http/dto.js';
import { SamverkanssvarDto } from './samverkanssvar.dto.js';

interface Beskriven {
  readonly kropp?: Klass;
  readonly beskrivning?: string;
}

/** A command that makes a new resource. */
export const skapande = (summering: string, { kropp, beskrivning }: Beskriven = {}): Dokumentation => ({
  summering,
  ...(kropp !== undefined && { kropp }),
  ...(beskrivning !== undefined && { beskrivning }),
  svar: { 201: SamverkanssvarDto, 200: SamverkanssvarDto },
  fel: [400, 401, 403, 404, 409, 422, 503],
  idempotens: true,
});

/** A command on one that is there. */
export const andring = (summering: string, beskriven: Beskriven = {}): Dokumentation => ({
  ...skapande(summering, beskriven),
  fel: [400, 401, 403, 404, 409, 412, 422, 428, 503],
  ifMatch: true,
});
