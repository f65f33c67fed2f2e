import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { sprakI } from '#libs/sidor/index.js';

/** Parameter: the language that the page's address begins with. */
export const Sidsprak = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  sprakI(context.switchToHttp().getRequest<FastifyRequest>().url),
);
