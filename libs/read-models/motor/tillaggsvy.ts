import type { RecordedEvent } from '#libs/event-store/port.js';
import { skrivRader, somText, type Rad, type Tabell } from './tabell.js';
import { vyversion, type Vy } from './vy.js';

export interface Tillaggsvydefinition {
  readonly namn: string;
  readonly nummer: number;
  readonly strommar: readonly string[];
  readonly tabell: Tabell;
  readonly rad: (event: RecordedEvent) => Rad;
}

/** A view that only grows, one row an event; nothing is ever loaded. */
export const tillaggsvy = ({ namn, nummer, strommar, tabell, rad }: Tillaggsvydefinition): Vy => ({
  namn,
  version: vyversion(nummer, [tabell]),
  tabeller: [tabell],
  strommar,
  satser: (_las, events) =>
    Promise.resolve(
      skrivRader(
        tabell,
        events.map((event) => somText(tabell, rad(event))),
        '',
      ),
    ),
});
