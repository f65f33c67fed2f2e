import { Inject, Injectable } from '@nestjs/common';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { egnaBland } from '#libs/read-models/index.js';
import { noteraLast } from '#libs/sekretess/atkomst/index.js';
import type { Ombud } from '#libs/sekretess/index.js';
import { Listbehorighet } from '../svar/listbehorighet.js';

/** Of cases that something open to many traces to, those that this reader may read (I4). */
@Injectable()
export class Egnaarenden {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    private readonly behorighet: Listbehorighet,
  ) {}

  /** One question, however many they are. Those that are told of are noted as read (I8). */
  async bland(ids: readonly string[], ombud: Ombud): Promise<ReadonlySet<string>> {
    const { huvudman } = ombud;
    const krets = this.behorighet.krets(ombud, 'avvikelse.lasa');
    const egna = await egnaBland(this.db, { huvudman, krets, ids });
    noteraLast({ arenden: egna });
    return new Set(egna);
  }
}
