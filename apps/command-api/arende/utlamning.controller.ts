import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { avvikelseStream, type AvvikelseState, type Grund, type GrundRegistrerad } from '#libs/avvikelse/index.js';
import { EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { svenskDag } from '#libs/platform/datum.js';
import { deterministicId } from '#libs/platform/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { AVVIKELSER } from '../avvikelser.controller.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import type { ArendesvarDto } from '../svar.dto.js';
import { Arendedorr } from './arendedorr.js';
import { Arendeprovning } from './arendeprovning.js';
import { arendekommando } from './dokumentation.js';
import { grundbesked } from './grundbesked.js';
import { NyFritextgranskningDto, NyGrundDto } from './utlamning.dto.js';

/** What the patient, or who has reviewed the text, says; every other ground is somebody's decision to disclose. */
const UTAN_BESLUT: readonly Grund[] = ['SAMTYCKE', 'AVIDENTIFIERAT'];
const GRUND_FINNS_EJ = ['GRUND_FINNS_EJ', 'Grunden finns inte.'] as const;

/** What lets a huvudman's own words pass to another (D9): grounds, and review of free text. */
@ApiTags('handläggning')
@ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, example: '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e' })
@Controller(`${AVVIKELSER}/:id`)
export class UtlamningController {
  constructor(
    private readonly dorr: Arendedorr,
    private readonly provning: Arendeprovning,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  @Post('samtycken')
  @Atgard('samtycke.registrera')
  @Dokumenterad(arendekommando('Registrera ett samtycke eller en annan grund', NyGrundDto))
  registrera(@Body() dto: NyGrundDto, @AktuellBegaran() begaran: Begaran): Promise<ArendesvarDto> {
    return this.dorr.utfor(begaran, dto, async ({ huvudman, kommando, nu, krav }) => {
      if (!UTAN_BESLUT.includes(dto.grund)) await krav('utlamnande.besluta');
      const grundId = deterministicId('grund', kommando);
      const huvudmannatyper = this.typer([huvudman, ...(dto.mottagare ?? [])]);
      const data = { huvudman, grundId, ...grunduppgifter(dto, svenskDag(nu)), huvudmannatyper };
      const besked = (state: AvvikelseState): string | null =>
        grundbesked(state, data, { register: this.beskedsregister, dag: svenskDag(nu) });
      return { command: { type: 'RegistreraGrund', data }, skapadId: grundId, besked };
    });
  }

  @Post('samtycken/:grundId/aterkallelse')
  @Atgard('samtycke.registrera')
  @ApiParam({
    name: 'grundId',
    schema: { type: 'string', format: 'uuid' },
    example: '1b4e28ba-2fa1-81d2-883f-0016d3cca427',
  })
  @Dokumenterad(arendekommando('Återkalla ett samtycke eller en annan grund'))
  aterkalla(@AktuellBegaran() begaran: Begaran): Promise<ArendesvarDto> {
    const grundId = begaran.id('grundId', GRUND_FINNS_EJ);
    return this.dorr.utfor(begaran, {}, ({ huvudman }) => ({
      command: { type: 'AterkallaGrund', data: { huvudman, grundId } },
    }));
  }

  @Post('fritextgranskningar')
  @Atgard('fritext.granska')
  @Dokumenterad(arendekommando('Godkänn eller stoppa en av era texter', NyFritextgranskningDto))
  granska(@Body() dto: NyFritextgranskningDto, @AktuellBegaran() begaran: Begaran): Promise<ArendesvarDto> {
    const { klient: granskare, slag } = begaran.inloggad;
    return this.dorr.utfor(begaran, dto, async ({ arendeId, huvudman }) => {
      await this.provning.kravFritext(begaran.ombud, arendeId);
      const data = {
        ...{ huvudman, revision: dto.revision, granskare, utfall: dto.utfall },
        arPerson: slag === 'person',
        skrivare: await this.skrivare(arendeId, dto.revision),
        krav: this.register.fritextgranskning(huvudman),
      };
      return { command: { type: 'GranskaFritext', data } };
    });
  }

  private readonly beskedsregister = {
    namn: (kod: string): string => this.register.hamta(kod)?.namn ?? kod,
    fritextgranskning: (kod: string) => this.register.fritextgranskning(kod),
  };

  /** Who wrote what stands at that revision; null when nothing does. */
  private async skrivare(arendeId: string, revision: number): Promise<string | null> {
    const [lagrad] = await this.store.readStream(avvikelseStream(arendeId), { from: revision, limit: 1 });
    return lagrad?.revision === revision ? lagrad.meta.aktor.klient : null;
  }

  private typer(koder: readonly string[]): Readonly<Record<string, 'region' | 'kommun' | 'privat'>> {
    const kanda = koder.flatMap((kod) => this.register.hamta(kod) ?? []);
    return Object.fromEntries(kanda.map(({ kod, typ }) => [kod, typ]));
  }
}

/** What was left out is null in events. @param idag RFC 3339 date in Sweden */
const grunduppgifter = (dto: NyGrundDto, idag: string): Omit<GrundRegistrerad['data'], 'huvudman' | 'grundId'> => ({
  grund: dto.grund,
  omfattning: [...new Set(dto.omfattning)],
  mottagare: [...new Set(dto.mottagare ?? [])],
  texter: dto.texter?.map(({ revision }) => revision) ?? null,
  ...ursprung(dto, idag),
});

const ursprung = (dto: NyGrundDto, idag: string) => ({
  ...{ givet: dto.givet ?? idag, givetAv: dto.givetAv ?? null, beslutsfunktion: dto.beslutsfunktion ?? null },
  ...{ gallerTillOchMed: dto.gallerTillOchMed ?? null, hanvisning: dto.hanvisning ?? null },
});
