import { deterministicId } from '#libs/platform/ids.js';
import { skala } from '../../support/skala.js';

/** Words that stand nowhere else, one for each field that may name or tell of a person. */
export interface Person {
  readonly nr: number;
  readonly personnummer: string;
  readonly ord: Readonly<Record<Falt, string>>;
}
const FALT = ['rubrik', 'beskrivning', 'motivering', 'orsak', 'atgard', 'konsekvens', 'uppfoljning'] as const;
type Falt = (typeof FALT)[number];

export const ANTAL = skala({ liten: 10, full: 200 });
/** Of one person: its fields, and its number. */
export const ORD_PER_PERSON = FALT.length + 1;

const siffra = (nio: string): number => {
  const summa = [...nio].reduce((hittills, tecken, plats) => {
    const produkt = Number(tecken) * (plats % 2 === 0 ? 2 : 1);
    return hittills + Math.floor(produkt / 10) + (produkt % 10);
  }, 0);
  return (10 - (summa % 10)) % 10;
};

const person = (nr: number): Person => {
  const nio = `${500_101 + (nr % 28)}${String(100 + nr).padStart(3, '0')}`;
  const ord = (falt: Falt): string => `${falt}-hemlig-${nr}-${deterministicId(falt, String(nr))}`;
  return {
    nr,
    personnummer: `19${nio.slice(0, 6)}-${nio.slice(6)}${siffra(nio)}`,
    ord: Object.fromEntries(FALT.map((falt) => [falt, ord(falt)])) as Person['ord'],
  };
};
export const PERSONER = Array.from({ length: ANTAL }, (_, nr) => person(nr));

/** All that is to be gone: every word, and each number as it is written and as it may be kept. */
export const HEMLIGHETER = PERSONER.flatMap(({ personnummer, ord }) => [
  ...Object.values(ord),
  personnummer,
  personnummer.slice(2),
  personnummer.replace('-', ''),
]);

/** How many of the words and numbers stand in a text that somebody read. */
export const synligaI = (text: string): number =>
  PERSONER.flatMap(({ personnummer, ord }) => [personnummer, ...Object.values(ord)]).filter((en) => text.includes(en))
    .length;
