import { Body, Controller, Headers, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { MAPPNINGAR, type Mappning, type Mappningar } from '#libs/import/index.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { Kod, Text } from '#libs/platform/http/dto.js';
import { Problem } from '#libs/platform/http/problem.js';
import { FINGERAVTRYCK, type Fingeravtryck } from '#libs/sekretess/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { AVVIKELSER } from '../avvikelser.controller.js';
import { Arendeprovning } from '../arende/arendeprovning.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { Rapportering } from '../rapport/rapportering.js';
import { korImport } from './importkorning.js';
import { felfil, heltSvar, stromSvar } from './importsvar.js';
import { skarpKorning, torrKorning } from './radkorning.js';
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
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    @Inject(FINGERAVTRYCK) private readonly fingeravtryck: Fingeravtryck,
    @Inject(MAPPNINGAR) private readonly mappningar: Mappningar,
    private readonly rapportering: Rapportering,
    private readonly provning: Arendeprovning,
  ) {}

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
    const rader = this.rader(begaran, {
      mappning: this.mappning(fraga.mappning),
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

  private mappning(id: string): Mappning {
    const mappning = this.mappningar.get(id);
    if (mappning !== undefined) return mappning;
    throw new Problem({
      status: 404,
      kod: 'MAPPNING_FINNS_EJ',
      detail: 'Mappningen finns inte. De som finns står i GET /avvikelse/v1/mappningar.',
    });
  }

  private rader(begaran: Begaran, fil: Fil): AsyncGenerator<Radsvar, void, undefined> {
    const { register, fingeravtryck } = this;
    const { inloggad, spar } = begaran;
    const nu = this.clock.now();
    const { mappning, innehall, torrkorning, signal } = fil;
    const kor = torrkorning ? torrKorning(this.rapportering) : skarpKorning(this.store, this.rapportering);
    return korImport({
      inlasning: {
        innehall,
        mappning,
        signal,
        uppslag: {
          huvudman: (namn) => (register.finns(namn) ? namn : register.sokNamn(namn)?.kod),
          hanvisning: (text) => register.slaUppHanvisning(text),
        },
      },
      fakta: { register, inloggad, nu, fingeravtryck },
      visaTolkad: torrkorning,
      kor: async (rapport, omgivning) => {
        await this.provning.kravKomplettera({ inloggad, huvudman: rapport.huvudman }, rapport.id);
        return kor(rapport, omgivning);
      },
      meta: (kommando, huvudman) => ({
        tid: nu.toISOString(),
        aktor: { klient: inloggad.klient, huvudman },
        kommando,
        ...(spar !== undefined && { spar }),
      }),
    });
  }
}

interface Fil {
  readonly mappning: Mappning;
  readonly innehall: AsyncIterable<Uint8Array>;
  readonly torrkorning: boolean;
  readonly signal: AbortSignal;
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
