import type { EventStore } from '#libs/event-store/index.js';
import {
  forsandelsetopic,
  franHuvuden,
  huvudmanUr,
  type Konsumentval,
  type MottagenPost,
  type Producent,
} from '#libs/kafka/index.js';
import type { Clock } from '#libs/platform/clock.js';
import { failpoint } from '#libs/platform/failpoints.js';
import { deterministicId } from '#libs/platform/ids.js';
import type { Logg } from '#libs/platform/logg.js';
import { stadaInkommet, type Driftdatabas } from '#libs/platform/sql/drift/index.js';
import { Adresser, type Adress } from './adresser.js';
import { lasKontrollmarke, type Kontrollmarke } from './kontrollmarke.js';
import { taEmotSatser, type Inkommen } from './mottagning-rader.js';
import { parkeringspost } from './parkering.js';
import { paus } from '#libs/platform/paus.js';

export interface Mottagningsdelar {
  readonly drift: Driftdatabas;
  readonly store: Pick<EventStore, 'readStream'>;
  readonly producent: Pick<Producent, 'skicka'>;
  readonly prefix: string;
  /** Huvudmän that are sent to: one topic each. */
  readonly skickasTill: readonly string[];
  readonly clock: Clock;
  readonly logg: Logg;
  /** The queue has new rows: the sender's `vack`. */
  readonly vidNya?: () => void;
  /** For metrics. */
  readonly vidMottaget?: (antal: { readonly mottagna: number; readonly parkerade: number }) => void;
}

type Last = { readonly post: MottagenPost; readonly inkorgsid: string; readonly marke: Kontrollmarke };
type Dom<T> = { readonly ok: T } | { readonly post: MottagenPost; readonly orsak: string };

const KONSUMENT = 'connector';
/** Consumer group of all connectors; what it has not committed is their lag. */
export const connectorgrupp = (prefix: string): string => `${prefix}.${KONSUMENT}`;

/** The log is ahead of Kafka, but a replica of it may lag for a moment. */
const OKAND_FORSOK_MAX = 4;
const OKAND_PAUS_MS = 250;
/** Longer than Kafka keeps the topic: what comes again later meets the stream's own truth. */
const INKORG_DAGAR = 45;
const DYGN_MS = 86_400_000;
const STADNING_MS = 600_000;

/**
 * The connector's intake: claim checks from Kafka to rows in the shared queue, once each. What cannot be understood is
 * put aside with its reason before the batch is committed; the rest flows.
 */
export class Mottagning {
  private readonly adresser: Adresser;
  private stadat = 0;

  constructor(private readonly delar: Mottagningsdelar) {
    this.adresser = new Adresser(delar.store);
  }

  /** What to give `kafka.konsumera`. */
  konsumentval(): Konsumentval {
    const { prefix, skickasTill } = this.delar;
    return {
      grupp: connectorgrupp(prefix),
      topics: skickasTill.map((huvudman) => forsandelsetopic(prefix, huvudman)),
      hantera: (batch, signal) => this.hantera(batch, signal),
    };
  }

  /** Resolves when all of it stands in the queue or is parked. Rejects for faults of the world: the same batch again. */
  async hantera(batch: readonly MottagenPost[], signal: AbortSignal): Promise<void> {
    const domar = await this.kannIgen(
      batch.map((post) => this.las(post)),
      signal,
    );
    signal.throwIfAborted();
    const inkomna = domar.flatMap((dom) => ('ok' in dom ? [dom.ok] : []));
    if (inkomna.length > 0) await this.taEmot(inkomna);
    // Last: the inbox drops rows that come again, but nothing drops what is parked again.
    const parkerade = domar.flatMap((dom) => ('ok' in dom ? [] : [dom]));
    if (parkerade.length > 0) await this.parkera(parkerade);
    this.delar.vidMottaget?.({ mottagna: inkomna.length, parkerade: parkerade.length });
    await this.stada();
  }

  private las(post: MottagenPost): Dom<Last> {
    if (post.fel !== undefined) return { post, orsak: post.fel };
    const attribut = franHuvuden(post.huvuden);
    if ('fel' in attribut) return { post, orsak: attribut.fel };
    const marke = lasKontrollmarke(attribut);
    if ('fel' in marke) return { post, orsak: marke.fel };
    const huvudman = huvudmanUr(this.delar.prefix, post.topic);
    if (huvudman === null || !this.delar.skickasTill.includes(huvudman)) return { post, orsak: 'HUVUDMAN_OKAND' };
    // Ids of events are unique within their stream.
    return { ok: { post, marke, inkorgsid: deterministicId(KONSUMENT, marke.forsandelse, attribut.id) } };
  }

  /** Where each belongs the log says, not the message: nobody is sent anything by a forged one. */
  private async kannIgen(lasta: readonly Dom<Last>[], signal: AbortSignal): Promise<readonly Dom<Inkommen>[]> {
    const ids = lasta.flatMap((dom) => ('ok' in dom ? [dom.ok.marke.forsandelse] : []));
    const adresser = await this.hamta(ids, signal);
    return lasta.map((dom) => ('ok' in dom ? this.medAdress(dom.ok, adresser.get(dom.ok.marke.forsandelse)) : dom));
  }

  private async hamta(ids: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, Adress>> {
    for (let forsok = 1; ; forsok += 1) {
      const adresser = await this.adresser.hamta(ids);
      if (forsok >= OKAND_FORSOK_MAX || ids.every((id) => adresser.has(id))) return adresser;
      await paus(OKAND_PAUS_MS, signal);
      signal.throwIfAborted();
    }
  }

  private medAdress({ post, marke, inkorgsid }: Last, adress: Adress | undefined): Dom<Inkommen> {
    if (adress === undefined) return { post, orsak: 'FORSANDELSE_OKAND' };
    const { arende, mottagare, revision } = adress;
    if (post.topic !== forsandelsetopic(this.delar.prefix, mottagare)) return { post, orsak: 'MOTTAGARE_FEL' };
    return { ok: { arende, mottagare, revision, inkorgsid, ...marke } };
  }

  private async taEmot(inkomna: readonly Inkommen[]): Promise<void> {
    failpoint('mottagning-fore-rader');
    await this.delar.drift.skriv(taEmotSatser(inkomna, KONSUMENT, this.delar.clock.now()));
    failpoint('mottagning-efter-rader');
    this.delar.vidNya?.();
  }

  private async parkera(domar: readonly { readonly post: MottagenPost; readonly orsak: string }[]): Promise<void> {
    const { producent, logg } = this.delar;
    await producent.skicka(domar.map(({ post, orsak }) => parkeringspost(post, orsak, this.delar)));
    for (const { post, orsak } of domar) {
      const { topic, partition, offset } = post;
      logg.varning('mottagning-parkerad', { orsak, topic, partition, offset });
    }
  }

  /** Now and then, a bounded piece; that it could not be done now does not matter. */
  private async stada(): Promise<void> {
    const nu = this.delar.clock.now().getTime();
    if (nu - this.stadat < STADNING_MS) return;
    this.stadat = nu;
    await stadaInkommet(this.delar.drift, new Date(nu - INKORG_DAGAR * DYGN_MS)).catch((fel: unknown) =>
      this.delar.logg.varning('inkorg-stadning-fel', { fel: fel instanceof Error ? fel.name : 'okant' }),
    );
  }
}
