import { Inject, Injectable } from '@nestjs/common';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import type { KallrefDto } from '../overenskommelser/avtal.dto.js';

/** The documents that the län's file is read from, with the owner's link where it is known (B10). */
@Injectable()
export class Kallor {
  constructor(@Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister) {}

  /** @param id of a document of the län's file; null = the fact names none */
  ref(lan: string, id: string | null): KallrefDto | null {
    const kalla = this.register.modell(lan)?.kallor.find((en) => en.id === id);
    return kalla === undefined ? null : { namn: kalla.namn, lank: kalla.lank };
  }
}
