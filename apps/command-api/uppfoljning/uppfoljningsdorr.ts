import { Inject, Injectable } from '@nestjs/common';
import { HUVUDMANNAREGISTER, namnnyckel, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import * as uppfoljning from '#libs/uppfoljning/index.js';
import type { Begaran } from '../begaran.js';
import { Samverkansfakta } from '../samverkan/fakta.js';
import { Samverkansdorr, type Samverkansunderlag } from '../samverkan/samverkansdorr.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';

export const UPPFOLJNINGAR = 'avvikelse/v1/uppfoljningar';
const FINNS_EJ = ['UPPFOLJNING_FINNS_EJ', uppfoljning.AVVISNINGAR.UPPFOLJNING_FINNS_EJ.text] as const;

/** Whoever acts, as every command says it. */
export interface Uppfoljningshandling {
  readonly av: string;
  readonly koordinator: boolean;
}

/** A follow-up as its caller meets it. */
export interface Uppfoljningsbesok {
  readonly state: uppfoljning.KandUppfoljning;
  readonly handling: Uppfoljningshandling;
  /** Ids of the form's questions, in order. */
  readonly fragor: readonly string[];
  /** Ids of the criteria that it is assessed by; none: their list is not found. */
  readonly kriterier: readonly string[];
  readonly idag: string;
  readonly kommando: string;
}
export interface Uppfoljningsbestallning {
  readonly command: uppfoljning.UppfoljningCommand;
  /** Id of what the command makes, told in the answer. */
  readonly skapadId?: string;
}

/** Every command on a follow-up goes through here: what it is, whose län it is in, and its form. */
@Injectable()
export class Uppfoljningsdorr {
  constructor(
    private readonly dorr: Samverkansdorr,
    private readonly fakta: Samverkansfakta,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  utfor(
    begaran: Begaran,
    kropp: object,
    bestall: (besok: Uppfoljningsbesok) => Uppfoljningsbestallning | Promise<Uppfoljningsbestallning>,
  ): Promise<SamverkanssvarDto> {
    const id = this.id(begaran);
    const { ifMatch } = begaran;
    return this.dorr.utfor(begaran, kropp, async (underlag) => {
      const state = await this.kand(id);
      const { idag, kommando, meta } = underlag;
      const handling = this.handling(underlag, state.lan);
      const fragor = this.fragorI(state).map((fraga) => fraga.id);
      const { command, ...annat } = await bestall({
        state,
        handling,
        fragor,
        kriterier: this.kriterierI(state),
        idag,
        kommando,
      });
      const utfor = new uppfoljning.UtforUppfoljning(id, command, meta, ifMatch);
      return { utfor, plats: `uppfoljningar/${id}`, ...annat };
    });
  }

  id(begaran: Begaran): string {
    return begaran.id('id', FINNS_EJ);
  }

  /** 404 when there is none. */
  async kand(id: string): Promise<uppfoljning.KandUppfoljning> {
    const state = await this.fakta.vik(uppfoljning, uppfoljning.uppfoljningStream(id));
    if (state.status === 'okand') throw new Rejected(...FINNS_EJ, 'saknas');
    return state;
  }

  /** Those of its form, which the programme has or its län's file. */
  fragorI({ formular, lan }: Pick<uppfoljning.KandUppfoljning, 'formular' | 'lan'>): readonly uppfoljning.Fraga[] {
    return uppfoljning.hittaFormular(formular, this.register.uppfoljning(lan)?.formular)?.fragor ?? [];
  }

  private kriterierI(state: uppfoljning.KandUppfoljning): readonly string[] {
    const egna = this.register.uppfoljning(state.lan)?.kriterielistor;
    const lista = uppfoljning.hittaKriterielista(uppfoljning.kriterielistaFor(state), egna);
    return (lista?.kriterier ?? []).map(({ id }) => id);
  }

  /** Answers under the ids of the questions. */
  somSvar(state: uppfoljning.KandUppfoljning, svar: readonly Givetsvar[]): readonly uppfoljning.Fragesvar[] {
    const fragor = this.fragorI(state);
    return svar.map(({ fraga, text }) => ({ fraga: fragaId(fragor, fraga), text: text ?? null }));
  }

  /** B11: a koordinator is one only in its own län. */
  handling({ huvudman, koordinator }: Pick<Samverkansunderlag, 'huvudman' | 'koordinator'>, lan: string) {
    return { av: huvudman, koordinator: koordinator && this.register.lanFor(huvudman) === lan };
  }
}

/** The id that a question is asked under, by the id or its wording; what is neither stays as it is, for the rules to refuse. */
export const fragaId = (fragor: readonly uppfoljning.Fraga[], text: string): string =>
  fragor.find((fraga) => fraga.id === text || namnnyckel(fraga.text) === namnnyckel(text))?.id ?? text;

interface Givetsvar {
  readonly fraga: string;
  readonly text?: string | null;
}
