import { Body, Controller, HttpCode, Module, Post } from '@nestjs/common';
import fastify from 'fastify';
import { RapportDto } from '../../../apps/command-api/index.js';
import { nyAjv, schemaAv } from '#libs/platform/http/dto/schema.js';
import { serve, type Door } from './serve.js';

@Controller('validated')
class ValidatedController {
  @Post()
  @HttpCode(200)
  take(@Body() report: RapportDto): { readonly arendenummer: string } {
    return { arendenummer: report.kalla.arendenummer };
  }
}

@Module({ controllers: [ValidatedController] })
class ValidatedModule {}

/** One endpoint behind the service's own door, its body a validated DTO. */
export const openValidatedNest = (): Promise<Door> => serve([ValidatedModule]);

/** The same answer to the same body from Fastify alone, with the same schema compiled by the same Ajv. */
export const openBareFastify = async (): Promise<Door> => {
  const app = fastify({ logger: false });
  app.setValidatorCompiler(({ schema }) => nyAjv().compile(schema as object));
  app.post<{ Body: RapportDto }>('/validated', { schema: { body: schemaAv(RapportDto) } }, (request) =>
    Promise.resolve({ arendenummer: request.body.kalla.arendenummer }),
  );
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  return { port: Number(new URL(address).port), close: () => app.close() };
};
