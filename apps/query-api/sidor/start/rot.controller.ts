import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Oppen } from '#libs/sekretess/http/index.js';

/** Whoever comes with nothing but our name. */
@ApiExcludeController()
@Controller()
@Oppen()
export class RotController {
  @Get()
  rot(@Res({ passthrough: true }) svar: FastifyReply): string {
    void svar.code(303).header('location', '/sv/');
    return '';
  }
}
