import { Inject, Injectable } from '@nestjs/common';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Granskningskrav } from '#libs/kernel/index.js';
import { Monster, Text } from '#libs/platform/http/dto.js';

export class HuvudmanRefDto {
  @Monster({ monster: '^[a-z0-9-]{1,40}$', krav: '', exempel: '2062', beskrivning: 'SCB-kod eller kortnamn' })
  kod: string;

  @Text({ max: 200, exempel: 'Mora' })
  namn: string;
}

/** Puts names beside codes. */
@Injectable()
export class Namnare {
  constructor(@Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister) {}

  /** A huvudman that no file names any more is shown by its code. */
  huvudman(kod: string): HuvudmanRefDto {
    return { kod, namn: this.register.hamta(kod)?.namn ?? kod };
  }

  /** How a huvudman has its free text reviewed. */
  readonly granskningskrav: Granskningskrav = (kod) => this.register.fritextgranskning(kod);

  verksamhet(huvudman: string, verksamhet: string | null): string | null {
    return verksamhet === null ? null : (this.register.verksamhet(huvudman, verksamhet)?.namn ?? verksamhet);
  }

  /** A level of one of the län's models. */
  niva(lan: string, niva: string): string {
    const nivaer = this.register.samverkansmodeller(lan).flatMap((modell) => modell.nivaer);
    return nivaer.find(({ id }) => id === niva)?.namn ?? niva;
  }

  modell(lan: string, modell: string): string {
    return this.register.samverkansmodeller(lan).find(({ id }) => id === modell)?.namn ?? modell;
  }

  /** An agreement of a län's file; one that only the parties have recorded is shown by its id. */
  overenskommelse(id: string): string {
    return this.register.overenskommelser().find((en) => en.id === id)?.namn ?? id;
  }
}

/** Label of a code; the code itself when the list no longer has it. */
export const textFor = (kodverk: Readonly<Record<string, string>>, kod: string | number): string =>
  kodverk[kod] ?? String(kod);
