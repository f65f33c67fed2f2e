import { setTimeout as vanta } from 'node:timers/promises';
import { heltal, valj, type Slump } from '../support/slump.js';
import type { Arende } from './arenden.js';
import { UTOMSTAENDE } from './huvudman.js';
import type { Journal, Uppdrag } from './journal.js';
import type { Mottagande } from './mottagande.js';
import type { Ombud } from './ombud.js';
import type { Planerare } from './planerare.js';
import type { Protokoll } from './protokoll.js';
import type { Slag } from './slag.js';

export interface Arbetsdelar {
  readonly ombud: Ombud;
  readonly planerare: Planerare;
  readonly journal: Journal;
  readonly mottagande: Mottagande;
  readonly protokoll: Protokoll;
  readonly slump: Slump;
}

const IMPORTRADER = 16;
const KLIENTER: Readonly<Record<Slag, number>> = { import: 2, append: 6, projection: 3, delivery: 3 };
const RAPPORTER_PER_KLIENT = 2;
const KAPPLOPARE = 4;
const HAMTPAUS_MS = 60;

/** What the huvudmän do during one round, all at once; ends when it is done or the service is gone. */
export const arbeta = async (slag: Slag, delar: Arbetsdelar, levande: () => boolean): Promise<void> => {
  const obesvarade = attSandaOm(delar.journal);
  const planer = Array.from({ length: KLIENTER[slag] }, () => klientplan(delar));
  const importer = slag === 'import' ? [delar.planerare.import(IMPORTRADER)] : [];
  const arbete = Promise.all([
    ...importer.map((uppdrag) => delar.ombud.utfor(uppdrag)),
    iTurOchOrdning(delar.ombud, obesvarade),
    ...planer.map((plan) => iTurOchOrdning(delar.ombud, plan)),
    ...(slag === 'append' ? [kapplopning(delar)] : []),
    snoka(delar),
  ]);
  let klart = false;
  const hamtande = hamtaTills(delar, () => klart || !levande());
  await arbete;
  klart = true;
  await hamtande;
};

/** Sends what is unanswered again, as it stands, until everything has its answer. False when the service went. */
export const svaraUt = async ({ journal, ombud, mottagande }: Arbetsdelar): Promise<boolean> => {
  for (let varv = 0; varv < SVARSVARV_MAX && attSandaOm(journal).length > 0; varv += 1) {
    if (!(await iTurOchOrdning(ombud, attSandaOm(journal)))) return false;
  }
  return mottagande.hamta(ombud);
};

/** Receipts are sent again by the receivers themselves: the same one twice at once would be refused, and rightly so. */
const attSandaOm = (journal: Journal): readonly Uppdrag[] =>
  journal.obesvarade().filter(({ effekt }) => effekt.slag !== 'kvittens');

const SVARSVARV_MAX = 20;

const klientplan = ({ planerare, slump }: Arbetsdelar): readonly Uppdrag[] => {
  const kand = planerare.nagot();
  const komplettering = slump() < KOMPLETTERAR_ANDEL ? planerare.komplettering() : null;
  return [
    ...Array.from({ length: heltal(slump, 1, RAPPORTER_PER_KLIENT) }, () => planerare.rapport()),
    ...(kand === null ? [] : [planerare.atgard(kand)]),
    ...(komplettering === null ? [] : [komplettering]),
  ];
};

const KOMPLETTERAR_ANDEL = 0.3;

const iTurOchOrdning = async (ombud: Ombud, uppdrag: readonly Uppdrag[]): Promise<boolean> => {
  for (const ett of uppdrag) {
    if (!(await ombud.utfor(ett))) return false;
  }
  return true;
};

/** I2: several act on the very revision that all of them saw; one may. */
const kapplopning = async ({ ombud, planerare }: Arbetsdelar): Promise<void> => {
  const arende = planerare.nagot();
  const revision = arende === null ? null : await senasteRevision(ombud, arende);
  if (arende === null || revision === null) return;
  const dopp = Array.from({ length: KAPPLOPARE }, () => planerare.atgard(arende, revision));
  await Promise.all(dopp.map((uppdrag) => ombud.utfor(uppdrag)));
};

const senasteRevision = async (ombud: Ombud, { id, huvudman }: Arende): Promise<number | null> => {
  const svar = await ombud.las(huvudman, `/avvikelse/v1/avvikelser/${id}`);
  if (svar?.status !== 200) return null;
  const { revision }: { revision?: number } = JSON.parse(svar.text);
  return revision ?? null;
};

/** I4: a case reads as not there for a huvudman outside it; I1: an acknowledged one is there for its own. */
const snoka = async ({ ombud, planerare, protokoll, slump }: Arbetsdelar): Promise<void> => {
  const arende = planerare.nagot();
  if (arende === null) return;
  const vag = `/avvikelse/v1/avvikelser/${arende.id}`;
  const utomstaende = await ombud.las(UTOMSTAENDE, vag);
  if (utomstaende !== null) {
    const dolt = utomstaende.status === 404 && !utomstaende.text.includes(arende.ref);
    protokoll.lagg('I4', 1, dolt ? [] : [`case ${arende.id} was shown to ${UTOMSTAENDE}`]);
  }
  const egen = await ombud.las(valj(slump, arende.parter), vag);
  if (egen !== null) {
    protokoll.lagg('I1', 1, egen.status === 200 ? [] : [`acknowledged case ${arende.id} read as ${egen.status}`]);
  }
};

const hamtaTills = async ({ mottagande, ombud }: Arbetsdelar, slut: () => boolean): Promise<void> => {
  while (!slut() && (await mottagande.hamta(ombud))) await vanta(HAMTPAUS_MS);
};
