import { Inject, Injectable } from '@nestjs/common';
import * as handlingsplan from '#libs/handlingsplan/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import type { Begaran } from '../begaran.js';
import { Samverkansfakta } from '../samverkan/fakta.js';
import { Samverkansdorr, type Samverkansunderlag } from '../samverkan/samverkansdorr.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';

export const HANDLINGSPLANER = 'avvikelse/v1/handlingsplaner';
const FINNS_EJ = ['PLAN_FINNS_EJ', handlingsplan.AVVISNINGAR.PLAN_FINNS_EJ.text] as const;
const ATGARD_FINNS_EJ = ['ATGARD_FINNS_EJ', handlingsplan.AVVISNINGAR.ATGARD_FINNS_EJ.text] as const;

/** A plan as its caller meets it. */
export interface Planbesok {
  readonly plan: handlingsplan.KandPlan;
  /** Common to every command: who acts, and whether as the koordinator of this very län. */
  readonly aktor: { readonly huvudman: string; readonly koordinator: boolean };
  readonly kommando: string;
  readonly idag: string;
}
export interface Planbestallning {
  readonly command: handlingsplan.HandlingsplanCommand;
  /** Id of what the command makes, told in the answer. */
  readonly skapadId?: string;
}

/** Every command on a plan goes through here: If-Match, and that it is not there for others than its own (I4). */
@Injectable()
export class Plandorr {
  constructor(
    private readonly dorr: Samverkansdorr,
    private readonly fakta: Samverkansfakta,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  utfor(
    begaran: Begaran,
    kropp: unknown,
    bestall: (besok: Planbesok) => Planbestallning | Promise<Planbestallning>,
  ): Promise<SamverkanssvarDto> {
    const id = begaran.id('id', FINNS_EJ);
    const { ifMatch } = begaran;
    return this.dorr.utfor(begaran, kropp, async (underlag) => {
      const { command, ...annat } = await bestall(await this.besok(id, underlag));
      const utfor = new handlingsplan.UtforHandlingsplan(id, command, underlag.meta, ifMatch);
      return { utfor, plats: `handlingsplaner/${id}`, ...annat };
    });
  }

  atgardId(begaran: Begaran): string {
    return begaran.id('atgardId', ATGARD_FINNS_EJ);
  }

  /** B11: a koordinator is one only in its own län. */
  aktor({ huvudman, koordinator }: Pick<Samverkansunderlag, 'huvudman' | 'koordinator'>, lan: string) {
    return { huvudman, koordinator: koordinator && this.register.lanFor(huvudman) === lan };
  }

  /** 404 for who is neither party to it nor the koordinator of its län. */
  private async besok(id: string, underlag: Samverkansunderlag): Promise<Planbesok> {
    const plan = await this.fakta.vik(handlingsplan, handlingsplan.handlingsplanStream(id));
    if (plan.status === 'okand') throw finnsEj();
    const aktor = this.aktor(underlag, plan.data.lan);
    if (!aktor.koordinator && !plan.data.parter.includes(aktor.huvudman)) throw finnsEj();
    return { plan, aktor, kommando: underlag.kommando, idag: underlag.idag };
  }
}

const finnsEj = (): Rejected => new Rejected(...FINNS_EJ, 'saknas');
