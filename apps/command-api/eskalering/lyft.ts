import { Injectable } from '@nestjs/common';
import {
  eskaleringDecider,
  eskaleringStream,
  type Arendeslag,
  type EskaleringState,
  type LyftArende,
  type Start,
  type Stege,
  type Underlag,
} from '#libs/eskalering/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { behorighetSaknas, farUtfora } from '#libs/sekretess/index.js';
import { Samverkansfakta } from '../samverkan/fakta.js';
import type { Samverkansunderlag } from '../samverkan/samverkansdorr.js';
import { Malarenor } from './malarena.js';

/** A matter that is lifted, begun or not. */
export interface Lyftfall {
  readonly id: string;
  readonly state: EskaleringState;
  readonly stege: Stege;
  readonly slag: Arendeslag;
  readonly lan: string;
  readonly parter: readonly string[];
  /** Null when it is begun already. */
  readonly start: Start | null;
}
/** What the body of a lift says. */
export interface Lyftval {
  readonly mandatId: string;
  readonly till: string;
  readonly arena: string | null;
  readonly underlag: Underlag;
}

/** A lift with the facts that it needs: mandate, arena, day to answer. */
@Injectable()
export class Lyft {
  constructor(
    private readonly fakta: Samverkansfakta,
    private readonly malarenor: Malarenor,
  ) {}

  async kommando(fall: Lyftfall, val: Lyftval, vem: Samverkansunderlag): Promise<LyftArende> {
    const { stege, slag, start, lan } = fall;
    const { huvudman, idag, nu } = vem;
    const { till, underlag } = val;
    if (!iLinjen(stege, till)) kravTillSamverkan(vem);
    const mandat = await this.fakta.mandat(val.mandatId, idag);
    const arena = await this.arena(fall, val, huvudman);
    const svarSenast = this.fakta.svarSenast({ lan, modell: stege.modell, niva: till, huvudman }, nu);
    const data = { huvudman, mandat, stege, slag, start, till, underlag, svarSenast, idag };
    const kommando: LyftArende = {
      type: 'LyftArende',
      data: { ...data, arena: arena instanceof Rejected ? null : arena },
    };
    if (arena instanceof Rejected && !(await this.fakta.harUtfort(eskaleringStream(fall.id), vem.kommando))) {
      // B3 first: who may not lift is told so, not asked to which arena.
      eskaleringDecider.decide(kommando, fall.state);
      throw arena;
    }
    return kommando;
  }

  private async arena(
    { stege, lan, parter }: Lyftfall,
    { till, arena }: Lyftval,
    huvudman: string,
  ): Promise<string | null | Rejected> {
    if (iLinjen(stege, till) && arena === null) return null;
    return this.malarenor.valj({ lan, modell: stege.modell, till, parter, huvudman }, arena);
  }
}

const iLinjen = ({ nivaer }: Stege, niva: string): boolean =>
  nivaer.some(({ id, slag }) => id === niva && slag === 'linje');

/** In the line a verksamhetschef lifts; to samverkan it takes the förvaltning. Who is a party is judged elsewhere. */
const kravTillSamverkan = ({ ombud }: Samverkansunderlag): void => {
  if (farUtfora(ombud.inloggad, 'eskalering.lyfta-till-samverkan')) return;
  throw behorighetSaknas();
};
