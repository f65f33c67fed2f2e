import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ALLVARLIGHETSGRADER, KATEGORIER } from '#libs/avvikelse/index.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import {
  lasGrunder,
  listaAvvikelser,
  parterAv,
  type Avvikelsefilter,
  type Avvikelserad,
  type Avvikelsetraff,
} from '#libs/read-models/index.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import { faSe, NYCKELVALV, type Insyn, type Nyckelvalv, type Ombud } from '#libs/sekretess/index.js';
import type { Kolumner } from '../svar/csv.js';
import { Listbehorighet, tomtFor } from '../svar/listbehorighet.js';
import { Namnare, textFor } from '../svar/namn.js';
import { synligaRubriker } from '../svar/synliga-rubriker.js';
import { Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { fragor, sidval, somBoolesk } from '../svar/sidfraga.dto.js';
import { AvvikelsefragaDto, AvvikelsepostDto, STATUSAR, type PartDto } from './lista.dto.js';

const TOMT =
  'Inga avvikelser att visa. Antingen är inget rapporterat som berör er, eller så träffar inget filtret. Nya rapporter syns inom några sekunder.';

const KOLUMNER: Kolumner<AvvikelsepostDto> = [
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

@ApiTags('avvikelser')
@Controller('avvikelse/v1/avvikelser')
export class AvvikelselistaController {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(NYCKELVALV) private readonly valv: Nyckelvalv,
    private readonly svarare: Sidsvarare,
    private readonly behorighet: Listbehorighet,
    private readonly namnare: Namnare,
  ) {}

  @Get()
  @Atgard('avvikelse.lasa')
  @Dokumenterad({
    summering: 'Lista avvikelser som berör den egna huvudmannen',
    svar: { 200: sidsvarAv(AvvikelsepostDto, 'Id;Ärendenummer;Status\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(AvvikelsefragaDto),
  })
  async lista(
    @Query() fraga: AvvikelsefragaDto,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<AvvikelsepostDto> | string> {
    const { huvudman } = ombud;
    const krets = this.behorighet.krets(ombud, 'avvikelse.lasa');
    const sortering = fraga.sortera ?? '-rapporterad';
    const sida = await listaAvvikelser(this.db, {
      huvudman,
      krets,
      filter: filterAv(fraga),
      sortering,
      ...sidval(fraga),
    });
    const dag = svenskDag(this.clock.now());
    const insyn = (rad: Avvikelsetraff): Insyn => ({
      ...{ lasare: huvudman, dag, grunder: lasGrunder(rad.grunder, this.namnare.granskningskrav) },
      mask: this.behorighet.mask(ombud, 'avvikelse.lasa', rad),
    });
    const rubriker = await synligaRubriker(this.valv, sida.rader, insyn);
    const rader = sida.rader.map((rad, nr) => this.post(rad, insyn(rad), rubriker[nr] ?? null));
    const exporten = { namn: 'avvikelser', kolumner: KOLUMNER };
    return this.svarare.svara({
      fraga,
      sida: { ...sida, rader },
      tomt: tomtFor(krets, TOMT),
      export: exporten,
      begaran,
      svar,
    });
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
  overenskommelse: fraga.overenskommelse,
  arendenummer: fraga.arendenummer,
  riskvardeMinst: fraga.riskvardeMinst === undefined ? undefined : Number(fraga.riskvardeMinst),
  manadFran: fraga.manadFran,
  manadTill: fraga.manadTill,
});
