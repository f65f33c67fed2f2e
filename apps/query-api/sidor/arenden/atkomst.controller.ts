import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GRUNDER } from '#libs/avvikelse/index.js';
import { huvudmannatypAv } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { Dtogranskare } from '#libs/platform/http/dto.js';
import { ATKOMSTLOGG, faltI, noteraAtkomst, type Atkomstlogg } from '#libs/sekretess/atkomst/index.js';
import { AktuelltOmbud, Atgard, atkomstpost, kravEgenLogg, type AtkomstpostDto } from '#libs/sekretess/http/index.js';
import type { Ombud } from '#libs/sekretess/index.js';
import {
  bladdring,
  html,
  pa,
  ROLLTEXTER,
  tabellHtml,
  type Sidinnehall,
  type Sprak,
  type Tabell,
  type Tvasprak,
} from '#libs/sidor/index.js';
import { Namnare, textFor } from '../../svar/namn.js';
import { SidfragaDto, sidval } from '../../svar/sidfraga.dto.js';
import { arUuid } from '../../svar/uuid.js';
import { Sidsprak } from '../sprak.js';
import { Sidvisare } from '../sidvisare.js';
import { forFil, tolkaFraga, type Sidfraga } from './fraga.js';
import { TEXTER as T } from './texter.js';
import { ord } from './visning.js';

const GRANSKARE = new Dtogranskare(SidfragaDto);

/** Who has read a case: the huvudman's own log, on a page of its own so that reading it is logged as what it is. */
@ApiExcludeController()
@Controller(['sv/arenden/:id/atkomst', 'en/arenden/:id/atkomst'])
export class AtkomstSida {
  constructor(
    @Inject(ATKOMSTLOGG) private readonly logg: Atkomstlogg,
    private readonly namnare: Namnare,
    private readonly visare: Sidvisare,
  ) {}

  @Get()
  @Atgard('atkomstlogg.lasa')
  async visa(
    @Param('id') id: string,
    @Query() rafraga: Sidfraga,
    @AktuelltOmbud() ombud: Ombud,
    @Sidsprak() sprak: Sprak,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const { huvudman } = ombud;
    kravEgenLogg(ombud, 'atkomstlogg.lasa', huvudmannatypAv(huvudman));
    if (!arUuid(id)) throw new Rejected('AVVIKELSE_FINNS_EJ', 'Avvikelsen finns inte.', 'saknas');
    const val = sidval(forFil(tolkaFraga(GRANSKARE, rafraga), rafraga));
    const sida = await this.logg.las({ huvudman, arende: id, ...val });
    const poster = sida.rader.map((rad) => atkomstpost(rad, (kod) => this.namnare.huvudman(kod).namn));
    noteraAtkomst(begaran, { arenden: [{ id, berorda: [huvudman] }], falt: faltI(poster) });
    const tabell = atkomsttabell(sprak, poster);
    const { antal, antalArMinst } = sida;
    const innehall: Sidinnehall = {
      rubrik: pa(sprak, T.vemSett),
      smulor: smulor(sprak, id),
      exporter: [tabell],
      innehall: html`<p class="ingress">${pa(sprak, T.vemSettIngress)}</p>
        ${tabellHtml(sprak, tabell)} ${bladdring(sprak, { ...val, antal, antalArMinst, url: begaran.url })}`,
    };
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall });
  }
}

const smulor = (sprak: Sprak, id: string) => [
  { text: pa(sprak, T.lista), href: `/${sprak}/arenden` },
  { text: pa(sprak, T.tillArendet), href: `/${sprak}/arenden/${id}` },
];

const atkomsttabell = (sprak: Sprak, poster: readonly AtkomstpostDto[]): Tabell => ({
  ...{ id: 'atkomst', rubrik: pa(sprak, T.vemSett), tomt: pa(sprak, T.ingenSett) },
  kolumner: [
    { rubrik: pa(sprak, ['Vad som hände', 'What happened']), svenska: true },
    { rubrik: pa(sprak, ['Huvudman', 'Principal']), svenska: true },
    { rubrik: pa(sprak, ['Roller', 'Roles']) },
    { rubrik: pa(sprak, ['Utfall', 'Outcome']) },
    { rubrik: pa(sprak, ['Grund', 'Ground']) },
  ],
  rader: poster.map(({ text, vem, utfall, grund }) => [
    text,
    vem.huvudman.map(({ namn }) => namn).join(', '),
    vem.roller.map((roll) => rolltext(sprak, roll)).join(', '),
    utfallstext(sprak, utfall),
    grund.map((kod) => ord(sprak, kod, textFor(GRUNDER, kod))).join(', '),
  ]),
});

const ROLLER: Readonly<Record<string, Tvasprak>> = ROLLTEXTER;
const rolltext = (sprak: Sprak, roll: string): string => pa(sprak, ROLLER[roll] ?? [roll, roll]);

const utfallstext = (sprak: Sprak, utfall: string): string =>
  pa(sprak, utfall === 'given' ? ['Fick se', 'Was shown'] : ['Nekades', 'Was denied']);
