import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { deterministicId } from '#libs/platform/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { AVVISNINGAR } from '#libs/uppfoljning/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { andring } from '../samverkan/dokumentation.js';
import { EgnaAvvikelser } from '../samverkan/egna-avvikelser.js';
import { kravFelfri, okandaHuvudman } from '../samverkan/granska.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import { UPPFOLJNING_PARAMETER } from './en-uppfoljning.controller.js';
import { NyIndikatorDto } from './indikator.dto.js';
import { granskaEnhet, granskaMatt } from './indikatorgranskning.js';
import { NyKriteriebedomningDto, NyBristDto, NySynpunktDto, StrukenBristDto } from './underlag.dto.js';
import { UPPFOLJNINGAR, Uppfoljningsdorr } from './uppfoljningsdorr.js';

const BRIST_FINNS_EJ = ['BRIST_FINNS_EJ', AVVISNINGAR.BRIST_FINNS_EJ.text] as const;

/** What the follow-up rests on: assessments, indicators, views of others, brister (N7–N10, B12). */
@ApiTags('uppföljningar')
@ApiParam(UPPFOLJNING_PARAMETER)
@Controller(`${UPPFOLJNINGAR}/:id`)
export class UppfoljningsunderlagController {
  constructor(
    private readonly dorr: Uppfoljningsdorr,
    private readonly egna: EgnaAvvikelser,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  @Post('kriterier')
  @Atgard('uppfoljning.leda')
  @Dokumenterad(andring('Bedöm ett av uppföljningens kriterier', { kropp: NyKriteriebedomningDto }))
  bedom(@Body() dto: NyKriteriebedomningDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const { kriterium, perspektiv, bedomning, motivering, kalla = null } = dto;
    const given = { kriterium, perspektiv, bedomning, motivering, kalla };
    return this.dorr.utfor(begaran, dto, ({ handling, kriterier }) => ({
      command: { type: 'BedomKriterium', data: { ...handling, ...given, kriterier } },
    }));
  }

  @Post('indikatorer')
  @Atgard('uppfoljning.leda')
  @Dokumenterad(
    andring('Ange ett indikatorvärde som navet inte kan räkna fram, med källa', {
      kropp: NyIndikatorDto,
      beskrivning:
        'Måttet väljs ur katalogen och har då sin egen enhet. För ett som inte står där anges indikator annan, en egen kod ' +
        'och en enhet ur listan; det som räknar personer eller händelser visas aldrig för allmänheten när det är 1–4.',
    }),
  )
  angeIndikator(@Body() dto: NyIndikatorDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const { huvudman = null, period, varde, kalla } = dto;
    const { indikator, enhet, fel } = granskaMatt(dto);
    const okanda = huvudman === null ? [] : okandaHuvudman(this.register, [huvudman], '');
    kravFelfri([...fel, ...okanda.map((ett) => ({ ...ett, pekare: '/huvudman' }))]);
    return this.dorr.utfor(begaran, dto, ({ handling, state }) => {
      const data = { ...handling, indikator, huvudman, period, varde, enhet, kalla };
      kravFelfri(granskaEnhet(data, state.indikatorer.values()));
      return { command: { type: 'AngeIndikator', data } };
    });
  }

  @Post('synpunkter')
  @Atgard('uppfoljning.leda')
  @Dokumenterad(andring('För in en synpunkt från brukarråd, organisation eller medarbetare', { kropp: NySynpunktDto }))
  tillfor(@Body() dto: NySynpunktDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const { fran, namn, text, datum, kalla } = dto;
    return this.dorr.utfor(begaran, dto, ({ handling, kommando }) => {
      const synpunktId = deterministicId('synpunkt', kommando);
      const data = { ...handling, synpunktId, fran, namn, text, datum, kalla };
      return { command: { type: 'TillforSynpunkt', data }, skapadId: synpunktId };
    });
  }

  @Post('brister')
  @Atgard('uppfoljning.leda')
  @Dokumenterad(
    andring('Fastslå en brist, med avvikelserna som visar den', {
      kropp: NyBristDto,
      beskrivning: 'Ange bara avvikelser som ni själva får läsa. Andra läsare ser bara hur många de är.',
    }),
  )
  fastsla(@Body() dto: NyBristDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const { omrade, rubrik, beskrivning, kalla = null } = dto;
    const avvikelser = [...new Set(dto.avvikelser ?? [])];
    return this.dorr.utfor(begaran, dto, async ({ handling, kommando }) => {
      await this.egna.krav(avvikelser, begaran);
      const bristId = deterministicId('brist', kommando);
      const data = { ...handling, bristId, omrade, rubrik, beskrivning, avvikelser, kalla };
      return { command: { type: 'FastslaBrist', data }, skapadId: bristId };
    });
  }

  @Post('brister/:bristId/strykning')
  @Atgard('uppfoljning.leda')
  @ApiParam({
    name: 'bristId',
    schema: { type: 'string', format: 'uuid' },
    example: '7d0c3c6e-52a5-8d0e-9a4f-1c2f5f0a7d03',
  })
  @Dokumenterad(andring('Stryk en brist, med skäl', { kropp: StrukenBristDto }))
  stryk(@Body() dto: StrukenBristDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const bristId = begaran.id('bristId', BRIST_FINNS_EJ);
    return this.dorr.utfor(begaran, dto, ({ handling }) => ({
      command: { type: 'StrykBrist', data: { ...handling, bristId, skal: dto.skal } },
    }));
  }
}
