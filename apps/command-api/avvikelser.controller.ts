import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { UtforAvvikelse, type AvvikelseUtfall } from '#libs/avvikelse/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Fel } from '#libs/platform/fel.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { Problem, valideringsproblem } from '#libs/platform/http/problem.js';
import { FINGERAVTRYCK, type Fingeravtryck } from '#libs/sekretess/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { Arendeprovning } from './arende/arendeprovning.js';
import { AktuellBegaran, type Begaran } from './begaran.js';
import { Kommandodorr } from './dorr.js';
import { RapportDto } from './rapport/rapport.dto.js';
import { Rapportering } from './rapport/rapportering.js';
import { tolkaRapport } from './rapport/tolka-rapport.js';
import { RapportsvarDto, type Rapportutfall } from './svar.dto.js';

export const AVVIKELSER = 'avvikelse/v1/avvikelser';

/** What the source's ärende became: by the events, so that a repeated request gets its first answer. */
export const rapportutfall = (utfall: Pick<AvvikelseUtfall, 'events'>): Rapportutfall => {
  const typer = utfall.events.map((event) => event.type);
  if (typer.includes('AvvikelseRapporterad')) return 'skapad';
  return typer.includes('AvvikelseKompletterad') ? 'kompletterad' : 'dubblett';
};

@ApiTags('avvikelser')
@Controller(AVVIKELSER)
export class AvvikelserController {
  constructor(
    private readonly bus: CommandBus,
    private readonly dorr: Kommandodorr,
    private readonly rapportering: Rapportering,
    private readonly provning: Arendeprovning,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    @Inject(FINGERAVTRYCK) private readonly fingeravtryck: Fingeravtryck,
  ) {}

  @Post()
  @Atgard('avvikelse.rapportera')
  @Dokumenterad({
    summering: 'Rapportera en avvikelse',
    beskrivning:
      'Källans huvudman, system och ärendenummer är nyckeln: samma version igen är en dubblett, en högre kompletterar.',
    kropp: RapportDto,
    svar: { 201: RapportsvarDto, 200: RapportsvarDto },
    fel: [400, 401, 403, 409, 413, 415, 422, 503],
    idempotens: true,
  })
  async rapportera(@Body() kropp: unknown, @AktuellBegaran() begaran: Begaran): Promise<RapportsvarDto> {
    return this.dorr.genom(begaran, kropp, async ({ kommando, nu, meta }) => {
      const { register, fingeravtryck } = this;
      const { inloggad } = begaran;
      const tolkad = tolkaRapport(kropp ?? {}, { register, inloggad, nu, fingeravtryck, kommando });
      if ('fel' in tolkad) throw felproblem(tolkad.fel);
      const { id, huvudman } = tolkad.rapport;
      await this.provning.kravKomplettera({ inloggad, huvudman }, id);
      const utfall = await this.rapportering.utfor(tolkad.rapport, (command) =>
        this.bus.execute(new UtforAvvikelse(id, command, meta(huvudman))),
      );
      const vad = rapportutfall(utfall);
      begaran.svara({ status: vad === 'skapad' ? 201 : 200, revision: utfall.revision, plats: `/${AVVIKELSER}/${id}` });
      return { id, utfall: vad, revision: utfall.revision };
    });
  }
}

/** To speak for another huvudman is no fault of the content, when it is all that is wrong. */
const felproblem = (fel: readonly Fel[]): Problem => {
  const [forsta] = fel;
  return forsta?.kod === 'HUVUDMAN_EJ_TILLATEN' && fel.length === 1
    ? new Problem({ status: 403, kod: forsta.kod, detail: forsta.meddelande, fel })
    : valideringsproblem(fel);
};
