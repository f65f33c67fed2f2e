import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { UtforHandlingsplan } from '#libs/handlingsplan/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { deterministicId } from '#libs/platform/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { skapande } from '../samverkan/dokumentation.js';
import { Samverkansdorr } from '../samverkan/samverkansdorr.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import { NyPlanDto } from './plan.dto.js';
import { HANDLINGSPLANER, Plandorr } from './plandorr.js';
import { planuppgifter } from './planuppgifter.js';

/** N8, V4: what a county calls its plan is read from its file; all else is the same. */
@ApiTags('handlingsplaner')
@Controller(HANDLINGSPLANER)
export class PlanerController {
  constructor(
    private readonly dorr: Samverkansdorr,
    private readonly plandorr: Plandorr,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  @Post()
  @Atgard('handlingsplan.hantera')
  @Dokumenterad(
    skapande('Upprätta en handlingsplan (i somliga län aktivitetsplan)', {
      kropp: NyPlanDto,
      beskrivning: 'Planen är ett utkast tills ni begär godkännande. Vad den heter står i länets fil.',
    }),
  )
  uppratta(@Body() dto: NyPlanDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    return this.dorr.utfor(begaran, dto, (underlag) => {
      const { huvudman, kommando, meta } = underlag;
      const { register } = this;
      const id = deterministicId('handlingsplan', kommando);
      const lan = register.lanFor(huvudman) ?? '';
      const data = { ...planuppgifter(dto, { register, huvudman, lan }), ...this.plandorr.aktor(underlag, lan) };
      return {
        utfor: new UtforHandlingsplan(id, { type: 'UpprattaPlan', data }, meta),
        plats: `handlingsplaner/${id}`,
      };
    });
  }
}
