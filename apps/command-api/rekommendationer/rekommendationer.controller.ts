import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import type { FattaBeslut } from '#libs/rekommendation/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { kravVerksamhet } from '../arende/krav-huvudman.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { andring } from '../samverkan/dokumentation.js';
import { Samverkansfakta } from '../samverkan/fakta.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import {
  RekommendationsaterkallelseDto,
  RekommendationsbeslutDto,
  RekommendationsrattelseDto,
} from './rekommendation.dto.js';
import { Rekommendationsdorr, type Rekommendationsbesok } from './rekommendationsdorr.js';

/** Each huvudman's own decision (B6), and the arena's withdrawal. */
@ApiTags('rekommendationer')
@ApiParam({
  name: 'id',
  schema: { type: 'string', format: 'uuid' },
  example: '4c6b8a90-1e2d-8f3c-a4b5-c6d7e8f90a1b',
})
@Controller('avvikelse/v1/rekommendationer/:id')
export class RekommendationerController {
  constructor(
    private readonly dorr: Rekommendationsdorr,
    private readonly fakta: Samverkansfakta,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  @Post('beslut')
  @Atgard('rekommendation.besluta')
  @Dokumenterad(
    andring('Registrera er huvudmans beslut', {
      kropp: RekommendationsbeslutDto,
      beskrivning: 'Bara av den som har mandat att besluta för huvudmannen. En bordlagd fråga beslutas senare.',
    }),
  )
  besluta(@Body() dto: RekommendationsbeslutDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    return this.dorr.utfor(begaran, dto, async (besok) => ({
      type: 'FattaBeslut',
      data: await this.beslut(dto, besok),
    }));
  }

  @Post('rattelser')
  @Atgard('rekommendation.besluta')
  @Dokumenterad(
    andring('Rätta ett beslut som registrerats fel', {
      kropp: RekommendationsrattelseDto,
      beskrivning: 'Ange alla uppgifter som de ska vara. Det som stod förut finns kvar i historiken.',
    }),
  )
  ratta(@Body() dto: RekommendationsrattelseDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    return this.dorr.utfor(begaran, dto, async (besok) => ({
      type: 'RattaBeslut',
      data: { ...(await this.beslut(dto, besok)), skal: dto.skal },
    }));
  }

  @Post('aterkallelse')
  @Atgard('arena.hantera')
  @Dokumenterad(andring('Återkalla rekommendationen', { kropp: RekommendationsaterkallelseDto }))
  aterkalla(
    @Body() dto: RekommendationsaterkallelseDto,
    @AktuellBegaran() begaran: Begaran,
  ): Promise<SamverkanssvarDto> {
    return this.dorr.utfor(begaran, dto, ({ underlag: { huvudman }, koordinator, arenafakta }) => ({
      type: 'AterkallaRekommendation',
      data: { huvudman, koordinator, arenafakta, skal: dto.skal },
    }));
  }

  private async beslut(
    dto: RekommendationsbeslutDto,
    { underlag, expedieradDag, mottagare }: Rekommendationsbesok,
  ): Promise<FattaBeslut['data']> {
    if (!mottagare) throw ejMottagare();
    const { huvudman, idag } = underlag;
    const { utfall, instans, datum, dnr = null, motivering = null } = dto;
    const verksamhet = kravVerksamhet(this.register, huvudman, dto.verksamhet);
    const mandat = await this.fakta.mandat(dto.mandatId, idag);
    return { huvudman, verksamhet, utfall, instans, datum, dnr, motivering, mandat, idag, expedieradDag };
  }
}

/** Whoever comes here may read the recommendation, so it hides nothing to say so. */
const ejMottagare = (): Rejected =>
  new Rejected(
    'EJ_MOTTAGARE',
    'Ni är inte bland dem som ska besluta om rekommendationen. Vilka det är ser ni i beslutsläget.',
    'behorighet',
  );
