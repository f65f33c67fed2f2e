import { Inject, Injectable } from '@nestjs/common';
import { ALLVARLIGHETSGRADER, KATEGORIER } from '#libs/avvikelse/index.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import {
  arendenBakomBrist,
  lasGrunder,
  listaAvvikelser,
  parterAv,
  type Avvikelsefilter,
  type Avvikelserad,
  type Avvikelsetraff,
  type Bakom,
  type Sida,
} from '#libs/read-models/index.js';
import { faSe, NYCKELVALV, type Insyn, type Nyckelvalv, type Ombud } from '#libs/sekretess/index.js';
import type { Kolumner } from '../svar/csv.js';
import { Listbehorighet, tomtFor } from '../svar/listbehorighet.js';
import { Namnare, textFor } from '../svar/namn.js';
import { synligaRubriker } from '../svar/synliga-rubriker.js';
import { sidval, somBoolesk } from '../svar/sidfraga.dto.js';
import {
  INGEN_OVERENSKOMMELSE,
  STATUSAR,
  type AvvikelsefragaDto,
  type AvvikelsepostDto,
  type PartDto,
} from './lista.dto.js';
import { kravTvisturval } from './tvisturval.js';

const TOMT =
  'Inga avvikelser att visa. Antingen är inget rapporterat som berör er, eller så träffar inget filtret. Nya rapporter syns inom några sekunder.';

export const AVVIKELSEKOLUMNER: Kolumner<AvvikelsepostDto> = [
  ['Id', (post) => post.id],
  ['Ärendenummer', (post) => post.kalla.arendenummer],
  ['Status', (post) => post.statusText],
  ['Rubrik', (post) => post.rubrik],
  ['Rapporterande', (post) => post.rapporterande.huvudman.namn],
  ['Berörda', (post) => post.berorda.map((part) => part.huvudman.namn).join(', ')],
  ['Kategori', (post) => post.kategoriText],
  ['Allvarlighetsgrad', (post) => `${post.allvarlighetsgrad} ${post.allvarlighetsgradText}`],
  ['Riskvärde', (post) => post.riskvarde],
  ['Händelsetid', (post) => post.handelsetid ?? post.handelsemanad],
  ['Gemensam', (post) => post.gemensam],
  ['Berör barn', (post) => post.beroBarn],
  ['Rapporterad', (post) => post.rapporterad],
];

/** The cases of the reader's huvudman, as the reader may see them: for the API and for the page. */
@Injectable()
export class Listlasare {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(NYCKELVALV) private readonly valv: Nyckelvalv,
    private readonly behorighet: Listbehorighet,
    private readonly namnare: Namnare,
  ) {}

  /** `tomt`: why there is nothing, should there be nothing. */
  async las(
    fraga: AvvikelsefragaDto,
    ombud: Ombud,
  ): Promise<{ readonly sida: Sida<AvvikelsepostDto>; readonly tomt: string }> {
    const { huvudman } = ombud;
    kravTvisturval(fraga, ombud);
    const krets = this.behorighet.krets(ombud, 'avvikelse.lasa');
    const sortering = fraga.sortera ?? '-rapporterad';
    const filter = { ...filterAv(fraga), ...(await this.bakomBrist(fraga)) };
    const sida = await listaAvvikelser(this.db, { huvudman, krets, filter, sortering, ...sidval(fraga) });
    const dag = svenskDag(this.clock.now());
    const insyn = (rad: Avvikelsetraff): Insyn => ({
      ...{ lasare: huvudman, dag, grunder: lasGrunder(rad.grunder, this.namnare.granskningskrav) },
      mask: this.behorighet.mask(ombud, 'avvikelse.lasa', rad),
    });
    const rubriker = await synligaRubriker(this.valv, sida.rader, insyn);
    const rader = sida.rader.map((rad, nr) => this.post(rad, insyn(rad), rubriker[nr] ?? null));
    return { sida: { ...sida, rader }, tomt: tomtFor(krets, TOMT) };
  }

  /** The cases that a brist traces to; of them, as of all, the reader's own are listed. */
  private async bakomBrist({ uppfoljning, brist }: AvvikelsefragaDto): Promise<Pick<Avvikelsefilter, 'id'>> {
    if (uppfoljning === undefined || brist === undefined) return {};
    return { id: await arendenBakomBrist(this.db, { uppfoljning, brist }) };
  }

  private post(rad: Avvikelserad, insyn: Insyn, rubrik: string | null): AvvikelsepostDto {
    const { rapporterande, berorda } = parterAv(rad);
    return {
      id: rad.id,
      status: rad.status,
      statusText: textFor(STATUSAR, rad.status),
      rubrik,
      kalla: { system: rad.kalla_system, arendenummer: rad.kalla_arendenummer, version: rad.kalla_version },
      rapporterande: this.part(rapporterande),
      berorda: berorda.map((part) => this.part(part)),
      antalParter: rad.antal_parter,
      gemensam: rad.gemensam,
      handelsetyp: rad.handelsetyp,
      kategori: rad.kategori,
      kategoriText: textFor(KATEGORIER, rad.kategori),
      bristtyper: [...rad.bristtyper],
      malgrupper: [...rad.malgrupper],
      allvarlighetsgrad: rad.allvarlighetsgrad,
      allvarlighetsgradText: textFor(ALLVARLIGHETSGRADER, rad.allvarlighetsgrad),
      sannolikhet: rad.sannolikhet,
      riskvarde: rad.riskvarde,
      handelsetid: faSe(insyn, rad.kalla_huvudman, 'identitet') ? rad.handelsetid : null,
      handelsemanad: rad.handelsetid.slice(0, 7),
      beroBarn: rad.bero_barn,
      overenskommelse: rad.overenskommelse,
      rapporterad: rad.rapporterad,
      andrad: rad.andrad,
      revision: rad.revision,
    };
  }

  private part({ huvudman, verksamhet }: { huvudman: string; verksamhet: string | null }): PartDto {
    return { huvudman: this.namnare.huvudman(huvudman), verksamhet: this.namnare.verksamhet(huvudman, verksamhet) };
  }
}

const filterAv = (fraga: AvvikelsefragaDto): Avvikelsefilter => ({
  status: fraga.status,
  kategori: fraga.kategori,
  bristtyp: fraga.bristtyp,
  malgrupp: fraga.malgrupp,
  handelsetyp: fraga.handelsetyp,
  roll: fraga.roll,
  gemensam: somBoolesk(fraga.gemensam),
  beroBarn: somBoolesk(fraga.beroBarn),
  overenskommelse: fraga.overenskommelse === INGEN_OVERENSKOMMELSE ? null : fraga.overenskommelse,
  arendenummer: fraga.arendenummer,
  riskvardeMinst: fraga.riskvardeMinst === undefined ? undefined : Number(fraga.riskvardeMinst),
  manadFran: fraga.manadFran,
  manadTill: fraga.manadTill,
  makulerade: somBoolesk(fraga.makulerade),
  bakom: bakomAv(fraga),
});

const bakomAv = ({ vag, ledtid, ledtidAr, ledtidPagar }: AvvikelsefragaDto): Bakom => ({
  vag,
  ...(ledtid !== undefined &&
    ledtidAr !== undefined && { ledtid: { niva: ledtid, ar: ledtidAr, pagar: somBoolesk(ledtidPagar) === true } }),
});
