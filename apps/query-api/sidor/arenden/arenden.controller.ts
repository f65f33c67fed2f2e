import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Dtogranskare } from '#libs/platform/http/dto.js';
import { LIMIT_MAX, OFFSET_MAX, type Sida } from '#libs/read-models/index.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import type { Ombud } from '#libs/sekretess/index.js';
import type { Sidinnehall, Sprak } from '#libs/sidor/index.js';
import { AvvikelsefragaDto, type AvvikelsepostDto } from '../../avvikelser/lista.dto.js';
import { Listlasare } from '../../avvikelser/listlasare.js';
import { Sidsprak } from '../sprak.js';
import { Sidvisare } from '../sidvisare.js';
import { Arendesida } from './arendesida.js';
import { arendesida } from './arendesida.html.js';
import { forFil, tolkaFraga, type Sidfraga } from './fraga.js';
import { listsida } from './lista.html.js';
import { noteraArendet, noteraRader } from './notera.js';

/** Rows of a file: each is a case that somebody has seen, and is recorded as such. */
const FILRADER_MAX = 1_500;
const GRANSKARE = new Dtogranskare(AvvikelsefragaDto);

@ApiExcludeController()
@Controller(['sv/arenden', 'en/arenden'])
export class ArendenSida {
  constructor(
    private readonly lista: Listlasare,
    private readonly arende: Arendesida,
    private readonly visare: Sidvisare,
  ) {}

  @Get()
  @Atgard('avvikelse.lasa')
  async alla(
    @Query() rafraga: Sidfraga,
    @AktuelltOmbud() ombud: Ombud,
    @Sidsprak() sprak: Sprak,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const fraga = forFil(tolkaFraga(GRANSKARE, rafraga), rafraga);
    const forsta = await this.lista.las(fraga, ombud);
    const { tomt } = forsta;
    const sida = rafraga['format'] === undefined ? forsta.sida : await this.hela(fraga, ombud, forsta.sida);
    noteraRader(begaran, sida.rader);
    const innehall = medAvkortning(sprak, listsida(sprak, { sida, tomt, fraga, adress: begaran.url }), sida);
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall });
  }

  /** A file holds the whole list, as far as is read at once. */
  private async hela(
    fraga: AvvikelsefragaDto,
    ombud: Ombud,
    forsta: Sida<AvvikelsepostDto>,
  ): Promise<Sida<AvvikelsepostDto>> {
    const borjan = Number(fraga.offset ?? 0);
    const rader = [...forsta.rader];
    while (rader.length > 0 && rader.length % LIMIT_MAX === 0 && rader.length < FILRADER_MAX) {
      const offset = borjan + rader.length;
      if (offset > OFFSET_MAX) break;
      const { sida } = await this.lista.las({ ...fraga, offset: String(offset) }, ombud);
      if (sida.rader.length === 0) break;
      rader.push(...sida.rader);
    }
    return { ...forsta, rader };
  }

  @Get(':id')
  @Atgard('avvikelse.lasa')
  async ett(
    @Param('id') id: string,
    @Query() { granska }: Sidfraga,
    @AktuelltOmbud() ombud: Ombud,
    @Sidsprak() sprak: Sprak,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const underlag = await this.arende.las(id, ombud, { sprak, granska: revisionI(granska) });
    noteraArendet(begaran, underlag);
    const innehall = arendesida(sprak, underlag, ombud);
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall });
  }
}

/** What else is asked for is the first there is. */
const revisionI = (text: unknown): number => (typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : 0);

/** A file that holds less than the list says so, last in it. */
const medAvkortning = (sprak: Sprak, sida: Sidinnehall, { rader }: Sida<unknown>): Sidinnehall => {
  if (rader.length < FILRADER_MAX) return sida;
  const sv = `Filen är avkortad: den rymmer ${rader.length} ärenden. Avgränsa listan för att få resten.`;
  const en = `The file is cut: it holds ${rader.length} cases, and no more. Filter the list to get the rest.`;
  const exporter = (sida.exporter ?? []).map((del) =>
    'rader' in del ? { ...del, rader: [...del.rader, [sprak === 'sv' ? sv : en]] } : del,
  );
  return { ...sida, exporter };
};
