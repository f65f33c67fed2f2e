import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { kravHuvudman } from '../arende/krav-huvudman.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { andring } from '../samverkan/dokumentation.js';
import { Samverkansfakta } from '../samverkan/fakta.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import { Arenden } from './arenden.js';
import {
  AtersandningDto,
  EskaleringsavslutDto,
  LyftDto,
  NivasvarDto,
  NyPartDto,
  RepresentantDto,
} from './eskalering.dto.js';
import { Eskaleringsdorr, type Eskaleringsbesok } from './eskaleringsdorr.js';
import { Lyft } from './lyft.js';
import { Stegar } from './stegar.js';

/** A matter on its way up the ladders, and down again. */
@ApiTags('eskalering')
@ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, example: '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e' })
@Controller('avvikelse/v1/eskaleringar/:id')
export class EskaleringarController {
  constructor(
    private readonly dorr: Eskaleringsdorr,
    private readonly fakta: Samverkansfakta,
    private readonly arenden: Arenden,
    private readonly lyften: Lyft,
    private readonly stegar: Stegar,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  @Post('lyft')
  @Atgard('eskalering.hantera')
  @Dokumenterad(
    andring('Lyft ärendet ett steg', {
      kropp: LyftDto,
      beskrivning:
        'I den egna linjen till nästa nivå, eller till en samverkansnivå så som länets modell anger. Det som inte går ' +
        'avvisas med källans regel och vem som kan lyfta. Se GET /eskaleringar/{id}/vagar.',
    }),
  )
  lyft(@Body() dto: LyftDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    return this.dorr.utfor(begaran, dto, async (besok) => {
      const { eskalering, stege } = besok;
      const { mandatId, till, rubrik, faktaunderlag = null, forslag = null, arena = null } = dto;
      const slag = await this.arenden.slag(eskalering.arende);
      const parter = [...eskalering.parter.keys()];
      const { id } = eskalering.arende;
      const fall = { id, state: eskalering, stege, slag, lan: eskalering.lan, parter, start: null };
      const underlag = { rubrik: rubrik ?? eskalering.underlag.rubrik, faktaunderlag, forslag };
      return this.lyften.kommando(fall, { mandatId, till, arena, underlag }, besok);
    });
  }

  @Post('representanter')
  @Atgard('eskalering.hantera')
  @Dokumenterad(
    andring('Utse den funktion som företräder er på en nivå som ni saknar', {
      kropp: RepresentantDto,
      beskrivning: 'Mandatet ska säga att funktionen företräder nivån, och hur det som sägs förankras tillbaka (B7).',
    }),
  )
  representera(@Body() dto: RepresentantDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const { niva } = dto;
    return this.dorr.utfor(begaran, dto, async (besok) => ({
      type: 'UtseRepresentant',
      data: {
        ...(await this.handling(dto, besok)),
        stege: besok.stege,
        niva,
        svarSenast: this.svarSenast(niva, besok),
      },
    }));
  }

  @Post('svar')
  @Atgard('eskalering.hantera')
  @Dokumenterad(andring('Besvara ärendet på den nivå där det står hos er', { kropp: NivasvarDto }))
  svara(@Body() dto: NivasvarDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    return this.dorr.utfor(begaran, dto, async (besok) => ({
      type: 'BesvaraNiva',
      data: { ...(await this.handling(dto, besok)), svar: dto.svar },
    }));
  }

  @Post('atersandningar')
  @Atgard('eskalering.hantera')
  @Dokumenterad(
    andring('Återsänd ärendet till en lägre nivå, med svar', {
      kropp: AtersandningDto,
      beskrivning: 'Från samverkan kan också den återsända som har mandat i arenan som har ärendet.',
    }),
  )
  atersand(@Body() dto: AtersandningDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const { till = null, svar } = dto;
    return this.dorr.utfor(begaran, dto, async (besok) => {
      const svarSenast = till === null ? this.sistaSvar(besok) : this.svarSenast(till, besok);
      const handling = await this.handling(dto, besok);
      return { type: 'AtersandArende', data: { ...handling, stege: besok.stege, till, svar, svarSenast } };
    });
  }

  @Post('parter')
  @Atgard('eskalering.lagga-till-part')
  @Dokumenterad(
    andring('Lägg till en huvudman som ärendet också rör', {
      kropp: NyPartDto,
      beskrivning: 'Av en part, med mandat att lyfta, eller av länets koordinator när ärendet är i samverkan (B11).',
    }),
  )
  laggTill(@Body() dto: NyPartDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    kravHuvudman(this.register, dto.huvudman, '/huvudman');
    return this.dorr.utfor(begaran, dto, async (besok) => {
      const { eskalering, stege, huvudman, koordinator, nu } = besok;
      const { mandatId = null } = dto;
      const handling =
        koordinator || mandatId === null ? { huvudman, mandat: null } : await this.handling({ mandatId }, besok);
      const part = this.stegar.tillkommande(eskalering.lan, stege, { huvudman: dto.huvudman, nu });
      return { type: 'LaggTillPart', data: { ...handling, koordinator, av: huvudman, part, stege } };
    });
  }

  @Post('avslut')
  @Atgard('eskalering.hantera')
  @Dokumenterad(
    andring('Avsluta eller återkalla eskaleringen', {
      kropp: EskaleringsavslutDto,
      beskrivning: 'Av den huvudman som började den. Avvikelsen eller tvisten själv avslutas för sig.',
    }),
  )
  avsluta(@Body() dto: EskaleringsavslutDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const { utfall, svar } = dto;
    return this.dorr.utfor(begaran, dto, async (besok) => ({
      type: 'AvslutaEskalering',
      data: { ...(await this.handling(dto, besok)), utfall, svar },
    }));
  }

  private async handling({ mandatId }: { readonly mandatId: string }, { huvudman, idag }: Eskaleringsbesok) {
    return { huvudman, mandat: await this.fakta.mandat(mandatId, idag) };
  }

  private svarSenast(niva: string, { eskalering, huvudman, nu }: Eskaleringsbesok): string {
    return this.fakta.svarSenast({ lan: eskalering.lan, modell: eskalering.modell, niva, huvudman }, nu);
  }

  /** Back in the lines every part is asked anew, by one day: the one that gives each of them its time. */
  private sistaSvar(besok: Eskaleringsbesok): string | null {
    const dagar = [...besok.eskalering.parter].map(([huvudman, { niva }]) =>
      this.svarSenast(niva, { ...besok, huvudman }),
    );
    return dagar.toSorted().at(-1) ?? null;
  }
}
