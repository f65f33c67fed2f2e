import type { Dokumentation } from '#libs/platform/http/dokumenterad.js';
import type { Klass } from '#libs/platform/http/dto.js';
import { ArendesvarDto } from '../svar.dto.js';

/** What all commands on a case have in common in OpenAPI. */
export const arendekommando = (summering: string, kropp?: Klass): Dokumentation => ({
  summering,
  ...(kropp !== undefined && { kropp }),
  svar: { 201: ArendesvarDto, 200: ArendesvarDto },
  fel: [400, 401, 403, 404, 409, 412, 422, 428, 503],
  idempotens: true,
  ifMatch: true,
});
