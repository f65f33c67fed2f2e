import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { AVVIKELSER } from '../avvikelser.controller.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { svarsfrister } from '../rapport/tolka-rapport.js';
import type { ArendesvarDto } from '../svar.dto.js';
import { Arendedorr } from './arendedorr.js';
import { Arendeprovning } from './arendeprovning.js';
import { arendekommando } from './dokumentation.js';
import { NyHandelseanalysDto, NyLankDto, ParttillaggDto, SkalDto } from './gemensamt.dto.js';
import { kravHuvudman, kravVerksamhet } from './krav-huvudman.js';

/** The case as a whole: its parts, joint analysis, end and links. */
@ApiTags('handläggning')
@ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, example: '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e' })
@Controller(`${AVVIKELSER}/:id`)
export class GemensamtController {
  constructor(
    private readonly dorr: Arendedorr,
    private readonly provning: Arendeprovning,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  @Post('handelseanalyser')
  @Atgard('avvikelse.handlagga')
  @Dokumenterad(arendekommando('Redovisa en gemensam händelseanalys', NyHandelseanalysDto))
  analysera(@Body() dto: NyHandelseanalysDto, @AktuellBegaran() begaran: Begaran): Promise<ArendesvarDto> {
    return this.dorr.utfor(begaran, dto, ({ huvudman, forsegla }) => ({
      command: {
        type: 'GenomforHandelseanalys',
        data: {
          huvudman,
          deltagare: dto.deltagare,
          forlopp: forsegla(dto.forlopp),
          orsaker: forsegla(dto.orsaker),
          forslag: forsegla(dto.forslag),
        },
      },
    }));
  }

  @Post('avslut')
  @Atgard('avvikelse.avsluta')
  @Dokumenterad(arendekommando('Avsluta när alla har svarat'))
  avsluta(@AktuellBegaran() begaran: Begaran): Promise<ArendesvarDto> {
    return this.dorr.utfor(begaran, {}, async ({ arendeId, huvudman, krav }) => {
      if (await this.provning.arAllvarlig(arendeId)) await krav('avvikelse.avsluta-allvarlig');
      return { command: { type: 'AvslutaAvvikelse', data: { huvudman } } };
    });
  }

  @Post('ateroppningar')
  @Atgard('avvikelse.avsluta')
  @Dokumenterad(arendekommando('Återöppna en avslutad avvikelse', SkalDto))
  ateroppna(@Body() dto: SkalDto, @AktuellBegaran() begaran: Begaran): Promise<ArendesvarDto> {
    return this.dorr.utfor(begaran, dto, ({ huvudman, nu, forsegla }) => {
      const alla = this.register.alla().map(({ kod }) => kod);
      const frister = svarsfrister(alla, { register: this.register, nu });
      return {
        command: { type: 'AteroppnaAvvikelse', data: { huvudman, skal: forsegla(dto.skal), svarsfrister: frister } },
      };
    });
  }

  @Post('makulering')
  @Atgard('avvikelse.makulera')
  @Dokumenterad(arendekommando('Makulera en avvikelse som rapporterats av misstag', SkalDto))
  makulera(@Body() dto: SkalDto, @AktuellBegaran() begaran: Begaran): Promise<ArendesvarDto> {
    return this.dorr.utfor(begaran, dto, ({ huvudman, forsegla }) => ({
      command: { type: 'MakuleraAvvikelse', data: { huvudman, skal: forsegla(dto.skal) } },
    }));
  }

  @Post('parter')
  @Atgard('avvikelse.handlagga')
  @Dokumenterad(arendekommando('Involvera en huvudman till', ParttillaggDto))
  involvera(@Body() dto: ParttillaggDto, @AktuellBegaran() begaran: Begaran): Promise<ArendesvarDto> {
    kravHuvudman(this.register, dto.huvudman, '/huvudman');
    const verksamhet = kravVerksamhet(this.register, dto.huvudman, dto.verksamhet);
    return this.dorr.utfor(begaran, dto, ({ huvudman, nu }) => {
      const [svarsfrist] = svarsfrister([dto.huvudman], { register: this.register, nu });
      if (svarsfrist === undefined) throw new Error('a huvudman of the register without svarstid');
      const part = { huvudman: dto.huvudman, verksamhet };
      return { command: { type: 'InvolveraHuvudman', data: { huvudman, part, svarsfrist } } };
    });
  }

  @Post('lankar')
  @Atgard('avvikelse.handlagga')
  @Dokumenterad(arendekommando('Länka till en annan avvikelse', NyLankDto))
  lanka(@Body() dto: NyLankDto, @AktuellBegaran() begaran: Begaran): Promise<ArendesvarDto> {
    return this.dorr.utfor(begaran, dto, async ({ arendeId, huvudman }) => {
      // I4: a link to what is not ours would tell that it exists.
      if (dto.till !== arendeId && !(await this.provning.farLasa(begaran.ombud, dto.till))) {
        throw new Rejected('LANKMAL_FINNS_EJ', 'Avvikelsen som länken går till finns inte.', 'innehall');
      }
      return { command: { type: 'LankaAvvikelse', data: { huvudman, id: arendeId, typ: dto.typ, till: dto.till } } };
    });
  }

  @Post('lankar/borttagningar')
  @Atgard('avvikelse.handlagga')
  @Dokumenterad(arendekommando('Ta bort en länk', NyLankDto))
  taBortLank(@Body() dto: NyLankDto, @AktuellBegaran() begaran: Begaran): Promise<ArendesvarDto> {
    return this.dorr.utfor(begaran, dto, ({ huvudman }) => ({
      command: { type: 'TaBortLank', data: { huvudman, typ: dto.typ, till: dto.till } },
    }));
  }
}
