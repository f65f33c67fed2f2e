import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { AVVISNINGAR, UtforMandat, type MandatCommand } from '#libs/mandat/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { valideringsproblem } from '#libs/platform/http/problem.js';
import { deterministicId } from '#libs/platform/ids.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { andring, skapande } from '../samverkan/dokumentation.js';
import { Samverkansfakta } from '../samverkan/fakta.js';
import { kravFelfri } from '../samverkan/granska.js';
import { Samverkansdorr, type Samverkansunderlag } from '../samverkan/samverkansdorr.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import { granskaMandat } from './granska-mandat.js';
import { IntroduktionDto, MandatandringDto, MandataterkallelseDto, NyttMandatDto } from './mandat.dto.js';

const MANDAT_FINNS_EJ = ['MANDAT_FINNS_EJ', AVVISNINGAR.MANDAT_FINNS_EJ.text] as const;
const Mandatid = (): MethodDecorator =>
  ApiParam({
    name: 'id',
    schema: { type: 'string', format: 'uuid' },
    example: '3c5e8f10-7a2b-8d49-b6e1-0f9a8b7c6d5e',
  });

/** Functions and what they may do (B7, D6): each huvudman's own affair. */
@ApiTags('mandat')
@Controller('avvikelse/v1/mandat')
export class MandatController {
  constructor(
    private readonly dorr: Samverkansdorr,
    private readonly fakta: Samverkansfakta,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  @Post()
  @Atgard('mandat.registrera')
  @Dokumenterad(
    skapande('Registrera ett mandat', {
      kropp: NyttMandatDto,
      beskrivning: 'En funktion hos er, vad den får göra och när. Mandatet är funktionens; ingen persons namn anges.',
    }),
  )
  registrera(@Body() dto: NyttMandatDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    return this.dorr.utfor(begaran, dto, async ({ huvudman, kommando, idag, meta }) => {
      kravFelfri(await granskaMandat(dto, { register: this.register, fakta: this.fakta, huvudman, idag }));
      const id = deterministicId('mandat', kommando);
      const verksamhet = this.verksamhet(huvudman, dto.verksamhet);
      const data = { ...uppgifter(dto), huvudman, verksamhet, idag };
      return { utfor: new UtforMandat(id, { type: 'RegistreraMandat', data }, meta), plats: `mandat/${id}` };
    });
  }

  @Post(':id/introduktioner')
  @Mandatid()
  @Atgard('mandat.registrera')
  @Dokumenterad(andring('Notera att den som har mandatet är introducerad', { kropp: IntroduktionDto }))
  introducera(@Body() dto: IntroduktionDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    return this.pa(begaran, dto, ({ huvudman, idag }) => ({
      type: 'GenomforIntroduktion',
      data: { huvudman, datum: dto.datum, idag },
    }));
  }

  @Post(':id/andringar')
  @Mandatid()
  @Atgard('mandat.registrera')
  @Dokumenterad(andring('Ändra mandatets sista dag', { kropp: MandatandringDto }))
  andra(@Body() dto: MandatandringDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const { giltigTill } = dto;
    // Left out is perhaps forgotten; only null says that it is to hold without end.
    if (giltigTill === undefined) {
      const meddelande = 'Uppgiften saknas. Ange null om mandatet ska gälla tills vidare.';
      throw valideringsproblem([{ kod: 'FALT_SAKNAS', pekare: '/giltigTill', meddelande }]);
    }
    return this.pa(begaran, dto, ({ huvudman, idag }) => ({
      type: 'AndraMandat',
      data: { huvudman, giltigTill, idag },
    }));
  }

  @Post(':id/aterkallelse')
  @Mandatid()
  @Atgard('mandat.registrera')
  @Dokumenterad(andring('Återkalla ett mandat', { kropp: MandataterkallelseDto }))
  aterkalla(@Body() dto: MandataterkallelseDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    return this.pa(begaran, dto, ({ huvudman }) => ({ type: 'AterkallaMandat', data: { huvudman, skal: dto.skal } }));
  }

  private pa(
    begaran: Begaran,
    dto: object,
    command: (underlag: Samverkansunderlag) => MandatCommand,
  ): Promise<SamverkanssvarDto> {
    const id = begaran.id('id', MANDAT_FINNS_EJ);
    const { ifMatch } = begaran;
    return this.dorr.utfor(begaran, dto, (underlag) => ({
      utfor: new UtforMandat(id, command(underlag), underlag.meta, ifMatch),
      plats: `mandat/${id}`,
    }));
  }

  private verksamhet(huvudman: string, namn: string | null | undefined): string | null {
    return namn == null ? null : (this.register.verksamhet(huvudman, namn)?.kod ?? null);
  }
}

/** What was left out is null in events. */
const uppgifter = (dto: NyttMandatDto) => ({
  funktion: dto.funktion,
  uppdrag: dto.uppdrag,
  behorigheter: dto.behorigheter,
  niva: dto.niva ?? null,
  representerar: dto.representerar == null ? null : { ...dto.representerar },
  arena: dto.arena ?? null,
  ersattareFor: dto.ersattareFor ?? null,
  giltigFran: dto.giltigFran,
  giltigTill: dto.giltigTill ?? null,
});
