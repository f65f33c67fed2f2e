import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { utanSvar } from '#libs/uppfoljning/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { andring } from '../samverkan/dokumentation.js';
import { kravFelfri, okandaHuvudman } from '../samverkan/granska.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import { AteroppningDto, NyttEnkatutskickDto, NyttRevisionsbeslutDto } from './uppfoljning.dto.js';
import { UPPFOLJNINGAR, Uppfoljningsdorr } from './uppfoljningsdorr.js';

export const UPPFOLJNING_PARAMETER = {
  name: 'id',
  schema: { type: 'string', format: 'uuid' },
  example: '7c0f5c1e-6f0b-8a5e-9d1e-2f3a4b5c6d7e',
} as const;

/** The course of one follow-up: the survey goes out, the agreement is decided on, and it is completed. */
@ApiTags('uppföljningar')
@ApiParam(UPPFOLJNING_PARAMETER)
@Controller(`${UPPFOLJNINGAR}/:id`)
export class EnUppfoljningController {
  constructor(
    private readonly dorr: Uppfoljningsdorr,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  @Post('enkatutskick')
  @Atgard('uppfoljning.leda')
  @Dokumenterad(
    andring('Skicka enkäten till de tillfrågade, eller påminn dem', {
      kropp: NyttEnkatutskickDto,
      beskrivning:
        'Var och en får den i sitt eget system. Den som redan har fått den får en påminnelse. Samma utskick en gång till ' +
        'skickas en gång till; bara samma Idempotency-Key gör det till ett och samma. Den som inte har svarat när dagen ' +
        'har gått påminner navet själv.',
    }),
  )
  skicka(@Body() dto: NyttEnkatutskickDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    kravFelfri(okandaHuvudman(this.register, dto.till ?? [], '/till'));
    return this.dorr.utfor(begaran, dto, ({ state, handling, idag }) => {
      const till = dto.till ?? utanSvar(state);
      return { command: { type: 'SkickaEnkat', data: { ...handling, till, svarSenast: dto.svarSenast, idag } } };
    });
  }

  @Post('revisionsbeslut')
  @Atgard('uppfoljning.leda')
  @Dokumenterad(
    andring('Besluta om överenskommelsen revideras, eller inte', {
      kropp: NyttRevisionsbeslutDto,
      beskrivning: 'Att inget ändras är också ett beslut, med skäl.',
    }),
  )
  revidera(@Body() dto: NyttRevisionsbeslutDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const { andring: vald, skal } = dto;
    return this.dorr.utfor(begaran, dto, ({ handling }) => ({
      command: { type: 'FattaRevisionsbeslut', data: { ...handling, andring: vald, skal } },
    }));
  }

  @Post('slutforande')
  @Atgard('uppfoljning.leda')
  @Dokumenterad(
    andring('Slutför uppföljningen', {
      beskrivning:
        'Kräver en plan på varje nivå där länet har planer, och ett beslut om revidering. Svaret säger vad som saknas.',
    }),
  )
  slutfor(@AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    return this.dorr.utfor(begaran, {}, ({ state, handling }) => {
      const nivaer = this.register.uppfoljning(state.lan)?.nivaer ?? BADA;
      return { command: { type: 'SlutforUppfoljning', data: { ...handling, nivaer } } };
    });
  }

  @Post('ateroppning')
  @Atgard('uppfoljning.leda')
  @Dokumenterad(andring('Öppna en slutförd uppföljning igen, med skäl', { kropp: AteroppningDto }))
  ateroppna(@Body() dto: AteroppningDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    return this.dorr.utfor(begaran, dto, ({ handling }) => ({
      command: { type: 'AteroppnaUppfoljning', data: { ...handling, skal: dto.skal } },
    }));
  }
}

/** N8, where no file says otherwise. */
const BADA = ['lokal', 'lan'] as const;
