import { svenskTid } from './tid.js';
import type { Handelse, Leverans } from './visa-svar.js';

/** What a delivery's latest state is called. */
const LAGE: Readonly<Record<string, (namn: string) => string>> = {
  koad: (namn) => `Leverans köad till ${namn}`,
  misslyckad: (namn) => `Leverans till ${namn} misslyckades, försöks igen`,
  levererad: (namn) => `Levererad till ${namn}`,
  kvitterad: (namn) => `Kvitterad av ${namn}`,
  parkerad: (namn) => `Leverans till ${namn} parkerad, väntar på omsändning`,
  stoppad: (namn) => `Leverans till ${namn} stoppad`,
};

/** What has happened, oldest first; a delivery is one line, with how it stands and since when. */
export const tidslinje = (handelser: readonly Handelse[], leveranser: readonly Leverans[]): string => {
  const rader = [
    ...handelser
      .filter(({ forsandelse }) => forsandelse === null)
      .map(({ tid, typText, av }) => ({ tid, text: `${typText}, ${av.namn}` })),
    ...leveranser.map((leverans) => ({ tid: leverans.andrad, text: leveransrad(leverans) })),
  ].sort((en, annan) => Date.parse(en.tid) - Date.parse(annan.tid));
  return ['Tidslinje', ...rader.map(({ tid, text }) => `  ${svenskTid(tid)}  ${text}`)].join('\n');
};

const leveransrad = ({ mottagare, meddelandetypText, status, statusText, arendenummer }: Leverans): string => {
  const lage = LAGE[status]?.(mottagare.namn) ?? `${statusText}, ${mottagare.namn}`;
  const nummer = arendenummer === null ? '' : `, deras ärendenummer ${arendenummer}`;
  return `${lage}: ${meddelandetypText}${nummer}`;
};
