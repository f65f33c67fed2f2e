import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { UtforOverenskommelse } from '#libs/overenskommelse/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { valideringsproblem } from '#libs/platform/http/problem.js';
import { deterministicId } from '#libs/platform/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { skapande } from '../samverkan/dokumentation.js';
import { Samverkansdorr } from '../samverkan/samverkansdorr.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import { NyOverenskommelseDto } from './overenskommelse.dto.js';
import { Overenskommelsedorr } from './overenskommelsedorr.js';
import { kravAllaHuvudman, tolkaVersion } from './tolka.js';

export const OVERENSKOMMELSER = 'avvikelse/v1/overenskommelser';

@ApiTags('överenskommelser')
@Controller(OVERENSKOMMELSER)
export class OverenskommelserController {
  constructor(
    private readonly dorr: Samverkansdorr,
    private readonly overenskommelsedorr: Overenskommelsedorr,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  @Post()
  @Atgard('overenskommelse.forvalta')
  @Dokumenterad(
    skapande('Registrera en överenskommelse', {
      kropp: NyOverenskommelseDto,
      beskrivning:
        'För en som inte står i länets fil, till exempel en lokal. De som står i filen finns redan och ändras direkt.',
    }),
  )
  registrera(@Body() dto: NyOverenskommelseDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    kravAllaHuvudman(this.register, dto.parter, (nr) => `/parter/${nr}`);
    return this.dorr.utfor(begaran, dto, async (underlag) => {
      const { huvudman, kommando, meta } = underlag;
      const lan = this.register.lanFor(huvudman);
      if (lan === undefined) throw new Rejected('HUVUDMAN_FINNS_EJ', 'Huvudmannen finns inte i registret.', 'saknas');
      await this.kravOverordnad(dto.overordnad ?? null);
      const id = deterministicId('overenskommelse', kommando);
      const data = {
        ...{ av: huvudman, koordinator: this.overenskommelsedorr.arKoordinator(underlag, lan), lan },
        ...{ namn: dto.namn, dokumenttyp: dto.dokumenttyp ?? null, niva: dto.niva, parter: dto.parter },
        ...{ overordnad: dto.overordnad ?? null, avsnitt: dto.avsnitt ?? [], lank: dto.lank ?? null },
        versioner: (dto.versioner ?? []).map(tolkaVersion),
      };
      const command = { type: 'RegistreraOverenskommelse', data } as const;
      return { utfor: new UtforOverenskommelse(id, command, meta), plats: `overenskommelser/${id}` };
    });
  }

  /** D10: what is broken down is a regional one that is there. */
  private async kravOverordnad(overordnad: string | null): Promise<void> {
    if (overordnad === null || (await this.overenskommelsedorr.niva(overordnad)) === 'lansovergripande') return;
    const meddelande = 'Ska vara en länsövergripande överenskommelse; se GET /overenskommelser.';
    throw valideringsproblem([{ kod: 'OKAND_KOD', pekare: '/overordnad', meddelande }]);
  }
}
