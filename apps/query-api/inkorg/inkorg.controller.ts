import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Underlag, type Kuvert } from '#libs/formedling/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { Datumtid, FrittObjekt, Heltal, Monster, Text, Uuid } from '#libs/platform/http/dto.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { lasInkorg } from '#libs/read-models/index.js';
import { AktuellHuvudman, Atgard } from '#libs/sekretess/http/index.js';
import { fragor, SidfragaDto, sidval } from '../svar/sidfraga.dto.js';
import { Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';

const TOM = 'Inkorgen är tom: allt är hämtat och kvitterat.';

export class KuvertDto {
  @Monster({ monster: '^1\\.0$', krav: '', exempel: '1.0' })
  specversion: string;

  @Uuid({ exempel: '6a1d7c40-52b9-8f0e-a3c4-9d8e7f605142', beskrivning: 'Kvittera med detta id' })
  id: string;

  @Text({ max: 200, exempel: 'urn:avvikelsenav:dalarna' })
  source: string;

  @Text({ max: 200, exempel: 'se.avvikelsenav.avvikelse.rapporterad.v1' })
  type: string;

  @Uuid({ exempel: '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e' })
  subject: string;

  @Datumtid({ exempel: '2026-01-15T08:00:00.000Z' })
  time: string;

  @Text({ max: 50, exempel: 'application/json' })
  datacontenttype: string;

  @Text({ max: 40, exempel: '2062' })
  mottagare: string;

  @Heltal({ min: 0, max: 999_999_999, exempel: 0, beskrivning: 'Stiger för varje meddelande i samma ärende' })
  sekvens: number;

  @Text({ valfri: true, max: 100, exempel: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' })
  traceparent?: string;

  @FrittObjekt({ beskrivning: 'Olika för varje type', exempel: { avidentifierad: true, kategori: 'transport' } })
  data: object;
}

@ApiTags('förmedling')
@Controller('avvikelse/v1/inkorg')
export class InkorgController {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(Underlag) private readonly underlag: Underlag,
    private readonly svarare: Sidsvarare,
  ) {}

  @Get()
  @Atgard('inkorg.lasa')
  @Dokumenterad({
    summering: 'Hämta meddelanden till den egna huvudmannen, i ordning',
    beskrivning: 'Ett meddelande ligger kvar tills det kvitteras med POST /inkorg/{id}/kvittenser.',
    svar: { 200: sidsvarAv(KuvertDto) },
    fel: [400, 401, 403],
    fraga: fragor(SidfragaDto),
  })
  async inkorg(
    @Query() fraga: SidfragaDto,
    @AktuellHuvudman() huvudman: string,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<Kuvert> | string> {
    const sida = await lasInkorg(this.db, huvudman, sidval(fraga));
    const ids = sida.rader.map(({ id }) => id);
    const rader = await this.underlag.kuvert(ids, huvudman);
    const exporten = { namn: 'inkorg', kolumner: [['Id', (kuvert: Kuvert) => kuvert.id]] as const };
    return this.svarare.svara({ fraga, sida: { ...sida, rader }, tomt: TOM, export: exporten, begaran, svar });
  }
}
