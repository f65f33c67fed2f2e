import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { HALSA, type Halsa, type Halsolage } from '../halsa.js';
import { MATVARDEN, type Matvarden } from '../matvarden.js';
import { Dokumenterad } from './dokumenterad.js';
import { Oppen } from './oppen.js';

const LAGE_SCHEMA = {
  type: 'object',
  required: ['redo', 'delar'],
  properties: { redo: { type: 'boolean' }, delar: { type: 'object', additionalProperties: { type: 'boolean' } } },
} as const;
const lagesvar = (redo: boolean): { typer: Record<string, { schema: typeof LAGE_SCHEMA; exempel: Halsolage }> } => ({
  typer: { 'application/json': { schema: LAGE_SCHEMA, exempel: { redo, delar: { handelselogg: redo } } } },
});

/** For the platform that runs the service: alive, ready, measured. */
@ApiTags('om')
@Controller()
export class HalsaController {
  constructor(
    @Inject(HALSA) private readonly halsa: Halsa,
    @Inject(MATVARDEN) private readonly matvarden: Matvarden,
  ) {}

  @Get('health/live')
  @Oppen()
  @Dokumenterad({ summering: 'Lever processen?', svar: { 200: lagesvar(true) }, fel: [] })
  live(): Halsolage {
    return { redo: true, delar: {} };
  }

  @Get('health/ready')
  @Oppen()
  @Dokumenterad({ summering: 'Kan tjänsten ta emot?', svar: { 200: lagesvar(true), 503: lagesvar(false) }, fel: [] })
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
