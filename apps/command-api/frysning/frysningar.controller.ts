import { Controller, Inject, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Rejected } from '#libs/kernel/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { Problem } from '#libs/platform/http/problem.js';
import { deterministicId } from '#libs/platform/ids.js';
import { frys, somTal, type Rapportbild } from '#libs/read-models/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { UtforUppfoljning } from '#libs/uppfoljning/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { andring } from '../samverkan/dokumentation.js';
import { Samverkansdorr } from '../samverkan/samverkansdorr.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import { RAPPORTBILD, type Rapportbildare } from './rapportbild.js';

const UPPFOLJNING_FINNS_EJ = ['UPPFOLJNING_FINNS_EJ', 'Uppföljningen finns inte.'] as const;

/** The report as it stands is kept as it stands: what is decided and published rests on it. */
@ApiTags('uppföljningar')
@ApiParam({
  name: 'id',
  schema: { type: 'string', format: 'uuid' },
  example: '7c0f5c1e-6f0b-4a5e-9d1e-2f3a4b5c6d7e',
})
@Controller('avvikelse/v1/uppfoljningar/:id/frysningar')
export class FrysningarController {
  constructor(
    private readonly dorr: Samverkansdorr,
    @Inject(RAPPORTBILD) private readonly bild: Rapportbildare,
  ) {}

  @Post()
  @Atgard('uppfoljning.leda')
  @Dokumenterad(
    andring('Frys rapporten så som den är nu', {
      beskrivning:
        'Rapporten räknas fram och sparas i loggen med platsen i loggen och SHA-256. Den kan återskapas ur loggen och ' +
        'jämföras byte för byte, se uppfoljning aterskapa. Öppna siffror tas bara ur frysta rapporter.',
    }),
  )
  frys(@AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const id = begaran.id('id', UPPFOLJNING_FINNS_EJ);
    const { ifMatch } = begaran;
    return this.dorr.utfor(begaran, {}, async ({ huvudman, koordinator, kommando, nu, idag, meta }) => {
      const { rapport, position } = await this.vid(id, idag);
      const frysningId = deterministicId('frysning', kommando);
      const data = {
        // B11: a koordinator is one only in its own län, whose region carries the same two digits.
        ...{
          av: huvudman,
          koordinator: koordinator && huvudman === rapport.om.lan,
          frysningId,
          tid: nu.toISOString(),
          position: somTal(position),
        },
        ...frys(rapport),
        utanKriterier: rapport.kriterier.length === 0,
      };
      return {
        utfor: new UtforUppfoljning(id, { type: 'FrysRapport', data }, meta, ifMatch),
        plats: `uppfoljningar/${id}/rapport?frysning=${frysningId}`,
        skapadId: frysningId,
      };
    });
  }

  private async vid(id: string, dag: string): Promise<Rapportbild> {
    const bild = await this.bild(id, dag);
    if (bild === null) throw new Rejected(...UPPFOLJNING_FINNS_EJ, 'saknas');
    if (bild === 'vantar') throw vyernaRorSig();
    return bild;
  }
}

const vyernaRorSig = (): Problem =>
  new Problem({
    status: 503,
    kod: 'VYERNA_EJ_IKAPP',
    detail: 'Siffrorna håller på att räknas om. Ingenting sparades; försök igen om en stund.',
    headers: { 'Retry-After': '5' },
  });
