import { Inject, Injectable } from '@nestjs/common';
import { ALLVARLIGHETSGRADER, KATEGORIER } from '#libs/avvikelse/index.js';
import { arbetsdagarKvar } from '#libs/huvudman/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { lasGrunder, lasMinKo, type Koradvy, type Sida } from '#libs/read-models/index.js';
import { NYCKELVALV, type Nyckelvalv, type Ombud } from '#libs/sekretess/index.js';
import type { Kolumner } from '../svar/csv.js';
import { Listbehorighet, tomtFor } from '../svar/listbehorighet.js';
import { Namnare, textFor } from '../svar/namn.js';
import { sidval, somBoolesk } from '../svar/sidfraga.dto.js';
import { stegtext } from '../svar/stegtext.js';
import { synligaRubriker } from '../svar/synliga-rubriker.js';
import type { KofragaDto, KopostDto } from './ko.dto.js';

const TOM_KO =
  'Kön är tom: just nu väntar ingen avvikelse på er. Nya avvikelser syns här så snart de rapporterats. ' +
  'Vad ni har att göra i samverkan visas i tvistläget, eskaleringstrappan och listan över rekommendationer.';

export const KOKOLUMNER: Kolumner<KopostDto> = [
  ['Id', (post) => post.id],
  ['Källans ärendenummer', (post) => post.kallansArendenummer],
  ['Eget ärendenummer', (post) => post.arendenummer],
  ['Rubrik', (post) => post.rubrik],
  ['Rapporterande', (post) => post.rapporterande.namn],
  ['Nästa steg', (post) => post.nastaStegText],
  ['Svar senast', (post) => post.svarSenast],
  ['Arbetsdagar kvar', (post) => post.arbetsdagarKvar],
  ['Försenad', (post) => post.forsenad],
  ['Kategori', (post) => post.kategoriText],
  ['Allvarlighetsgrad', (post) => `${post.allvarlighetsgrad} ${post.allvarlighetsgradText}`],
  ['Riskvärde', (post) => post.riskvarde],
  ['Berör barn', (post) => post.beroBarn],
  ['Rapporterad', (post) => post.rapporterad],
];

/** What the reader's huvudman has to do, as the reader may see it: for the API and for the page. */
@Injectable()
export class Kolasare {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(NYCKELVALV) private readonly valv: Nyckelvalv,
    private readonly behorighet: Listbehorighet,
    private readonly namnare: Namnare,
  ) {}

  /** `tomt`: why there is nothing, should there be nothing. */
  async las(fraga: KofragaDto, ombud: Ombud): Promise<{ readonly sida: Sida<KopostDto>; readonly tomt: string }> {
    const dag = svenskDag(this.clock.now());
    const krets = this.behorighet.krets(ombud, 'vy.lasa');
    const { nastaSteg, kategori, status, sortera } = fraga;
    const sida = await lasMinKo(this.db, {
      ...{ huvudman: ombud.huvudman, krets, nastaSteg, kategori, status, sortering: sortera },
      gemensam: somBoolesk(fraga.gemensam),
      forsenadeDen: fraga.forsenade === 'true' ? dag : undefined,
      ...sidval(fraga),
    });
    const rubriker = await synligaRubriker(this.valv, sida.rader, (rad) => ({
      lasare: rad.huvudman,
      dag,
      grunder: lasGrunder(rad.grunder, this.namnare.granskningskrav),
      mask: this.behorighet.mask(ombud, 'vy.lasa', rad),
    }));
    const rader = sida.rader.map((rad, nr) => this.post(rad, dag, rubriker[nr] ?? null));
    return { sida: { ...sida, rader }, tomt: tomtFor(krets, TOM_KO) };
  }

  private post(rad: Koradvy, dag: string, rubrik: string | null): KopostDto {
    const senast = rad.svar_vantas ? rad.svar_senast : null;
    return {
      id: rad.id,
      rubrik,
      roll: rad.roll,
      rapporterande: this.namnare.huvudman(rad.rapporterande),
      nastaSteg: rad.nasta_steg,
      nastaStegText: stegtext(rad.nasta_steg, rad.ingen_aterkoppling),
      svarSenast: rad.svar_senast,
      arbetsdagarKvar: senast === null ? null : arbetsdagarKvar(dag, senast),
      forsenad: senast !== null && senast < dag,
      arendenummer: rad.arendenummer,
      kallansArendenummer: rad.kalla_arendenummer,
      kategori: rad.kategori,
      kategoriText: textFor(KATEGORIER, rad.kategori),
      allvarlighetsgrad: rad.allvarlighetsgrad,
      allvarlighetsgradText: textFor(ALLVARLIGHETSGRADER, rad.allvarlighetsgrad),
      riskvarde: rad.riskvarde,
      gemensam: rad.gemensam,
      beroBarn: rad.bero_barn,
      rapporterad: rad.rapporterad,
    };
  }
}
