import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { HUVUDMANNAREGISTER, huvudmannatypAv, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { FilFel } from '#libs/import/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { valideringsproblem } from '#libs/platform/http/problem.js';
import { deterministicId } from '#libs/platform/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { UtforUppfoljning } from '#libs/uppfoljning/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { Kommandodorr } from '../dorr.js';
import { kravFelfri } from '../samverkan/granska.js';
import { UPPFOLJNING_PARAMETER } from './en-uppfoljning.controller.js';
import { INDIKATORRADER_MAX, lasIndikatorfil, type Indikatorrad } from './indikatorfil.js';
import { IndikatorimportDto, IndikatorimportsvarDto, IndikatorradsvarDto } from './indikatorimport.dto.js';
import { granskaRader, type Granskadrad } from './indikatorrader.js';
import { sparaRader } from './indikatorsparande.js';
import { UPPFOLJNINGAR, Uppfoljningsdorr } from './uppfoljningsdorr.js';

/** Many values at once, each as the operation that takes one would take it; the same rows again create nothing new. */
@ApiTags('uppföljningar')
@ApiParam(UPPFOLJNING_PARAMETER)
@Controller(`${UPPFOLJNINGAR}/:id/indikatorimport`)
export class IndikatorimportController {
  constructor(
    private readonly bus: CommandBus,
    private readonly dorr: Kommandodorr,
    private readonly uppfoljningsdorr: Uppfoljningsdorr,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  @Post()
  @HttpCode(200)
  @Atgard('uppfoljning.leda')
  @Dokumenterad({
    summering: 'För in många indikatorvärden på en gång, med källa',
    beskrivning:
      `Högst ${INDIKATORRADER_MAX} rader. Är något fel i någon rad sägs alla fel på en gång, med radens nummer, och inget ` +
      'sparas. Annars får varje rad sitt utfall; samma rader igen sparar inget nytt, ett rättat värde ersätter. ' +
      'Raderna sparas en i taget. Slutförs uppföljningen just då stannar det vid den rad som inte togs emot, och svaret ' +
      'säger vilka som är sparade. Efter ett avbrott kan de första vara sparade: skicka samma rader igen.',
    kropp: IndikatorimportDto,
    svar: { 200: IndikatorimportsvarDto },
    fel: [400, 401, 403, 404, 409, 503],
    idempotens: true,
  })
  importera(@Body() dto: IndikatorimportDto, @AktuellBegaran() begaran: Begaran): Promise<IndikatorimportsvarDto> {
    const id = this.uppfoljningsdorr.id(begaran);
    const lasta = rader(dto.rader);
    const { huvudman, inloggad } = begaran.ombud;
    const koordinerar = inloggad.roller.includes('samverkanskoordinator');
    const koordinator = koordinerar && huvudmannatypAv(huvudman) === 'region';
    return this.dorr.genom(begaran, dto, async ({ kommando, meta }) => {
      const state = await this.uppfoljningsdorr.kand(id);
      const handling = this.uppfoljningsdorr.handling({ huvudman, koordinator }, state.lan);
      const granskade = granskaRader({ state, handling, register: this.register }, lasta);
      kravFelfri(granskade.fel);
      const torrkorning = dto.torrkorning === true;
      const nya = torrkorning ? [] : granskade.rader.filter(({ nytt }) => nytt);
      await sparaRader(nya, ({ radnummer, command }) => {
        const radens = { ...meta(huvudman), kommando: deterministicId('indikatorrad', kommando, String(radnummer)) };
        return this.bus.execute(new UtforUppfoljning(id, command, radens));
      });
      begaran.svara({ status: 200 });
      return { torrkorning, rader: granskade.rader.map(radsvar) };
    });
  }
}

const rader = (text: string): readonly Indikatorrad[] => {
  try {
    return lasIndikatorfil(text);
  } catch (fel) {
    if (!(fel instanceof FilFel)) throw fel;
    throw valideringsproblem(fel.fel.map((ett) => ({ ...ett, pekare: '/rader' })));
  }
};

const radsvar = ({ radnummer, command: { data }, nytt }: Granskadrad): IndikatorradsvarDto => ({
  ...{ radnummer, indikator: data.indikator, huvudman: data.huvudman, period: data.period },
  utfall: nytt ? 'ny' : 'oforandrad',
});
