import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Rejected } from '#libs/kernel/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { deterministicId } from '#libs/platform/index.js';
import type { Bristgrund } from '#libs/read-models/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import type { KandUppfoljning } from '#libs/uppfoljning/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { andring } from '../samverkan/dokumentation.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import { BRISTGRUND, type Bristgrundare } from './bristgrund.js';
import { UPPFOLJNING_PARAMETER } from './en-uppfoljning.controller.js';
import { BristUrForslagDto } from './underlag.dto.js';
import { UPPFOLJNINGAR, Uppfoljningsdorr } from './uppfoljningsdorr.js';

/** A proposed brist is established with its cases by one who may read none of them: the koordinator (N8, I4). */
@ApiTags('uppföljningar')
@ApiParam(UPPFOLJNING_PARAMETER)
@Controller(`${UPPFOLJNINGAR}/:id/bristforslag`)
export class BristforslagController {
  constructor(
    private readonly dorr: Uppfoljningsdorr,
    @Inject(BRISTGRUND) private readonly grund: Bristgrundare,
  ) {}

  @Post()
  @Atgard('uppfoljning.leda')
  @Dokumenterad(
    andring('Fastslå en föreslagen brist, med alla årets avvikelser som visar den', {
      kropp: BristUrForslagDto,
      beskrivning:
        'Navet lägger till avvikelserna själv, utan att visa dem: var och en ser de av dem som den får läsa. Ett förslag ' +
        'vars antal är dolt kan inte fastslås så; då skulle bristen visa antalet. Ett förslag vars alla avvikelser redan ' +
        'står i en fastslagen brist nekas.',
    }),
  )
  fastsla(@Body() dto: BristUrForslagDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    return this.dorr.utfor(begaran, dto, async ({ state, handling, kommando }) => {
      const { omrade, rubrik, skal, avvikelser, taget } = await this.kravGrund(state, dto.forslag);
      const bristId = deterministicId('brist', kommando);
      if (taget !== undefined && taget.bristId !== bristId) throw redanTaget(taget.rubrik);
      const sagt = { rubrik: dto.rubrik ?? rubrik, beskrivning: dto.beskrivning, kalla: `Årets avvikelser. ${skal}` };
      const data = { ...handling, bristId, omrade: dto.omrade ?? omrade, ...sagt, avvikelser };
      return { command: { type: 'FastslaBrist', data }, skapadId: bristId };
    });
  }

  private async kravGrund(state: KandUppfoljning, forslag: string): Promise<Bristgrund> {
    const { lan, overenskommelse, ar, parter, brister } = state;
    const grund = await this.grund({ lan, overenskommelse, ar: String(ar), parter, forslag, brister });
    if (grund === null) throw new Rejected(...FINNS_EJ, 'innehall');
    if (grund.antal === 'dolt') throw new Rejected(...DOLT, 'tillstand');
    return grund;
  }
}

const FINNS_EJ = ['BRISTFORSLAG_FINNS_EJ', 'Ingen av årets avvikelser visar den bristen.'] as const;
const DOLT = [
  'BRISTFORSLAG_DOLT',
  'Hur många avvikelser som visar bristen är dolt. Den som får läsa dem kan fastslå bristen och ange dem.',
] as const;
const redanTaget = (rubrik: string): Rejected =>
  new Rejected(
    'BRISTFORSLAG_TAGET',
    `Förslaget är redan fastslaget: alla dess avvikelser står i bristen "${rubrik}". Stryk den först om den ska fastslås på nytt.`,
    'tillstand',
  );
