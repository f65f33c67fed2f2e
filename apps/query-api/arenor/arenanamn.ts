import { Inject, Injectable } from '@nestjs/common';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import type { ArenanivaDto } from './arenabild.dto.js';

/** Names of levels, as the län's file has them now. */
@Injectable()
export class Nivanamnare {
  constructor(@Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister) {}

  /** A level that no file names any more is shown by its id. */
  niva(lan: string, id: string | null): ArenanivaDto | null {
    if (id === null) return null;
    const niva = this.register
      .samverkansmodeller(lan)
      .flatMap(({ nivaer }) => nivaer)
      .find((en) => en.id === id);
    return { id, namn: niva?.namn ?? id, slag: niva?.slag ?? null };
  }
}
