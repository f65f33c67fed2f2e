import { validateSync, type ValidationError } from 'class-validator';
import type { ValidateFunction } from 'ajv';
import type { Fel } from '../../fel.js';
import { jsonPekare } from '../../json-pekare.js';
import { arObjekt, faltAv, type Falt, type Klass } from './falt.js';
import { kompilera } from './schema.js';

/** More faults than a person mends at once are not told of. */
const FEL_MAX = 100;

/**
 * Checks JSON against one DTO class. What is right passes a compiled schema (8 µs against 100); what is not is worded
 * by class-validator, every fault at once. Both come from the same declarations; a property test holds them equal.
 */
export class Dtogranskare<T extends object> {
  private readonly snabb: ValidateFunction;

  constructor(private readonly klass: Klass<T>) {
    this.snabb = kompilera(klass);
  }

  /** True exactly when `granska` finds nothing. */
  duger(varde: unknown): varde is T {
    return this.snabb(varde) === true;
  }

  /** Every fault, with JSON pointers; empty when it is right. */
  granska(varde: unknown): readonly Fel[] {
    if (this.duger(varde)) return [];
    const fel = this.ordagrant(varde);
    // Should the two ever differ, what the schema refused stays refused.
    return fel.length > 0 ? fel : [{ kod: 'OGILTIGT_VARDE', pekare: '', meddelande: 'Innehållet godtas inte.' }];
  }

  /** The wording by class-validator alone. */
  ordagrant(varde: unknown): readonly Fel[] {
    if (!arObjekt(varde)) return [{ kod: 'OGILTIGT_VARDE', pekare: '', meddelande: 'Ska vara ett objekt.' }];
    const okanda = okandaFalt(this.klass, varde, '');
    const fel = validateSync(instans(this.klass, varde), { forbidUnknownValues: false });
    return [...okanda, ...fel.flatMap((ett) => formulera(faltAv(this.klass), ett, ''))].slice(0, FEL_MAX);
  }
}

const peka = (pekare: string, del: string | number): string =>
  `${pekare}/${String(del).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Its name is the sender's own words: one that is no plain name, or could hold a personnummer, is not sent back. */
const okant = (pekare: string, namn: string): Fel => ({
  kod: 'OKANT_FALT',
  pekare: `${pekare}${jsonPekare([namn])}`,
  meddelande: 'Okänt fält.',
});

const okandaFalt = (klass: Klass, varde: Readonly<Record<string, unknown>>, pekare: string): readonly Fel[] => {
  const falt = new Map(faltAv(klass).map((ett) => [ett.namn, ett]));
  const fel: Fel[] = [];
  for (const [namn, inre] of Object.entries(varde)) {
    if (fel.length >= FEL_MAX) break;
    const ett = falt.get(namn);
    if (ett === undefined) fel.push(okant(pekare, namn));
    else if (ett.klass !== undefined) fel.push(...okandaInre(ett, inre, peka(pekare, namn)));
  }
  return fel;
};

const okandaInre = (falt: Falt, inre: unknown, pekare: string): readonly Fel[] => {
  const klass = falt.klass?.();
  if (klass === undefined) return [];
  if (falt.antalMax === undefined) return arObjekt(inre) ? okandaFalt(klass, inre, pekare) : [];
  if (!Array.isArray(inre)) return [];
  return inre
    .slice(0, falt.antalMax)
    .flatMap((del: unknown, index) => (arObjekt(del) ? okandaFalt(klass, del, peka(pekare, index)) : []));
};

/** An instance class-validator knows, with known fields only: a hostile `constructor` or `__proto__` never comes in. */
const instans = (klass: Klass, varde: Readonly<Record<string, unknown>>): object => {
  const ny = new klass();
  for (const falt of faltAv(klass)) {
    if (Object.hasOwn(varde, falt.namn)) Reflect.set(ny, falt.namn, inre(falt, varde[falt.namn]));
  }
  return ny;
};

const inre = (falt: Falt, varde: unknown): unknown => {
  const klass = falt.klass?.();
  if (falt.antalMax !== undefined && Array.isArray(varde)) {
    // One more than allowed shows that it is too long; the rest is never looked at.
    const delar: readonly unknown[] = varde.slice(0, falt.antalMax + 1);
    return klass === undefined ? delar : delar.map((del) => (arObjekt(del) ? instans(klass, del) : del));
  }
  return klass !== undefined && arObjekt(varde) ? instans(klass, varde) : varde;
};

const formulera = (falt: readonly Falt[], fel: ValidationError, pekare: string): readonly Fel[] => {
  const ett = falt.find((kandidat) => kandidat.namn === fel.property);
  const har = peka(pekare, fel.property);
  if (ett === undefined) return [];
  const forsta = ett.kontroller.find((_, index) => fel.constraints?.[`kontroll${index}`] !== undefined);
  if (forsta?.kod === 'ELEMENT') return [...elementfel(ett, fel.value, har), ...barnfel(ett, fel, har)];
  if (forsta !== undefined) return [{ kod: forsta.kod, pekare: har, meddelande: forsta.meddelande }];
  return barnfel(ett, fel, har);
};

const elementfel = (falt: Falt, varde: unknown, pekare: string): readonly Fel[] => {
  if (!Array.isArray(varde) || falt.element === undefined) return [];
  const element = falt.element;
  return varde.flatMap((del: unknown, index) => {
    const brott = element.find((kontroll) => !kontroll.ok(del));
    return brott === undefined ? [] : [{ kod: brott.kod, pekare: peka(pekare, index), meddelande: brott.meddelande }];
  });
};

const barnfel = (falt: Falt, fel: ValidationError, pekare: string): readonly Fel[] => {
  const klass = falt.klass?.();
  if (klass === undefined) return [];
  const barn = fel.children ?? [];
  if (falt.antalMax === undefined) return barn.flatMap((ett) => formulera(faltAv(klass), ett, pekare));
  return barn.flatMap((element) =>
    (element.children ?? []).flatMap((ett) => formulera(faltAv(klass), ett, peka(pekare, element.property))),
  );
};
