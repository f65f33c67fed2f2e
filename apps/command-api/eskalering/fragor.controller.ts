import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { UtforEskalering } from '#libs/eskalering/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { deterministicId } from '#libs/platform/ids.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { skapande } from '../samverkan/dokumentation.js';
import { Samverkansfakta } from '../samverkan/fakta.js';
import { kravNamngivna } from '../samverkan/overenskommelse.js';
import { Samverkansdorr } from '../samverkan/samverkansdorr.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import { NyFragaDto } from './eskalering.dto.js';
import { Stegar } from './stegar.js';

/** N5: what causes problems around the individual, raised as a question of its own; holds no individual itself. */
@ApiTags('eskalering')
@Controller('avvikelse/v1/fragor')
export class FragorController {
  constructor(
    private readonly dorr: Samverkansdorr,
    private readonly fakta: Samverkansfakta,
    private readonly stegar: Stegar,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  @Post()
  @Atgard('eskalering.hantera')
  @Dokumenterad(
    skapande('Ställ en fråga till samverkan', {
      kropp: NyFragaDto,
      beskrivning: 'Frågan börjar på den lägsta nivån i varje parts egen linje, och lyfts sedan som andra ärenden.',
    }),
  )
  stall(@Body() dto: NyFragaDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const { rubrik, faktaunderlag = null, forslag = null, modell = null } = dto;
    return this.dorr.utfor(begaran, dto, async ({ huvudman, kommando, idag, nu, meta }) => {
      const id = deterministicId('fraga', kommando);
      const parter = [...new Set([huvudman, ...dto.parter])];
      const avtal = await kravNamngivna({ register: this.register, fakta: this.fakta }, dto, huvudman);
      const amne = { overenskommelse: avtal?.id ?? null, avsnitt: avtal?.avsnitt ?? null };
      const sak = { arende: { slag: 'fraga', id }, slag: 'fraga', parter, amne } as const;
      const { stege, start } = this.stegar.borja(sak, modell, nu);
      const mandat = await this.fakta.mandat(dto.mandatId, idag);
      const data = { huvudman, mandat, stege, start, underlag: { rubrik, faktaunderlag, forslag } };
      return { utfor: new UtforEskalering(id, { type: 'StallFraga', data }, meta), plats: `eskaleringar/${id}` };
    });
  }
}
