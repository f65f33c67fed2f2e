import { Injectable } from '@nestjs/common';
import { Rejected } from '#libs/kernel/index.js';
import { farUtfora } from '#libs/sekretess/index.js';
import type { Begaran } from '../begaran.js';
import { Samverkansfakta } from './fakta.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
type Vem = Pick<Begaran, 'inloggad' | 'huvudman'>;

/** Cases that something traces to: named by those alone that may read them (N8, I4). */
@Injectable()
export class EgnaAvvikelser {
  constructor(private readonly fakta: Samverkansfakta) {}

  /** One that is not ours, or that the credential may not read, answers as one that does not exist. */
  async krav(avvikelser: readonly string[], vem: Vem): Promise<void> {
    for (const id of avvikelser) if (!(await this.ar(id, vem))) throw new Rejected(...FINNS_EJ, 'innehall');
  }

  /**
   * What is traced to after a change: none given keeps all; and those that the sender cannot see, it neither repeats nor
   * takes away.
   */
  async andrade(fore: readonly string[], nya: readonly string[] | null | undefined, vem: Vem): Promise<string[]> {
    if (nya == null) return [...fore];
    const givna = new Set(nya);
    const tillkomna = [...givna].filter((id) => !fore.includes(id));
    await this.krav(tillkomna, vem);
    const kvar: string[] = [];
    for (const id of fore) if (givna.has(id) || !(await this.ar(id, vem))) kvar.push(id);
    return [...kvar, ...tillkomna];
  }

  private async ar(id: string, { inloggad, huvudman }: Vem): Promise<boolean> {
    if (!UUID.test(id) || !farUtfora(inloggad, 'avvikelse.lasa')) return false;
    const state = await this.fakta.avvikelse(id);
    return state.status !== 'okand' && state.delar.has(huvudman);
  }
}

const FINNS_EJ = ['AVVIKELSE_FINNS_EJ', 'En av avvikelserna som anges finns inte.'] as const;
