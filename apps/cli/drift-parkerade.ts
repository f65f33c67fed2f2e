import {
  aterspelaParkerade,
  avfardaParkerad,
  listaParkerade,
  type Parkerad,
  type Parkeringsval,
} from '#libs/routing/index.js';
import type { Utskriftsval } from './drift-efterslapning.js';
import { kravDistribuerad, medLager, type Driftlager } from './drift-lager.js';
import { Kommandofel } from './nav-klient.js';
import { tabell } from './tabell.js';
import type { Terminal } from './terminal.js';
import { svenskTid } from './tid.js';

const MAX = 10_000;

export interface Parkeradeval extends Utskriftsval {
  readonly max: string;
}

/** Parked messages: where they came from, why and when. Resolves with 1 when there are any. */
export const visaParkerade = ({ max, json }: Parkeradeval, terminal: Terminal): Promise<number> =>
  medParkering(terminal, antal(max), async (val) => {
    const parkerade = await listaParkerade(val);
    terminal.skriv(json === true ? JSON.stringify(parkerade.map(medId), null, 2) : somTabell(parkerade));
    return parkerade.length > 0 ? 1 : 0;
  });

/** Puts them back where they came from. Resolves with 1 when some could not be. */
export const aterspela = ({ max, json }: Parkeradeval, terminal: Terminal): Promise<number> =>
  medParkering(terminal, antal(max), async (val) => {
    const { aterspelade, kvarlamnade } = await aterspelaParkerade(val);
    const svar = { aterspelade, kvarlamnade: kvarlamnade.map(medId) };
    terminal.skriv(json === true ? JSON.stringify(svar, null, 2) : aterspelatext(aterspelade, kvarlamnade));
    return kvarlamnade.length > 0 ? 1 : 0;
  });

export interface Avfardandeval {
  readonly ja?: boolean;
}

/** Dismisses one that can never be replayed. */
export const avfarda = (id: string, { ja }: Avfardandeval, terminal: Terminal): Promise<number> =>
  medParkering(terminal, MAX, async (val) => {
    const parkerad = forstISinPartition(id, await listaParkerade(val));
    if (ja !== true && !(await bekraftat(parkerad, terminal))) {
      terminal.skriv('Inget är avfärdat.');
      return 1;
    }
    await avfardaParkerad({ ...val, parkerad });
    terminal.skriv(`Avfärdat: ${idFor(parkerad)}. Det ligger kvar i Kafka tills det gallras, men återspelas inte.`);
    return 0;
  });

const medParkering = (
  terminal: Terminal,
  max: number,
  arbete: (val: Parkeringsval) => Promise<number>,
): Promise<number> =>
  medLager(terminal, async (lager: Driftlager) => {
    kravDistribuerad(lager);
    return arbete({ kafka: await lager.kafka(), prefix: lager.konfiguration.kafka.topicprefix, max });
  });

const antal = (max: string): number => {
  if (/^\d{1,5}$/.test(max) && Number(max) >= 1 && Number(max) <= MAX) return Number(max);
  throw new Kommandofel(`--max ska vara ett heltal 1–${MAX}. Exempel: --max 100`);
};

/** The place where it is parked. */
const idFor = ({ topic, partition, offset }: Parkerad): string => `${topic}/${partition}/${offset}`;
const ursprung = ({ franTopic, franPartition, franOffset }: Parkerad): string =>
  franTopic === '' ? 'okänt' : `${franTopic}/${franPartition}/${franOffset}`;
const medId = (parkerad: Parkerad) => ({ id: idFor(parkerad), ...parkerad });

const somTabell = (parkerade: readonly Parkerad[]): string =>
  parkerade.length === 0
    ? 'Inget ligger parkerat.'
    : tabell(parkerade, [
        ['id', idFor],
        ['parkerat', ({ tid }) => svenskTid(tid)],
        ['kom från', ursprung],
        ['varför', ({ orsak }) => orsak],
        ['byte', ({ byte, avkortad }) => (avkortad ? 'för stort' : byte)],
      ]);

const aterspelatext = (aterspelade: number, kvarlamnade: readonly Parkerad[]): string =>
  [
    `Återspelade: ${aterspelade}. Det som fortfarande inte går att förstå kommer tillbaka till drift parkerade.`,
    ...(kvarlamnade.length === 0
      ? []
      : [`Kunde inte återspelas: ${kvarlamnade.length} (innehållet sparades inte, eller ursprunget är okänt).`]),
    ...(kvarlamnade.length === 0 ? [] : [somTabell(kvarlamnade)]),
  ].join('\n');

/** Those before it would be passed over as well. */
const forstISinPartition = (id: string, parkerade: readonly Parkerad[]): Parkerad => {
  const parkerad = parkerade.find((en) => idFor(en) === id);
  if (parkerad === undefined) {
    throw new Kommandofel(`Inget parkerat meddelande heter ${id}. Se id i drift parkerade.`);
  }
  const fore = parkerade.filter(
    ({ partition, offset }) => partition === parkerad.partition && BigInt(offset) < BigInt(parkerad.offset),
  );
  if (fore.length === 0) return parkerad;
  throw new Kommandofel(
    `Före det ligger ${fore.length} i samma partition, och de skulle avfärdas med det. ` +
      'Spela åter (drift aterspela): det som inte går att återspela kommer tillbaka och ligger då först.',
  );
};

const bekraftat = async (parkerad: Parkerad, { fraga }: Terminal): Promise<boolean> => {
  if (fraga === undefined) throw new Kommandofel('Bekräfta med --ja: här finns ingen att fråga.');
  const svar = await fraga(`Avfärda ${idFor(parkerad)} (${parkerad.orsak}, från ${ursprung(parkerad)})? Skriv ja: `);
  return svar.trim().toLowerCase() === 'ja';
};
