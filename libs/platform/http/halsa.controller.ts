import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { HALSA, type Halsa, type Halsolage } from '../halsa.js';
import { MATVARDEN, type Matvarden } from '../matvarden.js';
import { Dokumenterad } from './dokumenterad.js';
import { Oppen } from './oppen.js';

const SKAL_SCHEMA = {
  type: 'object',
  required: ['text', 'sedan'],
  properties: { text: { type: 'string', description: 'På svenska' }, sedan: { type: 'string', format: 'date-time' } },
} as const;
const LAGE_SCHEMA = {
  type: 'object',
  required: ['redo', 'delar'],
  properties: {
    redo: { type: 'boolean' },
    delar: { type: 'object', additionalProperties: { type: 'boolean' } },
    skal: { type: 'object', description: 'Varför, för varje del som inte fungerar', additionalProperties: SKAL_SCHEMA },
  },
} as const;
type Lagesvar = { readonly typer: Record<string, { schema: typeof LAGE_SCHEMA; exempel: Halsolage }> };
const lagesvar = (exempel: Halsolage): Lagesvar => ({
  typer: { 'application/json': { schema: LAGE_SCHEMA, exempel } },
});
const SEDAN = '2026-02-14T09:30:00.000Z';
const LEVER = lagesvar({ redo: true, delar: {} });
const LEVER_INTE = lagesvar({
  redo: false,
  delar: { process: false },
  skal: { process: { text: 'läsningen från kön har slutat röra sig', sedan: SEDAN } },
});
const REDO = lagesvar({ redo: true, delar: { handelselogg: true } });
const INTE_REDO = lagesvar({
  redo: false,
  delar: { handelselogg: false },
  skal: { handelselogg: { text: 'svarar inte', sedan: SEDAN } },
});

/** For the platform that runs the service: alive, ready, measured. */
@ApiTags('om')
@Controller()
export class HalsaController {
  constructor(
    @Inject(HALSA) private readonly halsa: Halsa,
    @Inject(MATVARDEN) private readonly matvarden: Matvarden,
  ) {
    matvarden.redo(() => halsa.senast());
  }

  @Get('health/live')
  @Oppen()
  @Dokumenterad({ summering: 'Lever processen?', svar: { 200: LEVER, 503: LEVER_INTE }, fel: [] })
  live(@Res({ passthrough: true }) svar: FastifyReply): Halsolage {
    const lage = this.halsa.liv();
    if (!lage.redo) void svar.status(503);
    return lage;
  }

  @Get('health/ready')
  @Oppen()
  @Dokumenterad({ summering: 'Kan tjänsten ta emot?', svar: { 200: REDO, 503: INTE_REDO }, fel: [] })
  async ready(@Res({ passthrough: true }) svar: FastifyReply): Promise<Halsolage> {
    const lage = await this.halsa.lage();
    if (!lage.redo) void svar.status(503);
    return lage;
  }

  @Get('metrics')
  @Oppen()
  @Dokumenterad({
    summering: 'Mätvärden för Prometheus',
    svar: { 200: { typer: { 'text/plain': { schema: { type: 'string' }, exempel: '# HELP …' } } } },
    fel: [],
  })
  async metrics(@Res({ passthrough: true }) svar: FastifyReply): Promise<string> {
    void svar.header('content-type', this.matvarden.register.contentType);
    return this.matvarden.register.metrics();
  }
}
