import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { KATEGORIER } from '#libs/avvikelse/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { antalForsenade, sammanstall } from '#libs/read-models/index.js';
import { AktuellHuvudman, Atgard } from '#libs/sekretess/http/index.js';
import type { Kolumner } from '../svar/csv.js';
import { textFor } from '../svar/namn.js';
import { fragor } from '../svar/sidfraga.dto.js';
import { helSida, Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { SummafragaDto, SummapostDto } from './vyer.dto.js';

export const FORSENADE_HEADER = 'avvikelsenav-forsenade';
const TOMT = 'Det finns inget att räkna: ingen avvikelse som berör er hände under tiden.';

const KOLUMNER: Kolumner<SummapostDto> = [
  ['Månad', (post) => post.manad],
  ['Kategori', (post) => post.kategoriText],
  ['Rapporterade', (post) => post.rapporterade],
  ['Mottagna', (post) => post.mottagna],
  ['Öppna', (post) => post.oppna],
  ['Avslutade', (post) => post.avslutade],
  ['Makulerade', (post) => post.makulerade],
  ['Gemensamma', (post) => post.gemensamma],
  ['Avvisade', (post) => post.avvisade],
];

@ApiTags('vyer')
@Controller('avvikelse/v1/vyer')
export class SammanstallningController {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly svarare: Sidsvarare,
  ) {}

  @Get('sammanstallning')
  @Atgard('sammanstallning.lasa')
  @Dokumenterad({
    summering: 'Antal per månad och kategori för den egna huvudmannen',
    beskrivning: 'Antalet svar som ni är sena med i dag (högst 1 000) står i svarets rubrik Avvikelsenav-Forsenade.',
    svar: { 200: sidsvarAv(SummapostDto, 'Månad;Kategori;Rapporterade\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(SummafragaDto),
  })
  async sammanstallning(
    @Query() fraga: SummafragaDto,
    @AktuellHuvudman() huvudman: string,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<SummapostDto> | string> {
    const { manadFran, manadTill, kategori, format } = fraga;
    const summor = await sammanstall(this.db, { huvudman, manadFran, manadTill, kategori });
    const forsenade = await antalForsenade(this.db, huvudman, svenskDag(this.clock.now()));
    void svar.header(FORSENADE_HEADER, String(forsenade));
    const rader = summor.map(({ huvudman: _huvudman, ...rad }) => ({
      ...rad,
      kategoriText: textFor(KATEGORIER, rad.kategori),
    }));
    const exporten = { namn: 'sammanstallning', kolumner: KOLUMNER };
    const fragan = format === undefined ? {} : { format };
    return this.svarare.svara({ fraga: fragan, sida: helSida(rader), tomt: TOMT, export: exporten, begaran, svar });
  }
}
