import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { noteraAtkomst } from '#libs/sekretess/atkomst/index.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import { farUtfora, type Ombud } from '#libs/sekretess/index.js';
import { html, notis, pa, type Html, type Sprak } from '#libs/sidor/index.js';
import type { RekommendationDto } from '../../rekommendationer/rekommendationer.dto.js';
import { Rekommendationsbild } from '../../rekommendationer/rekommendationsbild.js';
import { Rekommendationslasare } from '../../rekommendationer/rekommendationslasare.js';
import { Rekommendationslista } from '../../rekommendationer/rekommendationslista.js';
import { objektIPoster } from '../../svar/atkomstobjekt.js';
import { lasareAv } from '../../svar/lasare.js';
import { formularet } from '../samverkan/formular.js';
import { formulardel } from '../samverkan/formulardel.js';
import { Mandatvalare } from '../samverkan/mandatval.js';
import { sidtextAv, sidvalAv } from '../samverkan/sidfraga.dto.js';
import { Sidvisare } from '../sidvisare.js';
import { Sidsprak } from '../sprak.js';
import { rekommendationHtml } from './rekommendation.html.js';
import { BeslutssidfragaDto, RekommendationssidfragaDto } from './rekommendationsfraga.dto.js';
import { rekommendationslistaHtml } from './rekommendationslista.html.js';
import { T } from './texter.js';

/** Recommendations for people, with the form by which each huvudman decides for itself (B6). */
@ApiExcludeController()
@Controller(['sv/rekommendationer', 'en/rekommendationer'])
export class RekommendationssidorController {
  constructor(
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly lista: Rekommendationslista,
    private readonly lasare: Rekommendationslasare,
    private readonly bild: Rekommendationsbild,
    private readonly mandat: Mandatvalare,
    private readonly visare: Sidvisare,
  ) {}

  @Get()
  @Atgard('samverkan.lasa')
  async rekommendationer(
    @Query() fraga: RekommendationssidfragaDto,
    @Sidsprak() sprak: Sprak,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const attBesluta = fraga.attBesluta === 'true';
    const status = fraga.status ?? '';
    const valet = {
      ...sidtextAv(fraga),
      ...(attBesluta && { attBesluta: 'true' as const }),
      ...(status !== '' && { status }),
    };
    const sida = await this.lista.sida(valet, lasareAv(ombud.inloggad, ombud.huvudman));
    noteraAtkomst(begaran, { objekt: objektIPoster(sida.rader) });
    const val = { sida, ...sidvalAv(fraga), adress: begaran.url, attBesluta, status };
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall: rekommendationslistaHtml(sprak, val) });
  }

  @Get(':id')
  @Atgard('samverkan.lasa')
  async rekommendation(
    @Param('id') id: string,
    @Query() { beslut: valt = '' }: BeslutssidfragaDto,
    @Sidsprak() sprak: Sprak,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const last = await this.lasare.las(id, lasareAv(ombud.inloggad, ombud.huvudman));
    const rekommendation = this.bild.hel(last);
    const sida = rekommendationHtml(sprak, {
      rekommendation,
      valt,
      eget: await this.eget(rekommendation, sprak, ombud),
    });
    const smulor = [{ text: pa(sprak, T.rekommendationer), href: `/${sprak}/rekommendationer` }];
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall: { ...sida, smulor } });
  }

  /** The form for who may decide and has something to decide; else why there is none. */
  private async eget(rekommendation: RekommendationDto, sprak: Sprak, ombud: Ombud): Promise<Html> {
    const { huvudman, inloggad } = ombud;
    const egna = rekommendation.beslut.filter((post) => post.huvudman.kod === huvudman);
    const sag = (text: readonly [string, string]): Html => notis('info', html`${pa(sprak, text)}`);
    if (egna.length === 0) return html`${sag(T.ejMottagare)} ${this.aterkalla(rekommendation, sprak, ombud)}`;
    if (rekommendation.status === 'aterkallad') return sag(T.aterkallad);
    if (!farUtfora(inloggad, 'rekommendation.besluta')) return sag(T.ejMandat);
    const mandatId = await this.mandat.val({ huvudman, behorighet: 'besluta' });
    if (mandatId.length === 0) return sag(T.inget);
    const plats = platsFor(sprak, rekommendation);
    const verksamhet = egna.flatMap((post) =>
      post.verksamhet === null ? [] : [{ varde: post.verksamhet, text: post.verksamhetNamn ?? post.verksamhet }],
    );
    const val = { mandatId, verksamhet };
    const kvar = egna.some(({ status }) => status === 'vantar' || status === 'bordlagd');
    const avgjort = egna.some(({ status }) => status !== 'vantar');
    return html`${kvar && formulardel(plats, formularet('beslut-fattat'), { val })}
    ${avgjort && formulardel(plats, formularet('beslut-rattelse'), { val })}
    ${this.aterkalla(rekommendation, sprak, ombud)}`;
  }

  /** Withdrawn by who leads its arena; who that is the arena's own rule says. */
  private aterkalla(rekommendation: RekommendationDto, sprak: Sprak, { inloggad, huvudman }: Ombud): Html | false {
    const { koordinator } = lasareAv(inloggad, huvudman);
    const leder = koordinator && this.register.lanFor(huvudman) === rekommendation.lan;
    if (!leder || rekommendation.status !== 'vantar') return false;
    return formulardel(platsFor(sprak, rekommendation), formularet('rekommendation-aterkallelse'));
  }
}

const platsFor = (sprak: Sprak, { id, revision }: RekommendationDto) => ({
  ...{ sprak, parametrar: { id }, revision },
  tillbaka: `/${sprak}/rekommendationer/${id}`,
});
