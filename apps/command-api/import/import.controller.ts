import { Body, Controller, Headers, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { Kod, Text } from '#libs/platform/http/dto.js';
import { Problem } from '#libs/platform/http/problem.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { AVVIKELSER } from '../avvikelser.controller.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { Filimport } from './filimport.js';
import { felfil, heltSvar, stromSvar } from './importsvar.js';
import { IMPORTDOKUMENTATION } from './dokumentation.js';
import type { Radsvar } from './radsvar.js';

const JANEJ = { true: 'Ja', false: 'Nej' } as const;

export class ImportfragaDto {
  @Text({ max: 100 })
  mappning: string;

  @Kod(JANEJ, { valfri: true })
  dryRun?: keyof typeof JANEJ;

  @Kod({ csv: 'CSV' }, { valfri: true })
  felfil?: 'csv';
}

@ApiTags('import')
@Controller(AVVIKELSER)
export class ImportController {
  constructor(private readonly filimport: Filimport) {}

  @Post('import')
  @HttpCode(200)
  @RouteConfig({ raKropp: true })
  @Atgard('avvikelse.importera')
  @Dokumenterad(IMPORTDOKUMENTATION)
  async importera(
    @Body() kropp: unknown,
    @Query() fraga: ImportfragaDto,
    @Headers('accept') accept: string | undefined,
    @AktuellBegaran() begaran: Begaran,
    @Req() request: FastifyRequest,
    @Res() svar: FastifyReply,
  ): Promise<void> {
    const torrkorning = fraga.dryRun === 'true';
    const avbrott = new AbortController();
    svar.raw.once('close', () => avbrott.abort());
    const rader = this.filimport.rader(begaran, {
      mappning: this.filimport.mappning(fraga.mappning),
      innehall: somStrom(kropp),
      torrkorning,
      signal: avbrott.signal,
    });
    const strommas = accept?.includes('application/x-ndjson') === true;
    try {
      await (fraga.felfil === 'csv' ? svaraFelfil : strommas ? svaraStrom : svaraHelt)(svar, rader, torrkorning);
    } finally {
      // What was never read of a refused file would hold the connection.
      request.raw.resume();
    }
  }
}

const somStrom = (kropp: unknown): AsyncIterable<Uint8Array> => {
  // Kept open when the reader gives up early: the sender is to get its answer, not a broken connection.
  if (kropp instanceof Readable) return { [Symbol.asyncIterator]: () => kropp.iterator({ destroyOnReturn: false }) };
  throw new Problem({ status: 400, kod: 'TOM_FIL', detail: 'Skicka filen i begärans kropp.' });
};

type Svarsform = (svar: FastifyReply, rader: AsyncGenerator<Radsvar, void, undefined>, torr: boolean) => Promise<void>;

const svaraFelfil: Svarsform = async (svar, rader, torr) => {
  const text = await felfil(rader, torr);
  await svar
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', 'attachment; filename="avvisade-rader.csv"')
    .send(text);
};
const svaraStrom: Svarsform = async (svar, rader, torr) => {
  const strom = await stromSvar(rader, torr);
  await svar.header('content-type', 'application/x-ndjson; charset=utf-8').send(Readable.from(strom));
};
const svaraHelt: Svarsform = async (svar, rader, torr) => {
  await svar.send(await heltSvar(rader, torr));
};
