import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { andring } from '../samverkan/dokumentation.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import {
  NyAvtalskallaDto,
  NyLokalstatusDto,
  NyaAvtalsparterDto,
  RattadVersionDto,
  NyttRevisionsansvarDto,
  NyVersionDto,
} from './overenskommelse.dto.js';
import { Overenskommelsedorr } from './overenskommelsedorr.js';
import { OVERENSKOMMELSER } from './overenskommelser.controller.js';
import { kravAllaHuvudman, tolkaVersion } from './tolka.js';

/** The record of one agreement: versions, parties, local status, revision, source. */
@ApiTags('överenskommelser')
@ApiParam({ name: 'id', schema: { type: 'string' }, example: 'dalarna-psykiska-funktionsnedsattningar' })
@Controller(`${OVERENSKOMMELSER}/:id`)
export class EnOverenskommelseController {
  constructor(
    private readonly dorr: Overenskommelsedorr,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  @Post('versioner')
  @Atgard('overenskommelse.forvalta')
  @Dokumenterad(
    andring('Lägg till en version', {
      kropp: NyVersionDto,
      beskrivning: 'Giltighet får överlappa och ha gått ut: det visas, men avvisas aldrig.',
    }),
  )
  anta(
    @Param('id') id: string,
    @Body() dto: NyVersionDto,
    @AktuellBegaran() begaran: Begaran,
  ): Promise<SamverkanssvarDto> {
    return this.dorr.utfor({ begaran, id, kropp: dto }, ({ huvudman: av, handling }) => ({
      command: { type: 'AntaVersion', data: { ...handling, av, version: tolkaVersion(dto) } },
    }));
  }

  @Post('versionsrattelser')
  @Atgard('overenskommelse.forvalta')
  @Dokumenterad(andring('Rätta en version, med skäl', { kropp: RattadVersionDto }))
  ratta(
    @Param('id') id: string,
    @Body() dto: RattadVersionDto,
    @AktuellBegaran() begaran: Begaran,
  ): Promise<SamverkanssvarDto> {
    return this.dorr.utfor({ begaran, id, kropp: dto }, ({ huvudman: av, handling }) => ({
      command: { type: 'RattaVersion', data: { ...handling, av, version: tolkaVersion(dto), skal: dto.skal } },
    }));
  }

  @Post('parter')
  @Atgard('overenskommelse.forvalta')
  @Dokumenterad(andring('Ändra parterna, med skäl', { kropp: NyaAvtalsparterDto }))
  andraParter(
    @Param('id') id: string,
    @Body() dto: NyaAvtalsparterDto,
    @AktuellBegaran() begaran: Begaran,
  ): Promise<SamverkanssvarDto> {
    kravAllaHuvudman(this.register, dto.parter, (nr) => `/parter/${nr}`);
    return this.dorr.utfor({ begaran, id, kropp: dto }, ({ huvudman: av, handling }) => ({
      command: { type: 'AndraParter', data: { ...handling, av, parter: dto.parter, skal: dto.skal } },
    }));
  }

  @Post('lokal-status')
  @Atgard('overenskommelse.forvalta')
  @Dokumenterad(
    andring('Ange status för den egna lokala överenskommelsen', {
      kropp: NyLokalstatusDto,
      beskrivning: 'Bara kommunen själv. Att inte ha svarat är ingen status: den som inte angett någon visas så.',
    }),
  )
  angeStatus(
    @Param('id') id: string,
    @Body() dto: NyLokalstatusDto,
    @AktuellBegaran() begaran: Begaran,
  ): Promise<SamverkanssvarDto> {
    if (dto.saknadPart != null) kravAllaHuvudman(this.register, [dto.saknadPart], () => '/saknadPart');
    return this.dorr.utfor({ begaran, id, kropp: dto }, ({ huvudman, handling }) => {
      const kommun = this.register.hamta(huvudman)?.typ === 'kommun';
      const angivet = {
        ...{ status: dto.status, datum: dto.datum ?? null, agare: dto.agare ?? null },
        ...{ saknadPart: dto.saknadPart ?? null, kalla: dto.kalla ?? null },
      };
      return { command: { type: 'AngeLokalStatus', data: { ...handling, kommun, huvudman, ...angivet } } };
    });
  }

  @Post('revisionsansvar')
  @Atgard('overenskommelse.forvalta')
  @Dokumenterad(andring('Utse vem som reviderar, och när', { kropp: NyttRevisionsansvarDto }))
  utse(
    @Param('id') id: string,
    @Body() dto: NyttRevisionsansvarDto,
    @AktuellBegaran() begaran: Begaran,
  ): Promise<SamverkanssvarDto> {
    kravAllaHuvudman(this.register, [dto.huvudman], () => '/huvudman');
    const { huvudman, funktion, revideraSenast } = dto;
    return this.dorr.utfor({ begaran, id, kropp: dto }, ({ huvudman: av, handling, idag }) => ({
      command: { type: 'UtseRevisionsansvarig', data: { ...handling, av, huvudman, funktion, revideraSenast, idag } },
    }));
  }

  @Post('kalla')
  @Atgard('overenskommelse.forvalta')
  @Dokumenterad(
    andring('Ange var ägaren har dokumentet', {
      kropp: NyAvtalskallaDto,
      beskrivning: 'Dokumentet länkas, det kopieras aldrig hit.',
    }),
  )
  lankaKalla(
    @Param('id') id: string,
    @Body() dto: NyAvtalskallaDto,
    @AktuellBegaran() begaran: Begaran,
  ): Promise<SamverkanssvarDto> {
    return this.dorr.utfor({ begaran, id, kropp: dto }, ({ huvudman: av, handling }) => ({
      command: { type: 'LankaKalla', data: { ...handling, av, lank: dto.lank } },
    }));
  }
}
