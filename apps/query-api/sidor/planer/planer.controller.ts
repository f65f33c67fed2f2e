import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { noteraAtkomst } from '#libs/sekretess/atkomst/index.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import type { Sidval } from '#libs/read-models/index.js';
import type { Ombud } from '#libs/sekretess/index.js';
import type { Sprak } from '#libs/sidor/index.js';
import type { OppenPlanatgardDto } from '../../handlingsplaner/planer.dto.js';
import { Planlista } from '../../handlingsplaner/planlista.js';
import { objektIPoster } from '../../svar/atkomstobjekt.js';
import { lasareAv, type Lasare } from '../../svar/lasare.js';
import { ifyllt, sidtextAv, sidvalAv, SidfragaBasDto } from '../samverkan/sidfraga.dto.js';
import { Sidvisare } from '../sidvisare.js';
import { Sidsprak } from '../sprak.js';
import { atgardHtml } from './atgard.html.js';
import { Beslutsrader } from './beslutsrader.js';
import { planHtml } from './plan.html.js';
import { planlistaHtml, type Matrissida, type Planlistval } from './planlista.html.js';
import { PlanensfragaDto, PlansidfragaDto } from './plansidfraga.dto.js';
import { Plansidlasare } from './plansidlasare.js';

/** Rows of one matrix: measures, or decisions that wait. */
const RADER_VISAS = 50;

/** Plans for people, and the matrix of who has decided what (B6, N8, V4–V8). */
@ApiExcludeController()
@Controller(['sv/planer', 'en/planer'])
export class PlansidorController {
  constructor(
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly lista: Planlista,
    private readonly lasare: Plansidlasare,
    private readonly beslut: Beslutsrader,
    private readonly visare: Sidvisare,
  ) {}

  @Get()
  @Atgard('handlingsplan.lasa')
  async planer(
    @Query() fraga: PlansidfragaDto,
    @Sidsprak() sprak: Sprak,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const lasare = lasareAv(ombud.inloggad, ombud.huvudman);
    const [ar, niva, uppfoljning] = [ifyllt(fraga.ar), ifyllt(fraga.niva), ifyllt(fraga.uppfoljning)];
    const val = {
      ...sidtextAv(fraga),
      ...(ar !== undefined && { ar }),
      ...(niva !== undefined && { niva }),
      ...(uppfoljning !== undefined && { uppfoljning }),
    };
    const attGodkanna = fraga.attGodkanna === 'true';
    const sida = attGodkanna ? await this.lista.attGodkanna(val, ombud) : await this.lista.planer(val, lasare);
    noteraAtkomst(begaran, { objekt: objektIPoster(sida.rader) });
    const innehall = planlistaHtml(sprak, {
      ...{ sida, fraga, ...sidvalAv(fraga), adress: begaran.url },
      atgarder: await this.atgarder(fraga, lasare),
      ...(await this.rekommendationer(sprak, fraga, lasare)),
      ny: await this.lasare.ny(sprak, ombud),
    });
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall });
  }

  @Get(':id')
  @Atgard('handlingsplan.lasa')
  async plan(
    @Param('id') id: string,
    @Query() { status: valt = '' }: PlanensfragaDto,
    @Sidsprak() sprak: Sprak,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const innehall = planHtml(sprak, { ...(await this.lasare.plan(id, sprak, ombud)), valt });
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall });
  }

  @Get(':id/atgarder/:atgardId')
  @Atgard('handlingsplan.lasa')
  async atgard(
    @Param('id') id: string,
    @Param('atgardId') atgardId: string,
    @Query() _fraga: SidfragaBasDto,
    @Sidsprak() sprak: Sprak,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const innehall = atgardHtml(sprak, await this.lasare.atgard({ id, atgardId }, sprak, ombud));
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall });
  }

  private async atgarder(fraga: PlansidfragaDto, lasare: Lasare): Promise<Matrissida<OppenPlanatgardDto>> {
    const sidan = sidanFran(fraga.atgarderFran);
    const val = { limit: String(sidan.limit), offset: String(sidan.offset) };
    const urval = { ...val, ...(fraga.forsenade === 'true' && { forsenade: 'true' as const }) };
    return { ...(await this.lista.atgarder(urval, lasare)), ...sidan };
  }

  private async rekommendationer(
    sprak: Sprak,
    fraga: PlansidfragaDto,
    lasare: Lasare,
  ): Promise<Pick<Planlistval, 'attBesluta' | 'rekommendationer'>> {
    if (fraga.beslut !== 'vantar') {
      const lan = this.register.lanFor(lasare.huvudman) ?? '';
      return { attBesluta: null, rekommendationer: await this.beslut.rader(sprak, lan, lasare) };
    }
    const sidan = sidanFran(fraga.beslutFran);
    const attBesluta = { ...(await this.beslut.vantar(sprak, sidan, lasare)), ...sidan };
    return { attBesluta, rekommendationer: attBesluta.rader };
  }
}

const sidanFran = (fran: string | undefined): Sidval => ({ limit: RADER_VISAS, offset: Number(ifyllt(fran) ?? 0) });
