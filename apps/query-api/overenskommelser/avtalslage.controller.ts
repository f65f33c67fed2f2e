import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { ANTAL_MAX, somSida } from '#libs/read-models/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { fragor, sidval } from '../svar/sidfraga.dto.js';
import { Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { dagVid } from '../svar/vid.js';
import { AvtalslagefragaDto, AvtalslagepostDto } from './avtalslista.dto.js';
import { Avtalslasare } from './avtalslasare.js';
import { efterNamn } from './avtalsbild.js';
import { AVTALSLAGEKOLUMNER, Avtalsposter } from './avtalspost.js';

const TOMT = 'Ingen överenskommelse och kommun finns för urvalet. Ta bort ett filter.';

@ApiTags('vyer')
@Controller('avvikelse/v1/vyer')
export class AvtalslageController {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly lasare: Avtalslasare,
    private readonly poster: Avtalsposter,
    private readonly sidor: Sidsvarare,
  ) {}

  @Get('avtalslage')
  @Atgard('overenskommelse.lasa')
  @Dokumenterad({
    summering: 'Överenskommelse × kommun: lokal status, giltighet och revision',
    beskrivning: 'Den som inte har svarat visas som det, inte som nej.',
    svar: { 200: sidsvarAv(AvtalslagepostDto, 'Överenskommelse;Kommun;Lokal status\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(AvtalslagefragaDto),
  })
  async avtalslage(
    @Query() fraga: AvtalslagefragaDto,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<AvtalslagepostDto> | string> {
    const dag = fraga.dag ?? dagVid(fraga.vid, this.clock.now());
    const { avtal, fler } = await this.lasare.alla(fraga.lan, fraga.vid);
    const celler = avtal
      .flatMap((last) => this.poster.celler(last, dag))
      .filter((cell) => passar(cell, fraga))
      .sort((en, annan) => efterNamn(en.overenskommelse, annan.overenskommelse));
    const { limit, offset } = sidval(fraga);
    const sida = somSida(celler.slice(offset, offset + limit), fler ? ANTAL_MAX + 1 : celler.length);
    const exporten = { namn: 'avtalslage', kolumner: AVTALSLAGEKOLUMNER };
    return this.sidor.svara({ fraga, sida, tomt: TOMT, export: exporten, begaran, svar });
  }
}

/** Each that is asked for must hold. */
const passar = ({ lokalt, lage }: AvtalslagepostDto, fraga: AvtalslagefragaDto): boolean => {
  const status = lokalt === null ? null : (lokalt.status ?? 'inte-svarat');
  const par = [
    [fraga.huvudman, lokalt?.kommun.kod],
    [fraga.lage, lage],
    [fraga.status, status],
  ];
  return par.every(([sokt, har]) => sokt === undefined || sokt === har);
};
