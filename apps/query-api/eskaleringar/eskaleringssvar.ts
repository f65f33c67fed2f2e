import { Inject, Injectable } from '@nestjs/common';
import {
  evolve,
  initial,
  mojligaLyft,
  type Arendeslag,
  type EskaleringState,
  type KandEskalering,
  type Lyftmojlighet,
} from '#libs/eskalering/index.js';
import { EVENT_STORE, type EventStore } from '#libs/event-store/index.js';
import { HUVUDMANNAREGISTER, stegeFor, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { CLOCK, type Clock } from '#libs/platform/index.js';
import { foljVistelser, type Vistelse } from '#libs/read-models/index.js';
import * as tvister from '#libs/tvist/index.js';
import { Arenauppslag } from '../svar/arenauppslag.js';
import { Namnare } from '../svar/namn.js';
import { dagVid, lasVid, type Vid } from '../svar/vid.js';
import type { EskaleringDto, VagDto } from './eskalering.dto.js';
import type { Lasteskalering } from './eskaleringslasare.js';
import { ARENDESLAG, ESKALERINGSSTATUS, ESKALERINGSUTFALL } from './kodverk.js';
import { arenorI, nivaRef, partsplatser, samverkansplats, vistelsesvar, type Platsunderlag } from './platssvar.js';

/** An escalation as it stood, names beside codes, and where it can go from there. */
@Injectable()
export class Eskaleringssvarare {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly arenor: Arenauppslag,
    private readonly namnare: Namnare,
  ) {}

  async svar(last: Lasteskalering, vid: Vid): Promise<EskaleringDto> {
    const { id, revision, eskalering } = last;
    const underlag = await this.platsunderlag(last, vid);
    const { status, lan, modell } = eskalering;
    const utfall = eskalering.status === 'avslutad' ? eskalering.utfall : null;
    return {
      ...{ id, revision, status, utfall },
      statusText: ESKALERINGSSTATUS[status],
      utfallText: utfall === null ? null : ESKALERINGSUTFALL[utfall],
      arende: { ...eskalering.arende, slagText: ARENDESLAG[eskalering.arende.slag] },
      ...{ lan, modell, modellNamn: this.namnare.modell(lan, modell), ...eskalering.underlag },
      amne: this.amne(eskalering),
      ...lopp(last),
      paborjadAv: this.namnare.huvudman(eskalering.paborjadAv),
      parter: partsplatser(underlag),
      samverkan: samverkansplats(underlag),
      vistelser: vistelsesvar(underlag),
      vagar: await this.vagar(eskalering, vid),
    };
  }

  /** What may be lifted from where it stands, where to and by whom; nothing once it is closed. */
  async vagar(eskalering: KandEskalering, vid: Vid): Promise<VagDto[]> {
    const stege = stegeFor(this.register, eskalering.lan, eskalering.modell);
    if (stege === undefined || eskalering.status === 'avslutad') return [];
    const slag = await this.slag(eskalering, vid);
    return mojligaLyft({ stege, slag, eskalering }).map((lyft) => this.vag(eskalering, lyft));
  }

  private vag(eskalering: KandEskalering, lyft: Lyftmojlighet): VagDto {
    const niva = (id: string) => nivaRef({ namnare: this.namnare, eskalering }, id);
    return {
      huvudman: this.namnare.huvudman(lyft.huvudman),
      till: niva(lyft.till),
      fran: lyft.fran === null ? null : niva(lyft.fran),
      ...{ tillSamverkan: lyft.tillSamverkan, funktion: lyft.funktion, villkor: lyft.villkor },
      med: [...lyft.med],
      vantarPa: lyft.vantarPa.map((kod) => this.namnare.huvudman(kod)),
      oppen: lyft.vantarPa.length === 0,
    };
  }

  /** N3: of a tvist it matters whether it was of principle then. */
  private async slag({ arende }: KandEskalering, vid: Vid): Promise<Arendeslag> {
    if (arende.slag !== 'tvist') return arende.slag;
    const handelser = await lasVid(this.store, tvister.tvistStream(arende.id), vid);
    const state = handelser.map((recorded) => tvister.upcast(recorded)).reduce(tvister.evolve, tvister.initial);
    return tvister.arPrincipiell(state) ? 'principiell-tvist' : 'tvist';
  }

  private async platsunderlag(last: Lasteskalering, vid: Vid): Promise<Platsunderlag> {
    const { eskalering } = last;
    const vistelser = vistelserI(last);
    const refs = await Promise.all(arenorI(vistelser).map((id) => this.arenor.ref(id)));
    return {
      ...{ eskalering, vistelser, namnare: this.namnare },
      stege: stegeFor(this.register, eskalering.lan, eskalering.modell),
      arenor: new Map(refs.map((ref) => [ref.id, ref])),
      dag: dagVid(vid, this.clock.now()),
    };
  }

  private amne({ amne: { overenskommelse, avsnitt } }: KandEskalering): EskaleringDto['amne'] {
    const namn = overenskommelse === null ? null : this.namnare.overenskommelse(overenskommelse);
    return { overenskommelse, overenskommelseNamn: namn, avsnitt };
  }
}

/** When it first began; when it ended, and with what, unless it has begun anew since. */
const lopp = ({ handelser }: Lasteskalering): Pick<EskaleringDto, 'paborjad' | 'avslutad' | 'slutsvar'> => {
  const slut = handelser.findLast(
    ({ event }) => event.type === 'EskaleringAvslutad' || event.type === 'EskaleringPaborjad',
  );
  return {
    paborjad: handelser[0]?.recorded.meta.tid ?? '',
    ...(slut?.event.type === 'EskaleringAvslutad'
      ? { avslutad: slut.recorded.meta.tid, slutsvar: slut.event.data.svar }
      : { avslutad: null, slutsvar: null }),
  };
};

const vistelserI = ({ id, handelser }: Lasteskalering): readonly Vistelse[] => {
  let state: EskaleringState = initial;
  let vistelser: readonly Vistelse[] = [];
  for (const { event, recorded } of handelser) {
    state = evolve(state, event);
    if (state.status === 'okand') continue;
    vistelser = foljVistelser(vistelser, { id, eskalering: state, tid: recorded.meta.tid });
  }
  return vistelser;
};
