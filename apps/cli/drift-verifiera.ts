import { comparePositions, type Position } from '#libs/event-store/index.js';
import { VYER, type Vy } from '#libs/read-models/index.js';
import { Brister, type Brist } from './drift-brist.js';
import type { Utskriftsval } from './drift-efterslapning.js';
import { Forsandelseprov } from './drift-forsandelseprov.js';
import { koFor } from './drift-ko.js';
import { medLager, type Driftlager } from './drift-lager.js';
import { Loggprov } from './drift-loggprov.js';
import { helaLoggen } from './drift-loggsidor.js';
import { oppnaVykalla } from './drift-vykalla.js';
import { provaVy, Vikning, type Vypunkt, type Vyresultat } from './drift-vyprov.js';
import { andelAvLoggen, nyLoggstapel } from './loggstapel.js';
import { Kommandofel } from './nav-klient.js';
import { tabell } from './tabell.js';
import type { Terminal } from './terminal.js';

export interface Verifieringsval extends Utskriftsval {
  readonly vy?: string;
}

interface Resultat {
  readonly handelser: number;
  readonly strommar: number;
  readonly forsandelser: number;
  readonly vyer: readonly Vyresultat[];
  readonly antalBrister: number;
  /** The first thousand. */
  readonly brister: readonly Brist[];
}

/** Reads the whole log and tries streams, views and försändelser against it. Resolves with 1 when something is wrong. */
export const verifiera = ({ vy, json }: Verifieringsval, terminal: Terminal): Promise<number> => {
  const vyer = valda(vy);
  return medLager(terminal, async (lager) => {
    const resultat = await prova(lager, vyer, terminal);
    terminal.skriv(json === true ? JSON.stringify(resultat, null, 2) : somText(resultat));
    return resultat.antalBrister > 0 ? 1 : 0;
  });
};

const valda = (namn: string | undefined): readonly Vy[] => {
  const vyer = VYER.filter((vy) => namn === undefined || vy.namn === namn);
  if (vyer.length > 0) return vyer;
  throw new Kommandofel(`Vyn ${namn} finns inte. Vyerna är: ${VYER.map((vy) => vy.namn).join(', ')}.`);
};

const prova = async (lager: Driftlager, vyer: readonly Vy[], terminal: Terminal): Promise<Resultat> => {
  const brister = new Brister();
  const kalla = await oppnaVykalla(lager);
  const store = await lager.handelselogg();
  if (kalla.tomd !== null) brister.lagg('I5', `Vyernas mapp gick inte att lita på och tömdes (${kalla.tomd}).`);
  const vikning = lager.minns(await Vikning.ny(store, vyer), (en) => en.stang());
  const [logg, forsandelser] = [new Loggprov(brister), new Forsandelseprov(store, brister)];
  const till = await store.head();
  const grans = gemensam(await kalla.punkter(), vyer, till);
  const stapel = nyLoggstapel(terminal);
  for await (const sida of helaLoggen(store, till)) {
    for (const event of sida.events) {
      logg.notera(event);
      forsandelser.notera(event);
    }
    await vikning.vik(vyer, sida, grans);
    stapel.update(andelAvLoggen(sida.checkpoint, till));
  }
  stapel.stop();
  await logg.avsluta(store, till);
  const ogonblick = await kalla.ogonblick();
  const provning = { vikning, ...ogonblick, head: await store.head(), brister };
  const resultat: Vyresultat[] = [];
  for (const vy of vyer) resultat.push(await provaVy(vy, provning));
  await forsandelser.avsluta(await koFor(lager, ogonblick));
  return {
    ...{ handelser: logg.handelser, strommar: logg.strommar, forsandelser: forsandelser.antal, vyer: resultat },
    ...{ antalBrister: brister.antal, brister: brister.sparade },
  };
};

/** Every view that can be tried stands at least here: so far they are folded together. */
const gemensam = (punkter: readonly Vypunkt[], vyer: readonly Vy[], till: Position): Position =>
  punkter
    .filter(({ namn, version }) => vyer.some((vy) => vy.namn === namn && vy.version === version))
    .reduce((lagst, { position }) => (comparePositions(position, lagst) < 0 ? position : lagst), till);

const VISADE_MAX = 50;

const somText = ({ handelser, strommar, forsandelser, vyer, antalBrister, brister }: Resultat): string =>
  [
    `Loggen: ${handelser} händelser i ${strommar} strömmar. Försändelser: ${forsandelser}.`,
    tabell(vyer, [
      ['vy', ({ namn }) => namn],
      ['rader', ({ rader }) => rader],
      ['skiljer sig', ({ skillnader }) => skillnader],
    ]),
    '',
    antalBrister === 0 ? 'Allt stämmer.' : `${antalBrister === 1 ? 'En brist' : `${antalBrister} brister`}:`,
    ...brister.slice(0, VISADE_MAX).map(({ invariant, text }) => `  ${invariant} ${text}`),
    ...(antalBrister > VISADE_MAX ? [`  … och ${antalBrister - VISADE_MAX} till; --json visar de första tusen.`] : []),
  ].join('\n');
