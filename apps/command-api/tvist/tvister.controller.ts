import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { deterministicId } from '#libs/platform/ids.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { tvistStream, UtforTvist } from '#libs/tvist/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { svarsfrister } from '../rapport/tolka-rapport.js';
import { skapande } from '../samverkan/dokumentation.js';
import { Samverkansfakta } from '../samverkan/fakta.js';
import { kravNamngivna } from '../samverkan/overenskommelse.js';
import { Samverkansdorr } from '../samverkan/samverkansdorr.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import { Tvistegrund } from './grund.js';
import { NyTvistDto } from './tvist.dto.js';
import { TVISTER } from './tvistdorr.js';

/** D5: a disagreement between huvudmän; no individual takes part or is named. */
@ApiTags('tvister')
@Controller(TVISTER)
export class TvisterController {
  constructor(
    private readonly dorr: Samverkansdorr,
    private readonly fakta: Samverkansfakta,
    private readonly grund: Tvistegrund,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  @Post()
  @Atgard('tvist.hantera')
  @Dokumenterad(
    skapande('Öppna en tvist', {
      kropp: NyTvistDto,
      beskrivning:
        'Om verksamhetsansvar eller kostnadsansvar, mellan huvudmän. Av sig själv, eller ur en avvikelse där en av ' +
        'parterna avvisade ansvaret. Varje part får en dag att ta ställning till.',
    }),
  )
  oppna(@Body() dto: NyTvistDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const { mandatId, fraga, rubrik, beskrivning, beloppKr = null, avvikelse = null } = dto;
    return this.dorr.utfor(begaran, dto, async ({ huvudman, kommando, idag, nu, meta }) => {
      const overenskommelse = await kravNamngivna({ register: this.register, fakta: this.fakta }, dto, huvudman);
      const parter = [...new Set([huvudman, ...dto.parter])];
      const id = deterministicId('tvist', kommando);
      const upprepad = await this.fakta.harUtfort(tvistStream(id), kommando);
      if (avvikelse !== null && !upprepad) await this.grund.krav(avvikelse, huvudman, parter);
      const mandat = await this.fakta.mandat(mandatId, idag);
      const frister = svarsfrister(parter, { register: this.register, nu });
      const om = { fraga, beloppKr, rubrik, beskrivning, avvikelse, overenskommelse };
      const data = { huvudman, mandat, parter, svarsfrister: frister, ...om };
      return { utfor: new UtforTvist(id, { type: 'OppnaTvist', data }, meta), plats: `tvister/${id}` };
    });
  }
}
