import { Body, Controller, HttpCode, Inject, Post, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { arendeutdrag, medHamtat, pdfAv, registerutdrag, type Arendeutdrag } from '#libs/arkiv/index.js';
import { EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister, huvudmannatypAv } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { svenskDag } from '#libs/platform/datum.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { ATKOMSTLOGG, faltI, noteraLast, type Atkomstlogg, type Atkomstrad } from '#libs/sekretess/atkomst/index.js';
import { Atgard, enskildspost } from '#libs/sekretess/http/index.js';
import { EGET, krav, NYCKELVALV, type Nyckelvalv } from '#libs/sekretess/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { RegisterutdragDto, RegisterutdragsfragaDto, type LasningDto } from './registerutdrag.dto.js';

/** More of one person's cases than this are handed out case by case. */
const ARENDEN_MAX = 1_000;
const LASNINGAR_MAX = 1_000;

/** Everything that the own huvudman holds on one person, for the person to have. */
@ApiTags('arkiv')
@Controller('avvikelse/v1/registerutdrag')
export class RegisterutdragController {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(NYCKELVALV) private readonly valv: Nyckelvalv,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    @Inject(ATKOMSTLOGG) private readonly atkomst: Atkomstlogg,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  @Atgard('registerutdrag.lasa')
  @Dokumenterad({
    summering: 'Ta ut allt ni har om en person',
    beskrivning:
      'Era egna texter öppnade, vad som lämnats ut till vem och på vilken grund, och vilka som har läst. Det andra ' +
      'huvudmän har skrivit begärs hos dem. Ändrar ingenting. Som PDF: POST /registerutdrag/pdf.',
    kropp: RegisterutdragsfragaDto,
    svar: { 200: RegisterutdragDto },
    fel: [400, 401, 403, 503],
  })
  async utdrag(@Body() dto: RegisterutdragsfragaDto, @AktuellBegaran() begaran: Begaran): Promise<RegisterutdragDto> {
    const { huvudman } = begaran;
    const utdrag = await this.samla(dto, begaran);
    const arenden = [];
    for (const { arende, status, ...ovrigt } of utdrag) {
      const rader = await this.atkomst.forObjekt(huvudman, [arende], LASNINGAR_MAX);
      const hamtade = rader.map(({ vem, handling, tid }) => ({ handling, tid, huvudman: vem.huvudman }));
      const uppgifter = { ...ovrigt, utlamnat: medHamtat(ovrigt.utlamnat, hamtade) };
      arenden.push({ arende, status, uppgifter, lasningar: this.lasningar(rader) });
    }
    return { huvudman, arenden };
  }

  @Post('pdf')
  @HttpCode(200)
  @Atgard('registerutdrag.lasa')
  @Dokumenterad({
    summering: 'Ta ut allt ni har om en person, som PDF/UA',
    kropp: RegisterutdragsfragaDto,
    svar: {
      200: { typer: { 'application/pdf': { schema: { type: 'string', format: 'binary' }, exempel: '(pdf)' } } },
    },
    fel: [400, 401, 403, 503],
  })
  async pdf(@Body() dto: RegisterutdragsfragaDto, @AktuellBegaran() begaran: Begaran): Promise<StreamableFile> {
    const utdrag = await this.samla(dto, begaran);
    noteraLast({ falt: faltI({ arenden: utdrag }) });
    const namn = {
      huvudman: (kod: string) => this.register.hamta(kod)?.namn ?? kod,
      handelse: (typ: string) => typ,
    };
    return new StreamableFile(await pdfAv(registerutdrag(utdrag, namn, begaran.huvudman)), {
      type: 'application/pdf',
      disposition: 'attachment; filename="registerutdrag.pdf"',
    });
  }

  private async samla({ personnummer }: RegisterutdragsfragaDto, begaran: Begaran): Promise<readonly Arendeutdrag[]> {
    const { ombud } = begaran;
    const { huvudman } = ombud;
    const om = { ...EGET, huvudmanstyp: huvudmannatypAv(huvudman) };
    const saknas = (): Error => new Rejected('REGISTERUTDRAG_FINNS_EJ', 'Registerutdraget finns inte.', 'saknas');
    krav(ombud, 'registerutdrag.lasa', { om, nej: { lasning: 'registerutdrag.lasa', saknas } });
    const ids = (await this.valv.personindex.sok(huvudman, personnummer)).slice(0, ARENDEN_MAX);
    noteraLast({ arenden: ids.map((id) => ({ id, berorda: [huvudman] })) });
    const insyn = { lasare: huvudman, grunder: [], dag: svenskDag(this.clock.now()), mask: 'full' } as const;
    const eget = { insynI: () => insyn, lasarensDel: ({ data }: { readonly data: object }) => data };
    const { store, valv } = this;
    const utdrag: Arendeutdrag[] = [];
    for (const arende of ids) {
      const ett = await arendeutdrag({ store, valv }, { arende, lasare: huvudman, ...eget, omfang: 'egna' });
      if (ett !== null) utdrag.push(ett);
    }
    return utdrag;
  }

  private lasningar(rader: readonly Atkomstrad[]): LasningDto[] {
    return rader.map((rad) => {
      const { tid, text, handling, falt, vem } = enskildspost(rad, (kod) => this.register.hamta(kod)?.namn ?? kod);
      const roller = vem.slag === 'person' ? vem.roller.join(', ') : '';
      return { ...{ text, tid, handling, falt, roller }, huvudman: vem.huvudman.map(({ kod }) => kod).join(', ') };
    });
  }
}
