import { Inject, Injectable } from '@nestjs/common';
import { GRUNDER } from '#libs/avvikelse/index.js';
import { HUVUDMANNAREGISTER, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { forhandsgranska, type Utlamningspost } from '#libs/policies/index.js';
import { Namnare, textFor } from '../svar/namn.js';
import type { Lastarende } from './arendelasare.js';
import { HANDELSETEXTER } from './handelsetexter.js';
import { POSTER_MAX, UTLAMNINGSSKAL, type UtlamnandeDto, type UtlamningspostDto } from './utlamnande.dto.js';

/** An answer, which holds the latest of them, and how many there are in all. */
export interface Utlamningssumma {
  readonly svar: UtlamnandeDto;
  readonly lamnas: number;
  readonly antal: number;
}

/** The sums are of all; what is shown are the latest. */
export const summerade = (poster: readonly Utlamningspost[]) => ({
  visade: poster.slice(-POSTER_MAX),
  lamnas: poster.filter(({ skal }) => skal === null).length,
  antal: poster.length,
});

/** What a recipient would be given of a huvudman's own words, for the API and for the page (D9). */
@Injectable()
export class Utlamningsbild {
  constructor(
    @Inject(HUVUDMANNAREGISTER) private readonly register: Huvudmannaregister,
    private readonly namnare: Namnare,
  ) {}

  /** @param huvudman whose words */
  bild(last: Lastarende, mottagare: string, huvudman: string): UtlamnandeDto {
    return this.medSummor(last, mottagare, huvudman).svar;
  }

  /** The same, with how many there are in all. */
  medSummor(last: Lastarende, mottagare: string, huvudman: string): Utlamningssumma {
    const { visade, lamnas, antal } = summerade(this.poster(last, mottagare, huvudman));
    const utelamnat = visade.length < antal ? ` Bara de ${visade.length} senaste visas.` : '';
    const svar = {
      mottagare: this.namnare.huvudman(mottagare),
      dag: last.insyn.dag,
      poster: visade.map(postsvar),
      upplysning: last.arende.skyddadePersonuppgifter
        ? SKYDDAD
        : `Mottagaren får ${lamnas} av ${antal} skyddade uppgifter.${utelamnat}`,
    };
    return { svar, lamnas, antal };
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
