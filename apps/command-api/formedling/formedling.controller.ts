import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import { forsandelseStream, upcast, UtforForsandelse } from '#libs/formedling/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { deterministicId } from '#libs/platform/index.js';
import type { Inloggad } from '#libs/sekretess/index.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { Kommandodorr, type Kommandomiljo } from '../dorr.js';
import { ForsandelsesvarDto, OmsandningssvarDto } from '../svar.dto.js';
import { KvittensDto, OmsandningsurvalDto } from './formedling.dto.js';
import { LEVERANSURVAL, type Leveransurval, type Urval } from './leveransurval.js';
import { arRenDrift, omsandningsurval, URVALSREGEL } from './omsandningsurval.js';

const FINNS_EJ = ['FORSANDELSE_SAKNAS', 'Försändelsen finns inte.'] as const;
const SIDA = 500;
const OMSANDNING_MAX = 100_000;

/** Only the recipient receipts: operations may resend, but speak for nobody (I4). */
const arEgen =
  ({ huvudman }: Inloggad) =>
  (mottagare: string): boolean =>
    huvudman.includes(mottagare);

const IDPARAM = {
  name: 'id',
  schema: { type: 'string', format: 'uuid' },
  example: '6a1d7c40-52b9-8f0e-a3c4-9d8e7f605142',
};

/** Receipts and resending. */
@ApiTags('förmedling')
@Controller('avvikelse/v1')
export class FormedlingController {
  constructor(
    private readonly bus: CommandBus,
    private readonly dorr: Kommandodorr,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(LEVERANSURVAL) private readonly urval: Leveransurval,
  ) {}

  @Post('inkorg/:id/kvittenser')
  @Atgard('inkorg.kvittera')
  @ApiParam(IDPARAM)
  @Dokumenterad({
    summering: 'Kvittera en försändelse, gärna med ert eget ärendenummer',
    kropp: KvittensDto,
    svar: { 201: ForsandelsesvarDto, 200: ForsandelsesvarDto },
    fel: [400, 401, 403, 404, 409, 422, 503],
    idempotens: true,
  })
  kvittera(@Body() dto: KvittensDto, @AktuellBegaran() begaran: Begaran): Promise<ForsandelsesvarDto> {
    const id = begaran.id('id', FINNS_EJ);
    const { inloggad } = begaran;
    return this.dorr.genom(begaran, dto, async ({ meta }) => {
      const huvudman = await this.mottagare(id, arEgen(inloggad));
      const command = {
        type: 'KvitteraForsandelse',
        data: { huvudman, arendenummer: dto.arendenummer ?? null },
      } as const;
      const { revision, events } = await this.bus.execute(new UtforForsandelse(id, command, meta(huvudman)));
      begaran.svara({ status: events.length > 0 ? 201 : 200 });
      return { id, revision };
    });
  }

  @Post('leveranser/:id/omsandning')
  @Atgard('leverans.sanda-om')
  @ApiParam(IDPARAM)
  @Dokumenterad({
    summering: 'Sänd om en försändelse',
    svar: { 201: OmsandningssvarDto, 200: OmsandningssvarDto },
    fel: [400, 401, 403, 404, 409, 422, 503],
    idempotens: true,
  })
  sandOmEn(@AktuellBegaran() begaran: Begaran): Promise<OmsandningssvarDto> {
    const id = begaran.id('id', FINNS_EJ);
    const { inloggad } = begaran;
    return this.dorr.genom(begaran, {}, async (miljo) => {
      await this.mottagare(id, (kod) => arRenDrift(inloggad) || arEgen(inloggad)(kod));
      const antal = await this.koaOm(id, miljo, inloggad);
      begaran.svara({ status: antal > 0 ? 201 : 200 });
      return { antal, hoppadeOver: 0 };
    });
  }

  @Post('leveranser/omsandning')
  @Atgard('leverans.sanda-om')
  @Dokumenterad({
    summering: 'Sänd om alla försändelser i ett urval',
    beskrivning: `${URVALSREGEL} Försändelserna behåller sitt id, så mottagaren kan släppa det den redan har. Högst ${OMSANDNING_MAX} åt gången.`,
    kropp: OmsandningsurvalDto,
    svar: { 201: OmsandningssvarDto, 200: OmsandningssvarDto },
    fel: [400, 401, 403, 409, 422, 503],
    idempotens: true,
  })
  sandOm(@Body() dto: OmsandningsurvalDto, @AktuellBegaran() begaran: Begaran): Promise<OmsandningssvarDto> {
    const { inloggad } = begaran;
    const urval = omsandningsurval(dto, inloggad);
    return this.dorr.genom(begaran, dto, async (miljo) => {
      const svar = await this.koaOmUrval(urval, miljo, inloggad);
      begaran.svara({ status: svar.antal > 0 ? 201 : 200 });
      return svar;
    });
  }

  private async koaOmUrval(urval: Urval, miljo: Kommandomiljo, inloggad: Inloggad): Promise<OmsandningssvarDto> {
    let [antal, sedda] = [0, 0];
    let efter: string | null = null;
    while (sedda < OMSANDNING_MAX) {
      const ids: readonly string[] = await this.urval.ids(urval, efter, SIDA);
      const koade = await Promise.all(ids.map((id) => this.koaOm(id, miljo, inloggad).catch(stoppad)));
      antal += koade.reduce((summa, en) => summa + en, 0);
      sedda += ids.length;
      efter = ids.at(-1) ?? null;
      if (ids.length < SIDA) break;
    }
    return { antal, hoppadeOver: sedda - antal };
  }

  /** 1 when it was queued again, 0 when it already stood in the queue. Each gets a command id of its own. */
  private async koaOm(id: string, { kommando, meta }: Kommandomiljo, { klient }: Inloggad): Promise<number> {
    const egen = { ...meta(NAV), kommando: deterministicId('omsandning', kommando, id) };
    const command = { type: 'SandOmForsandelse', data: { av: klient } } as const;
    const { events } = await this.bus.execute(new UtforForsandelse(id, command, egen));
    return events.length > 0 ? 1 : 0;
  }

  /** The recipient; one that it does not concern is told that there is no such försändelse. */
  private async mottagare(id: string, far: (mottagare: string) => boolean): Promise<string> {
    const [forsta] = await this.store.readStream(forsandelseStream(id), { limit: 1 });
    const event = forsta === undefined ? undefined : upcast(forsta);
    if (event?.type === 'ForsandelseKoad') {
      const { mottagare } = event.data;
      if (far(mottagare)) return mottagare;
    }
    throw new Rejected(...FINNS_EJ, 'saknas');
  }
}

const NAV = 'nav';

const stoppad = (error: unknown): number => {
  if (error instanceof Rejected) return 0;
  throw error;
};
