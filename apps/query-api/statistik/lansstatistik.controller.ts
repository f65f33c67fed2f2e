import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { huvudmannatypAv } from '#libs/huvudman/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { indikatorer, lasBristforslag, lasVarmekarta, type Bristfraga } from '#libs/read-models/index.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import { EGET, prova, type Ombud } from '#libs/sekretess/index.js';
import { Statistikurvalare } from '../sidor/statistik/statistikurval.js';
import { Listbehorighet } from '../svar/listbehorighet.js';
import { Namnare } from '../svar/namn.js';
import { fragor } from '../svar/sidfraga.dto.js';
import type { Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { antalet, BRISTKOLUMNER, bristposter, INDIKATORKOLUMNER, indikatorpost, KARTKOLUMNER } from './poster.js';
import { BristpostDto, IndikatorpostDto, KartpostDto, LansfragaDto } from './statistik.dto.js';
import { Statistiksvarare } from './statistiksvarare.js';

const LANET = 'Av det egna länet. Tal under fem är dolda för alla, för de gäller andra huvudmän också.';
const EJ_ANGIVEN = 'Ej angiven';

@ApiTags('vyer')
@Controller('avvikelse/v1/vyer')
export class LansstatistikController {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    private readonly urvalare: Statistikurvalare,
    private readonly behorighet: Listbehorighet,
    private readonly namnare: Namnare,
    private readonly svarare: Statistiksvarare,
  ) {}

  @Get('varmekarta')
  @Atgard('statistik.lasa')
  @Dokumenterad({
    summering: 'Årets ärenden per kommun och överenskommelse',
    beskrivning: `${LANET} Ett ärende mellan två kommuner räknas i båda.`,
    svar: { 200: sidsvarAv(KartpostDto, 'Kommun;Överenskommelse;Antal\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(LansfragaDto),
  })
  async varmekarta(
    @Query() fraga: LansfragaDto,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<KartpostDto> | string> {
    const { lan, ar } = this.lansfraga(ombud, fraga);
    const { kolumner, rader: kommuner, dolda } = await lasVarmekarta(this.db, { lan, ar, aggregat: true });
    const rader = kommuner.flatMap(({ kommun, antal }) =>
      kolumner.map((overenskommelse, nr) => ({
        ...{ kommun, kommunNamn: this.namnare.huvudman(kommun).namn, overenskommelse },
        overenskommelseNamn:
          overenskommelse === null ? EJ_ANGIVEN : (this.namnare.overenskommelse(overenskommelse) ?? overenskommelse),
        ...antalet(antal[nr] ?? 0),
      })),
    );
    const valda = rader.filter(
      (rad) => fraga.overenskommelse === undefined || rad.overenskommelse === fraga.overenskommelse,
    );
    const { format } = fraga;
    return this.svarare.svara({
      rader: valda,
      dolda,
      format,
      namn: 'varmekarta',
      kolumner: KARTKOLUMNER,
      begaran,
      svar,
    });
  }

  @Get('indikatorer')
  @Atgard('statistik.lasa')
  @Dokumenterad({
    summering: 'Årets indikatorer som beräknas ur navets egna händelser',
    beskrivning: `${LANET} Bara avvikelser per slag kan avgränsas till en överenskommelse.`,
    svar: { 200: sidsvarAv(IndikatorpostDto, 'Indikator;Slag;Del;Värde;Enhet\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(LansfragaDto),
  })
  async indikatorer(
    @Query() fraga: LansfragaDto,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<IndikatorpostDto> | string> {
    const rader = (await indikatorer(this.db, this.lansfraga(ombud, fraga))).map(indikatorpost);
    const dolda = rader.some(({ dolt }) => dolt !== null);
    const { format } = fraga;
    return this.svarare.svara({
      rader,
      dolda,
      format,
      namn: 'indikatorer',
      kolumner: INDIKATORKOLUMNER,
      begaran,
      svar,
    });
  }

  @Get('bristforslag')
  @Atgard('statistik.lasa')
  @Dokumenterad({
    summering: 'Brister som årets ärenden talar om, efter uppföljningens områden',
    beskrivning: `${LANET} Den som får läsa ärenden ser också id för de egna ärendena bakom.`,
    svar: { 200: sidsvarAv(BristpostDto, 'Område;Brist;Antal;Skäl\r\n') },
    fel: [400, 401, 403],
    fraga: fragor(LansfragaDto),
  })
  async bristforslag(
    @Query() fraga: LansfragaDto,
    @AktuelltOmbud() ombud: Ombud,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<BristpostDto> | string> {
    const lasare = this.lasare(ombud);
    const fragan = { ...this.lansfraga(ombud, fraga), ...(lasare !== null && { lasare }) };
    const underlag = await lasBristforslag(this.db, fragan);
    const rader = bristposter(underlag);
    const avvikelser = [...new Set(rader.flatMap((rad) => rad.avvikelser ?? []))];
    const export_ = { namn: 'bristforslag', kolumner: BRISTKOLUMNER, format: fraga.format };
    return this.svarare.svara({ rader, dolda: underlag.dolda, avvikelser, ...export_, begaran, svar });
  }

  private lansfraga(ombud: Ombud, { ar: valt, overenskommelse }: LansfragaDto) {
    const { lan, ar, idag } = this.urvalare.urval(ombud, valt === undefined ? {} : { ar: valt }, 'sv');
    return { lan, ar, idag, overenskommelse: overenskommelse ?? null, aggregat: true };
  }

  /** Whose cases may be told of: as in the list of cases. */
  private lasare(ombud: Ombud): NonNullable<Bristfraga['lasare']> | null {
    const { inloggad, huvudman } = ombud;
    const om = { ...EGET, huvudmanstyp: huvudmannatypAv(huvudman) };
    if (!prova(inloggad, 'avvikelse.lasa', om).tillatet) return null;
    return { huvudman, krets: this.behorighet.krets(ombud, 'avvikelse.lasa') };
  }
}
