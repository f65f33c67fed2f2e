import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Observable } from 'rxjs';
import { medLasarkrets } from '#libs/platform/sql/index.js';

/** What is read to answer a request is read for the huvudmän of its credential alone, also by the database itself. */
@Injectable()
export class Lasarkretsvakt implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { inloggad } = context.switchToHttp().getRequest<FastifyRequest>();
    return new Observable((mottagare) =>
      medLasarkrets(inloggad?.huvudman ?? [], () => next.handle().subscribe(mottagare)),
    );
  }
}
