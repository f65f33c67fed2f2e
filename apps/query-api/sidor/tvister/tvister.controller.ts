import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { antalPerAlder, listaTvister, type Sida, type Tvistfraga } from '#libs/read-models/index.js';
import { noteraAtkomst } from '#libs/sekretess/atkomst/index.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import { farUtfora, type Ombud } from '#libs/sekretess/index.js';
import { html, notis, pa, type Html, type Sprak } from '#libs/sidor/index.js';
import { objektIPoster } from '../../svar/atkomstobjekt.js';
import { lasareAv } from '../../svar/lasare.js';
import { Namnare } from '../../svar/namn.js';
import type { TvistDto } from '../../tvister/tvist.dto.js';
import { Tvistlasare } from '../../tvister/tvistlasare.js';
import { tvistpost } from '../../tvister/tvistpost.js';
import type { TvistpostDto } from '../../tvister/tvistpost.dto.js';
import { Tvistsvarare } from '../../tvister/tvistsvar.js';
import { formularet } from '../samverkan/formular.js';
import { formulardel } from '../samverkan/formulardel.js';
import { Mandatvalare } from '../samverkan/mandatval.js';
import { ifyllt, sidvalAv, SidfragaBasDto } from '../samverkan/sidfraga.dto.js';
import { Sidvisare } from '../sidvisare.js';
import { Sidsprak } from '../sprak.js';
import { aldersdiagram, alderHtml } from './alder.html.js';
import { T } from './texter.js';
import { tvistHtml } from './tvist.html.js';
import { tvistformular } from './tvistformular.js';
import { TvistsidfragaDto } from './tvistfraga.dto.js';
import { tvistlistaHtml } from './tvistlista.html.js';

/** Which of its tvister a huvudman is shown: those under way, unless others are asked for. */
const LAGEN = {
  '': { pagar: true },
  'ej-avgjorda': { status: 'oppen' },
  'ej-aterkallade': { utanAterkallade: true },
} as const satisfies Readonly<Record<string, Pick<Tvistfraga, 'pagar' | 'status' | 'utanAterkallade'>>>;

/** Tvister for people: how old they are, who is to do what, and forms for who represents a party (D5–D8). */
@ApiExcludeController()
@Controller(['sv/tvister', 'en/tvister'])
export class TvistsidorController {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly lasare: Tvistlasare,
    private readonly svarare: Tvistsvarare,
    private readonly namnare: Namnare,
    private readonly mandat: Mandatvalare,
    private readonly visare: Sidvisare,
  ) {}

  @Get()
  @Atgard('samverkan.lasa')
  async tvister(
    @Query() fraga: TvistsidfragaDto,
    @Sidsprak() sprak: Sprak,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const { huvudman, inloggad } = ombud;
    const aggregat = !lasareAv(inloggad, huvudman).forHuvudmannen;
    const antal = await antalPerAlder(this.db, huvudman, svenskDag(this.clock.now()));
    const sida = aggregat ? null : await this.lista(fraga, huvudman);
    if (sida !== null) noteraAtkomst(begaran, { objekt: objektIPoster(sida.rader) });
    const diagram = aldersdiagram(sprak, { antal, aggregat });
    const val = {
      antal,
      aggregat,
      diagram,
      sida,
      fraga,
      ...sidvalAv(fraga),
      adress: begaran.url,
      oppna: await this.oppna(sprak, ombud),
    };
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall: tvistlistaHtml(sprak, val) });
  }

  /** Numbers alone, small ones hidden: for who sees no tvist. */
  @Get('alder')
  @Atgard('statistik.lasa')
  async alder(
    @Query() _fraga: SidfragaBasDto,
    @Sidsprak() sprak: Sprak,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const antal = await antalPerAlder(this.db, ombud.huvudman, svenskDag(this.clock.now()));
    const innehall = alderHtml(sprak, { antal, aggregat: true });
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall });
  }

  @Get(':id')
  @Atgard('samverkan.lasa')
  async tvist(
    @Param('id') id: string,
    @Query() _fraga: SidfragaBasDto,
    @Sidsprak() sprak: Sprak,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const last = await this.lasare.las(id, lasareAv(ombud.inloggad, ombud.huvudman));
    const tvist = this.svarare.svar(last, undefined);
    const sida = tvistHtml(sprak, { tvist, handla: await this.handla(tvist, sprak, ombud) });
    const smulor = [{ text: pa(sprak, T.tvister), href: `/${sprak}/tvister` }];
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall: { ...sida, smulor } });
  }

  private async lista(fraga: TvistsidfragaDto, huvudman: string): Promise<Sida<TvistpostDto>> {
    const dag = svenskDag(this.clock.now());
    const [alder, om, principiell] = [ifyllt(fraga.alder), ifyllt(fraga.fraga), ifyllt(fraga.principiell)];
    const sida = await listaTvister(this.db, {
      ...{ huvudman, ...LAGEN[fraga.lage ?? ''], oppnadAr: ifyllt(fraga.oppnadAr), ...sidvalAv(fraga) },
      alder: alder === undefined ? undefined : { grupp: alder, idag: dag },
      fraga: om,
      principiell: principiell === undefined ? undefined : principiell === 'true',
    });
    return { ...sida, rader: sida.rader.map((rad) => tvistpost(rad, this.namnare, dag)) };
  }

  /** The form to open one that comes out of no case; null for who may not, or has nobody to speak by. */
  private async oppna(sprak: Sprak, { inloggad, huvudman }: Ombud): Promise<Html | null> {
    if (!farUtfora(inloggad, 'tvist.hantera')) return null;
    const mandatId = await this.mandat.val({ huvudman, behorighet: 'foretrada' });
    const iLanet = this.register.modell(this.register.lanFor(huvudman) ?? '')?.huvudman ?? [];
    const parter = iLanet.filter(({ kod }) => kod !== huvudman).map(({ kod, namn }) => ({ varde: kod, text: namn }));
    if (mandatId.length === 0 || parter.length === 0) return null;
    const plats = { sprak, parametrar: {}, revision: 0, tillbaka: `/${sprak}/tvister` };
    return formulardel(plats, formularet('tvist-oppning'), { val: { mandatId, parter } });
  }

  private async handla(tvist: TvistDto, sprak: Sprak, { inloggad, huvudman }: Ombud): Promise<Html> {
    const sag = (text: readonly [string, string]): Html => notis('info', html`${pa(sprak, text)}`);
    if (!farUtfora(inloggad, 'tvist.hantera')) return sag(T.ejHandlagga);
    const [foretrada, besluta] = await Promise.all([
      this.mandat.val({ huvudman, behorighet: 'foretrada' }),
      this.mandat.val({ huvudman, behorighet: 'besluta' }),
    ]);
    if (foretrada.length === 0) return sag(T.ingaMandat);
    const { id, revision } = tvist;
    const plats = { sprak, parametrar: { id }, revision, tillbaka: `/${sprak}/tvister/${id}` };
    return tvistformular(plats, { tvist, huvudman, foretrada, besluta }) ?? sag(T.ingetAttGora);
  }
}
