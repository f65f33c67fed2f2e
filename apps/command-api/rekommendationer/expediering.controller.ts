import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { arenalage } from '#libs/arena/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { deterministicId } from '#libs/platform/index.js';
import { rekommendationStream, UtforRekommendation } from '#libs/rekommendation/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { ARENA_EXEMPEL } from '../arenor/arenaarenden.controller.js';
import { ARENA_FINNS_EJ, Arenadorr } from '../arenor/arenadorr.js';
import { ARENOR } from '../arenor/arenor.controller.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { skapande } from '../samverkan/dokumentation.js';
import { Samverkansfakta } from '../samverkan/fakta.js';
import { Samverkansdorr } from '../samverkan/samverkansdorr.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import { kravDagKvar, tolkaExpediering } from './expediering.js';
import { NyRekommendationDto } from './rekommendation.dto.js';

/** B2: what an arena can do is to recommend; the decisions are each huvudman's own. */
@ApiTags('rekommendationer')
@ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, example: ARENA_EXEMPEL })
@Controller(`${ARENOR}/:id/rekommendationer`)
export class ExpedieringController {
  constructor(
    private readonly dorr: Samverkansdorr,
    private readonly arenor: Arenadorr,
    private readonly fakta: Samverkansfakta,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  @Post()
  @Atgard('arena.hantera')
  @Dokumenterad(
    skapande('Expediera en rekommendation eller aktivitetsplan till huvudmännen', {
      kropp: NyRekommendationDto,
      beskrivning: 'Var och en beslutar själv: bifall eller avslag. Utfallet återrapporteras till arenan.',
    }),
  )
  async expediera(@Body() dto: NyRekommendationDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const arenaId = begaran.id('id', ARENA_FINNS_EJ);
    return this.dorr.utfor(begaran, dto, async (underlag) => {
      const { arena, handling } = await this.arenor.besok(arenaId, underlag);
      const { huvudman, koordinator, idag } = handling;
      const id = deterministicId('rekommendation', underlag.kommando);
      if (!(await this.fakta.harUtfort(rekommendationStream(id), underlag.kommando))) kravDagKvar(dto, idag);
      const uppgifter = tolkaExpediering(dto, { register: this.register, arena, nu: underlag.nu });
      const data = {
        ...uppgifter,
        arena: { id: arenaId, namn: arena.data.namn, lan: arena.data.lan },
        ...{ huvudman, koordinator },
        arenafakta: { id: arenaId, ...arenalage(arena, idag) },
      };
      const utfor = new UtforRekommendation(id, { type: 'ExpedieraRekommendation', data }, underlag.meta);
      return { utfor, plats: `rekommendationer/${id}` };
    });
  }
}
