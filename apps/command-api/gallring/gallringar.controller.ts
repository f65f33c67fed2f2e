import { Body, Controller, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { UtforGallring, type GallringCommand, type Utovare } from '#libs/gallring/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { deterministicId } from '#libs/platform/ids.js';
import { Atgard } from '#libs/sekretess/http/index.js';
import type { Handling, Inloggad } from '#libs/sekretess/index.js';
import { AktuellBegaran, type Begaran } from '../begaran.js';
import { andring, skapande } from '../samverkan/dokumentation.js';
import { Samverkansdorr, type Samverkansunderlag } from '../samverkan/samverkansdorr.js';
import type { SamverkanssvarDto } from '../samverkan/samverkanssvar.dto.js';
import { NyGallringDto } from './gallring.dto.js';
import { GALLRING_FINNS_EJ, Gallringsunderlag } from './gallringsunderlag.js';

const Gallringsid = (): MethodDecorator =>
  ApiParam({
    name: 'id',
    schema: { type: 'string', format: 'uuid' },
    example: '9a7b6c5d-4e3f-8a2b-b1c0-d9e8f7a6b5c4',
  });

/** Erasure by decision of two persons; the texts of other huvudmän in the same cases are theirs and stay. */
@ApiTags('gallring')
@Controller('avvikelse/v1/gallringar')
export class GallringarController {
  constructor(
    private readonly dorr: Samverkansdorr,
    private readonly underlag: Gallringsunderlag,
  ) {}

  @Post()
  @Atgard('gallring.foresla')
  @Dokumenterad(
    skapande('Föreslå en gallring', {
      kropp: NyGallringDto,
      beskrivning:
        'Era egna texter och personuppgifter i ärendena görs oläsbara för gott när någon annan hos er har beslutat och ' +
        'väntetiden har gått ut. Fram till dess kan gallringen återkallas, därefter aldrig. Förhandsvisa först med ' +
        'POST /gallringar/forhandsvisning.',
    }),
  )
  foresla(@Body() dto: NyGallringDto, @AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    return this.dorr.utfor(begaran, dto, async ({ huvudman, kommando, idag, meta, ombud }) => {
      this.underlag.krav(ombud, 'gallring.foresla');
      const { lagrum, skal } = dto;
      const arenden = await this.underlag.arenden(huvudman, dto);
      const fakta = await this.underlag.fakta(arenden, { huvudman, idag, skal });
      const data = { huvudman, lagrum, skal, av: utovare(ombud.inloggad), fakta };
      const id = deterministicId('gallring', kommando);
      return { utfor: new UtforGallring(id, { type: 'ForeslaGallring', data }, meta), plats: `gallringar/${id}` };
    });
  }

  @Post(':id/beslut')
  @Gallringsid()
  @Atgard('gallring.besluta')
  @Dokumenterad(
    andring('Besluta en föreslagen gallring', {
      beskrivning:
        'Görs av en annan person än den som föreslog. Beslutet kan återkallas till och med dagen före den första dagen ' +
        'för verkställighet. När gallringen har börjat verkställas finns ingen väg tillbaka: texterna kan inte återskapas.',
    }),
  )
  besluta(@AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    return this.pa(begaran, 'gallring.besluta', async ({ huvudman, idag, ombud }, id) => {
      const { forslag } = await this.underlag.gallring(id, huvudman);
      const fakta = await this.underlag.fakta(forslag.arenden, { huvudman, idag, skal: forslag.skal });
      const verkstallsTidigast = this.underlag.verkstallsTidigast(huvudman, idag);
      const av = utovare(ombud.inloggad);
      return { type: 'BeslutaGallring', data: { huvudman, av, fakta, verkstallsTidigast } };
    });
  }

  @Post(':id/avslag')
  @Gallringsid()
  @Atgard('gallring.besluta')
  @Dokumenterad(andring('Avslå en föreslagen gallring'))
  avsla(@AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    return this.pa(begaran, 'gallring.besluta', ({ huvudman, ombud }) => ({
      type: 'AvslaGallring',
      data: { huvudman, av: utovare(ombud.inloggad) },
    }));
  }

  @Post(':id/aterkallelse')
  @Gallringsid()
  @Atgard('gallring.foresla')
  @Dokumenterad(
    andring('Återkalla en gallring', { beskrivning: 'Går fram till att den har börjat verkställas, därefter aldrig.' }),
  )
  aterkalla(@AktuellBegaran() begaran: Begaran): Promise<SamverkanssvarDto> {
    return this.pa(begaran, 'gallring.foresla', ({ huvudman, ombud }) => ({
      type: 'AterkallaGallring',
      data: { huvudman, av: utovare(ombud.inloggad) },
    }));
  }

  private pa(
    begaran: Begaran,
    handling: Handling,
    command: (underlag: Samverkansunderlag, id: string) => GallringCommand | Promise<GallringCommand>,
  ): Promise<SamverkanssvarDto> {
    const id = begaran.id('id', GALLRING_FINNS_EJ);
    const { ifMatch } = begaran;
    return this.dorr.utfor(begaran, {}, async (underlag) => {
      this.underlag.krav(underlag.ombud, handling);
      const utfor = new UtforGallring(id, await command(underlag, id), underlag.meta, ifMatch);
      return { utfor, plats: `gallringar/${id}` };
    });
  }
}

export const utovare = ({ klient, slag }: Inloggad): Utovare => ({ id: klient, slag });
