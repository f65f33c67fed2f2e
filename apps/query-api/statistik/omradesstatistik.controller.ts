import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { lasFlode, lasLedtider, lasTidsserie, MANADER_MAX } from '#libs/read-models/index.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import type { Ombud } from '#libs/sekretess/index.js';
import { Statistikurvalare } from '../sidor/statistik/statistikurval.js';
import { fragor } from '../svar/sidfraga.dto.js';
import type { Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { antalet, FLODESKOLUMNER, flodesposter, LEDTIDSKOLUMNER, ledtidsposter, TIDSSERIEKOLUMNER } from './poster.js';
import {
  FlodespostDto,
  LedtidspostDto,
  StatistikfragaDto,
  TidsseriefragaDto,
  TidsseriepostDto,
} from './statistik.dto.js';
import { Statistiksvarare } from './statistiksvarare.js';

const OMRADE =
  'Av den egna huvudmannen, eller av länet (omrade=lan-20), där varje ärende räknas en gång. Den som bara ser aggregat, och alla i länets siffror, får tal under fem dolda.';
const AR_BAKAT = 2;

@ApiTags('vyer')
@Controller('avvikelse/v1/vyer')
export class OmradesstatistikController {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    private readonly urvalare: Statistikurvalare,
    private readonly svarare: Statistiksvarare,
  ) {}

  @Get('flode')
  @Atgard('statistik.lasa')
  @Dokumenterad({
    summering: 'Hur långt årets ärenden har gått: egna linjen, gemensam hantering, samverkan, tvist',
    beskrivning: OMRADE,
    svar: { 200: sidsvarAv(FlodespostDto, 'Från;Till;Antal\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(StatistikfragaDto),
  })
  async flode(
    @Query() { format, ...fraga }: StatistikfragaDto,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<FlodespostDto> | string> {
    const flode = await lasFlode(this.db, this.urvalare.urval(ombud, fraga, 'sv'));
    const export_ = { namn: 'flode', kolumner: FLODESKOLUMNER };
    return this.svarare.svara({ rader: flodesposter(flode), dolda: flode.dolda, format, ...export_, begaran, svar });
  }

  @Get('ledtider')
  @Atgard('statistik.lasa')
  @Dokumenterad({
    summering: 'Hur lång tid varje nivå tar, med öppna ärenden medräknade',
    beskrivning: OMRADE,
    svar: { 200: sidsvarAv(LedtidspostDto, 'Nivå;Antal;Öppna\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(StatistikfragaDto),
  })
  async ledtider(
    @Query() { format, ...fraga }: StatistikfragaDto,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<LedtidspostDto> | string> {
    const ledtider = await lasLedtider(this.db, this.urvalare.urval(ombud, fraga, 'sv'));
    const export_ = { namn: 'ledtider', kolumner: LEDTIDSKOLUMNER };
    return this.svarare.svara({
      rader: ledtidsposter(ledtider),
      dolda: ledtider.dolda,
      format,
      ...export_,
      begaran,
      svar,
    });
  }

  @Get('tidsserie')
  @Atgard('statistik.lasa')
  @Dokumenterad({
    summering: 'Avvikelser per månad',
    beskrivning: `${OMRADE} Högst ${MANADER_MAX} månader; fler ger de senaste.`,
    svar: { 200: sidsvarAv(TidsseriepostDto, 'Månad;Antal\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(TidsseriefragaDto),
  })
  async tidsserie(
    @Query() { format, kategori, manadFran, manadTill, omrade: valt }: TidsseriefragaDto,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<TidsseriepostDto> | string> {
    const { omrade, aggregat, idag } = this.urvalare.urval(ombud, valt === undefined ? {} : { omrade: valt }, 'sv');
    const till = manadTill ?? idag.slice(0, 7);
    const tidigast = `${Number(till.slice(0, 4)) - MANADER_MAX / 12 + 1}-01`;
    const onskad = manadFran ?? `${Number(till.slice(0, 4)) - AR_BAKAT}-01`;
    const fran = onskad < tidigast ? tidigast : onskad;
    const { manader, dolda } = await lasTidsserie(this.db, { omrade, kategori, fran, till, aggregat });
    const rader = manader.map(({ manad, antal }) => ({ manad, ...antalet(antal) }));
    return this.svarare.svara({ rader, dolda, format, namn: 'tidsserie', kolumner: TIDSSERIEKOLUMNER, begaran, svar });
  }
}
