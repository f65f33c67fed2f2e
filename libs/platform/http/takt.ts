import { createHash } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

const MINUT_MS = 60_000;
/** Clients remembered at once; the one longest unseen is forgotten first. */
const KLIENTER_MAX = 10_000;
/** Probes come often, from few, and cost nothing. */
const FRIA = /^\/(?:health\/|metrics$)/;

/** The same that the guard reads a credential by: with more than one way to write it, each would have a pace of its own. */
const BARARE = /^Bearer +([\x21-\x7e]+)$/i;

/** Of one credential, or of one address that shows none. Told apart by a hash: a credential is kept nowhere. */
const klientnyckel = ({ headers: { authorization = '' }, ip }: FastifyRequest): string => {
  const token = BARARE.exec(authorization)?.[1];
  return token === undefined ? ip : createHash('sha256').update(token).digest('base64url');
};

/**
 * Refuses with 429 who asks too much, and says when to come back. Counted in this process alone: several programs count
 * apart, and addresses are the front's to limit.
 * @param perMinut requests of one client; 0 for no limit here
 */
export const kopplaTakt = (instans: FastifyInstance, perMinut: number): void => {
  if (perMinut === 0) return;
  void instans.register(rateLimit, { global: false, cache: KLIENTER_MAX });
  instans.after(() => {
    const takt = instans.createRateLimit({ max: perMinut, timeWindow: MINUT_MS, keyGenerator: klientnyckel });
    instans.addHook('onRequest', async (begaran) => {
      if (FRIA.test(begaran.url)) return;
      const utfall = await takt(begaran);
      if (!utfall.isAllowed && utfall.isExceeded) throw forMycket(utfall.ttlInSeconds);
    });
  });
};

const forMycket = (sekunder: number): Problem =>
  new Problem({
    status: 429,
    kod: 'FOR_MANGA_FORFRAGNINGAR',
    detail: `För många förfrågningar på kort tid. Försök igen om ${sekunder} s.`,
    headers: { 'Retry-After': String(sekunder) },
  });
