import { avvikelseIdOf, isAvvikelseStream } from '#libs/avvikelse/events.js';
import { eskaleringIdOf, isEskaleringStream } from '#libs/eskalering/events.js';
import { isRekommendationStream, rekommendationIdOf } from '#libs/rekommendation/events.js';
import { isTvistStream, tvistIdOf } from '#libs/tvist/events.js';
import type { Faktaregister } from './faktaregister.js';
import type { Kvittens } from './kvittens.js';
import { tillAvvikelse } from './till-avvikelse.js';
import { mottagenEskalering } from './till-eskalering.js';
import { tillRekommendation } from './till-rekommendation.js';
import { tillTvist } from './till-tvist.js';
import type { Foljd } from './utforare.js';

/** A receipt with the stream of what it is about, and the revision that its message told of. */
export interface Arendekvittens extends Kvittens {
  readonly arende: string;
  readonly revision: number;
}

/** What follows, in the matter's own context, of a recipient's receipt. */
export class Kvittensfoljder {
  constructor(private readonly fakta: Faktaregister) {}

  async av(kvittens: Arendekvittens): Promise<readonly Foljd[]> {
    const { arende } = kvittens;
    if (isAvvikelseStream(arende)) return this.avvikelse(kvittens);
    if (isEskaleringStream(arende)) return this.eskalering(kvittens);
    if (isTvistStream(arende)) return this.tvist(kvittens);
    return isRekommendationStream(arende) ? this.rekommendation(kvittens) : [];
  }

  private async avvikelse({ arende, revision, mottagare, arendenummer }: Arendekvittens): Promise<readonly Foljd[]> {
    const fakta = await this.fakta.avvikelse.hamta(arende, revision);
    const command = fakta === null ? null : tillAvvikelse({ arendenummer }, mottagare, fakta);
    return command === null ? [] : [{ kontext: 'avvikelse', id: avvikelseIdOf(arende), command }];
  }

  private async eskalering(kvittens: Arendekvittens): Promise<readonly Foljd[]> {
    const fakta = await this.fakta.eskalering.hamta(kvittens.arende, kvittens.revision);
    const command = fakta === null ? null : mottagenEskalering(kvittens, fakta);
    return command === null ? [] : [{ kontext: 'eskalering', id: eskaleringIdOf(kvittens.arende), command }];
  }

  private async tvist(kvittens: Arendekvittens): Promise<readonly Foljd[]> {
    const fakta = await this.fakta.tvist.hamta(kvittens.arende, kvittens.revision);
    const commands = fakta === null ? [] : tillTvist(kvittens, fakta);
    return commands.map((command) => ({ kontext: 'tvist', id: tvistIdOf(kvittens.arende), command }));
  }

  private async rekommendation(kvittens: Arendekvittens): Promise<readonly Foljd[]> {
    const fakta = await this.fakta.rekommendation.hamta(kvittens.arende, kvittens.revision);
    const command = fakta === null ? null : tillRekommendation(kvittens, fakta);
    return command === null ? [] : [{ kontext: 'rekommendation', id: rekommendationIdOf(kvittens.arende), command }];
  }
}
