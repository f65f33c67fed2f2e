import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import type { Fel } from '#libs/platform/fel.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import type { Hanvisning } from '#libs/tvist/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { andring } from '../samverkan/dokumentation.js';
import { Samverkansfakta } from '../samverkan/fakta.js';
import { kravFelfri } from '../samverkan/granska.js';
import { arFel, slaUppAvtal } from '../samverkan/overenskommelse.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import {
  AterkalladTvistDto,
  NyttInterimsansvarDto,
  PrincipbedomningDto,
  StallningstagandeDto,
  TvistmandatDto,
  type NyHanvisningDto,
} from './tvist.dto.js';
import { TVIST_EXEMPEL, TVISTER, Tvistdorr } from './tvistdorr.js';

/** What each party says in a tvist: none speaks for another (D4, D6). */
@ApiTags('tvister')
@ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, example: TVIST_EXEMPEL })
@Controller(`${TVISTER}/:id`)
export class TvistparterController {
  constructor(
    private readonly dorr: Tvistdorr,
    private readonly fakta: Samverkansfakta,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  @Post('foretradare')
  @Atgard('tvist.hantera')
  @Dokumenterad(
    andring('Utse er företrädare i tvisten', {
      kropp: TvistmandatDto,
      beskrivning: 'Den funktion som mandatet är för; den som utsågs senast för er talan (D6).',
    }),
  )
  utse(@Body() dto: TvistmandatDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    return this.dorr.utfor(begaran, dto, ({ handling }) => ({ command: { type: 'UtseForetradare', data: handling } }));
  }

  @Post('stallningstaganden')
  @Atgard('tvist.hantera')
  @Dokumenterad(
    andring('Ta ställning', {
      kropp: StallningstagandeDto,
      beskrivning: 'Med det som ställningstagandet vilar på (D7). Ett senare ersätter; båda står kvar i historiken.',
    }),
  )
  taStallning(@Body() dto: StallningstagandeDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const { installning, motivering } = dto;
    return this.dorr.utfor(begaran, dto, async ({ handling }) => {
      const hanvisningar = await this.hanvisningar(dto.hanvisningar, handling.huvudman);
      return { command: { type: 'TaStallning', data: { ...handling, installning, motivering, hanvisningar } } };
    });
  }

  @Post('interimsansvar')
  @Atgard('tvist.hantera')
  @Dokumenterad(
    andring('Ta ansvaret under tiden', {
      kropp: NyttInterimsansvarDto,
      beskrivning: 'Så att den enskilde inte behöver vänta. Säger inget om vem som har rätt.',
    }),
  )
  taInterimsansvar(@Body() dto: NyttInterimsansvarDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const { fran, omfattning } = dto;
    return this.dorr.utfor(begaran, dto, ({ handling }) => ({
      command: { type: 'TaInterimsansvar', data: { ...handling, fran, omfattning } },
    }));
  }

  @Post('principfraga')
  @Atgard('tvist.hantera')
  @Dokumenterad(
    andring('Bedöm om tvisten är principiell', {
      kropp: PrincipbedomningDto,
      beskrivning:
        'En principiell tvist lyfts till närmaste samverkansnivå (N3), annars till närmast övergripande ledning (N2).',
    }),
  )
  bedom(@Body() dto: PrincipbedomningDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const { principiell, skal } = dto;
    return this.dorr.utfor(begaran, dto, ({ handling }) => ({
      command: { type: 'BedomPrincipfraga', data: { ...handling, principiell, skal } },
    }));
  }

  @Post('avslut')
  @Atgard('tvist.hantera')
  @Dokumenterad(
    andring('Avsluta tvisten', {
      kropp: TvistmandatDto,
      beskrivning: 'När den är avgjord och varje parts eget system har kvitterat beslutet (D8).',
    }),
  )
  avsluta(@Body() dto: TvistmandatDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    return this.dorr.utfor(begaran, dto, ({ handling }) => ({ command: { type: 'AvslutaTvist', data: handling } }));
  }

  @Post('aterkallelse')
  @Atgard('tvist.hantera')
  @Dokumenterad(
    andring('Återkalla tvisten', {
      kropp: AterkalladTvistDto,
      beskrivning: 'Av den som öppnade den, innan den är avgjord.',
    }),
  )
  aterkalla(@Body() dto: AterkalladTvistDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    return this.dorr.utfor(begaran, dto, ({ handling }) => ({
      command: { type: 'AterkallaTvist', data: { ...handling, skal: dto.skal } },
    }));
  }

  /** An agreement is one of the register, by its id there; every unknown one is told of at once. */
  private async hanvisningar(dtoer: readonly NyHanvisningDto[], huvudman: string): Promise<readonly Hanvisning[]> {
    const kallor = { register: this.register, fakta: this.fakta };
    const lan = this.register.lanFor(huvudman);
    const klara: Hanvisning[] = [];
    const fel: Fel[] = [];
    for (const [nr, { typ, till, avsnitt = null }] of dtoer.entries()) {
      if (typ !== 'overenskommelse') {
        klara.push({ typ, till, avsnitt });
        continue;
      }
      const avtal = await slaUppAvtal(kallor, { id: till, avsnitt, lan }, `/hanvisningar/${nr}/till`);
      if (arFel(avtal)) fel.push(avtal);
      else klara.push({ typ, till: avtal.id, avsnitt: avtal.avsnitt });
    }
    kravFelfri(fel);
    return klara;
  }
}
