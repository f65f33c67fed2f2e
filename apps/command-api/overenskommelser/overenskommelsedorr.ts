import { Inject, Injectable } from '@nestjs/common';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import {
  AVVISNINGAR,
  franLansfil,
  Lansoverenskommelser,
  UtforOverenskommelse,
  type OverenskommelseCommand,
  type OverenskommelseRegistrerad,
} from '#libs/overenskommelse/index.js';
import type { Begaran } from '../begaran.js';
import { Samverkansfakta } from '../samverkan/fakta.js';
import { Samverkansdorr, type Samverkansunderlag } from '../samverkan/samverkansdorr.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';

/** What is asked of an agreement. */
export interface Overenskommelseanrop {
  readonly begaran: Begaran;
  /** Of the path: uuid, or the id in the län's file. */
  readonly id: string;
  readonly kropp: object;
}

/** An agreement as its caller meets it. */
export interface Overenskommelsebesok {
  readonly id: string;
  readonly huvudman: string;
  /** Common to every command. */
  readonly handling: { readonly koordinator: boolean; readonly fran: OverenskommelseRegistrerad['data'] | null };
  readonly idag: string;
  readonly kommando: string;
}
export interface Overenskommelsebestallning {
  readonly command: OverenskommelseCommand;
  /** Id of what the command makes, told in the answer. */
  readonly skapadId?: string;
}

/** Every command on an agreement goes through here: the id of the file or of the log, If-Match, and what the file says first. */
@Injectable()
export class Overenskommelsedorr {
  private readonly lansfiler: Lansoverenskommelser;

  constructor(
    private readonly dorr: Samverkansdorr,
    private readonly fakta: Samverkansfakta,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {
    this.lansfiler = new Lansoverenskommelser(register);
  }

  utfor(
    { begaran, id, kropp }: Overenskommelseanrop,
    bestall: (besok: Overenskommelsebesok) => Overenskommelsebestallning | Promise<Overenskommelsebestallning>,
  ): Promise<SamverkanssvarDto> {
    const ifMatch = this.ifRevision(begaran.ifMatch, id);
    return this.dorr.utfor(begaran, kropp, async (underlag) => {
      const besok = await this.besok(id, underlag);
      const { command, ...annat } = await bestall(besok);
      return {
        utfor: new UtforOverenskommelse(besok.id, command, underlag.meta, ifMatch),
        plats: `overenskommelser/${besok.id}`,
        ...annat,
      };
    });
  }

  /** The level of an agreement, of the log or the file; undefined when there is none. */
  async niva(id: string): Promise<OverenskommelseRegistrerad['data']['niva'] | undefined> {
    const uuid = this.lansfiler.uuid(id);
    const state = uuid === undefined ? undefined : await this.fakta.overenskommelse(uuid);
    return state?.status === 'registrerad' ? state.niva : this.lansfiler.hamta(id)?.post.niva;
  }

  /** B11: a koordinator is one only in its own län. */
  arKoordinator({ koordinator, huvudman }: Samverkansunderlag, lan: string): boolean {
    return koordinator && this.register.lanFor(huvudman) === lan;
  }

  private async besok(id: string, underlag: Samverkansunderlag): Promise<Overenskommelsebesok> {
    const { huvudman, idag, kommando } = underlag;
    const uuid = this.lansfiler.uuid(id);
    if (uuid === undefined) throw finnsEj();
    const state = await this.fakta.overenskommelse(uuid);
    const lansfil = this.lansfiler.hamta(id);
    const lan = state.status === 'okand' ? lansfil?.lan : state.lan;
    if (lan === undefined) throw finnsEj();
    const fran = lansfil === undefined ? null : franLansfil(lansfil.post, lan, huvudman);
    return { id: uuid, huvudman, handling: { koordinator: this.arKoordinator(underlag, lan), fran }, idag, kommando };
  }

  /**
   * An agreement that stands only in the file is read with ETag "0" and has no event: its first act writes two, so that
   * revision 0 of such a one is never seen again.
   */
  private ifRevision(ifMatch: number | undefined, id: string): number | undefined {
    return ifMatch === 0 && this.lansfiler.hamta(id) !== undefined ? INGET_SKRIVET : ifMatch;
  }
}

const INGET_SKRIVET = -1;
const finnsEj = (): Rejected =>
  new Rejected('OVERENSKOMMELSE_FINNS_EJ', AVVISNINGAR.OVERENSKOMMELSE_FINNS_EJ.text, 'saknas');
