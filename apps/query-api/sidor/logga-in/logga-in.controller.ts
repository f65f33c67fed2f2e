import { Controller, Get, Inject, Optional, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '#libs/platform/http/problem.js';
import {
  Begaransidentitet,
  lokalSida,
  ofullstandig,
  Oppen,
  PUBLIK_URL,
  Sidinloggning,
  Sidsession,
  type Pagaende,
} from '#libs/sekretess/http/index.js';
import { pa, sprakI, type Html, type Sprak, type Tvasprak } from '#libs/sidor/index.js';
import { Sidramare } from '#libs/sidor/http/index.js';
import { ingenInloggning, utloggad, valjInloggning } from './logga-in.html.js';
import { T } from './texter.js';

const START = '/sv/';
const HAR = /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/;

type Fraga = Readonly<Record<string, unknown>>;

/** Log in to the pages, by the issuer of one's own huvudman (OpenID Connect, code flow with PKCE). */
@ApiExcludeController()
@Controller('sidor')
@Oppen()
export class LoggaInController {
  constructor(
    @Inject(PUBLIK_URL) private readonly publikUrl: string,
    @Optional() @Inject(Sidsession) private readonly session: Sidsession | null,
    private readonly inloggning: Sidinloggning,
    private readonly identitet: Begaransidentitet,
    private readonly ramare: Sidramare,
  ) {}

  @Get('logga-in')
  async loggaIn(
    @Query() fraga: Fraga,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string> {
    const till = lokalSida(fraga['till']) ?? START;
    const sprak = sprakI(till);
    const { utfardare } = this.inloggning;
    const adress = this.omdirigering(begaran);
    if (!this.session || utfardare.length === 0 || adress === null) {
      void svar.code(503);
      return this.visa({ begaran, svar, sprak }, T.saknas, ingenInloggning(sprak));
    }
    const vald = utfardare.length === 1 ? utfardare[0] : utfardare[Number(fraga['utfardare'] ?? Number.NaN)];
    if (vald === undefined) {
      const namn = utfardare.map((en) => en.namn);
      return this.visa({ begaran, svar, sprak }, T.rubrik, valjInloggning(sprak, namn, till));
    }
    const { url, pagaende } = await this.inloggning.borja(vald, adress, till);
    void svar.header('set-cookie', await this.session.borjaInloggning(pagaende));
    return vidare(svar, url);
  }

  /** Where the issuer sends the reader back. */
  @Get('inloggad')
  async inloggad(
    @Query() fraga: Fraga,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string> {
    const { session, pagaende, adress } = await this.begard(begaran);
    const { token, till } = await this.inloggning.slutfor(pagaende, fraga, adress);
    // Only what the nav itself takes becomes a session: else the way to the page would lead back here for ever.
    if ((await this.identitet.medToken(token)) === null) throw godtasInte();
    const kaka = await session.kaka(token, till);
    if (kaka === null) throw forStor();
    void svar.header('set-cookie', [kaka, session.slutaInloggning()]);
    return vidare(svar, lokalSida(pagaende.till) ?? START);
  }

  /** What this browser asked for, or 400. */
  private async begard(begaran: FastifyRequest): Promise<Begard> {
    const { session } = this;
    const adress = this.omdirigering(begaran);
    const pagaende = session && (await session.pagaende(begaran.sidkakor ?? new Map()));
    if (!session || !pagaende || adress === null) throw ofullstandig();
    return { session, pagaende, adress };
  }

  @Get('utloggad')
  utloggad(
    @Query('sprak') sagt: unknown,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string> {
    const sprak = sagt === 'en' ? 'en' : 'sv';
    return this.visa({ begaran, svar, sprak }, T.utloggad, utloggad(sprak));
  }

  private visa({ begaran, svar, sprak }: Samtal, rubrik: Tvasprak, innehall: Html): Promise<string> {
    void svar.header('content-type', 'text/html; charset=utf-8');
    return this.ramare.sida({ begaran, sprak, rubrik: pa(sprak, rubrik), innehall, adress: `/${sprak}/` });
  }

  /** Null: nobody has said where people reach us, and it is not on this machine. */
  private omdirigering({ headers: { host = '' } }: FastifyRequest): string | null {
    if (this.publikUrl !== '') return `${this.publikUrl}/sidor/inloggad`;
    return HAR.test(host) ? `http://${host}/sidor/inloggad` : null;
  }
}

interface Begard {
  readonly session: Sidsession;
  readonly pagaende: Pagaende;
  readonly adress: string;
}

interface Samtal {
  readonly begaran: FastifyRequest;
  readonly svar: FastifyReply;
  readonly sprak: Sprak;
}

const vidare = (svar: FastifyReply, till: string): string => {
  void svar.code(303).header('location', till);
  return '';
};

const godtasInte = (): Problem =>
  new Problem({
    status: 403,
    kod: 'INLOGGNING_GODTAS_INTE',
    detail:
      'Inloggningstjänsten svarade, men navet godtar inte det den säger om dig: huvudman, roll eller giltighetstid. ' +
      'Kontakta den som förvaltar navet hos er.',
  });

const forStor = (): Problem =>
  new Problem({
    status: 403,
    kod: 'INLOGGNING_FOR_STOR',
    detail:
      'Inloggningstjänstens besked om dig är större än vad en webbläsare sparar. Kontakta den som förvaltar navet: ' +
      'token till navet bör bara hålla det som navet läser.',
  });
