import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GRUNDER } from '#libs/avvikelse/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { forhandsgranska, type Utlamningspost } from '#libs/policies/index.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import type { Ombud } from '#libs/sekretess/index.js';
import { Namnare, textFor } from '../svar/namn.js';
import { fragor } from '../svar/sidfraga.dto.js';
import { Arendelasare, type Lastarende } from './arendelasare.js';
import { HANDELSETEXTER } from './handelsetexter.js';
import {
  POSTER_MAX,
  UtlamnandeDto,
  UtlamnandefragaDto,
  UTLAMNINGSSKAL,
  type UtlamningspostDto,
} from './utlamnande.dto.js';

/** What another huvudman will be given of one's own words, before it is (D9). No text stands in the answer. */
@ApiTags('avvikelser')
@Controller('avvikelse/v1/avvikelser/:id/utlamnanden')
export class UtlamnandenController {
  constructor(
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly lasare: Arendelasare,
    private readonly namnare: Namnare,
  ) {}

  @Get()
  @Atgard('utlamnande.forhandsgranska')
  @Dokumenterad({
    summering: 'Vad en mottagare kommer att få, och på vilken grund',
    beskrivning: 'Er egen identitet och fritext, fält för fält, prövade på samma sätt som när de skickas.',
    svar: { 200: UtlamnandeDto },
    fel: [400, 401, 403, 404, 422],
    fraga: fragor(UtlamnandefragaDto),
  })
  async visa(
    @Param('id') id: string,
    @Query() { mottagare }: UtlamnandefragaDto,
    @AktuelltOmbud() ombud: Ombud,
  ): Promise<UtlamnandeDto> {
    const last = await this.lasare.las(id, ombud, 'utlamnande.forhandsgranska');
    if (!this.register.finns(mottagare)) {
      throw new Rejected('OKAND_HUVUDMAN', 'Huvudmannen finns inte i registret; se GET /huvudman.', 'innehall');
    }
    const poster = this.poster(last, mottagare, ombud.huvudman);
    const antal = poster.filter(({ skal }) => skal === null).length;
    return {
      mottagare: this.namnare.huvudman(mottagare),
      dag: last.insyn.dag,
      poster: poster.slice(-POSTER_MAX).map(postsvar),
      upplysning: last.arende.skyddadePersonuppgifter
        ? SKYDDAD
        : `Mottagaren får ${antal} av ${poster.length} skyddade uppgifter.`,
    };
  }

  private poster({ handelser, insyn }: Lastarende, mottagare: string, huvudman: string): readonly Utlamningspost[] {
    const steg = handelser.map(({ event, recorded: { revision, meta } }) => {
      return { event, revision, kommando: meta.kommando, klient: meta.aktor.klient };
    });
    const krav = (kod: string) => this.register.fritextgranskning(kod);
    return forhandsgranska(steg, { huvudman, mottagare, dag: insyn.dag, krav });
  }
}

const SKYDDAD =
  'Personen har skyddade personuppgifter. Mottagaren får bara det avidentifierade, oavsett grund. Behöver den mer får ni lämna det på annat sätt, efter egen prövning.';

const postsvar = ({ grund, skal, ...post }: Utlamningspost): UtlamningspostDto => ({
  ...post,
  handelseText: textFor(HANDELSETEXTER, post.handelse),
  lamnas: skal === null,
  grund:
    grund === null
      ? null
      : {
          grundId: grund.grundId,
          grund: grund.grund,
          grundText: GRUNDER[grund.grund],
          gallerTillOchMed: grund.gallerTillOchMed,
        },
  skal,
  skalText: skal === null ? null : UTLAMNINGSSKAL[skal],
});
