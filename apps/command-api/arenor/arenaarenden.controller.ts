import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { arenaStream, AVVISNINGAR } from '#libs/arena/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { kravHuvudman } from '../arende/krav-huvudman.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { andring } from '../samverkan/dokumentation.js';
import { Samverkansfakta } from '../samverkan/fakta.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import { NyArenderelationDto, NyBeredningDto, NySammankallandeDto } from './arena.dto.js';
import { Arenadorr, type Arenabesok } from './arenadorr.js';
import { ARENOR } from './arenor.controller.js';

export const ARENA_EXEMPEL = 'b7c1d0e2-5f34-8a69-9e1b-3d2c4f5a6b70';

/** Who convenes, and the arena's matters. */
@ApiTags('arenor')
@ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, example: ARENA_EXEMPEL })
@Controller(`${ARENOR}/:id`)
export class ArenaarendenController {
  constructor(
    private readonly dorr: Arenadorr,
    private readonly fakta: Samverkansfakta,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  @Post('sammankallande')
  @Atgard('arena.hantera')
  @Dokumenterad(andring('Utse nästa sammankallande', { kropp: NySammankallandeDto }))
  utse(@Body() dto: NySammankallandeDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const { sammankallande, fran, till = null } = dto;
    kravHuvudman(this.register, sammankallande, '/sammankallande');
    return this.dorr.utfor(begaran, dto, ({ handling }) => ({
      command: { type: 'UtseSammankallande', data: { ...handling, sammankallande, fran, till } },
    }));
  }

  @Post('beredningar')
  @Atgard('arena.hantera')
  @Dokumenterad(
    andring('Bered ett av arenans ärenden', {
      kropp: NyBeredningDto,
      beskrivning: 'Görs av den som har mandat i den beredande arenan, eller i arenan själv när ingen bereder åt den.',
    }),
  )
  bered(@Body() dto: NyBeredningDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const { mandatId, arende, beredning, forslag } = dto;
    return this.dorr.bered(begaran, dto, async ({ handling, arenaId }) => {
      const mandat = await this.fakta.mandat(mandatId, handling.idag);
      const data = { ...handling, arena: arenaId, mandat, arende, beredning, forslag };
      return { command: { type: 'BeredArende', data } };
    });
  }

  @Post('relationer')
  @Atgard('arena.hantera')
  @Dokumenterad(
    andring('Ange att två ärenden är samma eller hör ihop', {
      kropp: NyArenderelationDto,
      beskrivning: 'Det andra ärendet får finnas i en annan arena som ni kan läsa.',
    }),
  )
  relatera(@Body() dto: NyArenderelationDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const { arende, till, typ } = dto;
    return this.dorr.utfor(begaran, dto, async (besok) => {
      const upprepad = await this.fakta.harUtfort(arenaStream(besok.arenaId), besok.kommando);
      if (!upprepad && !(await this.kannerTill(till, besok))) {
        const { kind, text } = AVVISNINGAR.ARENDE_FINNS_EJ;
        throw new Rejected('ARENDE_FINNS_EJ', text.replace('{uppgift}', till), kind);
      }
      return { command: { type: 'RelateraArenden', data: { ...besok.handling, arende, till, typ } } };
    });
  }

  /** I4: a matter can be pointed at by who may read it: a part, an arena that has or has had it, the koordinator. */
  private async kannerTill(arende: string, { arena, handling }: Arenabesok): Promise<boolean> {
    if (arena.arenden.has(arende)) return true;
    const eskalering = await this.fakta.eskalering(arende);
    if (eskalering.status === 'okand') return false;
    const { parter, samverkanshistorik, lan } = eskalering;
    const overblickar = handling.koordinator && lan === arena.data.lan && samverkanshistorik.length > 0;
    if (overblickar || parter.has(handling.huvudman)) return true;
    return this.harHaft(
      samverkanshistorik.flatMap(({ arena: id }) => id ?? []),
      handling.huvudman,
    );
  }

  private async harHaft(arenor: readonly string[], huvudman: string): Promise<boolean> {
    for (const id of arenor) {
      const arena = await this.fakta.arena(id);
      if (arena.status === 'oppen' && arena.data.huvudman.includes(huvudman)) return true;
    }
    return false;
  }
}
