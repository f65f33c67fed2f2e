import { Body, Controller, Get, Module, Param, Post, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Rejected } from '#libs/kernel/index.js';
import { deterministicId } from '#libs/platform/ids.js';
import { noteraLast } from '../atkomst/index.js';
import { Atgard, Oppen } from '../http/index.js';

export const ARENDEN = Array.from({ length: 6 }, (_, n) => deterministicId('vakt', String(n)));
export const FRAMMANDE = deterministicId('vakt', 'frammande');
export const INGEN = deterministicId('vakt', 'ingen');
/** The odd ones are somebody else's. */
export const arMitt = (id: string): boolean => ARENDEN.indexOf(id) % 2 === 0;
export const innehall = (id: string): object => ({ id, rubrik: `HEMLIGT ${id}` });

@Controller()
class Dorrar {
  @Get('oppet')
  @Oppen()
  oppet(): object {
    return { ok: true };
  }

  @Get('register')
  @Atgard('register.lasa')
  register(): object {
    return { lan: ['20'] };
  }

  @Get('avvikelser/:id')
  @Atgard('avvikelse.lasa')
  las(@Param('id') id: string, @Res({ passthrough: true }) svar: FastifyReply): object {
    noteraLast({ arenden: [{ id, berorda: ['2062', '20'] }] });
    if (!arMitt(id)) throw new Rejected('AVVIKELSE_FINNS_EJ', 'Avvikelsen finns inte.', 'saknas');
    void svar.header('etag', '"7"').header('content-disposition', 'attachment; filename="a.csv"');
    return innehall(id);
  }

  @Get('tvister/:id')
  @Atgard('samverkan.lasa')
  tvist(): object {
    throw new Rejected('TVIST_FINNS_EJ', 'Tvisten finns inte.', 'saknas');
  }

  @Get('bevis/:id')
  @Atgard('bevis.lasa')
  bevis(@Param('id') id: string): object {
    if (id === ARENDEN[1]) noteraLast({ arenden: [{ id: FRAMMANDE, berorda: ['20'] }] });
    throw new Rejected('HANDELSE_FINNS_EJ', 'Händelsen finns inte.', 'saknas');
  }

  @Get('fil')
  @Atgard('avvikelse.lasa')
  fil(): StreamableFile {
    noteraLast({ falt: ['innehall.kategori'] });
    return new StreamableFile(Buffer.from('HEMLIGT'));
  }

  @Get('overblick')
  @Atgard('avvikelse.handlagga')
  overblick(): object {
    return { antal: 7 };
  }

  @Get('avvikelser')
  @Atgard('avvikelse.lasa')
  lista(): object {
    const mina = ARENDEN.filter(arMitt);
    noteraLast({ arenden: mina });
    return { poster: mina.map(innehall) };
  }

  @Post('avvikelser')
  @Atgard('avvikelse.rapportera')
  rapportera(@Body() kropp: { readonly med?: string }): object {
    if (kropp.med === undefined) return { id: ARENDEN[0] };
    noteraLast({ arenden: [kropp.med] });
    return innehall(kropp.med);
  }

  @Get('drift')
  @Atgard('drift.bygga-om')
  drift(): object {
    return {};
  }
}

@Module({ controllers: [Dorrar] })
export class Doerrmodul {}
