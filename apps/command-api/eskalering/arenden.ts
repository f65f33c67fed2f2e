import { Injectable } from '@nestjs/common';
import * as avvikelse from '#libs/avvikelse/index.js';
import type { Amne, Arendereferens, Arendeslag } from '#libs/eskalering/index.js';
import { Rejected } from '#libs/kernel/index.js';
import * as tvist from '#libs/tvist/index.js';
import { Samverkansfakta } from '../samverkan/fakta.js';

/** A matter as it is when one of its huvudmän wants to lift it. */
export interface Sak {
  readonly arende: Arendereferens;
  readonly slag: Arendeslag;
  /** Every involved huvudman. */
  readonly parter: readonly string[];
  readonly amne: Amne;
}

const INGET: Amne = { overenskommelse: null, avsnitt: null };
const somAmne = (hanvisning: { readonly id: string; readonly avsnitt: string | null } | null): Amne =>
  hanvisning === null ? INGET : { overenskommelse: hanvisning.id, avsnitt: hanvisning.avsnitt };

/** The avvikelser and tvister that are lifted. What a huvudman may not read is not there for it (I4). */
@Injectable()
export class Arenden {
  constructor(private readonly fakta: Samverkansfakta) {}

  /** Errors: 404 for who is not involved, 409 when it is closed or annulled. */
  async avvikelse(id: string, huvudman: string): Promise<Sak> {
    const state = await this.fakta.avvikelse(id);
    if (state.status === 'okand' || !state.delar.has(huvudman)) throw avvikelsenej('AVVIKELSE_FINNS_EJ');
    if (state.status === 'makulerad') throw avvikelsenej('AVVIKELSE_MAKULERAD');
    if (state.status === 'avslutad') throw avvikelsenej('AVVIKELSE_AVSLUTAD');
    const amne = await this.fakta.vik(AVVIKELSENS_AMNE, avvikelse.avvikelseStream(id));
    return { arende: { slag: 'avvikelse', id }, slag: 'avvikelse', parter: [...state.delar.keys()], amne };
  }

  /** Errors: 404 for who is no party, 409 when it is settled, closed or withdrawn. */
  async tvist(id: string, huvudman: string): Promise<Sak> {
    const state = await this.fakta.tvist(id);
    if (state.status === 'okand' || !state.parter.has(huvudman)) throw tvistnej('TVIST_FINNS_EJ');
    if (state.status !== 'oppen') throw tvistnej(EJ_OPPEN[state.status]);
    const amne = await this.fakta.vik(TVISTENS_AMNE, tvist.tvistStream(id));
    return { arende: { slag: 'tvist', id }, slag: slagAv(state), parter: [...state.parter.keys()], amne };
  }

  /** N3: a tvist is of principle when a party has judged it so. */
  async slag({ slag, id }: Arendereferens): Promise<Arendeslag> {
    return slag === 'tvist' ? slagAv(await this.fakta.tvist(id)) : slag;
  }
}

const slagAv = (state: tvist.TvistState): Arendeslag => (tvist.arPrincipiell(state) ? 'principiell-tvist' : 'tvist');

/** The agreement that it refers to, as its source last said. */
const AVVIKELSENS_AMNE = {
  initial: INGET,
  upcast: avvikelse.upcast,
  evolve: (amne: Amne, event: avvikelse.AvvikelseEvent): Amne =>
    event.type === 'AvvikelseRapporterad' || event.type === 'AvvikelseKompletterad'
      ? somAmne(event.data.innehall.overenskommelse)
      : amne,
};

const TVISTENS_AMNE = {
  initial: INGET,
  upcast: tvist.upcast,
  evolve: (amne: Amne, event: tvist.TvistEvent): Amne =>
    event.type === 'TvistOppnad' ? somAmne(event.data.overenskommelse) : amne,
};

const EJ_OPPEN = { avgjord: 'TVIST_AVGJORD', avslutad: 'TVIST_AVSLUTAD', aterkallad: 'TVIST_ATERKALLAD' } as const;

/** The same words as the contexts themselves use. */
const avvikelsenej = (kod: 'AVVIKELSE_FINNS_EJ' | 'AVVIKELSE_MAKULERAD' | 'AVVIKELSE_AVSLUTAD'): Rejected =>
  new Rejected(kod, avvikelse.AVVISNINGAR[kod].text, avvikelse.AVVISNINGAR[kod].kind);
const tvistnej = (kod: 'TVIST_FINNS_EJ' | (typeof EJ_OPPEN)[keyof typeof EJ_OPPEN]): Rejected =>
  new Rejected(kod, tvist.AVVISNINGAR[kod].text, tvist.AVVISNINGAR[kod].kind);
