import { Controller, Get, Inject, Param, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { listaUppfoljningar, plannivaerFor, type Sida, type Uppfoljningsfraga } from '#libs/read-models/index.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import { farUtfora, type Ombud } from '#libs/sekretess/index.js';
import type { Html, Sprak } from '#libs/sidor/index.js';
import { rapportfil } from '../../rapporter/rapportfil.js';
import { frysningarI, Rapportlasare } from '../../rapporter/rapportlasare.js';
import { Namnare } from '../../svar/namn.js';
import { Enkatbildare } from '../../uppfoljningar/enkatbild.js';
import { Uppfoljningslasare } from '../../uppfoljningar/uppfoljningslasare.js';
import { formularet } from '../samverkan/formular.js';
import { formulardel } from '../samverkan/formulardel.js';
import { ifyllt, sidvalAv } from '../samverkan/sidfraga.dto.js';
import { Sidvisare } from '../sidvisare.js';
import { Sidsprak } from '../sprak.js';
import { Arendelasratt } from './arendelasratt.js';
import { skickadText } from './enkatgangar.js';
import { Uppfoljningshandlingar } from './handlingar.js';
import { listaHtml, type Listpost } from './lista.html.js';
import { kriterieengelskaAv, praxiskallorI } from './rapportord.js';
import { uppfoljningHtml } from './uppfoljning.html.js';
import { RapportsidfragaDto, UppfoljningslistfragaDto, UppfoljningssidfragaDto } from './uppfoljningsfraga.dto.js';

/** The yearly follow-up for people: read by all huvudmän, led from here by who leads it. No case is read. */
@ApiExcludeController()
@Controller(['sv/uppfoljningar', 'en/uppfoljningar'])
export class UppfoljningssidorController {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly lasare: Uppfoljningslasare,
    private readonly enkat: Enkatbildare,
    private readonly rapporter: Rapportlasare,
    private readonly handlingar: Uppfoljningshandlingar,
    private readonly egna: Arendelasratt,
    private readonly namnare: Namnare,
    private readonly visare: Sidvisare,
  ) {}

  @Get()
  @Atgard('uppfoljning.lasa')
  async lista(
    @Query() fraga: UppfoljningslistfragaDto,
    @Sidsprak() sprak: Sprak,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const [val, ar] = [sidvalAv(fraga), ifyllt(fraga.ar)];
    const { enkat = '', saknar = '' } = fraga;
    const sida = await listaUppfoljningar(this.db, {
      ar: ar === undefined ? undefined : Number(ar),
      ...(enkat !== '' && { vantarPa: ombud.huvudman }),
      ...(saknar !== '' && this.somSaknar(ombud)),
      ...val,
    });
    const poster: Sida<Listpost> = { ...sida, rader: sida.rader.map((rad) => this.post(rad)) };
    const oppna = farUtfora(ombud.inloggad, 'uppfoljning.leda') ? this.oppna(sprak, ombud) : null;
    const innehall = listaHtml(sprak, {
      ...val,
      sida: poster,
      ar: ar ?? '',
      enkat,
      saknar,
      adress: begaran.url,
      oppna,
    });
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall });
  }

  @Get(':id')
  @Atgard('uppfoljning.lasa')
  async en(
    @Param('id') id: string,
    @Query() fraga: UppfoljningssidfragaDto,
    @Sidsprak() sprak: Sprak,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<string | Buffer> {
    const last = await this.lasare.last(id);
    const { revision, uppfoljning } = last;
    const { rapport: hel, frysning } = await this.rapporter.av(last, ifyllt(fraga.frysning));
    const gangar = this.enkat.gangar(last);
    const forslag = ifyllt(fraga.forslag);
    const ord = kriterieengelskaAv(this.register.uppfoljning(hel.om.lan)?.kriterielistor ?? []);
    const handla =
      frysning === null
        ? await this.handlingar.for({ hel, uppfoljning, gangar, revision, ord, sprak, ombud, begaran, forslag })
        : null;
    const egna = frysning === null ? await this.egna.medBrister(ombud, uppfoljning.brister) : null;
    const innehall = uppfoljningHtml(sprak, {
      hel,
      kortnamn: this.kortnamn(hel.om.overenskommelse),
      ord,
      frysning,
      frysningar: frysningarI(uppfoljning),
      baraObesvarade: fraga.enkat === 'obesvarade',
      praxiskallor: frysning === null ? praxiskallorI(uppfoljning) : new Map(),
      egna,
      gangar: frysning === null ? gangar : null,
      handla,
    });
    const tillagg = { 'uppfoljning-enkatutskick': skickadText(sprak, gangar) };
    return this.visare.visa({ begaran, svar, sprak, ombud, innehall, tillagg });
  }

  @Get(':id/rapport')
  @Atgard('uppfoljning.lasa')
  async fil(@Param('id') id: string, @Query() { format, frysning }: RapportsidfragaDto): Promise<StreamableFile> {
    return rapportfil(await this.rapporter.las(id, format, ifyllt(frysning)), format);
  }

  /** N8: of the reader's own län, as its file has levels. */
  private somSaknar({ huvudman }: Ombud): Pick<Uppfoljningsfraga, 'lan' | 'saknar'> {
    const lan = this.register.lanFor(huvudman) ?? '';
    return { lan, saknar: plannivaerFor(this.register, lan) };
  }

  private post(rad: Omit<Listpost, 'lan'> & { readonly lan: string }): Listpost {
    const { id, ar, status, tillfragade, besvarade, brister } = rad;
    const lan = this.register.modell(rad.lan)?.lan.namn ?? rad.lan;
    return {
      ...{ id, ar, lan, status, tillfragade, besvarade, brister },
      overenskommelse: this.namnare.overenskommelse(rad.overenskommelse),
    };
  }

  private kortnamn(overenskommelse: string): string | null {
    return this.register.overenskommelser().find(({ id }) => id === overenskommelse)?.kortnamn ?? null;
  }

  private oppna(sprak: Sprak, { huvudman }: Ombud): Html {
    const egna = this.register.overenskommelser().filter(({ parter }) => parter.includes(huvudman));
    const val = { overenskommelse: egna.map(({ id, namn, kortnamn }) => ({ varde: id, text: kortnamn ?? namn })) };
    const plats = { sprak, parametrar: {}, revision: 0, tillbaka: `/${sprak}/uppfoljningar` };
    return formulardel(plats, formularet('uppfoljning-oppning'), { val });
  }
}
