import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { arDatum, svenskMidnatt } from '#libs/platform/datum.js';
import { Dtogranskare } from '#libs/platform/http/dto.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { lasLeverans } from '#libs/read-models/index.js';
import { noteraAtkomst, faltI } from '#libs/sekretess/atkomst/index.js';
import { Aktuell, Atgard, HUVUDMAN_HEADER } from '#libs/sekretess/http/index.js';
import { farUtfora, type Inloggad, type Ombud } from '#libs/sekretess/index.js';
import { pa, type Sprak, type Valbart } from '#libs/sidor/index.js';
import { Namnare } from '../../svar/namn.js';
import { arUuid } from '../../svar/uuid.js';
import { Leveranslasare, serAlla } from '../../vyer/leveranslasare.js';
import { leveranspost } from '../../vyer/leveranspost.js';
import { LeveransfragaDto, type LeveranspostDto } from '../../vyer/vyer.dto.js';
import { forFil, tolkaFraga, type Sidfraga } from '../arenden/fraga.js';
import { noteraRader } from '../arenden/notera.js';
import { ALLA } from '../arenden/ord.js';
import { Sidsprak } from '../sprak.js';
import { Sidvisare } from '../sidvisare.js';
import { enLeverans, leveranssida } from './leveranser.html.js';

const GRANSKARE = new Dtogranskare(LeveransfragaDto);
/** Pages of matters, by what a delivery is about. */
const SIDOR: Readonly<Record<string, string>> = {
  avvikelse: 'arenden',
  tvist: 'tvister',
  arena: 'arenor',
  rekommendation: 'rekommendationer',
};

@ApiExcludeController()
@Controller(['sv/leveranser', 'en/leveranser'])
export class LeveranserSida {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly lasare: Leveranslasare,
    private readonly namnare: Namnare,
    private readonly visare: Sidvisare,
  ) {}

  @Get()
  @Atgard('leverans.lasa')
  async visa(
    @Query() rafraga: Sidfraga,
    @Aktuell() inloggad: Inloggad,
    @Sidsprak() sprak: Sprak,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const namngiven = begaran.headers[HUVUDMAN_HEADER];
    const sedan = typeof rafraga['sedan'] === 'string' && arDatum(rafraga['sedan']) ? rafraga['sedan'] : '';
    const fran = sedan === '' ? '' : svenskMidnatt(sedan).toISOString();
    const fraga = forFil(tolkaFraga(GRANSKARE, { ...rafraga, sedan: fran }), rafraga);
    const { sida, tomt } = await this.lasare.las(fraga, inloggad, namngiven);
    const parkerade = (await this.lasare.las({ status: 'parkerad', limit: '1' }, inloggad, namngiven)).sida.antal;
    noteraRader(begaran, sida.rader);
    const innehall = leveranssida(sprak, {
      ...{ sida, tomt, fraga, sedan, parkerade, adress: begaran.url },
      mottagare: serAlla(inloggad) ? this.mottagare(sprak) : null,
      formular: formularFor(inloggad),
    });
    return this.visare.visa({ begaran, svar, sprak, ombud: ombudet(inloggad), innehall });
  }

  @Get(':id')
  @Atgard('leverans.lasa')
  async en(
    @Param('id') id: string,
    @Aktuell() inloggad: Inloggad,
    @Sidsprak() sprak: Sprak,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const rad = arUuid(id) ? await lasLeverans(this.db, id) : undefined;
    if (rad === undefined || !(serAlla(inloggad) || inloggad.huvudman.includes(rad.mottagare))) {
      throw new Rejected('FORSANDELSE_SAKNAS', 'Försändelsen finns inte.', 'saknas');
    }
    const post = leveranspost(rad, this.namnare);
    noteraRader(begaran, [post]);
    noteraAtkomst(begaran, { falt: faltI(post) });
    const innehall = enLeverans(sprak, {
      post,
      lank: lankTill(sprak, post, inloggad),
      farSandaOm: farUtfora(inloggad, 'leverans.sanda-om'),
    });
    return this.visare.visa({ begaran, svar, sprak, ombud: ombudet(inloggad), innehall });
  }

  private mottagare(sprak: Sprak): readonly Valbart[] {
    const alla = this.register.alla().map(({ kod, namn }) => ({ varde: kod, text: namn, sprak: 'sv' as const }));
    return [{ varde: '', text: pa(sprak, ALLA) }, ...alla];
  }
}

const formularFor = (inloggad: Inloggad): readonly string[] => [
  ...(inloggad.huvudman.length > 0 && farUtfora(inloggad, 'leverans.prova') ? ['provleverans'] : []),
  ...(farUtfora(inloggad, 'leverans.sanda-om') ? ['omsandning'] : []),
];

/** To a page that the reader's role may open; whether the matter is the reader's that page says itself. */
const lankTill = (sprak: Sprak, { arendeslag, arende }: LeveranspostDto, inloggad: Inloggad): string | null => {
  const sida = SIDOR[arendeslag];
  const far = farUtfora(inloggad, arendeslag === 'avvikelse' ? 'avvikelse.lasa' : 'samverkan.lasa');
  return sida === undefined || !far ? null : `/${sprak}/${sida}/${arende}`;
};

const ombudet = (inloggad: Inloggad): Ombud => ({ inloggad, huvudman: inloggad.huvudman[0] ?? '' });
