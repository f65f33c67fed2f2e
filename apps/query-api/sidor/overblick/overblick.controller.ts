import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { lasFlode, lasLedtider } from '#libs/read-models/index.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import type { Ombud } from '#libs/sekretess/index.js';
import type { Sprak } from '#libs/sidor/index.js';
import { Sidvisare } from '../sidvisare.js';
import { Sidsprak } from '../sprak.js';
import { Sidminne } from '../statistik/sidminne.js';
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
    @Inject(VYDATABAS) private readonly db: Vydatabas,
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
    const flode = (aret: string) => lasFlode(this.db, { omrade, ar: aret, aggregat });
    const ledtider = (aret: string) => lasLedtider(this.db, { omrade, ar: aret, idag, aggregat });
    const underlag: Overblicksunderlag = {
      urval,
      flode: [await flode(ar), await flode(forraAret)],
      ledtider: [await ledtider(ar), await ledtider(forraAret)],
      karta: await this.kartor.las(urval, false),
      trend: await this.trender.las(sprak, urval),
    };
    const tal = [underlag.flode, underlag.ledtider, ...karttal(underlag.karta), ...trendtal(underlag.trend)];
    const innehall = this.minne.rita({ sida: 'overblick', sprak, urval, tal }, () => overblickssida(sprak, underlag));
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall, valda: valda(sprak, urval) });
  }
}
