import { Body, Controller, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { AVVISNINGAR as AVVIKELSENEJ } from '#libs/avvikelse/index.js';
import { eskaleringStream, UtforEskalering } from '#libs/eskalering/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import { AVVISNINGAR as TVISTNEJ } from '#libs/tvist/index.js';
import { Arendeprovning } from '../arende/arendeprovning.js';
import { AVVIKELSER } from '../avvikelser.controller.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { skapande } from '../samverkan/dokumentation.js';
import { Samverkansfakta } from '../samverkan/fakta.js';
import { Samverkansdorr, type Samverkansunderlag } from '../samverkan/samverkansdorr.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import { Arenden, type Sak } from './arenden.js';
import { ForstaLyftDto } from './eskalering.dto.js';
import { Lyft, type Lyftfall } from './lyft.js';
import { Stegar } from './stegar.js';

const AVVIKELSE_FINNS_EJ = ['AVVIKELSE_FINNS_EJ', AVVIKELSENEJ.AVVIKELSE_FINNS_EJ.text] as const;
const TVIST_FINNS_EJ = ['TVIST_FINNS_EJ', TVISTNEJ.TVIST_FINNS_EJ.text] as const;

const lyftAv = (vad: string) =>
  skapande(`Lyft ${vad} ett steg`, {
    kropp: ForstaLyftDto,
    beskrivning:
      'Det första lyftet börjar eskaleringen: varje inblandad huvudman står då på den lägsta nivån i sin egen linje. ' +
      'Är den avslutad men ärendet öppet börjar den om på samma sätt. Därefter lyfts den härifrån eller via /eskaleringar/{id}/lyft. If-Match behövs inte: eskaleringen har en egen ETag.',
  });
const Arendeid = (): MethodDecorator =>
  ApiParam({
    name: 'id',
    schema: { type: 'string', format: 'uuid' },
    example: '0b8e5f4e-3f0a-8d5b-9c1d-2f6a7b8c9d0e',
  });

/** What is lifted, once it is found to be there for the one who asks. */
interface Arendeval {
  readonly id: string;
  readonly hamta: (vem: Samverkansunderlag) => Promise<Sak>;
}

/** An avvikelse or a tvist is lifted by who has it; the escalation has its id. */
@ApiTags('eskalering')
@Controller()
export class ForstaLyftController {
  constructor(
    private readonly dorr: Samverkansdorr,
    private readonly fakta: Samverkansfakta,
    private readonly arenden: Arenden,
    private readonly provning: Arendeprovning,
    private readonly lyften: Lyft,
    private readonly stegar: Stegar,
  ) {}

  @Post(`${AVVIKELSER}/:id/eskaleringar`)
  @Arendeid()
  @Atgard('eskalering.inleda')
  @Dokumenterad(lyftAv('en avvikelse'))
  avvikelse(@Body() dto: ForstaLyftDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const id = begaran.id('id', AVVIKELSE_FINNS_EJ);
    return this.lyft(begaran, dto, {
      id,
      hamta: async ({ huvudman, ombud }) => {
        await this.provning.krav(ombud, id, 'eskalering.inleda');
        return this.arenden.avvikelse(id, huvudman);
      },
    });
  }

  @Post('avvikelse/v1/tvister/:id/eskaleringar')
  @Arendeid()
  @Atgard('eskalering.hantera')
  @Dokumenterad(lyftAv('en tvist'))
  tvist(@Body() dto: ForstaLyftDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    const id = begaran.id('id', TVIST_FINNS_EJ);
    return this.lyft(begaran, dto, { id, hamta: ({ huvudman }) => this.arenden.tvist(id, huvudman) });
  }

  private lyft(begaran: Begaran, dto: ForstaLyftDto, arende: Arendeval): Promise<SamverkanssvarDto> {
    const { mandatId, till, rubrik, faktaunderlag = null, forslag = null, arena = null, modell = null } = dto;
    return this.dorr.utfor(begaran, dto, async (vem) => {
      const val = { mandatId, till, arena, underlag: { rubrik, faktaunderlag, forslag } };
      const kommando = await this.lyften.kommando(await this.fall(arende, modell, vem), val, vem);
      const { id } = arende;
      return { utfor: new UtforEskalering(id, kommando, vem.meta), plats: `eskaleringar/${id}` };
    });
  }

  private async fall({ id, hamta }: Arendeval, modell: string | null, vem: Samverkansunderlag): Promise<Lyftfall> {
    const state = await this.fakta.eskalering(id);
    if (state.status === 'okand') {
      const sak = await hamta(vem);
      const { stege, start } = this.stegar.borja(sak, modell, vem.nu);
      return { id, state, stege, slag: sak.slag, lan: start.lan, parter: sak.parter, start };
    }
    // A lift that was carried out before the case was closed is still answered as it was.
    const upprepad = await this.fakta.harUtfort(eskaleringStream(id), vem.kommando);
    const sak = upprepad ? null : await hamta(vem);
    const kanda = [...state.parter.keys()];
    if (state.status === 'avslutad' && sak !== null) {
      const parter = [...new Set([...sak.parter, ...kanda])];
      const { stege, start } = this.stegar.borja({ ...sak, parter }, modell, vem.nu);
      return { id, state, stege, slag: sak.slag, lan: start.lan, parter, start };
    }
    const stege = this.stegar.stege(state.lan, modell ?? state.modell);
    return { id, state, stege, slag: sak?.slag ?? state.arende.slag, lan: state.lan, parter: kanda, start: null };
  }
}
