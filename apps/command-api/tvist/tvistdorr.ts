import { Injectable } from '@nestjs/common';
import type { Mandatfakta } from '#libs/kernel/index.js';
import { AVVISNINGAR, UtforTvist, type TvistCommand } from '#libs/tvist/index.js';
import type { Begaran } from '../begaran.js';
import { Samverkansfakta } from '../samverkan/fakta.js';
import { Samverkansdorr, type Samverkansunderlag } from '../samverkan/samverkansdorr.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';

export const TVISTER = 'avvikelse/v1/tvister';
export const TVIST_EXEMPEL = 'd4a6f2c8-1b3e-8f57-90a2-6c8e1d0b4f35';
const TVIST_FINNS_EJ = ['TVIST_FINNS_EJ', AVVISNINGAR.TVIST_FINNS_EJ.text] as const;

/** Who acts in a tvist, and the mandate that it names as the log has it (D6). */
export interface Tvisthandling extends Samverkansunderlag {
  readonly handling: { readonly huvudman: string; readonly mandat: Mandatfakta | null };
}
export interface Tvistbestallning {
  readonly command: TvistCommand;
  /** Id of what the command makes, told in the answer. */
  readonly skapadId?: string;
}

/** Every command on an existing tvist goes through here: If-Match, and the mandate looked up. */
@Injectable()
export class Tvistdorr {
  constructor(
    private readonly dorr: Samverkansdorr,
    private readonly fakta: Samverkansfakta,
  ) {}

  async utfor(
    begaran: Begaran,
    kropp: { readonly mandatId: string },
    bestall: (handling: Tvisthandling) => Tvistbestallning | Promise<Tvistbestallning>,
  ): Promise<SamverkanssvarDto> {
    const id = begaran.id('id', TVIST_FINNS_EJ);
    const { ifMatch } = begaran;
    return this.dorr.utfor(begaran, kropp, async (underlag) => {
      const { huvudman, idag, meta } = underlag;
      const mandat = await this.fakta.mandat(kropp.mandatId, idag);
      const { command, ...annat } = await bestall({ ...underlag, handling: { huvudman, mandat } });
      return { utfor: new UtforTvist(id, command, meta, ifMatch), plats: `tvister/${id}`, ...annat };
    });
  }
}
