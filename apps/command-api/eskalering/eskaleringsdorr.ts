import { Inject, Injectable } from '@nestjs/common';
import {
  AVVISNINGAR,
  UtforEskalering,
  type EskaleringCommand,
  type KandEskalering,
  type Stege,
} from '#libs/eskalering/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { FRAMMANDE, krav, type Handling, type Vagran } from '#libs/sekretess/index.js';
import type { Begaran } from '../begaran.js';
import { Samverkansfakta } from '../samverkan/fakta.js';
import { Samverkansdorr, type Samverkansunderlag } from '../samverkan/samverkansdorr.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import { Stegar } from './stegar.js';

const ESKALERING_FINNS_EJ = ['ESKALERING_FINNS_EJ', AVVISNINGAR.ESKALERING_FINNS_EJ.text] as const;

/** An escalation as its caller meets it. */
export interface Eskaleringsbesok extends Samverkansunderlag {
  readonly eskalering: KandEskalering;
  /** Of the model that the matter climbs. */
  readonly stege: Stege;
  /** Whether as the koordinator of this very län. */
  readonly koordinator: boolean;
}

/** Every command on an existing escalation goes through here: If-Match, and that it is not there for others (I4). */
@Injectable()
export class Eskaleringsdorr {
  constructor(
    private readonly dorr: Samverkansdorr,
    private readonly fakta: Samverkansfakta,
    private readonly stegar: Stegar,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  async utfor(
    begaran: Begaran,
    kropp: unknown,
    bestall: (besok: Eskaleringsbesok) => EskaleringCommand | Promise<EskaleringCommand>,
  ): Promise<SamverkanssvarDto> {
    const id = begaran.id('id', ESKALERING_FINNS_EJ);
    const { ifMatch } = begaran;
    return this.dorr.utfor(begaran, kropp, async (underlag) => {
      const besok = await this.besok(id, underlag, begaran.handling);
      const command = await bestall(besok);
      return { utfor: new UtforEskalering(id, command, underlag.meta, ifMatch), plats: `eskaleringar/${id}` };
    });
  }

  /**
   * For its parties, the huvudmän of an arena that has or has had it, and, once in samverkan, the koordinator: whose key
   * is the region's, but opens nothing that is the region's as a party.
   */
  private async besok(id: string, underlag: Samverkansunderlag, handling: Handling): Promise<Eskaleringsbesok> {
    const eskalering = await this.fakta.eskalering(id);
    if (eskalering.status === 'okand') throw finnsEj();
    const koordinator = this.arKoordinator(eskalering, underlag);
    const { huvudman, ombud } = underlag;
    const involverad = eskalering.parter.has(huvudman);
    const arena = koordinator || (await this.harArena(eskalering, huvudman));
    krav(ombud, handling, { om: { ...FRAMMANDE, involverad, arena }, nej: NEJ });
    const stege = this.stegar.stege(eskalering.lan, eskalering.modell);
    return { ...underlag, koordinator, eskalering, stege };
  }

  private arKoordinator(
    { lan, samverkanshistorik }: KandEskalering,
    { koordinator, huvudman }: Samverkansunderlag,
  ): boolean {
    return koordinator && samverkanshistorik.length > 0 && this.register.lanFor(huvudman) === lan;
  }

  private async harArena({ samverkanshistorik }: KandEskalering, huvudman: string): Promise<boolean> {
    for (const { arena: id } of samverkanshistorik) {
      const arena = id === null ? null : await this.fakta.arena(id);
      if (arena !== null && arena.status !== 'okand' && arena.data.huvudman.includes(huvudman)) return true;
    }
    return false;
  }
}

const NEJ: Vagran = { lasning: 'samverkan.lasa', saknas: () => finnsEj() };
const finnsEj = (): Rejected => new Rejected(...ESKALERING_FINNS_EJ, 'saknas');
