import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { UtforArena } from '#libs/arena/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { skapande } from '../samverkan/dokumentation.js';
import { Samverkansdorr, type Samverkansunderlag } from '../samverkan/samverkansdorr.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import { NyArenaDto } from './arena.dto.js';
import { Arenadorr } from './arenadorr.js';
import { tolkaOppning } from './oppning.js';

export const ARENOR = 'avvikelse/v1/arenor';

@ApiTags('arenor')
@Controller(ARENOR)
export class ArenorController {
  constructor(
    private readonly dorr: Samverkansdorr,
    private readonly arenadorr: Arenadorr,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  @Post()
  @Atgard('arena.hantera')
  @Dokumenterad(
    skapande('Öppna en arena', {
      kropp: NyArenaDto,
      beskrivning:
        'lansfilId ensam öppnar arenan med länets uppgifter. lansfilId och huvudman öppnar en egen av det slag som länet ' +
        'beskriver, till exempel en kommuns lokala styrgrupp. Utan lansfilId öppnas en lokal arena på en samverkansnivå.',
    }),
  )
  oppna(@Body() dto: NyArenaDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    return this.dorr.utfor(begaran, dto, async (underlag) => {
      const { huvudman, kommando, idag, meta } = underlag;
      const lan = this.register.lanFor(huvudman);
      if (lan === undefined) throw new Rejected('HUVUDMAN_FINNS_EJ', 'Huvudmannen finns inte i registret.', 'saknas');
      const { id, arena } = tolkaOppning(dto, { register: this.register, lan, kommando });
      await this.kravBeredande(dto, underlag);
      const data = { ...arena, huvudman, koordinator: this.arenadorr.arKoordinator(underlag, lan), idag };
      return { utfor: new UtforArena(id, { type: 'OppnaArena', data }, meta), plats: `arenor/${id}` };
    });
  }

  /** The arena that is to prepare is one that the caller knows of. */
  private async kravBeredande({ beredsAv }: NyArenaDto, underlag: Samverkansunderlag): Promise<void> {
    if (beredsAv != null) await this.arenadorr.besok(beredsAv, underlag);
  }
}
