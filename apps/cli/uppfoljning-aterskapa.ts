import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventStore } from '#libs/event-store/index.js';
import { laddaModeller, type Huvudmannaregister } from '#libs/huvudman/index.js';
import { arDatum } from '#libs/platform/datum.js';
import { lasKatalog } from '#libs/platform/katalog-las.js';
import {
  forFrysning,
  frys,
  frystForr,
  lasRapport,
  lasUppfoljning,
  sha256,
  skillnader,
  somDa,
  somPosition,
  tina,
  type Uppfoljningsrapport,
} from '#libs/read-models/index.js';
import type { Frysning, KandUppfoljning } from '#libs/uppfoljning/index.js';
import { medLager, type Driftlager } from './drift-lager.js';
import { andelAvLoggen, nyLoggstapel } from './loggstapel.js';
import { Kommandofel } from './nav-klient.js';
import type { Terminal } from './terminal.js';
import { Loggvikning, platsVid } from './uppfoljning-vikning.js';

export interface Aterskapningsval {
  /** Only this frozen report; all of them without. */
  readonly frysning?: string;
  /** The report by the end of this day, frozen or not. */
  readonly vid?: string;
  readonly fil?: string;
}

interface Miljo {
  readonly store: EventStore;
  readonly register: Huvudmannaregister;
  /** Opens an empty one: not before there is something to fold. */
  readonly vikning: () => Promise<Loggvikning>;
  readonly terminal: Terminal;
}

/**
 * Makes a follow-up's reports anew out of the log alone, and compares them byte for byte with those frozen. Resolves with
 * 1 when one is not what the log gives.
 */
export const aterskapa = (id: string, val: Aterskapningsval, terminal: Terminal): Promise<number> => {
  if (val.vid !== undefined && !arDatum(val.vid)) throw new Kommandofel('Skriv --vid som ett datum, ÅÅÅÅ-MM-DD.');
  if (val.vid !== undefined && val.frysning !== undefined) {
    throw new Kommandofel('Ange antingen --frysning eller --vid, inte båda.');
  }
  return medLager(terminal, async (lager) => {
    lasMapp(lager);
    const store = await lager.handelselogg();
    const { modeller } = lager.konfiguration;
    const register = await laddaModeller(modeller === '' ? undefined : modeller);
    const { uppfoljning } = await lasUppfoljning(store, id, null);
    if (uppfoljning === null) throw new Kommandofel('Uppföljningen finns inte i loggen.');
    const vikning = async (): Promise<Loggvikning> => lager.minns(await Loggvikning.ny(store), (en) => en.stang());
    const miljo = { store, register, vikning, terminal };
    return val.vid === undefined
      ? provaFrysta(id, valda(uppfoljning, val), miljo)
      : skrivVid(id, { ...val, vid: val.vid }, miljo);
  });
};

/** The data folder is taken: the service must stand still. */
const lasMapp = (lager: Driftlager): void => {
  const { profil, data } = lager.konfiguration;
  if (profil !== 'embedded') return;
  if (!existsSync(join(data, 'handelser.sqlite'))) {
    throw new Kommandofel('Datamappen har ingen händelselogg. Ange rätt mapp i AVVIKELSENAV_DATA.');
  }
  lager.minns(lasKatalog(data), (las) => las.slapp());
};

const valda = ({ frysningar }: KandUppfoljning, { frysning }: Aterskapningsval): readonly Frysning[] => {
  const funna = frysningar.filter(({ frysningId }) => frysning === undefined || frysningId === frysning);
  if (funna.length === 0) {
    throw new Kommandofel(
      frysning === undefined
        ? 'Ingen rapport är fryst i uppföljningen.'
        : 'Den frysta rapporten finns inte i uppföljningen.',
    );
  }
  return funna.toSorted((a, b) => a.position - b.position);
};

const provaFrysta = async (id: string, frysningar: readonly Frysning[], miljo: Miljo): Promise<number> => {
  const hela = frysningar.flatMap((frysning) => {
    const rapport = tina(frysning);
    return rapport === null ? [] : [{ frysning, rapport }];
  });
  const utfall = frysningar.filter((en) => tina(en) === null).map(andrad);
  if (hela.length > 0) utfall.push(...(await vikOchProva(id, hela, miljo)));
  miljo.terminal.skriv(utfall.map(({ text }) => text).join('\n'));
  return utfall.every(({ lika }) => lika) ? 0 : 1;
};

interface Hel {
  readonly frysning: Frysning;
  readonly rapport: Uppfoljningsrapport;
}

/** All in one walk through the log, in its order. */
const vikOchProva = async (id: string, hela: readonly Hel[], miljo: Miljo): Promise<readonly Utfall[]> => {
  const utfall: Utfall[] = [];
  const vikning = await miljo.vikning();
  const sist = somPosition(hela.at(-1)?.frysning.position ?? 0);
  const stapel = nyLoggstapel(miljo.terminal);
  for (const hel of hela) {
    const till = somPosition(hel.frysning.position);
    await vikning.framTill(till, (plats) => stapel.update(andelAvLoggen(plats, sist)));
    const val = { id, dag: hel.rapport.dag, till, forr: frystForr(hel.rapport) };
    const ny = await lasRapport({ ...miljo, db: vikning.db }, val);
    utfall.push(jamfor(hel, ny));
  }
  stapel.stop();
  return utfall;
};

interface Utfall {
  readonly lika: boolean;
  readonly text: string;
}

const omFrysning = ({ tid, frysningId }: Frysning): string => `Rapporten som frystes ${tid} (${frysningId})`;

const andrad = (frysning: Frysning): Utfall => {
  const text = `${omFrysning(frysning)} är ändrad: dess SHA-256 är ${sha256(frysning.rapport)}, inte ${frysning.sha256}.`;
  return { lika: false, text };
};

const jamfor = ({ frysning, rapport: frusen }: Hel, nu: Uppfoljningsrapport | null): Utfall => {
  const om = omFrysning(frysning);
  if (nu === null) return { lika: false, text: `${om}: det fanns ingen uppföljning på plats ${frysning.position}.` };
  const ny = somDa(nu, frusen);
  const { rapport, sha256: summa } = frys(ny);
  if (rapport !== frysning.rapport) return olika(om, skillnader(frusen, forFrysning(ny)));
  const text = `${om} är återskapad ur loggen till plats ${frysning.position}: lika, byte för byte. SHA-256 ${summa}.`;
  return { lika: true, text };
};

const VISADE_MAX = 20;

/** Names come from the register, which is no part of the log. */
const olika = (om: string, platser: readonly string[]): Utfall => {
  const iRapporten = platser.filter((plats) => !plats.startsWith('/ordlista/'));
  if (iRapporten.length === 0) {
    const text = `${om} är återskapad: alla siffror och texter är lika. Namn i registret har ändrats sedan dess`;
    return { lika: true, text: `${text}: ${platser.slice(0, VISADE_MAX).join(', ')}.` };
  }
  return {
    lika: false,
    text: `${om} är INTE vad loggen ger. Det skiljer sig i: ${iRapporten.slice(0, VISADE_MAX).join(', ')}.`,
  };
};

const skrivVid = async (
  id: string,
  { vid, fil }: Aterskapningsval & { readonly vid: string },
  miljo: Miljo,
): Promise<number> => {
  const { store, terminal } = miljo;
  const till = await platsVid(store, vid);
  if ((await lasUppfoljning(store, id, till)).uppfoljning === null) throw fannsInte(vid);
  const vikning = await miljo.vikning();
  const stapel = nyLoggstapel(terminal);
  await vikning.framTill(till, (plats) => stapel.update(andelAvLoggen(plats, till)));
  stapel.stop();
  const rapport = await lasRapport({ ...miljo, db: vikning.db }, { id, dag: vid, till });
  if (rapport === null) throw fannsInte(vid);
  const { rapport: text, sha256: summa } = frys(rapport);
  if (fil === undefined) {
    terminal.skriv(text);
    return 0;
  }
  writeFileSync(fil, text, { flag: 'wx' });
  terminal.skriv(`Rapporten så som den var ${vid} (plats ${till} i loggen) står i ${fil}. SHA-256 ${summa}.`);
  return 0;
};

const fannsInte = (vid: string): Kommandofel => new Kommandofel(`Uppföljningen fanns inte den ${vid}.`);
