import { Inject, Injectable } from '@nestjs/common';
import { arendeforhallande, avvikelseStream, evolve, initial, upcast } from '#libs/avvikelse/index.js';
import { EVENT_STORE, readWhole, type EventStore, type RecordedEvent } from '#libs/event-store/index.js';
import { grunderFor, Rejected, type Granskningskrav, type Text } from '#libs/kernel/index.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister, huvudmannatypAv } from '#libs/huvudman/index.js';
import { FRAMMANDE, krav, maskFor, NYCKELVALV, prova } from '#libs/sekretess/index.js';
import type { Forhallande, Handling, Insyn, Mask, Nyckelvalv, Ombud, Oppning, Vagran } from '#libs/sekretess/index.js';
import type { AvvikelseEvent, AvvikelseState, KantArende } from '#libs/avvikelse/index.js';
import { noteraArende, noteraFraga } from './arendeatkomst.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export interface LastHandelse {
  readonly recorded: RecordedEvent;
  readonly event: AvvikelseEvent;
}

/** A case as its own stream tells, with what the reader may see of it. */
export interface Lastarende {
  readonly id: string;
  readonly revision: number;
  readonly arende: KantArende;
  readonly handelser: readonly LastHandelse[];
  readonly insyn: Insyn;
  /** The same, with the grounds as they hold for what stands in that event: reviewed, not erased, of nobody protected (D9). */
  readonly insynI: (stalle: { readonly agare: string; readonly revision: number }) => Insyn;
  readonly mask: Mask;
  /** How the reader's huvudman, and the reader, stand to it: what else may be done with it is judged by the same. */
  readonly om: Forhallande;
  /** The reader's role would have seen more, were the person not protected. */
  readonly skyddsmaskad: boolean;
  /** For the texts of the case itself. */
  readonly oppning: Omit<Oppning, 'agare'>;
}

const NEJ: Vagran = {
  lasning: 'avvikelse.lasa',
  saknas: () => new Rejected('AVVIKELSE_FINNS_EJ', 'Avvikelsen finns inte.', 'saknas'),
};

/**
 * Reads a case from the log: strongly consistent. One that is not the reader's, by its huvudman or by its role, does
 * not exist (I4).
 */
@Injectable()
export class Arendelasare {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(NYCKELVALV) private readonly valv: Nyckelvalv,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  /** @param handling what is read of it; each its own action */
  async las(id: string, ombud: Ombud, handling: Handling = 'avvikelse.lasa'): Promise<Lastarende> {
    const handelser = UUID.test(id) ? await this.handelser(id) : [];
    const arende = vikta(handelser);
    noteraFraga(id, arende);
    const om = this.forhallande(handelser, ombud);
    const beviljat = krav(ombud, handling, { om, nej: NEJ });
    if (arende.status === 'okand') throw NEJ.saknas();
    const mask = maskFor(beviljat, om, arende.skyddadePersonuppgifter);
    const dag = svenskDag(this.clock.now());
    const insyn = { lasare: ombud.huvudman, grunder: arende.grunder, dag, mask };
    const oppnare = await this.valv.oppnare(handelser.map(({ event }) => event.data));
    const oppning = { oppnare, stream: avvikelseStream(id) };
    const revision = handelser.at(-1)?.recorded.revision ?? 0;
    const utlamning = { ...arende, texter: medSkrivare(arende, handelser), krav: this.granskningskrav };
    const insynI: Lastarende['insynI'] = (stalle) => ({ ...insyn, grunder: grunderFor(utlamning, stalle) });
    const last = {
      id,
      revision,
      arende,
      handelser,
      insyn,
      insynI,
      ...{ mask, om },
      skyddsmaskad: mask !== beviljat.mask,
      oppning,
    };
    noteraArende(last, ombud, { ...beviljat, om });
    return last;
  }

  /** Those of the cases that the reader may read: a link to any other would tell that it exists (I4). */
  async egna(ids: readonly string[], ombud: Ombud): Promise<ReadonlySet<string>> {
    const egna = new Set<string>();
    for (const id of new Set(ids)) {
      const om = this.forhallande(await this.handelser(id), ombud);
      if (prova(ombud.inloggad, 'avvikelse.lasa', om).tillatet) egna.add(id);
    }
    return egna;
  }

  private readonly granskningskrav: Granskningskrav = (huvudman) => this.register.fritextgranskning(huvudman);

  private forhallande(handelser: readonly LastHandelse[], { huvudman, inloggad }: Ombud): Forhallande {
    const arende = vikta(handelser);
    if (arende.status === 'okand') return FRAMMANDE;
    return {
      ...arendeforhallande(arende, huvudman, inloggad.klient),
      inlamnadAv: handelser[0]?.recorded.meta.aktor.klient ?? null,
      arena: false,
      huvudmanstyp: huvudmannatypAv(huvudman),
    };
  }

  private async handelser(id: string): Promise<readonly LastHandelse[]> {
    const lasta: LastHandelse[] = [];
    for await (const recorded of readWhole(this.store, avvikelseStream(id))) {
      lasta.push({ recorded, event: upcast(recorded) });
    }
    return lasta;
  }
}

const vikta = (handelser: readonly LastHandelse[]): AvvikelseState =>
  handelser.map(({ event }) => event).reduce<AvvikelseState>(evolve, initial);

const medSkrivare = ({ texter }: KantArende, handelser: readonly LastHandelse[]): readonly Text[] =>
  texter.map((text) => ({ ...text, skrivare: handelser[text.revision]?.recorded.meta.aktor.klient ?? null }));
