import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { valideringsproblem } from '#libs/platform/http/problem.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { AVVIKELSER } from '../avvikelser.controller.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import type { ArendesvarDto } from '../svar.dto.js';
import { Arendedorr } from './arendedorr.js';
import { arendekommando } from './dokumentation.js';
import { TilldelningDto } from './tilldelning.dto.js';

/** Who within the own huvudman has the case: what unit-bound roles see follows of it. */
@ApiTags('handläggning')
@ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, example: '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e' })
@Controller(`${AVVIKELSER}/:id`)
export class TilldelningController {
  constructor(
    private readonly dorr: Arendedorr,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  @Post('tilldelningar')
  @Atgard('arende.tilldela')
  @Dokumenterad(arendekommando('Tilldela ärendet till en av era verksamheter och en handläggare', TilldelningDto))
  tilldela(@Body() dto: TilldelningDto, @AktuellBegaran() begaran: Begaran): Promise<ArendesvarDto> {
    const kand = this.register.verksamhet(begaran.huvudman, dto.verksamhet);
    if (kand === undefined) throw okandVerksamhet();
    return this.dorr.utfor(begaran, dto, ({ huvudman }) => ({
      command: {
        type: 'TilldelaArende',
        data: { huvudman, verksamhet: kand.kod, handlaggare: dto.handlaggare ?? null },
      },
    }));
  }
}

const okandVerksamhet = () =>
  valideringsproblem([{ kod: 'OKAND_KOD', pekare: '/verksamhet', meddelande: 'Verksamheten finns inte hos er.' }]);
