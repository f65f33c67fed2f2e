import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { deterministicId } from '#libs/platform/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import type { KandUppfoljning } from '#libs/uppfoljning/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { andring } from '../samverkan/dokumentation.js';
import { kravFelfri, okandaHuvudman } from '../samverkan/granska.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import { NyPraxisDto, NyRattelseDto, NyttEnkatsvarDto } from './enkat.dto.js';
import { UPPFOLJNING_PARAMETER } from './en-uppfoljning.controller.js';
import { fragaId, UPPFOLJNINGAR, Uppfoljningsdorr } from './uppfoljningsdorr.js';

/** Answers to the survey, what corrects them, and how each kommun reports (U1–U5). */
@ApiTags('uppföljningar')
@ApiParam(UPPFOLJNING_PARAMETER)
@Controller(`${UPPFOLJNINGAR}/:id`)
export class EnkatController {
  constructor(
    private readonly dorr: Uppfoljningsdorr,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  @Post('enkatsvar')
  @Atgard('uppfoljning.svara')
  @Dokumenterad(
    andring('Svara på enkäten för den egna huvudmannen', {
      kropp: NyttEnkatsvarDto,
      beskrivning: 'Ett senare svar ersätter ett tidigare; båda står kvar. En fråga som utelämnas är obesvarad.',
    }),
  )
  svara(@Body() dto: NyttEnkatsvarDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const kalla = begaran.inloggad.roller.includes('rapportorssystem') ? 'system' : 'sida';
    return this.dorr.utfor(begaran, dto, ({ state, handling, fragor }) => {
      const uppgifter = { kalla, kallnamn: null, svar: this.dorr.somSvar(state, dto.svar), fragor } as const;
      return { command: { type: 'BesvaraEnkat', data: { ...handling, huvudman: handling.av, ...uppgifter } } };
    });
  }

  @Post('rattelser')
  @Atgard('uppfoljning.leda')
  @Dokumenterad(
    andring('Rätta ett svar utan att ändra det', {
      kropp: NyRattelseDto,
      beskrivning: 'Svaret står kvar som det gavs. Rättelsen står bredvid: vem det gäller, vilken fråga det hör till.',
    }),
  )
  ratta(@Body() dto: NyRattelseDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const { galler = null, text = null, skal } = dto;
    const namngivna = okandaHuvudman(this.register, galler ?? [], '/galler');
    kravFelfri([...namngivna, ...this.okand(dto.huvudman)]);
    return this.dorr.utfor(begaran, dto, ({ state, handling, fragor, kommando }) => {
      const rattelseId = deterministicId('rattelse', kommando);
      const frageid = this.frageid(state);
      const plats = { fraga: frageid(dto.fraga), tillFraga: frageid(dto.tillFraga) };
      const data = { ...handling, rattelseId, huvudman: dto.huvudman, galler, ...plats, text, skal, fragor };
      return { command: { type: 'RattaEnkatsvar', data }, skapadId: rattelseId };
    });
  }

  @Post('praxis')
  @Atgard('uppfoljning.leda')
  @Dokumenterad(
    andring('Ange hur en kommun rapporterar avvikelser', {
      kropp: NyPraxisDto,
      beskrivning:
        'Inga rapporter, ingen åtkomst och utanför system är tre olika uppgifter; att inte ha svarat är ingen.',
    }),
  )
  angePraxis(@Body() dto: NyPraxisDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    if (dto.huvudman != null) kravFelfri(this.okand(dto.huvudman));
    const { praxis, citat = null, kalla = null } = dto;
    return this.dorr.utfor(begaran, dto, ({ handling }) => {
      const huvudman = dto.huvudman ?? handling.av;
      return { command: { type: 'AngePraxis', data: { ...handling, huvudman, praxis, citat, kalla } } };
    });
  }

  private frageid(state: KandUppfoljning): (fraga: string | null | undefined) => string | null {
    const fragor = this.dorr.fragorI(state);
    return (fraga) => (fraga == null ? null : fragaId(fragor, fraga));
  }

  private okand(kod: string) {
    return okandaHuvudman(this.register, [kod], '').map((fel) => ({ ...fel, pekare: '/huvudman' }));
  }
}
