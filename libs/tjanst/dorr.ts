import 'reflect-metadata';
import type { Server } from 'node:http';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Konfiguration } from '#libs/platform/config.js';
import { nyHttpdorr, type Httpmiljo } from '#libs/platform/http/fastify.js';
import { byggOpenapi, serveraOpenapi } from '#libs/platform/http/openapi.js';
import { lyssna } from './lyssna.js';

/** Platforms kill what has not stopped in half a minute. */
const DORRAR_MS_MAX = 10_000;

/** Doors that answer. */
export interface Dorr {
  readonly app: NestFastifyApplication;
  readonly url: string;
  /** @param msMax requests get so long to end; an import that takes longer is broken off, and sent again doubles nothing */
  stang(msMax?: number): Promise<void>;
}

export interface Dorrval {
  readonly konfiguration: Pick<Konfiguration, 'port' | 'bind'> & Partial<Pick<Konfiguration, 'begarandenPerMinut'>>;
  /** Root module: every endpoint, and `PlattformModule`. */
  readonly modul: DynamicModule;
  readonly miljo: Httpmiljo;
  /** Serves the explorer with the document of its endpoints, or with another. */
  readonly openapi: boolean | OpenAPIObject;
  /** Waited for before the doors open: what must stand at the first question. */
  readonly foreOppning?: () => Promise<unknown>;
}

/** Opens the HTTP doors of a program. Throws, in Swedish, when the port or the address cannot be had; nothing is left open then. */
export const startaDorr = async ({ konfiguration, modul, miljo, openapi, foreOppning }: Dorrval): Promise<Dorr> => {
  const { begarandenPerMinut = 0 } = konfiguration;
  const http = nyHttpdorr({ ...miljo, begarandenPerMinut });
  const app = await NestFactory.create<NestFastifyApplication>(modul, http.adapter, {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  const stang = (msMax = DORRAR_MS_MAX): Promise<void> => stangApp(app, msMax);
  try {
    http.installera(app);
    if (openapi !== false) serveraOpenapi(app, openapi === true ? byggOpenapi(app) : openapi);
    await foreOppning?.();
    await lyssna(app, konfiguration);
    return { app, url: await app.getUrl(), stang };
  } catch (error) {
    await stang().catch(() => undefined);
    throw error;
  }
};

const stangApp = async (app: NestFastifyApplication, msMax: number): Promise<void> => {
  const server: Server = app.getHttpServer();
  const klocka = setTimeout(() => server.closeAllConnections(), msMax);
  try {
    await app.close();
  } finally {
    clearTimeout(klocka);
  }
};
