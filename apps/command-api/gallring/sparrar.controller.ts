import { Body, Controller, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { UtforSparr } from '#libs/gallring/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { AVVIKELSER } from '../avvikelser.controller.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { skapande } from '../samverkan/dokumentation.js';
import { Samverkansdorr } from '../samverkan/samverkansdorr.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import { GallringssparrDto } from './gallring.dto.js';
import { utovare } from './gallringar.controller.js';
import { Gallringsunderlag } from './gallringsunderlag.js';

/** Legal holds: what must stay though its retention has run out, such as in a police matter or an inspection. */
@ApiTags('gallring')
@ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, example: '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e' })
@Controller(`${AVVIKELSER}/:id/gallringssparr`)
export class SparrarController {
  constructor(
    private readonly dorr: Samverkansdorr,
    private readonly underlag: Gallringsunderlag,
  ) {}

  @Post()
  @Atgard('gallring.foresla')
  @Dokumenterad(skapande('Spärra ett ärende mot gallring', { kropp: GallringssparrDto }))
  sparra(@Body() dto: GallringssparrDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const { arendeId: arende } = begaran;
    return this.dorr.utfor(begaran, dto, async ({ huvudman, idag, meta, ombud }) => {
      this.underlag.krav(ombud, 'gallring.foresla');
      const [fakta] = await this.underlag.fakta([arende], { huvudman, idag, skal: 'gallringsfrist' });
      const involverad = fakta?.involverad === true;
      const data = { huvudman, arende, hanvisning: dto.hanvisning, av: utovare(ombud.inloggad), involverad };
      return { utfor: new UtforSparr({ type: 'SparraGallring', data }, meta), plats: `avvikelser/${arende}` };
    });
  }

  @Post('havning')
  @Atgard('gallring.besluta')
  @Dokumenterad(skapande('Häv spärren mot gallring', { kropp: GallringssparrDto }))
  hav(@Body() dto: GallringssparrDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const { arendeId: arende } = begaran;
    return this.dorr.utfor(begaran, dto, ({ huvudman, meta, ombud }) => {
      this.underlag.krav(ombud, 'gallring.besluta');
      const data = { huvudman, arende, hanvisning: dto.hanvisning, av: utovare(ombud.inloggad) };
      return { utfor: new UtforSparr({ type: 'HavSparr', data }, meta), plats: `avvikelser/${arende}` };
    });
  }
}
