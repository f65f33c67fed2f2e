import { lasLaget, type Lagesrad } from './drift-lage.js';
import { kravDistribuerad, medLager } from './drift-lager.js';
import { tabell } from './tabell.js';
import type { Terminal } from './terminal.js';

export interface Utskriftsval {
  readonly json?: boolean;
}

/** How far each follower, topic and queue has come, in one table. Resolves with 1 when something needs a look. */
export const visaEfterslapning = ({ json }: Utskriftsval, terminal: Terminal): Promise<number> =>
  medLager(terminal, async (lager) => {
    kravDistribuerad(lager);
    const rader = await lasLaget(lager);
    const fel = rader.filter(({ larm }) => larm).length;
    terminal.skriv(json === true ? JSON.stringify({ rader, behoverSesOver: fel }, null, 2) : somTabell(rader, fel));
    return fel > 0 ? 1 : 0;
  });

const somTabell = (rader: readonly Lagesrad[], fel: number): string =>
  [
    tabell(rader, [
      ['del', ({ del }) => del],
      ['namn', ({ namn }) => namn],
      ['väntar', ({ antal, minst }) => (antal === null ? '' : `${minst ? 'minst ' : ''}${antal}`)],
      ['äldst', ({ sekunder }) => (sekunder === null ? '' : somTid(sekunder))],
      ['läge', ({ text, larm }) => (larm ? `! ${text}` : text)],
    ]),
    '',
    fel === 0 ? 'Allt är som det ska.' : `${fel === 1 ? 'En rad' : `${fel} rader`} behöver ses över (!).`,
  ].join('\n');

const MINUT = 60;
const TIMME = 60 * MINUT;
const DYGN = 24 * TIMME;

/** The two largest units: `14 s`, `3 min`, `2 h 5 min`, `3 d 4 h`. */
export const somTid = (sekunder: number): string => {
  const s = Math.round(sekunder);
  if (s < MINUT) return `${s} s`;
  if (s < TIMME) return `${Math.floor(s / MINUT)} min`;
  if (s < DYGN) return `${Math.floor(s / TIMME)} h ${Math.floor((s % TIMME) / MINUT)} min`;
  return `${Math.floor(s / DYGN)} d ${Math.floor((s % DYGN) / TIMME)} h`;
};
