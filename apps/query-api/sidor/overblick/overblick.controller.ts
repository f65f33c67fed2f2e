import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import type { Ombud } from '#libs/sekretess/index.js';
import type { Sprak } from '#libs/sidor/index.js';
import { Sidvisare } from '../sidvisare.js';
import { Sidsprak } from '../sprak.js';
import { Sidminne } from '../statistik/sidminne.js';
import { Sifferminne } from '../statistik/sifferminne.js';
import { statistikfraga, type Sidfraga } from '../statistik/statistikfraga.dto.js';
import { Statistikurvalare } from '../statistik/statistikurval.js';
import { valda } from '../statistik/urvalsformular.js';
import { trendtal } from '../trend/trenddiagram.js';
import { Trendlasare } from '../trend/trendlasare.js';
import { karttal } from '../varmekarta/kartdiagram.js';
import { Kartlasare } from '../varmekarta/kartlasare.js';
import { overblickssida, type Overblicksunderlag } from './overblick.html.js';

@ApiExcludeController()
@Controller(['sv/overblick', 'en/overblick'])
export class OverblickssidaController {
  constructor(
    private readonly siffror: Sifferminne,
    private readonly urvalare: Statistikurvalare,
    private readonly kartor: Kartlasare,
    private readonly trender: Trendlasare,
    private readonly minne: Sidminne,
    private readonly visare: Sidvisare,
  ) {}

  @Get()
  @Atgard('statistik.lasa')
  async sida(
    @Query() fraga: Sidfraga,
    @Sidsprak() sprak: Sprak,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const urval = await this.urvalare.sidurval(ombud, statistikfraga(fraga), sprak);
    const { omrade, aggregat, ar, forraAret, idag } = urval;
    const [nu, fore] = await this.siffror.aren(
      { omrade, ar, idag, aggregat },
      { omrade, ar: forraAret, idag, aggregat },
    );
    const underlag: Overblicksunderlag = {
      urval,
      flode: [nu.flode, fore.flode],
      ledtider: [nu.ledtider, fore.ledtider],
      karta: await this.kartor.las(urval, false),
      trend: await this.trender.las(sprak, urval),
    };
    const tal = [underlag.flode, underlag.ledtider, ...karttal(underlag.karta), ...trendtal(underlag.trend)];
    const innehall = this.minne.rita({ sida: 'overblick', sprak, urval, tal }, () => overblickssida(sprak, underlag));
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall, valda: valda(sprak, urval) });
  }
}
