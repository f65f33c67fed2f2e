import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { deterministicId } from '#libs/platform/ids.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { AVVISNINGAR } from '#libs/tvist/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { andring } from '../samverkan/dokumentation.js';
import { kravFelfri, okandaHuvudman } from '../samverkan/granska.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import { AvbojandeDto, NyLosningDto, NyttTvistbeslutDto } from './losning.dto.js';
import { TvistmandatDto } from './tvist.dto.js';
import { TVIST_EXEMPEL, TVISTER, Tvistdorr } from './tvistdorr.js';

const LOSNING_FINNS_EJ = ['LOSNING_FINNS_EJ', AVVISNINGAR.LOSNING_FINNS_EJ.text] as const;
const Losningid = (): MethodDecorator =>
  ApiParam({
    name: 'losningId',
    schema: { type: 'string', format: 'uuid' },
    example: 'a1e9c7b3-4d2f-8b60-8c15-7f3e2d1c0b9a',
  });

/** How a tvist ends: all agree, or one takes it on itself. */
@ApiTags('tvister')
@ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, example: TVIST_EXEMPEL })
@Controller(`${TVISTER}/:id`)
export class TvistlosningarController {
  constructor(
    private readonly dorr: Tvistdorr,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  @Post('losningar')
  @Atgard('tvist.hantera')
  @Dokumenterad(
    andring('Föreslå en lösning', {
      kropp: NyLosningDto,
      beskrivning: 'Förslaget är också ert eget godkännande när mandatet är att besluta.',
    }),
  )
  foresla(@Body() dto: NyLosningDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    this.kravKanda(dto);
    return this.dorr.utfor(begaran, dto, ({ handling, kommando }) => {
      const losning = somLosning(dto, kommando, dto.ansvariga);
      return {
        command: { type: 'ForeslaLosning', data: { ...handling, losning } },
        skapadId: losning.losningId,
      };
    });
  }

  @Post('losningar/:losningId/godkannanden')
  @Losningid()
  @Atgard('tvist.hantera')
  @Dokumenterad(
    andring('Godkänn en lösning', {
      kropp: TvistmandatDto,
      beskrivning: 'Den sista partens godkännande avgör tvisten. Mandatet ska vara att besluta.',
    }),
  )
  godkann(@Body() dto: TvistmandatDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const losningId = begaran.id('losningId', LOSNING_FINNS_EJ);
    return this.dorr.utfor(begaran, dto, ({ handling }) => ({
      command: { type: 'GodkannLosning', data: { ...handling, losningId } },
    }));
  }

  @Post('losningar/:losningId/avbojanden')
  @Losningid()
  @Atgard('tvist.hantera')
  @Dokumenterad(andring('Avböj en lösning, med skäl', { kropp: AvbojandeDto }))
  avboj(@Body() dto: AvbojandeDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const losningId = begaran.id('losningId', LOSNING_FINNS_EJ);
    return this.dorr.utfor(begaran, dto, ({ handling }) => ({
      command: { type: 'AvbojLosning', data: { ...handling, losningId, skal: dto.skal } },
    }));
  }

  @Post('beslut')
  @Atgard('tvist.hantera')
  @Dokumenterad(
    andring('Besluta att själva bära ansvaret', {
      kropp: NyttTvistbeslutDto,
      beskrivning: 'Avgör tvisten. Ni kan bara besluta om ert eget ansvar; annars föreslås en lösning.',
    }),
  )
  besluta(@Body() dto: NyttTvistbeslutDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const { instans, datum, dnr = null } = dto;
    this.kravKanda(dto);
    return this.dorr.utfor(begaran, dto, ({ handling, kommando, idag }) => {
      const losning = somLosning(dto, kommando, dto.ansvariga ?? [handling.huvudman]);
      return { command: { type: 'BeslutaTvist', data: { ...handling, losning, instans, datum, dnr, idag } } };
    });
  }

  /** D5: what is no huvudman could be an individual; the rules name those that are not parties, and so would repeat it. */
  private kravKanda({ ansvariga, fordelning }: Pick<NyttTvistbeslutDto, 'ansvariga' | 'fordelning'>): void {
    const betalande = (fordelning ?? []).map(({ huvudman }) => huvudman);
    kravFelfri([
      ...okandaHuvudman(this.register, ansvariga ?? [], '/ansvariga'),
      ...okandaHuvudman(this.register, betalande, '/fordelning').map((fel) => ({
        ...fel,
        pekare: `${fel.pekare}/huvudman`,
      })),
    ]);
  }
}

/** A retry makes the same. */
const somLosning = (
  { fordelning, text }: Pick<NyLosningDto, 'fordelning' | 'text'>,
  kommando: string,
  ansvariga: readonly string[],
) => ({
  losningId: deterministicId('losning', kommando),
  ansvariga: [...new Set(ansvariga)],
  fordelning: (fordelning ?? []).map(({ huvudman, beloppKr }) => ({ huvudman, beloppKr })),
  text,
});
