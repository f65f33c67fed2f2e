import type { Fritextgranskning } from '#libs/kernel/index.js';
import type {
  Huvudman,
  Lansmodell,
  Malgrupp,
  Overenskommelse,
  Samverkansmodell,
  Uppfoljningsmodell,
  Verksamhet,
} from './modell.js';
import { namnformer, namnnyckel, overenskommelsenamn } from './namn.js';

/** Injection token of the register. */
export const HUVUDMANNAREGISTER = Symbol('Huvudmannaregister');

/** A reference to an agreement, and to a section when the text names one. */
export interface Hanvisning {
  readonly id: string;
  readonly avsnitt: string | null;
}

/** The models of all län, looked up. Pure after load: nothing in it changes; the unknown answers undefined. */
export class Huvudmannaregister {
  readonly #modeller: readonly Lansmodell[];
  readonly #perKod: ReadonlyMap<string, { readonly huvudman: Huvudman; readonly lan: string }>;
  readonly #perNamn: ReadonlyMap<string, readonly string[]>;
  readonly #hanvisningar: ReadonlyMap<string, readonly (Hanvisning & { readonly lan: string })[]>;

  constructor(modeller: readonly Lansmodell[]) {
    const poster = modeller.flatMap((m) => m.huvudman.map((huvudman) => ({ huvudman, lan: m.lan.kod })));
    this.#modeller = Object.freeze([...modeller]);
    this.#perKod = new Map(poster.map((post) => [post.huvudman.kod, post]));
    this.#perNamn = grupperade(
      poster.flatMap(({ huvudman }) =>
        namnformer(huvudman).map((namn): readonly [string, string] => [namn, huvudman.kod]),
      ),
    );
    this.#hanvisningar = grupperade(modeller.flatMap(hanvisningar));
  }

  finns(kod: string): boolean {
    return this.#perKod.has(kod);
  }

  hamta(kod: string): Huvudman | undefined {
    return this.#perKod.get(kod)?.huvudman;
  }

  /** Name, alias or "X kommun", whatever case; a name that several län use needs `lan` (two digits). */
  sokNamn(text: string, lan?: string): Huvudman | undefined {
    const koder = (this.#perNamn.get(namnnyckel(text)) ?? []).filter((kod) => !lan || this.lanFor(kod) === lan);
    return koder.length === 1 && koder[0] !== undefined ? this.hamta(koder[0]) : undefined;
  }

  alla(): readonly Huvudman[] {
    return this.#modeller.flatMap(({ huvudman }) => huvudman);
  }

  lan(): readonly Lansmodell['lan'][] {
    return this.#modeller.map(({ lan }) => lan);
  }

  /** The whole model of a län, by its two-digit code. */
  modell(lan: string): Lansmodell | undefined {
    return this.#modeller.find((m) => m.lan.kod === lan);
  }

  /** Two-digit code of the län that a huvudman belongs to. */
  lanFor(kod: string): string | undefined {
    return this.#perKod.get(kod)?.lan;
  }

  /** A verksamhet of a huvudman, by code or by name. */
  verksamhet(kod: string, verksamhet: string): Verksamhet | undefined {
    const sokt = namnnyckel(verksamhet);
    return this.hamta(kod)?.verksamheter.find((v) => v.kod === sokt || namnnyckel(v.namn) === sokt);
  }

  /** Working days within which a huvudman is to answer. */
  svarstid(kod: string): number | undefined {
    return this.hamta(kod)?.svarstidArbetsdagar;
  }

  /** How a huvudman has its free text reviewed; of one that is not in the register as strictly as any. */
  fritextgranskning(kod: string): Fritextgranskning {
    return this.hamta(kod)?.fritextgranskning ?? 'tva-personer';
  }

  samverkansmodeller(lan?: string): readonly Samverkansmodell[] {
    return this.#iLan(lan).flatMap((m) => m.samverkansmodeller);
  }

  /** What the yearly follow-up is called in a län, and who approves its plan (V5). */
  uppfoljning(lan: string): Uppfoljningsmodell | undefined {
    return this.modell(lan)?.uppfoljning;
  }

  overenskommelser(lan?: string): readonly Overenskommelse[] {
    return this.#iLan(lan).flatMap((m) => m.overenskommelser);
  }

  /** By id, name, short name or alias. */
  overenskommelse(idEllerNamn: string, lan?: string): Overenskommelse | undefined {
    const hanvisning = this.slaUppHanvisning(idEllerNamn, lan);
    return hanvisning?.avsnitt === null ? this.overenskommelser(lan).find(({ id }) => id === hanvisning.id) : undefined;
  }

  malgrupper(lan?: string): readonly Malgrupp[] {
    return this.#iLan(lan).flatMap((m) => m.malgrupper);
  }

  /** By code or name. */
  malgrupp(kodEllerNamn: string, lan?: string): Malgrupp | undefined {
    const sokt = namnnyckel(kodEllerNamn);
    return this.malgrupper(lan).find(({ kod, namn }) => kod === sokt || namnnyckel(namn) === sokt);
  }

  /** "Agreement" or "Agreement, section", by id, name, short name or alias of either. */
  slaUppHanvisning(text: string, lan?: string): Hanvisning | undefined {
    const traffar = (this.#hanvisningar.get(namnnyckel(text)) ?? []).filter((traff) => !lan || traff.lan === lan);
    const [traff] = traffar;
    return traffar.length === 1 && traff ? { id: traff.id, avsnitt: traff.avsnitt } : undefined;
  }

  #iLan(lan: string | undefined): readonly Lansmodell[] {
    return lan === undefined ? this.#modeller : this.#modeller.filter((m) => m.lan.kod === lan);
  }
}

type Post = readonly [string, Hanvisning & { readonly lan: string }];

const hanvisningar = ({ lan, overenskommelser }: Lansmodell): readonly Post[] =>
  overenskommelser.flatMap((o) => {
    const namn = overenskommelsenamn(o);
    const hel = namn.map((nyckel): Post => [nyckel, { id: o.id, avsnitt: null, lan: lan.kod }]);
    const delar = o.avsnitt.flatMap((avsnitt) =>
      unika([avsnitt.namn, ...avsnitt.aliasnamn]).flatMap((del) =>
        namn.map((n): Post => [`${n}, ${del}`, { id: o.id, avsnitt: avsnitt.namn, lan: lan.kod }]),
      ),
    );
    return [...hel, ...delar];
  });

const unika = (namn: readonly string[]): readonly string[] => [...new Set(namn.map(namnnyckel))];

const grupperade = <T>(poster: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> => {
  const karta = new Map<string, T[]>();
  for (const [nyckel, varde] of poster) {
    const lista = karta.get(nyckel);
    if (lista) lista.push(varde);
    else karta.set(nyckel, [varde]);
  }
  return karta;
};
