import { Inject, Injectable } from '@nestjs/common';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { angivnaIndikatorer, lasRapportering, lasVarmekarta } from '#libs/read-models/index.js';
import { INGEN_OVERENSKOMMELSE } from '../../avvikelser/lista.dto.js';
import { Namnare } from '../../svar/namn.js';
import { manaderI } from '../statistik/listadresser.js';
import type { Statistikurval } from '../statistik/statistikurval.js';
import { FOLKMANGD, folkmangdI, type Folkmangd } from './folkmangd.js';
import { ALLA, type Kartunderlag } from './kartdiagram.js';

const avtalet = (id: string | null): string => id ?? INGEN_OVERENSKOMMELSE;

/** The län's kommuner by agreement. Small numbers are hidden for everybody: most rows are other kommuner's. */
@Injectable()
export class Kartlasare {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly namnare: Namnare,
  ) {}

  /** @param perInvanare with the population, when it has been imported */
  async las(urval: Statistikurval, perInvanare: boolean): Promise<Kartunderlag> {
    const { lan, ar, huvudman, egenLista } = urval;
    const kommuner = (this.register.modell(lan)?.huvudman ?? []).filter(({ typ }) => typ === 'kommun');
    const koder = kommuner.map(({ kod }) => kod);
    const karta = await lasVarmekarta(this.db, { lan, ar, kommuner: koder, aggregat: true });
    return {
      rapportering: await lasRapportering(this.db, { lan, ar, kommuner: koder, aggregat: true }),
      karta,
      folkmangd: perInvanare ? await this.folkmangd(lan, ar) : null,
      avtalsnamn: (id) => this.register.overenskommelse(id)?.kortnamn ?? this.namnare.overenskommelse(id),
      kommunnamn: (kod) => this.namnare.huvudman(kod).namn,
      lista: (kommun, overenskommelse) =>
        kommun === huvudman
          ? egenLista({
              ...manaderI(ar),
              ...(overenskommelse !== ALLA && { overenskommelse: avtalet(overenskommelse) }),
            })
          : null,
      rapporterat: (kommun, roll) => (kommun === huvudman ? egenLista({ ...manaderI(ar), roll }) : null),
    };
  }

  private async folkmangd(lan: string, ar: string): Promise<Folkmangd | null> {
    const folk = folkmangdI(await angivnaIndikatorer(this.db, { lan, indikator: FOLKMANGD }), ar);
    return folk.size === 0 ? null : folk;
  }
}
