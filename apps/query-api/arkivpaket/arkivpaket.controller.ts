import { Controller, Get, Inject, Param, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { arendeutdrag, arkivpaket } from '#libs/arkiv/index.js';
import type { AvvikelseEvent } from '#libs/avvikelse/index.js';
import { EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { Dokumenterad } from '#libs/platform/http/dokumenterad.js';
import { faltI, noteraLast } from '#libs/sekretess/atkomst/index.js';
import { AktuelltOmbud, Atgard } from '#libs/sekretess/http/index.js';
import { NYCKELVALV, type Nyckelvalv, type Ombud } from '#libs/sekretess/index.js';
import { Arendelasare } from '../avvikelser/arendelasare.js';
import { lankmalI, lasarensData } from '../avvikelser/handelsepost.js';
import { HANDELSETEXTER } from '../avvikelser/handelsetexter.js';
import { Namnare, textFor } from '../svar/namn.js';

/** A case as one huvudman keeps it, for its own archive. */
@ApiTags('arkiv')
@Controller('avvikelse/v1/avvikelser/:id/arkivpaket')
export class ArkivpaketController {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(NYCKELVALV) private readonly valv: Nyckelvalv,
    private readonly lasare: Arendelasare,
    private readonly namnare: Namnare,
  ) {}

  @Get()
  @Atgard('arkivpaket.lasa')
  @Dokumenterad({
    summering: 'Hämta ärendet som arkivpaket',
    beskrivning:
      'En zip med ärendet som ni får se det: JSON, en journal i PDF/UA och ett manifest med SHA-256 för varje fil. ' +
      'Samma läge ger samma byte. Det som är gallrat eller inte utlämnat till er står som just det.',
    svar: {
      200: { typer: { 'application/zip': { schema: { type: 'string', format: 'binary' }, exempel: '(zip)' } } },
    },
    fel: [401, 403, 404, 503],
  })
  async paket(@Param('id') id: string, @AktuelltOmbud() ombud: Ombud): Promise<StreamableFile> {
    const last = await this.lasare.las(id, ombud, 'arkivpaket.lasa');
    const { store, valv } = this;
    const egna = await this.lasare.egna(
      last.handelser.flatMap(({ event }) => lankmalI(event) ?? []),
      ombud,
    );
    const lasarens = { lasare: ombud.huvudman, insynI: last.insynI };
    const lasarensDel = (event: AvvikelseEvent): object => utanFrammandeMal(event, lasarensData(event, last), egna);
    const utdrag = await arendeutdrag({ store, valv }, { arende: id, ...lasarens, lasarensDel, omfang: 'synliga' });
    if (utdrag === null) throw new Rejected('AVVIKELSE_FINNS_EJ', 'Avvikelsen finns inte.', 'saknas');
    noteraLast({ falt: faltI(utdrag) });
    const namn = {
      huvudman: (kod: string) => this.namnare.huvudman(kod).namn,
      handelse: (typ: string) => textFor(HANDELSETEXTER, typ),
    };
    return new StreamableFile(await arkivpaket(utdrag, namn), {
      type: 'application/zip',
      disposition: `attachment; filename="avvikelse-${id}.zip"`,
    });
  }
}

/** I4: the end of a link is closed to who takes no part there. */
const utanFrammandeMal = (event: AvvikelseEvent, data: object, egna: ReadonlySet<string>): object => {
  const mal = lankmalI(event);
  return mal === null || egna.has(mal) ? data : { ...data, till: null };
};
