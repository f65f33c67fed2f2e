import { Inject, Injectable, Optional, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { arSidadress, kravEgetUrsprung } from './sidsession-adress.js';
import { lasKakor, Sidsession, type Kakor } from './sidsession.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Of a page: its cookies, taken out of the headers. */
    sidkakor?: Kakor;
    /** A cookie of ours said who asks, or said so before it ended. */
    sidsession?: 'giltig' | 'utgangen';
  }
}

/** Injection token of the address that people reach the pages by; empty: the host that is asked. */
export const PUBLIK_URL = Symbol('PublikUrl');

const UTAN_VERKAN: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Before anything else of a request for a page: a form must come from a page of ours, and the token of the cookie is put
 * where every credential stands. On any other path a cookie is not looked at.
 */
@Injectable()
export class Sidhake implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(PUBLIK_URL) private readonly publikUrl: string,
    @Optional() @Inject(Sidsession) private readonly session: Sidsession | null,
  ) {}

  onModuleInit(): void {
    const instans: FastifyInstance = this.host.httpAdapter.getInstance();
    instans.addHook('onRequest', (begaran) => this.vidBegaran(begaran));
  }

  private async vidBegaran(begaran: FastifyRequest): Promise<void> {
    if (!arSida(begaran)) return;
    begaran.sidkakor = lasKakor(begaran.headers.cookie);
    delete begaran.headers.cookie;
    if (!UTAN_VERKAN.has(begaran.method)) kravEgetUrsprung(begaran.headers, this.publikUrl);
    if (begaran.headers.authorization !== undefined) return;
    const lage = (await this.session?.oppna(begaran.sidkakor)) ?? null;
    if (lage === 'utgangen') begaran.sidsession = lage;
    else if (lage !== null) {
      begaran.sidsession = 'giltig';
      begaran.headers.authorization = `Bearer ${lage.token}`;
    }
  }
}

/** By its address and by the route that was found: no way of writing the one makes it the other. */
const arSida = ({ url, routeOptions: { url: rutt = url } }: FastifyRequest): boolean =>
  arSidadress(url) && arSidadress(rutt);
