import { Inject, Injectable } from '@nestjs/common';
import { avvikelseStream } from '#libs/avvikelse/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { VYDATABAS, type Vydatabas } from '#libs/platform/sql/index.js';
import { LIMIT_MAX, leveranserFor, type Historikrad } from '#libs/read-models/index.js';
import { farUtfora, type Ombud } from '#libs/sekretess/index.js';
import type { HandelsepostDto } from '../../avvikelser/handelse.dto.js';
import { handelsepost, lankmalAv } from '../../avvikelser/handelsepost.js';
import { Arendelasare, type LastHandelse, type Lastarende } from '../../avvikelser/arendelasare.js';
import { Arendesvarare } from '../../avvikelser/arendesvar.js';
import type { ArendeDto } from '../../avvikelser/arendesvar.dto.js';
import { Eskaleringslage } from '../../avvikelser/eskaleringslage.js';
import type { EskaleringDto } from '../../eskaleringar/eskalering.dto.js';
import { Eskaleringslasare, type Lasteskalering } from '../../eskaleringar/eskaleringslasare.js';
import { Eskaleringssvarare } from '../../eskaleringar/eskaleringssvar.js';
import { SAMVERKANSTEXTER } from '../../svar/handelsetexter-samverkan.js';
import { lasareAv } from '../../svar/lasare.js';
import { Namnare, textFor } from '../../svar/namn.js';
import { leveranspost } from '../../vyer/leveranspost.js';
import type { LeveranspostDto } from '../../vyer/vyer.dto.js';
import { mojligheter, type Mojlighet, type Valkalla } from './handlingar.js';
import { Lyftval } from './lyft.js';
import { Tvistval } from './tvistval.js';
import { Utlamningsval, type Sidonskan, type Utlamning } from './utlamning.js';

/** All that the page of one case shows, as this reader may see it. */
export interface Arendeunderlag {
  readonly arende: ArendeDto;
  /** Name of the agreement that it is about; null: not stated, or not shown. */
  readonly avtal: string | null;
  readonly handelser: readonly HandelsepostDto[];
  readonly leveranser: readonly LeveranspostDto[];
  /** Null when it has not been lifted, or is not the reader's to read. */
  readonly eskalering: EskaleringDto | null;
  /** Id of the tvist about it that the reader's huvudman is a party to. */
  readonly tvist: string | null;
  /** What the others would be given; null for who may not see that. */
  readonly utlamning: Utlamning | null;
  readonly mojligheter: readonly Mojlighet[];
}

/** Reads a case for its page: by the readers of the API, with its masks; what is not the reader's is not there (I4). */
@Injectable()
export class Arendesida {
  constructor(
    @Inject(VYDATABAS) private readonly db: Vydatabas,
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly lasare: Arendelasare,
    private readonly svarare: Arendesvarare,
    private readonly lage: Eskaleringslage,
    private readonly eskaleringar: Eskaleringslasare,
    private readonly eskaleringssvarare: Eskaleringssvarare,
    private readonly lyft: Lyftval,
    private readonly tvister: Tvistval,
    private readonly utlamningar: Utlamningsval,
    private readonly namnare: Namnare,
  ) {}

  async las(id: string, ombud: Ombud, onskan: Sidonskan): Promise<Arendeunderlag> {
    const last = await this.lasare.las(id, ombud);
    const rader = last.handelser.map(historikrad);
    const lankade = [
      ...last.arende.lankar.map(({ till }) => till),
      ...rader.flatMap((rad) => lankmalAv(rad, last) ?? []),
    ];
    const egna = await this.lasare.egna(lankade, ombud);
    const eskalering = await this.eskaleringen(id, ombud);
    const leveranser = await leveranserFor(this.db, avvikelseStream(id), { limit: LIMIT_MAX, offset: 0 });
    const arendets = rader.map((rad) => handelsepost(rad, last, { egna, namnare: this.namnare }));
    const arende = this.svarare.svar(last, egna, await this.lage.for(id));
    const { overenskommelse } = arende.innehall;
    const tvist = await this.tvister.pagaende(id, ombud);
    const utlamning = this.utlamningar.utlamning(last, ombud);
    return {
      arende,
      avtal: overenskommelse === null ? null : this.namnare.overenskommelse(overenskommelse),
      handelser: [...arendets, ...this.eskaleringens(eskalering)].toSorted((en, annan) =>
        en.tid < annan.tid ? -1 : 1,
      ),
      leveranser: leveranser.rader.map((rad) => leveranspost(rad, this.namnare)),
      eskalering: eskalering === null ? null : await this.eskaleringssvarare.svar(eskalering, undefined),
      ...{ tvist, utlamning },
      mojligheter: [
        ...(await this.mojligheter(last, ombud, eskalering)),
        ...(await this.tvister.mojligheter(last, ombud, tvist)),
        ...(utlamning === null ? [] : this.utlamningar.mojligheter(last, ombud, onskan)),
      ],
    };
  }

  private async mojligheter(
    last: Lastarende,
    ombud: Ombud,
    eskalering: Lasteskalering | null,
  ): Promise<readonly Mojlighet[]> {
    return [
      ...mojligheter(last, ombud, this.valkalla(ombud.huvudman)),
      ...(await this.lyft.mojligheter(last, ombud, eskalering)),
    ];
  }

  private valkalla(huvudman: string): Valkalla {
    const lan = this.register.lanFor(huvudman);
    return {
      namn: (kod) => this.namnare.huvudman(kod).namn,
      verksamheter: (this.register.hamta(huvudman)?.verksamheter ?? []).map(({ kod, namn }) => ({
        varde: kod,
        text: namn,
      })),
      huvudman: this.register
        .alla()
        .filter(({ kod }) => this.register.lanFor(kod) === lan)
        .map(({ kod, namn }) => ({ varde: kod, text: namn })),
    };
  }

  /** For who reads samverkan; positions alone stand in the case itself. */
  private async eskaleringen(id: string, { inloggad, huvudman }: Ombud): Promise<Lasteskalering | null> {
    if (!farUtfora(inloggad, 'samverkan.lasa')) return null;
    return this.eskaleringar.las(id, lasareAv(inloggad, huvudman)).catch((fel: unknown) => {
      if (fel instanceof Rejected) return null;
      throw fel;
    });
  }

  /** Open texts, the same to all its parties (B4). */
  private eskaleringens(eskalering: Lasteskalering | null): readonly HandelsepostDto[] {
    return (eskalering?.handelser ?? []).map(({ recorded, event }) => ({
      ...{ id: recorded.id, typ: event.type, typText: textFor(SAMVERKANSTEXTER, event.type), tid: recorded.meta.tid },
      av: this.aktor(recorded.meta.aktor.huvudman),
      ...{ revision: recorded.revision, forsandelse: null, data: event.data, dolda: [], gallrade: [] },
    }));
  }

  private aktor(kod: string): HandelsepostDto['av'] {
    return kod === 'nav' ? { kod, namn: 'Navet' } : this.namnare.huvudman(kod);
  }
}

/** An event of the case as the history's view would have it; the log itself is read, so nothing lags. */
const historikrad = ({ recorded }: LastHandelse): Historikrad => ({
  ...{ stream: recorded.stream, revision: recorded.revision, id: recorded.id, arende: recorded.stream },
  ...{ typ: recorded.type, tid: recorded.meta.tid, aktor: recorded.meta.aktor.huvudman, data: '{}', forsandelse: null },
});
