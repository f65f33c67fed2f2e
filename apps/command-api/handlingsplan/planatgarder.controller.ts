import { Body, Controller, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Planatgard } from '#libs/handlingsplan/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { deterministicId } from '#libs/platform/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { kravIdn } from '../arenor/krav-idn.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { EgnaAvvikelser } from '../samverkan/egna-avvikelser.js';
import { andring } from '../samverkan/dokumentation.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import { PLAN_EXEMPEL } from './en-plan.controller.js';
import { AndradPlanatgardDto, NyPlanatgardDto, PlanatgardsstatusDto, PlaneffektDto } from './plan.dto.js';
import { Planbrister } from './planbrister.js';
import { HANDLINGSPLANER, Plandorr } from './plandorr.js';

const ATGARD_EXEMPEL = '7b2e8d31-4c5f-8a6b-87d8-e9f0a1b2c3d4';
const ATGARDPARAM = { name: 'atgardId', schema: { type: 'string', format: 'uuid' }, example: ATGARD_EXEMPEL } as const;

/** The items of a plan: drawn up by who leads it, reported by the responsible (V6), evaluated when done (V7). */
@ApiTags('handlingsplaner')
@ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, example: PLAN_EXEMPEL })
@Controller(`${HANDLINGSPLANER}/:id/atgarder`)
export class PlanatgarderController {
  constructor(
    private readonly dorr: Plandorr,
    private readonly egna: EgnaAvvikelser,
    private readonly brister: Planbrister,
  ) {}

  @Post()
  @Atgard('handlingsplan.hantera')
  @Dokumenterad(andring('Lägg till en åtgärd i planen', { kropp: NyPlanatgardDto }))
  laggTill(@Body() dto: NyPlanatgardDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    kravSpar(dto);
    return this.dorr.utfor(begaran, dto, async ({ plan, aktor, kommando }) => {
      await this.brister.krav(plan, dto.brister ?? []);
      await this.egna.krav(dto.avvikelser ?? [], begaran);
      const atgardId = deterministicId('planatgard', kommando);
      return {
        command: { type: 'LaggTillAtgard', data: { ...somAtgard(dto, atgardId), ...aktor } },
        skapadId: atgardId,
      };
    });
  }

  @Post(':atgardId/andringar')
  @ApiParam(ATGARDPARAM)
  @Atgard('handlingsplan.hantera')
  @Dokumenterad(
    andring('Ändra en åtgärd i planen', {
      kropp: AndradPlanatgardDto,
      beskrivning:
        'Ange alla uppgifter som de ska vara. Avvikelser som ni inte får läsa står kvar, och alla om inga anges. Är ' +
        'godkännande begärt begärs det på nytt för åtgärden.',
    }),
  )
  andra(@Body() dto: AndradPlanatgardDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    kravSpar(dto);
    const atgardId = this.dorr.atgardId(begaran);
    return this.dorr.utfor(begaran, dto, async ({ plan, aktor }) => {
      await this.brister.krav(plan, dto.brister ?? []);
      const fore = plan.atgarder.get(atgardId)?.atgard.avvikelser ?? [];
      const avvikelser = await this.egna.andrade(fore, dto.avvikelser, begaran);
      const data = { ...somAtgard({ ...dto, avvikelser }, atgardId), ...aktor, skal: dto.skal };
      return { command: { type: 'AndraAtgard', data } };
    });
  }

  @Post(':atgardId/status')
  @ApiParam(ATGARDPARAM)
  @Atgard('handlingsplan.rapportera')
  @Dokumenterad(
    andring('Rapportera hur det går med en åtgärd', {
      kropp: PlanatgardsstatusDto,
      beskrivning: 'Bara av den huvudman som ansvarar för den. Samma status igen med nya ord är en ny rapport.',
    }),
  )
  rapportera(@Body() dto: PlanatgardsstatusDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const { status, rapport = null } = dto;
    const atgardId = this.dorr.atgardId(begaran);
    return this.dorr.utfor(begaran, dto, ({ aktor: { huvudman } }) => ({
      command: { type: 'SattAtgardsstatus', data: { huvudman, atgardId, status, rapport } },
    }));
  }

  @Post(':atgardId/effekter')
  @ApiParam(ATGARDPARAM)
  @Atgard('handlingsplan.rapportera')
  @Dokumenterad(andring('Utvärdera effekten av en åtgärd som är klar', { kropp: PlaneffektDto }))
  utvardera(@Body() dto: PlaneffektDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const { effekt, beskrivning } = dto;
    const atgardId = this.dorr.atgardId(begaran);
    return this.dorr.utfor(begaran, dto, ({ aktor }) => ({
      command: { type: 'UtvarderaEffekt', data: { ...aktor, atgardId, effekt, beskrivning } },
    }));
  }
}

const kravSpar = ({ brister, avvikelser }: NyPlanatgardDto): void => {
  kravIdn(brister ?? [], '/brister');
  kravIdn(avvikelser ?? [], '/avvikelser');
};

const somAtgard = (dto: NyPlanatgardDto, atgardId: string): Planatgard => ({
  atgardId,
  mal: dto.mal,
  atgard: dto.atgard,
  ansvarigHuvudman: dto.ansvarigHuvudman,
  ansvarigFunktion: dto.ansvarigFunktion,
  klartSenast: dto.klartSenast,
  direktiv: dto.direktiv ?? null,
  brister: dto.brister ?? [],
  avvikelser: dto.avvikelser ?? [],
  utanBrist: dto.utanBrist ?? null,
});
