import { Injectable } from '@nestjs/common';
import { AVVISNINGAR } from '#libs/avvikelse/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { Samverkansfakta } from '../samverkan/fakta.js';

/** The avvikelse that a tvist may be born from. */
@Injectable()
export class Tvistegrund {
  constructor(private readonly fakta: Samverkansfakta) {}

  /**
   * A tvist is born where one of its parties refused responsibility and has not taken it back.
   * Errors: 404 for who is not involved, AVVIKELSE_MAKULERAD, PARTER_UTANFOR_AVVIKELSEN, ANSVAR_EJ_AVVISAT.
   */
  async krav(id: string, huvudman: string, parter: readonly string[]): Promise<void> {
    const state = await this.fakta.avvikelse(id);
    if (state.status === 'okand' || !state.delar.has(huvudman)) throw nej('AVVIKELSE_FINNS_EJ');
    if (state.status === 'makulerad') throw nej('AVVIKELSE_MAKULERAD');
    const utanfor = parter.filter((kod) => !state.delar.has(kod));
    if (utanfor.length > 0) {
      const text = `Dessa parter är inte inblandade i avvikelsen: ${utanfor.join(', ')}.`;
      throw new Rejected('PARTER_UTANFOR_AVVIKELSEN', text, 'innehall');
    }
    if (parter.some((kod) => state.delar.get(kod)?.svar === 'ansvarsavvisning')) return;
    throw new Rejected('ANSVAR_EJ_AVVISAT', 'Ingen av parterna har avvisat ansvaret i avvikelsen.', 'innehall');
  }
}

/** The same words as the case itself uses. */
const nej = (kod: 'AVVIKELSE_FINNS_EJ' | 'AVVIKELSE_MAKULERAD'): Rejected =>
  new Rejected(kod, AVVISNINGAR[kod].text, AVVISNINGAR[kod].kind);
