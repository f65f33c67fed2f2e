import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { ATGARDER_MAX, type GodkannPlan } from '#libs/handlingsplan/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { deterministicId } from '#libs/platform/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { kravVerksamhet } from '../arende/krav-huvudman.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { andring } from '../samverkan/dokumentation.js';
import { Samverkansfakta } from '../samverkan/fakta.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import { PlanavslutDto, PlangodkannandeDto, PlanoverforingDto } from './plan.dto.js';
import { HANDLINGSPLANER, Plandorr, type Planbesok } from './plandorr.js';

export const PLAN_EXEMPEL = '6a1d7c20-3b4e-8f5a-b6c7-d8e9f0a1b2c3';

/** A plan's approvals (V5, V8), and its end (V4). */
@ApiTags('handlingsplaner')
@ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, example: PLAN_EXEMPEL })
@Controller(`${HANDLINGSPLANER}/:id`)
export class EnPlanController {
  constructor(
    private readonly dorr: Plandorr,
    private readonly fakta: Samverkansfakta,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  @Post('godkannandebegaran')
  @Atgard('handlingsplan.hantera')
  @Dokumenterad(
    andring('Begär godkännande av planen', {
      beskrivning: 'En gång. Det som därefter läggs till eller ändras begärs godkännande för av sig självt.',
    }),
  )
  begar(@AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    return this.dorr.utfor(begaran, null, ({ aktor }) => ({ command: { type: 'BegarGodkannande', data: aktor } }));
  }

  @Post('godkannanden')
  @Atgard('handlingsplan.godkanna')
  @Dokumenterad(
    andring('Godkänn eller avslå planen för er verksamhet', {
      kropp: PlangodkannandeDto,
      beskrivning: 'Bara av den som har mandat att besluta för verksamheten. Ingen godkänner för en annan.',
    }),
  )
  godkann(@Body() dto: PlangodkannandeDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    return this.dorr.utfor(begaran, dto, async (besok) => {
      const data = await this.svaret(dto, besok);
      if (dto.svar === 'godkand') return { command: { type: 'GodkannPlan', data } };
      return { command: { type: 'AvslaPlan', data: { ...data, skal: dto.skal ?? '' } } };
    });
  }

  @Post('overforing')
  @Atgard('handlingsplan.hantera')
  @Dokumenterad(
    andring('För över det som inte är klart till nästa års plan', {
      kropp: PlanoverforingDto,
      beskrivning: 'Nästa års plan upprättas som utkast inom några sekunder; dess id står i skapadId.',
    }),
  )
  overfor(@Body() dto: PlanoverforingDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const { ar, rubrik, uppfoljning = null } = dto;
    return this.dorr.utfor(begaran, dto, ({ aktor, kommando, plan }) => {
      const till = plan.overforing?.till ?? deterministicId('handlingsplan', kommando);
      const atgardIdn = Array.from({ length: ATGARDER_MAX }, (_, nr) =>
        deterministicId('planatgard', till, String(nr)),
      );
      const data = { ...aktor, till, ar, rubrik, uppfoljning, atgardIdn };
      return { command: { type: 'OverforPlan', data }, skapadId: till };
    });
  }

  @Post('avslut')
  @Atgard('handlingsplan.hantera')
  @Dokumenterad(
    andring('Avsluta planen för året, med dess årsrapport', {
      kropp: PlanavslutDto,
      beskrivning: 'Går först när varje åtgärd är klar, avbruten eller överförd till nästa års plan.',
    }),
  )
  avsluta(
    @Body() { arsrapport = null }: PlanavslutDto,
    @AktuellBegaran() begaran: Begaran,
  ): Promise<SamverkanssvarDto> {
    return this.dorr.utfor(begaran, { arsrapport }, ({ aktor }) => ({
      command: { type: 'AvslutaPlan', data: { ...aktor, arsrapport } },
    }));
  }

  private async svaret(dto: PlangodkannandeDto, { aktor, idag }: Planbesok): Promise<GodkannPlan['data']> {
    const { huvudman } = aktor;
    const verksamhet = kravVerksamhet(this.register, huvudman, dto.verksamhet);
    return { huvudman, verksamhet, mandat: await this.fakta.mandat(dto.mandatId, idag) };
  }
}
