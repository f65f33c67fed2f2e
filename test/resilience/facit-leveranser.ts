import { lackor, type Arende } from './arenden.js';
import { egetNummer } from './huvudman.js';
import type { Loggbild, Loggrad } from './loggbild.js';
import type { Effekt, Mottagande } from './mottagande.js';
import type { Protokoll } from './protokoll.js';

/** The prover's own table of what the other parts are told of; what it does not ask for may not happen in a proof. */
const BERATTAS: ReadonlySet<string> = new Set([
  'AvvikelseRapporterad',
  'AvvikelseKompletterad',
  'AvvikelseMottagen',
  'AtgardBeslutad',
]);
const TYST: ReadonlySet<string> = new Set(['GemensamHanteringInledd', 'GrundRegistrerad']);

export interface Leveransunderlag {
  readonly bild: Loggbild;
  readonly arenden: ReadonlyMap<string, Arende>;
  readonly mottagande: Mottagande;
}

/** One försändelse, as its stream says. */
interface Sandning {
  readonly id: string;
  readonly arende: string;
  readonly mottagare: string;
  readonly revision: number;
  readonly handelseId: string;
  readonly kvitterad: boolean;
  readonly status: string;
}

/** I3, I4 of what stands in the log and at the receivers. @param vilande everything has had its time to arrive */
export const provaLeveranser = (underlag: Leveransunderlag, protokoll: Protokoll, vilande: boolean): void => {
  const sandningar = sandningarI(underlag.bild);
  provaEffekter(underlag, sandningar, protokoll);
  provaInblandning(underlag, sandningar, protokoll);
  if (!vilande) return;
  const { brister, antal } = utestaende(underlag, sandningar);
  protokoll.satt('I3', { kalla: 'framme', antal, brister });
  provaMottagningar(underlag, sandningar, protokoll);
};

/** What has not arrived yet: messages that should be, receipts that should stand. Empty when all is calm. */
export const utestaende = (
  { bild, arenden, mottagande }: Leveransunderlag,
  sandningar = sandningarI(bild),
): { readonly antal: number; readonly brister: readonly string[] } => {
  const koade = Map.groupBy(sandningar, ({ handelseId, mottagare }) => `${handelseId} ${mottagare}`);
  const vantade = bild.handelser.flatMap((rad) => adresser(rad, arenden).map((till) => ({ rad, till })));
  const saknas = vantade.flatMap(({ rad, till }) => {
    const antal = koade.get(`${rad.id} ${till}`)?.length ?? 0;
    return antal === 1 ? [] : [`${rad.type} at ${rad.position} became ${antal} försändelser to ${till}, not 1`];
  });
  const framme = new Set(mottagande.effekter.map(({ kuvert }) => kuvert.id));
  const drojer = sandningar.flatMap(({ id, mottagare, status, kvitterad }) => [
    ...(framme.has(id) ? [] : [`försändelse ${id} never reached ${mottagare}`]),
    ...(kvitterad ? [] : [`försändelse ${id} to ${mottagare} ended as ${status}, without receipt`]),
  ]);
  return {
    antal: vantade.length + sandningar.length * 2,
    brister: [...saknas, ...drojer, ...omottagna(bild, sandningar, arenden)],
  };
};

/** Receipted with a number, but the case does not know it yet. */
const omottagna = (
  bild: Loggbild,
  sandningar: readonly Sandning[],
  arenden: ReadonlyMap<string, Arende>,
): readonly string[] =>
  sandningar.flatMap(({ arende, mottagare, kvitterad }) => {
    if (!kvitterad || arenden.get(arende)?.huvudman === mottagare) return [];
    return mottagningar(bild, arende, mottagare).length > 0 ? [] : [`case ${arende} lacks the number of ${mottagare}`];
  });

const adresser = ({ stream, type, data }: Loggrad, arenden: ReadonlyMap<string, Arende>): readonly string[] => {
  if (!stream.startsWith('avvikelse-') || TYST.has(type)) return [];
  const arende = arenden.get(stream.slice('avvikelse-'.length));
  if (!BERATTAS.has(type) || arende === undefined) throw new Error(`the prover did not ask for ${type} in ${stream}`);
  const handlande = data['huvudman'] ?? arende.huvudman;
  return arende.parter.filter((part) => part !== handlande);
};

const STATUS: Readonly<Record<string, string>> = {
  ForsandelseKoad: 'koad',
  ForsandelseLevererad: 'levererad',
  LeveransMisslyckad: 'misslyckad',
  ForsandelseParkerad: 'parkerad',
  ForsandelseKvitterad: 'kvitterad',
  ForsandelseStoppad: 'stoppad',
};

const sandningarI = (bild: Loggbild): readonly Sandning[] =>
  bild.handelser
    .filter(({ type }) => type === 'ForsandelseKoad')
    .map(({ stream, data }) => {
      const status = STATUS[bild.strom(stream).at(-1)?.type ?? ''] ?? 'okand';
      return {
        id: stream.slice('forsandelse-'.length),
        arende: String(data['arende']).slice('avvikelse-'.length),
        mottagare: String(data['mottagare']),
        revision: Number(data['revision']),
        handelseId: String(data['handelseId']),
        status,
        kvitterad: status === 'kvitterad',
      };
    });

/** I3: each effect once per event and receiver, in the case's order, and a repeat says what the first said. */
const provaEffekter = (
  { mottagande }: Leveransunderlag,
  sandningar: readonly Sandning[],
  protokoll: Protokoll,
): void => {
  const perId = new Map(sandningar.map((sandning) => [sandning.id, sandning]));
  const sedda = new Map<string, string>();
  const sist = new Map<string, number>();
  const brister: string[] = [];
  for (const { huvudman, kuvert } of mottagande.effekter) {
    const { id, subject, sekvens } = kuvert;
    const bana = `${subject} at ${huvudman}`;
    const forr = sedda.get(`${bana} ${sekvens}`);
    if (forr !== undefined) brister.push(`event ${sekvens} of ${bana} had its effect twice: ${forr}, ${id}`);
    if (sekvens <= (sist.get(bana) ?? -1)) brister.push(`${bana}: ${sekvens} came after ${sist.get(bana)}`);
    const sandning = perId.get(id);
    if (sandning?.mottagare !== huvudman || sandning.revision !== sekvens)
      brister.push(`${id} at ${huvudman} is in no log`);
    sedda.set(`${bana} ${sekvens}`, id);
    sist.set(bana, sekvens);
  }
  const olika = mottagande.kom.filter(({ kuvert }) => perId.get(kuvert.id)?.revision !== kuvert.sekvens);
  brister.push(...olika.map(({ kuvert }) => `a repeat of ${kuvert.id} tells of another event`));
  protokoll.satt('I3', { kalla: 'effekter', antal: mottagande.kom.length, brister });
};

/** I4: only the parts of a case are written to, and without ground they are told nothing identifying. */
const provaInblandning = (
  { arenden, mottagande }: Leveransunderlag,
  sandningar: readonly Sandning[],
  protokoll: Protokoll,
): void => {
  const arPart = (arende: string, huvudman: string): boolean => arenden.get(arende)?.parter.includes(huvudman) === true;
  const koade = sandningar
    .filter(({ arende, mottagare }) => !arPart(arende, mottagare))
    .map(({ id, mottagare }) => `försändelse ${id} is addressed to ${mottagare}, no part of the case`);
  protokoll.satt('I4', { kalla: 'koade', antal: sandningar.length, brister: koade });
  const framme = mottagande.kom.flatMap((effekt) => felMottagare(effekt, arPart, arenden));
  protokoll.satt('I4', { kalla: 'framme', antal: mottagande.kom.length, brister: framme });
  const oakta = mottagande.oakta > 0 ? [`${mottagande.oakta} messages whose signature did not hold`] : [];
  protokoll.satt('I4', { kalla: 'signatur', antal: mottagande.kom.length + mottagande.oakta, brister: oakta });
};

const felMottagare = (
  { huvudman, kuvert, kropp }: Effekt,
  arPart: (arende: string, huvudman: string) => boolean,
  arenden: ReadonlyMap<string, Arende>,
): readonly string[] => [
  ...(arPart(kuvert.subject, huvudman) ? [] : [`${huvudman} was sent ${kuvert.id} of a case it is no part of`]),
  ...(kuvert.mottagare === huvudman ? [] : [`${huvudman} was sent what is addressed to ${kuvert.mottagare}`]),
  ...lackor(kropp, arenden.get(kuvert.subject)).map((vad) => `${kuvert.id} gave ${huvudman} ${vad} without ground`),
];

const mottagningar = (bild: Loggbild, arende: string, huvudman: string): readonly Loggrad[] =>
  bild
    .strom(`avvikelse-${arende}`)
    .filter(({ type, data }) => type === 'AvvikelseMottagen' && data['huvudman'] === huvudman);

/** I3: each receiver's number stands on the case, once, and is the one it gave; the reporter has its source's. */
const provaMottagningar = (
  { bild, arenden }: Leveransunderlag,
  sandningar: readonly Sandning[],
  protokoll: Protokoll,
): void => {
  const par = new Map(sandningar.map(({ arende, mottagare }) => [`${arende} ${mottagare}`, { arende, mottagare }]));
  const brister = [...par.values()].flatMap(({ arende, mottagare }) => {
    const nummer = mottagningar(bild, arende, mottagare).map(({ data }) => data['arendenummer']);
    const vantat = arenden.get(arende)?.huvudman === mottagare ? [] : [egetNummer(mottagare, arende)];
    return nummer.join() === vantat.join() ? [] : [`case ${arende} has [${nummer}] as the number of ${mottagare}`];
  });
  protokoll.satt('I3', { kalla: 'mottagningar', antal: par.size, brister });
};
