import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ALLVARLIGHETSGRADER, KATEGORIER } from '#libs/avvikelse/index.js';
import { arbetsdagarKvar } from '#libs/huvudman/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { lasGrunder, lasMinKo, type Koradvy } from '#libs/read-models/index.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import { NYCKELVALV, type Nyckelvalv, type Ombud } from '#libs/sekretess/index.js';
import type { Kolumner } from '../svar/csv.js';
import { Listbehorighet, tomtFor } from '../svar/listbehorighet.js';
import { Namnare, textFor } from '../svar/namn.js';
import { fragor, sidval } from '../svar/sidfraga.dto.js';
import { stegtext } from '../svar/stegtext.js';
import { synligaRubriker } from '../svar/synliga-rubriker.js';
import { Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { KofragaDto, KopostDto } from './vyer.dto.js';

const TOM_KO =
  'Kön är tom: just nu väntar ingen avvikelse på er. Nya avvikelser syns här så snart de rapporterats. ' +
  'Vad ni har att göra i samverkan visas i tvistläget, eskaleringstrappan och listan över rekommendationer.';

const KOLUMNER: Kolumner<KopostDto> = [
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

@ApiTags('vyer')
@Controller('avvikelse/v1/vyer')
export class MinKoController {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(NYCKELVALV) private readonly valv: Nyckelvalv,
    private readonly svarare: Sidsvarare,
    private readonly behorighet: Listbehorighet,
    private readonly namnare: Namnare,
  ) {}

  @Get('min-ko')
  @Atgard('vy.lasa')
  @Dokumenterad({
    summering: 'Det som den egna huvudmannen har att göra, mest brådskande först',
    beskrivning: 'Ordnas efter svar senast; samma dag ordnas efter riskvärde, högst först.',
    svar: { 200: sidsvarAv(KopostDto, 'Id;Källans ärendenummer;Nästa steg\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(KofragaDto),
  })
  async minKo(
    @Query() fraga: KofragaDto,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<KopostDto> | string> {
    const dag = svenskDag(this.clock.now());
    const { huvudman } = ombud;
    const krets = this.behorighet.krets(ombud, 'vy.lasa');
    const sida = await lasMinKo(this.db, { huvudman, krets, nastaSteg: fraga.nastaSteg, ...sidval(fraga) });
    const rubriker = await synligaRubriker(this.valv, sida.rader, (rad) => ({
      lasare: rad.huvudman,
      dag,
      grunder: lasGrunder(rad.grunder, this.namnare.granskningskrav),
      mask: this.behorighet.mask(ombud, 'vy.lasa', rad),
    }));
    const rader = sida.rader.map((rad, nr) => this.post(rad, dag, rubriker[nr] ?? null));
    const exporten = { namn: 'min-ko', kolumner: KOLUMNER };
    return this.svarare.svara({
      fraga,
      sida: { ...sida, rader },
      tomt: tomtFor(krets, TOM_KO),
      export: exporten,
      begaran,
      svar,
    });
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
      beroBarn: rad.bero_barn,
      rapporterad: rad.rapporterad,
    };
  }
}
