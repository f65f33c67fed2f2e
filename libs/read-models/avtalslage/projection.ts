import type { RecordedEvent } from '#libs/event-store/port.js';
import { overenskommelseIdOf, overenskommelseStream } from '#libs/overenskommelse/events.js';
import { evolve, initial, type KandOverenskommelse } from '#libs/overenskommelse/overenskommelse.js';
import { upcast } from '#libs/overenskommelse/upcast.js';
import { gruppvy } from '../motor/gruppvy.js';
import { RadSaknas } from '../motor/skada.js';
import { radersom } from '../motor/tabell.js';
import type { Vy } from '../motor/vy.js';
import { tillstandAv, tillstandSomText } from '../tillstand.js';
import { AVTALSLAGE, type Avtalsrad } from './table.js';

interface Avtalslage {
  readonly rad: Omit<Avtalsrad, 'tillstand'>;
  readonly overenskommelse: KandOverenskommelse;
}

const vik = (fore: Avtalslage | undefined, recorded: RecordedEvent): Avtalslage => {
  const { stream, revision, meta } = recorded;
  if (fore === undefined && revision > 0) throw new RadSaknas(stream);
  const overenskommelse = evolve(fore?.overenskommelse ?? initial, upcast(recorded));
  if (overenskommelse.status === 'okand') throw new RadSaknas(stream);
  const registrerad = fore?.rad.registrerad ?? meta.tid;
  return {
    rad: { id: overenskommelseIdOf(stream), lan: overenskommelse.lan, registrerad, revision },
    overenskommelse,
  };
};

const tillRad = ({ rad, overenskommelse }: Avtalslage): Avtalsrad => ({
  ...rad,
  tillstand: tillstandSomText(overenskommelse),
});

const franRad = ({ tillstand, ...rad }: Avtalsrad): Avtalslage => ({
  rad,
  overenskommelse: tillstandAv<KandOverenskommelse>(tillstand),
});

/** D1, U1–U4: what the log knows of the agreements. */
export const avtalslage: Vy = gruppvy<Avtalslage>({
  namn: 'avtalslage',
  nummer: 1,
  strommar: [overenskommelseStream('')],
  tabeller: [AVTALSLAGE],
  gruppkolumn: 'id',
  grupp: overenskommelseIdOf,
  vik,
  tillRader: (lage) => ({ avtalslage: [tillRad(lage)] }),
  franRader: (rader) => {
    const [rad] = radersom<Avtalsrad>(rader['avtalslage']);
    return rad === undefined ? undefined : franRad(rad);
  },
});
