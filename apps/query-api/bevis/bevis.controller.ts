import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Bevislasare,
  NOTARIELAGER,
  pemAv,
  tolkaPubliknyckel,
  type Bevispaket,
  type Notarielager,
  type Sparadpunkt,
} from '#libs/bevis/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import type { Ombud } from '#libs/sekretess/index.js';
import { fragor } from '../svar/sidfraga.dto.js';
import {
  BevisnyckelDto,
  BevispaketDto,
  KonsistensDto,
  KonsistensfragaDto,
  KontrollpunktDto,
  KontrollpunkterDto,
  KontrollpunktfragaDto,
} from './bevis.dto.js';
import { Bevisurval, ingenPunkt } from './bevisurval.js';

const PUNKTER_MAX = 100;

/** That the log is what it was, for those who do not take our word for it (I6). Checkpoints hold no personal data. */
@ApiTags('bevis')
@Controller('avvikelse/v1')
export class BevisController {
  private readonly bevis: Bevislasare;

  constructor(
    @Inject(NOTARIELAGER) lager: Notarielager,
    private readonly urval: Bevisurval,
  ) {
    this.bevis = new Bevislasare(lager);
  }

  @Get('bevis/kontrollpunkter/senaste')
  @Atgard('bevis.lasa')
  @Dokumenterad({
    summering: 'Den senaste signerade kontrollpunkten över hela loggen',
    beskrivning: 'Spara den hos er: med den kan ni visa att loggen inte har ändrats sedan dess.',
    svar: { 200: KontrollpunktDto },
    fel: [401, 403, 404],
  })
  async senaste(): Promise<KontrollpunktDto> {
    const punkt = await this.bevis.senaste();
    if (punkt === null) throw ingenPunkt();
    return dtoAv(punkt);
  }

  @Get('bevis/kontrollpunkter')
  @Atgard('bevis.lasa')
  @Dokumenterad({
    summering: 'Signerade kontrollpunkter, högst hundra, minst först',
    svar: { 200: KontrollpunkterDto },
    fel: [400, 401, 403],
    fraga: fragor(KontrollpunktfragaDto),
  })
  async kontrollpunkter(@Query() { fran = '0' }: KontrollpunktfragaDto): Promise<KontrollpunkterDto> {
    const punkter = await this.bevis.punkter(Number(fran), PUNKTER_MAX);
    const meddelande =
      punkter.length === 0
        ? 'Ingen kontrollpunkt omfattar så många händelser än.'
        : `${punkter.length} ${punkter.length === 1 ? 'kontrollpunkt' : 'kontrollpunkter'}.`;
    return { kontrollpunkter: punkter.map(dtoAv), meddelande };
  }

  @Get('bevis/konsistens')
  @Atgard('bevis.lasa')
  @Dokumenterad({
    summering: 'Bevis för att loggen vid en äldre kontrollpunkt är början på loggen vid en nyare',
    svar: { 200: KonsistensDto },
    fel: [400, 401, 403, 404],
    fraga: fragor(KonsistensfragaDto),
  })
  async konsistens(@Query() fraga: KonsistensfragaDto): Promise<KonsistensDto> {
    const [fran, till] = [Number(fraga.fran), Number(fraga.till)];
    const vag = await this.bevis.konsistens(fran, till);
    if (vag === null) throw new Rejected('KONSISTENS_FINNS_EJ', FEL_STORLEK, 'saknas');
    return { fran, till, vag: [...vag] };
  }

  @Get('bevis/nyckel')
  @Atgard('bevis.lasa')
  @Dokumenterad({
    summering: 'Den offentliga nyckel som kontrollpunkterna är signerade med',
    svar: { 200: BevisnyckelDto },
    fel: [401, 403, 404],
  })
  async nyckel(): Promise<BevisnyckelDto> {
    const punkt = await this.bevis.senaste();
    if (punkt === null) throw ingenPunkt();
    return { vkey: punkt.nyckel, pem: pemAv(tolkaPubliknyckel(punkt.nyckel)) };
  }

  @Get('bevis/inkluderingar/:id')
  @Atgard('bevis.arende')
  @Dokumenterad({
    summering:
      'Bevis för att det som ett svar gav id för står i loggen: en händelse, en försändelse med kvittens, ett ärende',
    beskrivning:
      'För händelser i ärenden ni är involverade i och det som har skickats till er. Andras händelser visas bara som hash.',
    svar: { 200: BevispaketDto },
    fel: [400, 401, 403, 404],
  })
  async inkludering(@Param('id') id: string, @AktuelltOmbud() ombud: Ombud): Promise<BevispaketDto> {
    return paketAv(await this.urval.ett(id, ombud));
  }

  @Get('avvikelser/:id/bevis')
  @Atgard('bevis.arende')
  @Dokumenterad({
    summering: 'Bevis för allt i ett ärende, och för det som har skickats till er om det',
    beskrivning: 'Prövas utan nätverk med docs/verify/verifiera.mjs.',
    svar: { 200: BevispaketDto },
    fel: [400, 401, 403, 404],
  })
  async arende(@Param('id') id: string, @AktuelltOmbud() ombud: Ombud): Promise<BevispaketDto> {
    return paketAv(await this.urval.arende(id, ombud));
  }
}

const FEL_STORLEK = 'Loggen är inte så stor än, eller så är den äldre kontrollpunkten större än den nyare.';

const dtoAv = ({ antal, tid, text }: Sparadpunkt): KontrollpunktDto => ({ antal, tid, text });

const paketAv = ({ handelser, vantar, ...paket }: Bevispaket): BevispaketDto => ({
  ...paket,
  handelser: handelser.map((en) => ({ ...en, vag: [...en.vag] })),
  vantar: [...vantar],
});
