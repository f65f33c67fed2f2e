import type { Huvudmannaregister } from '#libs/huvudman/index.js';
import { Rejected } from '#libs/kernel/index.js';
import type { Fel } from '#libs/platform/fel.js';
import { Dtogranskare } from '#libs/platform/http/dto.js';
import {
  evolve,
  indikatornyckel,
  uppfoljningDecider,
  type AngeIndikator,
  type KandUppfoljning,
  type UppfoljningState,
} from '#libs/uppfoljning/index.js';
import { NyIndikatorDto } from './indikator.dto.js';
import type { Indikatorrad } from './indikatorfil.js';
import { granskaEnhet, granskaMatt } from './indikatorgranskning.js';
import type { Uppfoljningshandling } from './uppfoljningsdorr.js';

/** Where the rows are to be brought in, and by whom. */
export interface Radmiljo {
  readonly state: KandUppfoljning;
  readonly handling: Uppfoljningshandling;
  readonly register: Huvudmannaregister;
}

export interface Granskadrad {
  readonly radnummer: number;
  readonly command: AngeIndikator;
  /** False: it stands there already, just so. */
  readonly nytt: boolean;
}

export interface Granskaderader {
  readonly rader: readonly Granskadrad[];
  /** Every fault of every row, the row said in its words; then nothing of the rows is brought in. */
  readonly fel: readonly Fel[];
}

const GRANSKARE = new Dtogranskare(NyIndikatorDto);

/** Each row as the operation that takes one value would take it, after the rows before it. */
export const granskaRader = (miljo: Radmiljo, rader: readonly Indikatorrad[]): Granskaderader => {
  const provning = new Provning(miljo);
  const utfall = rader.map((rad) => provning.prova(rad));
  return { rader: utfall.flatMap((en) => en.rad ?? []), fel: utfall.flatMap((en) => en.fel) };
};

interface Radutfall {
  readonly rad?: Granskadrad;
  readonly fel: readonly Fel[];
}
type Uppgifter = Omit<AngeIndikator['data'], keyof Uppfoljningshandling>;

class Provning {
  private lage: UppfoljningState;
  private readonly sedda = new Map<string, number>();

  constructor(private readonly miljo: Radmiljo) {
    this.lage = miljo.state;
  }

  prova(rad: Indikatorrad): Radutfall {
    const { radnummer } = rad;
    const { uppgifter, fel } = this.last(rad);
    if (uppgifter === undefined) return { fel: fel.map((ett) => iRaden(radnummer, ett)) };
    const data = { ...this.miljo.handling, ...uppgifter };
    const igen = this.sedda.get(indikatornyckel(data));
    this.sedda.set(indikatornyckel(data), radnummer);
    if (igen !== undefined) return { fel: [iRaden(radnummer, upprepad(igen))] };
    const enhetsfel = granskaEnhet(data, this.varden());
    if (enhetsfel.length > 0) return { fel: enhetsfel.map((ett) => iRaden(radnummer, ett)) };
    return this.beslutad(radnummer, { type: 'AngeIndikator', data });
  }

  private varden(): Iterable<Uppgifter> {
    return this.lage.status === 'okand' ? [] : this.lage.indikatorer.values();
  }

  private last(rad: Indikatorrad): { readonly uppgifter?: Uppgifter; readonly fel: readonly Fel[] } {
    if (rad.fel.length > 0) return { fel: rad.fel };
    const huvudman = this.kod(rad.huvudman);
    const okand = huvudman === undefined ? [OKAND_HUVUDMAN] : [];
    const { kropp } = rad;
    if (!GRANSKARE.duger(kropp)) return { fel: [...GRANSKARE.granska(kropp), ...okand] };
    const { indikator, enhet, fel } = granskaMatt(kropp);
    if (huvudman === undefined || fel.length > 0) return { fel: [...fel, ...okand] };
    const { period, varde, kalla } = kropp;
    return { uppgifter: { indikator, huvudman, period, varde, enhet, kalla }, fel };
  }

  /** Null: all parties together; undefined: none of that name. */
  private kod(text: string): string | null | undefined {
    const { register, state } = this.miljo;
    if (text === '') return null;
    return register.finns(text) ? text : register.sokNamn(text, state.lan)?.kod;
  }

  private beslutad(radnummer: number, command: AngeIndikator): Radutfall {
    try {
      const events = uppfoljningDecider.decide(command, this.lage);
      this.lage = events.reduce(evolve, this.lage);
      return { rad: { radnummer, command, nytt: events.length > 0 }, fel: [] };
    } catch (fel) {
      // What is no fault of the row is one of the whole.
      if (!(fel instanceof Rejected) || fel.kind !== 'innehall') throw fel;
      return { fel: [iRaden(radnummer, { kod: fel.code, pekare: '', meddelande: fel.message })] };
    }
  }
}

const OKAND_HUVUDMAN: Fel = {
  kod: 'OKAND_HUVUDMAN',
  pekare: '/huvudman',
  meddelande: 'Huvudmannen finns inte i registret, eller så delar flera på namnet.',
};

const upprepad = (fore: number): Fel => ({
  kod: 'RADEN_UPPREPAS',
  pekare: '',
  meddelande: `Samma mått, huvudman och period står på rad ${fore}.`,
});

/** Whoever reads it has the rows before them, not the JSON that they become. */
const iRaden = (radnummer: number, { kod, pekare, meddelande }: Fel): Fel => {
  const kolumn = pekare === '/egenKod' ? 'indikator' : pekare.slice(1);
  return { kod, pekare: '/rader', meddelande: `Rad ${radnummer}${kolumn === '' ? '' : `, ${kolumn}`}: ${meddelande}` };
};
