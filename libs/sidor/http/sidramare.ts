import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Inloggad } from '#libs/sekretess/index.js';
import { Begaransidentitet } from '#libs/sekretess/http/index.js';
import { helSida, type Sidram } from '../helsida.js';
import { menyFor } from '../meny.js';
import { ROLLTEXTER } from '../rolltexter.js';
import { pa, type Sprak } from '../sprak.js';

type Egna = Pick<Sidram, 'sprak' | 'rubrik' | 'innehall'> & Partial<Omit<Sidram, 'vem' | 'meny' | 'gaAttLoggaUt'>>;

export interface Ramval extends Egna {
  readonly begaran: FastifyRequest;
}

/** Puts the frame of this reader around a page. */
@Injectable()
export class Sidramare {
  constructor(
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly identitet: Begaransidentitet,
  ) {}

  /** @param val `adress` is the one asked for unless given: that of a form's answer is the page it stood on */
  async sida({ begaran, ...egna }: Ramval): Promise<string> {
    const inloggad = await this.identitet.inloggad(begaran);
    const adress = egna.adress ?? begaran.url;
    return helSida({
      ...egna,
      adress,
      vem: inloggad && this.vem(egna.sprak, inloggad),
      gaAttLoggaUt: begaran.sidsession === 'giltig',
      meny: menyFor(egna.sprak, inloggad, adress),
    });
  }

  private vem(sprak: Sprak, { huvudman, roller, slag }: Inloggad): { huvudman: string; roll: string } {
    const [forsta, ...fler] = huvudman.map((kod) => this.register.hamta(kod)?.namn ?? kod);
    const roll =
      slag === 'maskin'
        ? pa(sprak, ['ett system', 'a system'])
        : roller.map((en) => pa(sprak, ROLLTEXTER[en])).join(', ');
    return {
      huvudman: `${forsta ?? pa(sprak, ['driften', 'operations'])}${fler.length > 0 ? ` +${fler.length}` : ''}`,
      roll,
    };
  }
}
