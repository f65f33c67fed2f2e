import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { listaSamverkansvistelser, type Vistelsepost } from '#libs/read-models/index.js';
import { noteraAtkomst } from '#libs/sekretess/atkomst/index.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import { behorighetSaknas, type Ombud } from '#libs/sekretess/index.js';
import { pa, type Sprak } from '#libs/sidor/index.js';
import { Arenauppslag } from '../../svar/arenauppslag.js';
import { lasareAv } from '../../svar/lasare.js';
import { Listbehorighet } from '../../svar/listbehorighet.js';
import { Namnare } from '../../svar/namn.js';
import { ifyllt, sidvalAv } from '../samverkan/sidfraga.dto.js';
import { Sidvisare } from '../sidvisare.js';
import { Sidsprak } from '../sprak.js';
import { RUBRIK } from './texter.js';
import { VistelsesidfragaDto } from './vistelsefraga.dto.js';
import { vistelsesida, type Vistelse } from './vistelser.html.js';

/** What the times of samverkan count: each stay of the huvudman's own matters. */
@ApiExcludeController()
@Controller(['sv/ledtider/samverkan', 'en/ledtider/samverkan'])
export class VistelsesidaController {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly behorighet: Listbehorighet,
    private readonly arenor: Arenauppslag,
    private readonly namnare: Namnare,
    private readonly visare: Sidvisare,
  ) {}

  @Get()
  @Atgard('samverkan.lasa')
  async sida(
    @Query() fraga: VistelsesidfragaDto,
    @Sidsprak() sprak: Sprak,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const { inloggad, huvudman } = ombud;
    if (!lasareAv(inloggad, huvudman).forHuvudmannen) throw behorighetSaknas();
    const idag = svenskDag(this.clock.now());
    const val = { ar: ifyllt(fraga.ar) ?? idag.slice(0, 4), pagar: fraga.pagar === 'true', ...sidvalAv(fraga) };
    const sida = await listaSamverkansvistelser(this.db, { huvudman, ...val });
    noteraAtkomst(begaran, { objekt: sida.rader.map(({ slag, id }) => ({ slag, id })) });
    const iArenden = this.behorighet.krets(ombud, 'avvikelse.lasa') === null;
    const rader = await Promise.all(sida.rader.map((rad) => this.vistelse(rad, { huvudman, iArenden })));
    const innehall = vistelsesida(sprak, { ...val, sida: { ...sida, rader }, adress: begaran.url, idag });
    const smulor = [{ text: pa(sprak, RUBRIK), href: `/${sprak}/ledtider?ar=${val.ar}` }];
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall: { ...innehall, smulor } });
  }

  private async vistelse(rad: Vistelsepost, { huvudman, iArenden }: Lasarratt): Promise<Vistelse> {
    const { id, slag, rubrik, lan, niva, arena, fran_dag: fran, till_dag: till } = rad;
    return {
      ...{ id, slag, rubrik, fran, till, lasbar: slag === 'tvist' || (slag === 'avvikelse' && iArenden) },
      niva: this.namnare.niva(lan, niva),
      arena: arena === null ? null : await this.arena(arena, huvudman),
    };
  }

  /** One that the log does not hold is shown by its id. */
  private async arena(id: string, huvudman: string): Promise<Vistelse['arena']> {
    const arena = await this.arenor.hamta(id);
    return { id, namn: arena?.namn ?? id, lasbar: arena?.huvudman.includes(huvudman) === true };
  }
}

interface Lasarratt {
  readonly huvudman: string;
  /** May open all the huvudman's cases. */
  readonly iArenden: boolean;
}
