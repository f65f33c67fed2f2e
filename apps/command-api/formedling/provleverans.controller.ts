import { Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { provleverans, UtforForsandelse } from '#libs/formedling/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { deterministicId } from '#libs/platform/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { Kommandodorr } from '../dorr.js';
import { ForsandelsesvarDto } from '../svar.dto.js';

/** Tries the way to the huvudman's own system. Whose it is comes from the credential: there is no body to name another. */
@ApiTags('förmedling')
@Controller('avvikelse/v1/leveranser')
export class ProvleveransController {
  constructor(
    private readonly bus: CommandBus,
    private readonly dorr: Kommandodorr,
  ) {}

  @Post('prov')
  @Atgard('leverans.prova')
  @Dokumenterad({
    summering: 'Skicka en provleverans till ert eget system',
    beskrivning:
      'Ett ofarligt meddelande av typen prov.leverans, samma väg som alla andra. Det gäller inget ärende och räknas inte i statistiken.',
    svar: { 201: ForsandelsesvarDto, 200: ForsandelsesvarDto },
    fel: [400, 401, 403, 409, 422, 503],
    idempotens: true,
  })
  prova(@AktuellBegaran() begaran: Begaran): Promise<ForsandelsesvarDto> {
    const { huvudman } = begaran;
    return this.dorr.genom(begaran, {}, async ({ kommando, nu, meta }) => {
      const id = deterministicId('provleverans', kommando);
      const command = provleverans({ id, huvudman, tid: nu.toISOString() });
      const { revision, events } = await this.bus.execute(new UtforForsandelse(id, command, meta(huvudman)));
      begaran.svara({ status: events.length > 0 ? 201 : 200 });
      return { id, revision };
    });
  }
}
