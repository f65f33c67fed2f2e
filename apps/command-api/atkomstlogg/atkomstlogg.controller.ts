import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HUVUDMANNAREGISTER, type Huvudmannaregister, huvudmannatypAv } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { CLOCK, newId, type Clock } from '#libs/platform/index.js';
import { somCsv } from '#libs/platform/http/csv.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { VillkorBrutet } from '#libs/platform/sql/radlager/index.js';
import { ATKOMSTLOGG, noteraAtkomst, type Atkomstlogg } from '#libs/sekretess/atkomst/index.js';
import { ATKOMSTKOLUMNER, enskildspost, AktuelltOmbud, Atgard, kravEgenLogg } from '#libs/sekretess/http/index.js';
import { NYCKELVALV, type Nyckelvalv, type Ombud } from '#libs/sekretess/index.js';
import {
  AtkomstutdragDto,
  AtkomstutdragssvarDto,
  GranskningssvarDto,
  NyGranskningDto,
  RADER_MAX,
} from './atkomstlogg.dto.js';

const INGET = 'Ingen har läst något om personen hos er, eller så finns inget ärende om personen.';
const EJ_ATT_GRANSKA =
  'Raden finns inte bland era egna läsningar, eller så är läsningen din egen: den granskas av någon annan.';
const FULLT = `Bara de senaste ${RADER_MAX} raderna visas.`;

/** What is asked of the log with a body: a personnummer never stands in an address. */
@ApiTags('åtkomstlogg')
@Controller('avvikelse/v1/atkomstlogg')
export class AtkomstutdragController {
  constructor(
    @Inject(ATKOMSTLOGG) private readonly logg: Atkomstlogg,
    @Inject(NYCKELVALV) private readonly valv: Nyckelvalv,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('utdrag')
  @HttpCode(200)
  @Atgard('atkomstlogg.utdrag')
  @Dokumenterad({
    summering: 'Utdrag för den enskilde: vem som har läst ärendena om personen',
    beskrivning: 'Som JSON, eller som fil med Accept: text/csv. Att utdraget tas loggas också.',
    kropp: AtkomstutdragDto,
    svar: { 200: AtkomstutdragssvarDto },
    fel: [400, 401, 403, 413, 415, 503],
  })
  async utdrag(
    @Body() { personnummer }: AtkomstutdragDto,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<AtkomstutdragssvarDto | string> {
    const { huvudman } = ombud;
    kravEgenLogg(ombud, 'atkomstlogg.utdrag', huvudmannatypAv(huvudman));
    const arenden = await this.valv.personindex.sok(huvudman, personnummer);
    noteraAtkomst(begaran, { arenden: arenden.map((id) => ({ id, berorda: [huvudman] })) });
    const rader = arenden.length === 0 ? [] : await this.logg.forObjekt(huvudman, arenden, RADER_MAX);
    const poster = rader.map((rad) => enskildspost(rad, (kod) => this.register.hamta(kod)?.namn ?? kod));
    if (/^\s*text\/csv\b/i.test(begaran.headers.accept ?? '')) {
      noteraAtkomst(begaran, { falt: ATKOMSTKOLUMNER.map(([rubrik]) => rubrik) });
      void svar.header('content-type', 'text/csv; charset=utf-8');
      void svar.header('content-disposition', 'attachment; filename="atkomstutdrag.csv"');
      return somCsv(poster, ATKOMSTKOLUMNER);
    }
    const avkortat = poster.length === RADER_MAX ? FULLT : null;
    return { poster, meddelande: poster.length === 0 ? INGET : avkortat };
  }

  @Post('granskningar')
  @HttpCode(201)
  @Atgard('atkomstlogg.stickprov')
  @Dokumenterad({
    summering: 'Märk en läsning som granskad',
    beskrivning: 'Läggs till, ändras aldrig: en ny granskning av samma rad ställs bredvid den förra.',
    kropp: NyGranskningDto,
    svar: { 201: GranskningssvarDto },
    fel: [400, 401, 403, 404, 413, 415, 503],
  })
  async granska(@Body() { post, utfall }: NyGranskningDto, @AktuelltOmbud() ombud: Ombud): Promise<GranskningssvarDto> {
    const { huvudman, inloggad } = ombud;
    kravEgenLogg(ombud, 'atkomstlogg.stickprov', huvudmannatypAv(huvudman));
    const id = newId();
    const tid = this.clock.now().toISOString();
    try {
      await this.logg.granska({ ...{ id, post, huvudman, tid, utfall }, av: inloggad.klient });
    } catch (fel) {
      if (!(fel instanceof VillkorBrutet)) throw fel;
      throw new Rejected('ATKOMSTPOST_FINNS_EJ', EJ_ATT_GRANSKA, 'saknas');
    }
    return { id };
  }
}
