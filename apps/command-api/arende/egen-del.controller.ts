import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Forseglat } from '#libs/kernel/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { deterministicId } from '#libs/platform/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { AVVIKELSER } from '../avvikelser.controller.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import type { ArendesvarDto } from '../svar.dto.js';
import { Arendedorr, type Underlag } from './arendedorr.js';
import { kravAvidentifierad } from './avidentifierad.js';
import { arendekommando } from './dokumentation.js';
import {
  NyAnsvarsavvisningDto,
  NyAterkopplingDto,
  NyAtgardDto,
  AtgardsuppdateringDto,
  NyBedomningDto,
  MottagningDto,
  UtredningDto,
} from './egen-del.dto.js';
import { kravHuvudman } from './krav-huvudman.js';

const ATGARD_FINNS_EJ = ['ATGARD_FINNS_EJ', 'Åtgärden finns inte bland era åtgärder.'] as const;

const valfritt = (text: string | null | undefined, { forsegla }: Underlag): Forseglat | null =>
  text == null ? null : forsegla(text);

/** Id of the ground to record when the text is said to be de-identified; a retry makes the same. */
const grundFor = (dto: { readonly avidentifierad?: boolean | null }, { kommando }: Underlag): string | null =>
  dto.avidentifierad === true ? deterministicId('grund', kommando) : null;

/** A huvudman's own part: none decides for another. */
@ApiTags('handläggning')
@ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, example: '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e' })
@Controller(`${AVVIKELSER}/:id`)
export class EgenDelController {
  constructor(
    private readonly dorr: Arendedorr,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
  ) {}

  @Post('mottagningar')
  @Atgard('avvikelse.mottaga')
  @Dokumenterad(arendekommando('Kvittera att avvikelsen finns i ert eget system', MottagningDto))
  taEmot(@Body() dto: MottagningDto, @AktuellBegaran() begaran: Begaran): Promise<ArendesvarDto> {
    return this.dorr.utfor(begaran, dto, ({ huvudman }) => ({
      command: { type: 'RegistreraMottagning', data: { huvudman, arendenummer: dto.arendenummer } },
    }));
  }

  @Post('bedomningar')
  @Atgard('avvikelse.bedoma')
  @Dokumenterad(arendekommando('Lämna er egen bedömning', NyBedomningDto))
  bedom(@Body() dto: NyBedomningDto, @AktuellBegaran() begaran: Begaran): Promise<ArendesvarDto> {
    return this.dorr.utfor(begaran, dto, async (underlag) => {
      const lex = dto.lexMaria ?? dto.lexSarah;
      if (lex != null) await underlag.krav('avvikelse.bedoma-lex');
      return {
        command: {
          type: 'BedomAvvikelse',
          data: {
            huvudman: underlag.huvudman,
            allvarlighetsgrad: dto.allvarlighetsgrad,
            sannolikhet: dto.sannolikhet,
            lexMaria: dto.lexMaria ?? null,
            lexSarah: dto.lexSarah ?? null,
            motivering: valfritt(dto.motivering, underlag),
          },
        },
      };
    });
  }

  @Post('utredningar')
  @Atgard('avvikelse.handlagga')
  @Dokumenterad(arendekommando('Redovisa utredningens orsaker', UtredningDto))
  utred(@Body() dto: UtredningDto, @AktuellBegaran() begaran: Begaran): Promise<ArendesvarDto> {
    kravAvidentifierad(
      dto,
      dto.orsaker.map(({ beskrivning }, nr) => [`/orsaker/${nr}/beskrivning`, beskrivning]),
    );
    return this.dorr.utfor(begaran, dto, (underlag) => {
      const orsaker = dto.orsaker.map(({ typ, beskrivning }) => ({
        typ: typ ?? null,
        beskrivning: underlag.forsegla(beskrivning),
      }));
      const data = { huvudman: underlag.huvudman, orsaker, avidentifieradGrundId: grundFor(dto, underlag) };
      return { command: { type: 'UtredAvvikelse', data }, fritext: true };
    });
  }

  @Post('atgarder')
  @Atgard('avvikelse.besluta-atgard')
  @Dokumenterad(arendekommando('Besluta en åtgärd', NyAtgardDto))
  besluta(@Body() dto: NyAtgardDto, @AktuellBegaran() begaran: Begaran): Promise<ArendesvarDto> {
    return this.dorr.utfor(begaran, dto, ({ huvudman, kommando, forsegla }) => {
      const atgardId = deterministicId('atgard', kommando);
      const { ansvarigFunktion, klartSenast } = dto;
      const data = { huvudman, atgardId, beskrivning: forsegla(dto.beskrivning), ansvarigFunktion, klartSenast };
      return { command: { type: 'BeslutaAtgard', data }, skapadId: atgardId };
    });
  }

  @Post('atgarder/:atgardId/uppdateringar')
  @Atgard('avvikelse.besluta-atgard')
  @ApiParam({
    name: 'atgardId',
    schema: { type: 'string', format: 'uuid' },
    example: '9f3c1d2e-6b7a-8c4d-8e5f-0a1b2c3d4e5f',
  })
  @Dokumenterad(arendekommando('Uppdatera en åtgärds status', AtgardsuppdateringDto))
  uppdatera(@Body() dto: AtgardsuppdateringDto, @AktuellBegaran() begaran: Begaran): Promise<ArendesvarDto> {
    const atgardId = begaran.id('atgardId', ATGARD_FINNS_EJ);
    return this.dorr.utfor(begaran, dto, (underlag) => ({
      command: {
        type: 'UppdateraAtgard',
        data: {
          huvudman: underlag.huvudman,
          atgardId,
          status: dto.status,
          kommentar: valfritt(dto.kommentar, underlag),
        },
      },
    }));
  }

  @Post('ansvarsavvisningar')
  @Atgard('avvikelse.handlagga')
  @Dokumenterad(arendekommando('Avvisa ansvaret', NyAnsvarsavvisningDto))
  avvisa(@Body() dto: NyAnsvarsavvisningDto, @AktuellBegaran() begaran: Begaran): Promise<ArendesvarDto> {
    const foreslagenHuvudman = dto.foreslagenHuvudman ?? null;
    kravAvidentifierad(dto, [['/skal', dto.skal]]);
    if (foreslagenHuvudman !== null) kravHuvudman(this.register, foreslagenHuvudman, '/foreslagenHuvudman');
    return this.dorr.utfor(begaran, dto, (underlag) => ({
      command: {
        type: 'AvvisaAnsvar',
        data: {
          huvudman: underlag.huvudman,
          skal: underlag.forsegla(dto.skal),
          foreslagenHuvudman,
          avidentifieradGrundId: grundFor(dto, underlag),
        },
      },
      fritext: true,
    }));
  }

  @Post('aterkoppling')
  @Atgard('avvikelse.handlagga')
  @Dokumenterad(arendekommando('Lämna återkoppling till den som rapporterade', NyAterkopplingDto))
  aterkoppla(@Body() dto: NyAterkopplingDto, @AktuellBegaran() begaran: Begaran): Promise<ArendesvarDto> {
    kravAvidentifierad(
      dto,
      (['orsak', 'atgard', 'konsekvens', 'uppfoljning'] as const).map((del) => [`/${del}`, dto[del]]),
    );
    return this.dorr.utfor(begaran, dto, (underlag) => ({
      command: {
        type: 'LamnaAterkoppling',
        data: {
          huvudman: underlag.huvudman,
          orsak: valfritt(dto.orsak, underlag),
          atgard: valfritt(dto.atgard, underlag),
          konsekvens: valfritt(dto.konsekvens, underlag),
          uppfoljning: valfritt(dto.uppfoljning, underlag),
          avidentifieradGrundId: grundFor(dto, underlag),
        },
      },
      fritext: true,
    }));
  }
}
