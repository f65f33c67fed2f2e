import 'reflect-metadata';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { systemClock, type Clock } from '#libs/platform/clock.js';
import { Halsa } from '#libs/platform/halsa.js';
import { nyHttpdorr } from '#libs/platform/http/fastify.js';
import { PlattformModule } from '#libs/platform/http/plattform.module.js';
import { nyLogg } from '#libs/platform/logg.js';
import { Matvarden } from '#libs/platform/matvarden.js';

export interface Door {
  readonly port: number;
  close(): Promise<void>;
}

export interface Served extends Door {
  /** What its modules provide under that class. */
  part<T>(of: Type<T>): T;
}

@Module({})
class Root {}

/** Modules behind the service's own HTTP door: limits, strict bodies, trace, security headers, metrics, problem+json. */
export const serve = async (
  imports: (DynamicModule | (new () => object))[],
  clock: Clock = systemClock,
): Promise<Served> => {
  const platform = { clock, logg: nyLogg('fel'), matvarden: new Matvarden(), halsa: new Halsa({}) };
  const door = nyHttpdorr(platform);
  const root: DynamicModule = { module: Root, imports: [PlattformModule.med(platform), ...imports] };
  const app = await NestFactory.create<NestFastifyApplication>(root, door.adapter, {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  door.installera(app);
  await app.listen(0, '127.0.0.1');
  return {
    port: Number(new URL(await app.getUrl()).port),
    part: (of) => app.get(of, { strict: false }),
    close: () => app.close(),
  };
};
