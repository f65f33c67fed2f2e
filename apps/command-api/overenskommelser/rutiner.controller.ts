import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { AVVISNINGAR } from '#libs/overenskommelse/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { deterministicId } from '#libs/platform/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { farUtfora } from '#libs/sekretess/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { andring } from '../samverkan/dokumentation.js';
import { Samverkansfakta } from '../samverkan/fakta.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import { NyRutinDto } from './overenskommelse.dto.js';
import { Overenskommelsedorr } from './overenskommelsedorr.js';
import { OVERENSKOMMELSER } from './overenskommelser.controller.js';
import { kravAllaHuvudman } from './tolka.js';

const RUTIN_FINNS_EJ = ['RUTIN_FINNS_EJ', AVVISNINGAR.RUTIN_FINNS_EJ.text] as const;

/** Routines that the agreement has led to, and the brist that each answers (N6). */
@ApiTags('överenskommelser')
@ApiParam({ name: 'id', schema: { type: 'string' }, example: 'dalarna-psykiska-funktionsnedsattningar' })
@Controller(`${OVERENSKOMMELSER}/:id/rutiner`)
export class RutinerController {
  constructor(
    private readonly dorr: Overenskommelsedorr,
    private readonly fakta: Samverkansfakta,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  @Post()
  @Atgard('overenskommelse.forvalta')
  @Dokumenterad(andring('Länka en rutin', { kropp: NyRutinDto }))
  lanka(
    @Param('id') id: string,
    @Body() dto: NyRutinDto,
    @AktuellBegaran() begaran: Begaran,
  ): Promise<SamverkanssvarDto> {
    kravAllaHuvudman(this.register, dto.huvudman ?? [], (nr) => `/huvudman/${nr}`);
    return this.dorr.utfor({ begaran, id, kropp: dto }, async ({ huvudman: av, handling, kommando }) => {
      await this.kravBrist(dto.brist ?? null, begaran);
      const rutinId = deterministicId('rutin', kommando);
      const rutin = {
        ...{ rutinId, huvudman: dto.huvudman ?? [av], titel: dto.titel, lank: dto.lank },
        ...{ brist: dto.brist ?? null, avsnitt: dto.avsnitt ?? null },
      };
      return { command: { type: 'LankaRutin', data: { ...handling, av, ...rutin } }, skapadId: rutinId };
    });
  }

  @Post(':rutinId/borttagning')
  @Atgard('overenskommelse.forvalta')
  @ApiParam({
    name: 'rutinId',
    schema: { type: 'string', format: 'uuid' },
    example: '7c2e4d5f-52a5-8d0e-9a4f-1c2f5f0a7d22',
  })
  @Dokumenterad(andring('Ta bort en rutin'))
  taBort(@Param('id') id: string, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const rutinId = begaran.id('rutinId', RUTIN_FINNS_EJ);
    return this.dorr.utfor({ begaran, id, kropp: {} }, ({ huvudman: av, handling }) => ({
      command: { type: 'TaBortRutin', data: { ...handling, av, rutinId } },
    }));
  }

  /** I4: a brist that is not ours, or that the credential may not read, answers as one that does not exist. */
  private async kravBrist(brist: string | null, { inloggad, huvudman }: Begaran): Promise<void> {
    if (brist === null) return;
    const state = await this.fakta.avvikelse(brist);
    const arVar = state.status !== 'okand' && state.delar.has(huvudman);
    if (arVar && farUtfora(inloggad, 'avvikelse.lasa')) return;
    throw new Rejected('BRIST_FINNS_EJ', 'Avvikelsen som rutinen svarar på finns inte.', 'innehall');
  }
}
