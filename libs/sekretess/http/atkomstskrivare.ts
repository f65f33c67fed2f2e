import { StreamableFile } from '@nestjs/common';
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
      await this.delar.logg.skriv(medDelar(await this.post(handelse), handelse.samling));
    } catch (fel) {
      throw otillganglig(fel);
    }
  }

  private async post({ begaran, inloggad, samling, svar, ...vad }: Handelse): Promise<Atkomstpost> {
    const nu = this.delar.clock.now();
    const vem = vemAv(inloggad, begaran);
    const falt = samling.falt.size > 0 || arFil(svar) ? [...samling.falt].sort() : faltI(svar);
    const objekt = await this.objekt(begaran, samling);
    const flaggor = inloggad.slag === 'person' ? [...nattflagga(nu, 'person'), ...samling.flaggor] : [];
    return {
      id: atkomstId(nu),
      tid: nu.toISOString(),
      vem,
      ...vad,
      rutt: ruttAv(begaran),
      objekt: vad.utfall === 'given' ? objekt : avNekad(objekt, objektISokvagen(begaran), vem.huvudman),
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

/** What is done in the same answer is a record of its own; the answer's own is the last of them. */
const medDelar = (post: Atkomstpost, { aven }: Atkomstsamling): readonly Atkomstpost[] => {
  if (post.utfall !== 'given' || aven.length === 0) return [post];
  const tid = new Date(post.tid);
  const delar = aven.map(({ handling, id, falt }) => {
    const objekt = post.objekt.filter((en) => en.id === id);
    return { ...post, id: atkomstId(tid), handling, objekt, falt: [...falt].sort() };
  });
  return [...delar, { ...post, id: atkomstId(tid) }];
};

const ifyllt = (
  { slag, id, berorda }: Objektnotering,
  kand: { readonly slag: string; readonly huvudman: readonly string[] } | undefined,
): Atkomstobjekt => ({ slag: kand?.slag ?? slag, id, berorda: berorda ?? kand?.huvudman ?? [] });

/**
 * Who is denied reads its own record too: of what is another's it tells no more than the request did, or the kind of a
 * guessed id would say that it is there (I4). Those whose it is see that it was asked for.
 */
const avNekad = (
  objekt: readonly Atkomstobjekt[],
  sokvag: readonly Objektnotering[],
  egna: readonly string[],
): readonly Atkomstobjekt[] => {
  const namngivna = new Map(sokvag.map(({ id, slag }) => [id, slag]));
  const frammande = objekt.filter(({ berorda }) => !berorda.some((kod) => egna.includes(kod)));
  const fragade = [...new Set(frammande.flatMap(({ berorda }) => berorda))];
  return objekt.flatMap((en) => {
    if (!frammande.includes(en)) return [en];
    const slag = namngivna.get(en.id);
    return slag === undefined ? [] : [{ slag, id: en.id, berorda: fragade }];
  });
};

const EXPORTER = /^(?:registerutdrag|arkivpaket)\./;

const kanalAv = (handling: string, svar: unknown): Kanal => {
  if (handling === 'inkorg.lasa') return 'inkorg';
  return (arFil(svar) && !arSida(svar)) || EXPORTER.test(handling) ? 'export' : 'api';
};

/** A page for people: read in the service, though it is text. */
const arSida = (svar: unknown): boolean => typeof svar === 'string' && /^<!doctype html>/i.test(svar);

/** Its fields are what its maker has noted. */
const arFil = (svar: unknown): boolean =>
  typeof svar === 'string' || svar instanceof Uint8Array || svar instanceof StreamableFile;

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
