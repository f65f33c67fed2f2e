import type { Clock } from '#libs/platform/clock.js';
import { Problem } from '#libs/platform/http/problem.js';
import { atkomstId, faltI, nattflagga, type Atkomstlogg, type Atkomstobjekt } from '../atkomst/index.js';
import type { Atkomstpost, Atkomstsamling, Berordauppslag, Kanal, Objektnotering } from '../atkomst/index.js';
import type { Inloggad } from '../inloggad.js';
import { objektISokvagen, ruttAv, sokningAv, vemAv, type Atkomstbegaran } from './atkomstbegaran.js';

export interface Skrivdelar {
  readonly logg: Atkomstlogg;
  readonly berorda: Berordauppslag;
  readonly clock: Clock;
}

/** One access, as the guard of the log has seen it. */
export interface Handelse extends Pick<Atkomstpost, 'handling' | 'andamal' | 'utfall' | 'kod'> {
  readonly begaran: Atkomstbegaran;
  readonly inloggad: Inloggad;
  readonly samling: Atkomstsamling;
  /** What is given; undefined of a denial. */
  readonly svar?: unknown;
}

/** Makes the record of an access and writes it; resolves when it is durable. */
export class Atkomstskrivare {
  constructor(private readonly delar: Skrivdelar) {}

  /** Errors: 503 `ATKOMSTLOGG_OTILLGANGLIG`, whatever was the matter. */
  async skriv(handelse: Handelse): Promise<void> {
    try {
      await this.delar.logg.skriv([await this.post(handelse)]);
    } catch (fel) {
      throw otillganglig(fel);
    }
  }

  private async post({ begaran, inloggad, samling, svar, ...vad }: Handelse): Promise<Atkomstpost> {
    const nu = this.delar.clock.now();
    const falt = samling.falt.size > 0 || typeof svar === 'string' ? [...samling.falt].sort() : faltI(svar);
    const flaggor = inloggad.slag === 'person' ? [...nattflagga(nu, 'person'), ...samling.flaggor] : [];
    return {
      id: atkomstId(nu),
      tid: nu.toISOString(),
      vem: vemAv(inloggad, begaran),
      ...vad,
      rutt: ruttAv(begaran),
      objekt: await this.objekt(begaran, samling),
      falt: vad.utfall === 'given' ? falt : [],
      sokning: sokningAv(begaran),
      grund: [...samling.grund].sort(),
      kanal: kanalAv(vad.handling, svar),
      flaggor,
      spar: begaran.spar?.id ?? null,
      mottagare: null,
      forsandelse: null,
    };
  }

  private async objekt(begaran: Atkomstbegaran, samling: Atkomstsamling): Promise<readonly Atkomstobjekt[]> {
    const noterade = new Map([...samling.objekt.values()].map((en) => [en.id, en]));
    const alla = [...noterade.values(), ...objektISokvagen(begaran).filter(({ id }) => !noterade.has(id))];
    const okanda = alla.filter(({ berorda }) => berorda === undefined).map(({ id }) => id);
    const kanda = okanda.length === 0 ? new Map<string, never>() : await this.delar.berorda(okanda);
    return alla.map((en) => ifyllt(en, kanda.get(en.id)));
  }
}

const ifyllt = (
  { slag, id, berorda }: Objektnotering,
  kand: { readonly slag: string; readonly huvudman: readonly string[] } | undefined,
): Atkomstobjekt => ({ slag: kand?.slag ?? slag, id, berorda: berorda ?? kand?.huvudman ?? [] });

const EXPORTER = /^(?:registerutdrag|arkivpaket)\./;

const kanalAv = (handling: string, svar: unknown): Kanal => {
  if (handling === 'inkorg.lasa') return 'inkorg';
  const somFil = typeof svar === 'string' || svar instanceof Uint8Array || EXPORTER.test(handling);
  return somFil ? 'export' : 'api';
};

const otillganglig = (cause: unknown): Problem => {
  const problem = new Problem({
    status: 503,
    kod: 'ATKOMSTLOGG_OTILLGANGLIG',
    detail: 'Åtkomsten kan inte loggas just nu, och därför lämnas inget ut. Försök igen om en stund.',
    headers: { 'Retry-After': '10' },
  });
  problem.cause = cause;
  return problem;
};
