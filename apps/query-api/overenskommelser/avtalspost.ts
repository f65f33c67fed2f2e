import { Injectable } from '@nestjs/common';
import { INTE_SVARAT, OVERENSKOMMELSENIVAER } from '#libs/overenskommelse/index.js';
import type { Kolumner } from '../svar/csv.js';
import { textFor } from '../svar/namn.js';
import { EJ_ANGIVET } from './avtal.dto.js';
import { Avtalsbildare, lagesbild } from './avtalsbild.js';
import type { AvtalslagepostDto, AvtalspostDto } from './avtalslista.dto.js';
import type { Lastavtal } from './avtalslasare.js';

/** Rows of lists: an agreement, and an agreement × kommun. */
@Injectable()
export class Avtalsposter {
  constructor(private readonly bildare: Avtalsbildare) {}

  post(last: Lastavtal, dag: string): AvtalspostDto {
    const { overenskommelse, revision } = last;
    const { svar, ...lage } = lagesbild(overenskommelse, dag);
    return {
      ...{ ...this.bildare.ref(last), revision, lan: overenskommelse.lan, ...lage },
      nivaText: textFor(OVERENSKOMMELSENIVAER, overenskommelse.niva),
      versioner: this.bildare.versioner(overenskommelse, svar),
      parter: this.bildare.namngivna(overenskommelse.parter),
      revisionsansvar: this.bildare.revision(overenskommelse, dag),
      kalla: this.bildare.kalla(last),
    };
  }

  /** One row a kommun that is a party; a single one without where the source names none. */
  celler(last: Lastavtal, dag: string): readonly AvtalslagepostDto[] {
    const { overenskommelse } = last;
    const { svar, ...lage } = lagesbild(overenskommelse, dag);
    const gemensamt = {
      overenskommelse: this.bildare.ref(last),
      ...lage,
      slut: senaste(svar.versioner.map((version) => version.slut)),
      revisionsansvar: this.bildare.revision(overenskommelse, dag),
    };
    const statusar = this.bildare.lokalaStatusar(overenskommelse);
    if (statusar.length === 0) return [{ ...gemensamt, lokalt: null }];
    return statusar.map((lokalt) => ({ ...gemensamt, lokalt }));
  }
}

/** Null when some version goes on without a stated end: then there is no last day to tell. */
const senaste = (slut: readonly (string | null)[]): string | null =>
  slut.includes(null) ? null : (slut.toSorted().at(-1) ?? null);

export const AVTALSKOLUMNER: Kolumner<AvtalspostDto> = [
  ['Överenskommelse', (post) => post.namn],
  ['Nivå', (post) => post.nivaText],
  ['Läge', (post) => post.lageText],
  ['Gäller', (post) => post.galler.join(', ')],
  ['Överlappar', (post) => post.overlappande.join(', ')],
  ['Parter', (post) => post.parter.map(({ namn }) => namn).join(', ') || EJ_ANGIVET],
  ['Reviderar', (post) => post.revisionsansvar?.funktion ?? EJ_ANGIVET],
  ['Revidera senast', (post) => post.revisionsansvar?.revideraSenast ?? null],
  ['Länk', (post) => post.kalla.lank],
];

export const AVTALSLAGEKOLUMNER: Kolumner<AvtalslagepostDto> = [
  ['Överenskommelse', (post) => post.overenskommelse.namn],
  ['Kommun', (post) => post.lokalt?.kommun.namn ?? EJ_ANGIVET],
  ['Lokal status', (post) => post.lokalt?.statusText ?? INTE_SVARAT],
  ['Datum', (post) => post.lokalt?.datum ?? null],
  ['Ägare', (post) => post.lokalt?.agare ?? null],
  ['Saknad part', (post) => post.lokalt?.saknadPart?.namn ?? null],
  ['Källa', (post) => post.lokalt?.kalla ?? null],
  ['Läge', (post) => post.lageText],
  ['Gäller', (post) => post.galler.join(', ')],
  ['Överlappar', (post) => post.overlappande.join(', ')],
  ['Slut', (post) => post.slut],
  ['Reviderar', (post) => post.revisionsansvar?.funktion ?? null],
  ['Revidera senast', (post) => post.revisionsansvar?.revideraSenast ?? null],
  ['Revision försenad', (post) => post.revisionsansvar?.forsenad ?? null],
];
