import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import type { Ombud } from '#libs/sekretess/index.js';
import { pa, type Sprak } from '#libs/sidor/index.js';
import type { InformationstorgDto } from '../../informationstorg/informationstorg.dto.js';
import { Informationstorg } from '../../informationstorg/informationstorg.js';
import { lasareAv } from '../../svar/lasare.js';
import { SidfragaBasDto } from '../samverkan/sidfraga.dto.js';
import { Sidvisare } from '../sidvisare.js';
import { Sidsprak } from '../sprak.js';
import { T } from './texter.js';
import { torgHtml } from './torg.html.js';
import { torglistaHtml, type Lansdel } from './torglista.html.js';

/** The informationstorg for people: everything of B10 per huvudman, each entry at its owner's source. */
@ApiExcludeController()
@Controller(['sv/informationstorg', 'en/informationstorg'])
export class InformationstorgsidorController {
  constructor(
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly torg: Informationstorg,
    private readonly visare: Sidvisare,
  ) {}

  @Get()
  @Atgard('overenskommelse.lasa')
  async lista(
    @Query() _fraga: SidfragaBasDto,
    @Sidsprak() sprak: Sprak,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const innehall = torglistaHtml(sprak, this.delar(this.register.lanFor(ombud.huvudman)));
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall });
  }

  @Get(':huvudman')
  @Atgard('overenskommelse.lasa')
  async torget(
    @Param('huvudman') huvudman: string,
    @Query() _fraga: SidfragaBasDto,
    @Sidsprak() sprak: Sprak,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const bild = await this.torg.bild(huvudman, undefined);
    const sida = torgHtml(sprak, bild, { iArenorna: this.iArenorna(bild, ombud) });
    const smulor = [{ text: pa(sprak, T.torget), href: `/${sprak}/informationstorg` }];
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall: { ...sida, smulor } });
  }

  private iArenorna({ huvudman, lan }: InformationstorgDto, ombud: Ombud): boolean {
    const { iArenor, koordinator } = lasareAv(ombud.inloggad, ombud.huvudman);
    if (koordinator && this.register.lanFor(ombud.huvudman) === lan.kod) return true;
    return iArenor && ombud.huvudman === huvudman.kod;
  }

  private delar(eget: string | undefined): readonly Lansdel[] {
    const delar = this.register.lan().map(({ kod, namn }) => ({
      eget: kod === eget,
      del: { lan: namn, huvudman: this.register.modell(kod)?.huvudman ?? [] },
    }));
    return [...delar.filter((en) => en.eget), ...delar.filter((en) => !en.eget)].map(({ del }) => del);
  }
}
