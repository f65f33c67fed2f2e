import { Controller, Get, Header, Inject, Optional, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { INGEN_UTGIVARE, type Utgivarinstallning } from '#libs/platform/config.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import {
  listaOppnaHuvudman,
  listaOppnaMatt,
  listaOppnaVarden,
  senastFryst,
  type OppetVarde,
} from '#libs/read-models/index.js';
import { Oppen } from '#libs/sekretess/http/index.js';
import { UTGIVARE } from '../utgivare.js';
import type { Kolumner } from '../svar/csv.js';
import { fragor, SidfragaDto, sidval } from '../svar/sidfraga.dto.js';
import { helSida, Sidsvarare, type Sidsvar } from '../svar/sidsvar.js';
import { sidsvarAv } from '../svar/sidsvar.dto.js';
import { dcat } from './dcat.js';
import { mattbeskrivning } from './matt.js';
import { DCATSVAR, OppenHuvudmanDto, OppetMattDto, OppetVardeDto, VardefragaDto } from './oppna-data.dto.js';

const TOMT =
  'Inga öppna siffror att visa. De kommer ur frysta uppföljningar; antingen är ingen fryst, eller så träffar inget filtret.';

/**
 * Open to all, at the pace that every address may ask. Out of the table of open figures and nothing else: no case and no
 * huvudman's own is read here.
 */
@ApiTags('öppna data')
@Controller('avvikelse/v1/oppna-data')
export class OppnaDataController {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly sidor: Sidsvarare,
    @Optional() @Inject(UTGIVARE) private readonly utgivare: Utgivarinstallning | null,
  ) {}

  @Get('matt')
  @Oppen()
  @Dokumenterad({
    summering: 'Måtten som det finns öppna siffror för',
    svar: { 200: sidsvarAv(OppetMattDto, 'Mått;Namn\r\n') },
    fel: [400],
    fraga: fragor(SidfragaDto),
  })
  async matt(
    @Query() fraga: SidfragaDto,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<OppetMattDto> | string> {
    const alla = (await listaOppnaMatt(this.db)).map(({ matt, enhet, perioder }) => ({
      ...{ matt, enhet, perioder: [...perioder] },
      ...mattbeskrivning(matt),
    }));
    const exporten = { namn: 'matt', kolumner: MATTKOLUMNER };
    return this.sidor.svara({ fraga, sida: bit(alla, fraga), tomt: TOMT, export: exporten, begaran, svar });
  }

  @Get('huvudman')
  @Oppen()
  @Dokumenterad({
    summering: 'Huvudmännen och länen som det finns öppna siffror för',
    svar: { 200: sidsvarAv(OppenHuvudmanDto, 'Kod;Namn;Typ\r\n') },
    fel: [400],
    fraga: fragor(SidfragaDto),
  })
  async huvudman(
    @Query() fraga: SidfragaDto,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<OppenHuvudmanDto> | string> {
    const alla = (await listaOppnaHuvudman(this.db)).map((kod) => this.omrade(kod));
    const exporten = { namn: 'huvudman', kolumner: HUVUDMANSKOLUMNER };
    return this.sidor.svara({ fraga, sida: bit(alla, fraga), tomt: TOMT, export: exporten, begaran, svar });
  }

  @Get('varden')
  @Oppen()
  @Dokumenterad({
    summering: 'Öppna siffror: mått × huvudman × period',
    beskrivning:
      'Bara ur frysta uppföljningar. Antal under fem är dolda, och ett publicerat antal ersätts bara när skillnaden inte ' +
      'röjer något.',
    svar: { 200: sidsvarAv(OppetVardeDto, 'Mått;Huvudman;Period;Värde\r\n') },
    fel: [400],
    fraga: fragor(VardefragaDto),
  })
  async varden(
    @Query() fraga: VardefragaDto,
    @Req() begaran: FastifyRequest,
    @Res({ passthrough: true }) svar: FastifyReply,
  ): Promise<Sidsvar<OppetVardeDto> | string> {
    const { matt, huvudman, period, overenskommelse } = fraga;
    const sida = await listaOppnaVarden(this.db, { matt, huvudman, period, overenskommelse, ...sidval(fraga) });
    const exporten = { namn: 'varden', kolumner: VARDEKOLUMNER };
    const rader = sida.rader.map(somDto);
    return this.sidor.svara({ fraga, sida: { ...sida, rader }, tomt: TOMT, export: exporten, begaran, svar });
  }

  @Get('dcat')
  @Oppen()
  @Header('content-type', 'application/ld+json; charset=utf-8')
  @Dokumenterad({ summering: 'Maskinläsbara metadata: DCAT-AP-SE som JSON-LD', svar: { 200: DCATSVAR }, fel: [] })
  async metadata(@Req() begaran: FastifyRequest): Promise<string> {
    const adress = `${begaran.protocol}://${begaran.host}`;
    const [matt, andrad] = [await listaOppnaMatt(this.db), await senastFryst(this.db)];
    return JSON.stringify(dcat({ adress, matt, andrad, utgivare: this.utgivare ?? INGEN_UTGIVARE }));
  }

  private omrade(kod: string): OppenHuvudmanDto {
    const lan = /^lan-(.+)$/.exec(kod)?.[1];
    if (lan !== undefined) return { kod, namn: this.register.modell(lan)?.lan.namn ?? kod, typ: 'lan' };
    const { namn, typ } = this.register.hamta(kod) ?? { namn: kod, typ: 'privat' };
    return { kod, namn, typ };
  }
}

/** One page of what stands whole. */
const bit = <Post>(alla: readonly Post[], fraga: SidfragaDto) => {
  const { limit, offset } = sidval(fraga);
  return { ...helSida(alla), rader: alla.slice(offset, offset + limit) };
};

const somDto = ({ matt, huvudman, period, varde, enhet, kalla, overenskommelse, frysning, fryst }: OppetVarde) => ({
  ...{ matt, huvudman, period, varde, enhet, kalla, overenskommelse, frysning, fryst },
});

const MATTKOLUMNER: Kolumner<OppetMattDto> = [
  ['Mått', (post) => post.matt],
  ['Namn', (post) => post.namn],
  ['Beskrivning', (post) => post.beskrivning],
  ['Enhet', (post) => post.enhet],
  ['Perioder', (post) => post.perioder.join(', ')],
];
const HUVUDMANSKOLUMNER: Kolumner<OppenHuvudmanDto> = [
  ['Kod', (post) => post.kod],
  ['Namn', (post) => post.namn],
  ['Typ', (post) => post.typ],
];
const VARDEKOLUMNER: Kolumner<OppetVardeDto> = [
  ['Mått', (post) => post.matt],
  ['Huvudman', (post) => post.huvudman],
  ['Period', (post) => post.period],
  ['Värde', (post) => post.varde],
  ['Enhet', (post) => post.enhet],
  ['Källa', (post) => post.kalla],
  ['Överenskommelse', (post) => post.overenskommelse],
  ['Fryst rapport', (post) => post.frysning],
  ['Fryst', (post) => post.fryst],
];
