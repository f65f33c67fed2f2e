import { Body, Controller, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import {
  AVVISNINGAR,
  foreslagenDagordning,
  PUNKTER_MAX,
  type Dagordningspunkt,
  type KandArena,
} from '#libs/arena/index.js';
import type { Mandatfakta } from '#libs/kernel/index.js';
import { iUtc, svenskDag } from '#libs/platform/datum.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { deterministicId } from '#libs/platform/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { kravIdn } from './krav-idn.js';
import { andring } from '../samverkan/dokumentation.js';
import { Samverkansfakta } from '../samverkan/fakta.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import { ARENA_EXEMPEL } from './arenaarenden.controller.js';
import { Arenadorr } from './arenadorr.js';
import { ARENOR } from './arenor.controller.js';
import {
  MotesdagordningDto,
  MotesinstallningDto,
  MotesnarvaroDto,
  MotesprotokollDto,
  NyArendebehandlingDto,
  NyttMoteDto,
  type NyPunktDto,
} from './mote.dto.js';

const MOTE_FINNS_EJ = ['MOTE_FINNS_EJ', AVVISNINGAR.MOTE_FINNS_EJ.text] as const;
const MOTESID = ApiParam({
  name: 'moteId',
  schema: { type: 'string', format: 'uuid' },
  example: '1f0e9d8c-7b6a-8594-8372-615f4e3d2c1b',
});

/** The arena's meetings, by its convenor or the koordinator. */
@ApiTags('arenor')
@ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, example: ARENA_EXEMPEL })
@Controller(`${ARENOR}/:id/moten`)
export class MotenController {
  constructor(
    private readonly dorr: Arenadorr,
    private readonly fakta: Samverkansfakta,
  ) {}

  @Post()
  @Atgard('arena.hantera')
  @Dokumenterad(andring('Kalla till möte', { kropp: NyttMoteDto }))
  kalla(@Body() dto: NyttMoteDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    return this.dorr.utfor(begaran, dto, ({ handling, kommando }) => {
      const moteId = deterministicId('mote', kommando);
      const data = { ...handling, moteId, tid: iUtc(dto.tid), plats: dto.plats ?? null };
      return { command: { type: 'KallaMote', data }, skapadId: moteId };
    });
  }

  @Post(':moteId/installning')
  @Atgard('arena.hantera')
  @MOTESID
  @Dokumenterad(andring('Ställ in ett möte', { kropp: MotesinstallningDto }))
  stallIn(@Body() dto: MotesinstallningDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const moteId = begaran.id('moteId', MOTE_FINNS_EJ);
    return this.dorr.utfor(begaran, dto, ({ handling }) => ({
      command: { type: 'StallInMote', data: { ...handling, moteId, skal: dto.skal } },
    }));
  }

  @Post(':moteId/dagordning')
  @Atgard('arena.hantera')
  @MOTESID
  @Dokumenterad(andring('Fastställ mötets dagordning', { kropp: MotesdagordningDto }))
  faststall(@Body() dto: MotesdagordningDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const moteId = begaran.id('moteId', MOTE_FINNS_EJ);
    return this.dorr.utfor(begaran, dto, ({ handling, arena }) => {
      const punkter = dto.punkter?.map(punkt) ?? foreslagenDagordning(arena).slice(0, PUNKTER_MAX);
      return { command: { type: 'FaststallDagordning', data: { ...handling, moteId, punkter } } };
    });
  }

  @Post(':moteId/narvaro')
  @Atgard('arena.hantera')
  @MOTESID
  @Dokumenterad(andring('Notera vilka som var med', { kropp: MotesnarvaroDto }))
  notera(@Body() dto: MotesnarvaroDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const moteId = begaran.id('moteId', MOTE_FINNS_EJ);
    kravIdn(dto.mandat, '/mandat');
    return this.dorr.utfor(begaran, dto, async ({ handling, arenaId, arena }) => {
      const dag = motesdag(arena, moteId, handling.idag);
      const mandat: (Mandatfakta | null)[] = [];
      for (const id of new Set(dto.mandat)) mandat.push(await this.fakta.mandat(id, dag));
      return { command: { type: 'NoteraNarvaro', data: { ...handling, arena: arenaId, moteId, mandat } } };
    });
  }

  @Post(':moteId/protokoll')
  @Atgard('arena.hantera')
  @MOTESID
  @Dokumenterad(andring('Länka till mötets protokoll', { kropp: MotesprotokollDto }))
  lanka(@Body() dto: MotesprotokollDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const moteId = begaran.id('moteId', MOTE_FINNS_EJ);
    return this.dorr.utfor(begaran, dto, ({ handling }) => ({
      command: { type: 'LankaProtokoll', data: { ...handling, moteId, lank: dto.lank } },
    }));
  }

  @Post(':moteId/behandlingar')
  @Atgard('arena.hantera')
  @MOTESID
  @Dokumenterad(andring('Notera vad mötet gjorde med ett ärende', { kropp: NyArendebehandlingDto }))
  behandla(@Body() dto: NyArendebehandlingDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const moteId = begaran.id('moteId', MOTE_FINNS_EJ);
    const { arende, utfall, anteckning = null } = dto;
    return this.dorr.utfor(begaran, dto, ({ handling }) => ({
      command: { type: 'BehandlaArende', data: { ...handling, moteId, arende, utfall, anteckning } },
    }));
  }
}

/** Who sat there is judged by the day of the meeting, also when it is noted later. */
const motesdag = ({ moten }: KandArena, moteId: string, idag: string): string => {
  const tid = moten.get(moteId)?.tid;
  const dag = tid === undefined ? idag : svenskDag(new Date(tid));
  return dag < idag ? dag : idag;
};

const punkt = ({ slag, rubrik, arende }: NyPunktDto): Dagordningspunkt => ({ slag, rubrik, arende: arende ?? null });
