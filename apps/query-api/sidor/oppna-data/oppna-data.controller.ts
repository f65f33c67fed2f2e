import { Controller, Get, Inject, Optional, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { INGEN_UTGIVARE, type Utgivarinstallning } from '#libs/platform/config.js';
import { Monster } from '#libs/platform/http/dto.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { listaOppnaMatt, listaOppnaVarden } from '#libs/read-models/index.js';
import { Oppen } from '#libs/sekretess/http/index.js';
import type { Sprak } from '#libs/sidor/index.js';
import { UTGIVARE } from '../../utgivare.js';
import { Namnare } from '../../svar/namn.js';
import { ifyllt, ListsidaDto, sidvalAv } from '../samverkan/sidfraga.dto.js';
import { Sidvisare } from '../sidvisare.js';
import { Sidsprak } from '../sprak.js';
import { oppnaDataHtml } from './oppna-data.html.js';

export class OppnaDataSidfragaDto extends ListsidaDto {
  @Monster({
    valfri: true,
    monster: '^([a-z][a-z0-9-]{0,80})?$',
    krav: 'Ska vara ett av måtten.',
    exempel: 'avvikelser',
  })
  matt?: string;

  @Monster({
    valfri: true,
    monster: '^([0-9]{4}(-(0[1-9]|1[0-2]))?)?$',
    krav: 'Ska vara ÅÅÅÅ eller ÅÅÅÅ-MM.',
    exempel: '2022',
  })
  period?: string;
}

/** Open figures, for anybody: out of the table of open figures and nothing else. */
@ApiExcludeController()
@Controller(['sv/oppna-data', 'en/oppna-data'])
export class OppnaDataSidaController {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly namnare: Namnare,
    private readonly visare: Sidvisare,
    @Optional() @Inject(UTGIVARE) private readonly utgivare: Utgivarinstallning | null,
  ) {}

  @Get()
  @Oppen()
  async sida(
    @Query() fraga: OppnaDataSidfragaDto,
    @Sidsprak() sprak: Sprak,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const [matt, period] = [ifyllt(fraga.matt), ifyllt(fraga.period)];
    const val = sidvalAv(fraga);
    const sida = await listaOppnaVarden(this.db, { matt, period, ...val });
    const innehall = oppnaDataHtml(sprak, {
      ...{ ...val, sida, matt: await listaOppnaMatt(this.db), adress: begaran.url },
      namn: (kod) => this.namn(kod),
      licens: (this.utgivare ?? INGEN_UTGIVARE).licens,
      valt: { matt: matt ?? '', period: period ?? '' },
    });
    return this.visare.visa({ begaran, svar, sprak, ombud: null, innehall });
  }

  private namn(kod: string): string {
    const lan = /^lan-(.+)$/.exec(kod)?.[1];
    if (lan !== undefined) return this.register.modell(lan)?.lan.namn ?? kod;
    return this.register.hamta(kod)?.namn ?? this.namnare.overenskommelse(kod);
  }
}
