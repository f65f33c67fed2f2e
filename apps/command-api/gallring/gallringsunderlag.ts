import { Inject, Injectable } from '@nestjs/common';
import { gallringsfakta, OPPNA_TVISTER, type OppnaTvister } from '#libs/arkiv/index.js';
import { readWhole, EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import {
  AVVISNINGAR,
  evolve,
  gallringStream,
  initial,
  upcast,
  type Arendefakta,
  type GallringState,
  type Gallringsskal,
  type KandGallring,
} from '#libs/gallring/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister, huvudmannatypAv } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { valideringsproblem } from '#libs/platform/http/problem.js';
import { EGET, krav, NYCKELVALV, type Handling, type Nyckelvalv, type Ombud } from '#libs/sekretess/index.js';
import { kravIdn } from '../arenor/krav-idn.js';
import type { NyGallringDto } from './gallring.dto.js';

export const GALLRING_FINNS_EJ = ['GALLRING_FINNS_EJ', AVVISNINGAR.GALLRING_FINNS_EJ.text] as const;

interface Faktaval {
  readonly huvudman: string;
  readonly idag: string;
  readonly skal: Gallringsskal;
}

/** What an erasure is proposed and decided on; a personnummer ends here, and no event ever holds it. */
@Injectable()
export class Gallringsunderlag {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(NYCKELVALV) private readonly valv: Nyckelvalv,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    @Inject(OPPNA_TVISTER) private readonly medOppenTvist: OppnaTvister,
  ) {}

  /** Of the huvudman's own affairs: whether the role may, for this kind of huvudman. */
  krav(ombud: Ombud, handling: Handling): void {
    const om = { ...EGET, huvudmanstyp: huvudmannatypAv(ombud.huvudman) };
    const saknas = (): Error => new Rejected(...GALLRING_FINNS_EJ, 'saknas');
    krav(ombud, handling, { om, nej: { lasning: 'gallring.lasa', saknas } });
  }

  /** Ids of the cases named, or of those about the person. Errors: 400 when both or neither is given, or one is no id. */
  async arenden(
    huvudman: string,
    { arenden, personnummer }: Pick<NyGallringDto, 'arenden' | 'personnummer'>,
  ): Promise<readonly string[]> {
    if ((arenden == null) === (personnummer == null)) {
      const meddelande = 'Ange antingen arenden eller personnummer.';
      throw valideringsproblem([{ kod: 'FALT_SAKNAS', pekare: '/arenden', meddelande }]);
    }
    kravIdn(arenden ?? [], '/arenden');
    return personnummer == null ? (arenden ?? []) : this.valv.personindex.sok(huvudman, personnummer);
  }

  fakta(arenden: readonly string[], val: Faktaval): Promise<readonly Arendefakta[]> {
    const { store, register, medOppenTvist } = this;
    return gallringsfakta({ store, register, medOppenTvist }, { ...val, arenden });
  }

  /** Of the own huvudman; another's is as none. */
  async gallring(id: string, huvudman: string): Promise<KandGallring> {
    let state: GallringState = initial;
    for await (const lagrad of readWhole(this.store, gallringStream(id))) state = evolve(state, upcast(lagrad));
    if (state.status === 'okand' || state.forslag.huvudman !== huvudman) {
      throw new Rejected(...GALLRING_FINNS_EJ, 'saknas');
    }
    return state;
  }

  /** First day of execution. @param idag RFC 3339 date in Sweden */
  verkstallsTidigast(huvudman: string, idag: string): string {
    const dag = new Date(`${idag}T00:00:00Z`);
    dag.setUTCDate(dag.getUTCDate() + (this.register.hamta(huvudman)?.gallring.vantetidDagar ?? 0));
    return dag.toISOString().slice(0, 10);
  }
}
