import { SingleBar } from 'cli-progress';

const DELAR = 10;

/** How far the telling has come: never on stdout, where the outcome is alone. */
export interface Framsteg {
  /** @param dag RFC 3339 date that has been told */
  dag(dag: string): void;
  slut(): void;
}

/** A bar for who looks at a terminal; else a line at once, at each new year, and for each tenth of the time. */
export const nyttFramsteg = (
  stream: NodeJS.WritableStream,
  { dagar, fran, till }: { readonly dagar: number; readonly fran: string; readonly till: string },
): Framsteg => {
  stream.write(`Berättar tiden ${fran} – ${till}, dag för dag …\n`);
  return 'isTTY' in stream && stream.isTTY === true ? stapel(stream, dagar) : rader(stream, dagar);
};

const stapel = (stream: NodeJS.WritableStream, dagar: number): Framsteg => {
  const enStapel = new SingleBar({
    format: ' {bar} {percentage} % av tiden berättad, {dag} | {eta_formatted} kvar',
    stream,
    clearOnComplete: false,
  });
  enStapel.start(dagar, 0, { dag: '' });
  return { dag: (dag) => enStapel.increment(1, { dag }), slut: () => enStapel.stop() };
};

const rader = (stream: NodeJS.WritableStream, dagar: number): Framsteg => {
  let antal = 0;
  let sagt = '';
  return {
    dag: (dag) => {
      antal += 1;
      const andel = Math.min(DELAR, Math.floor((antal * DELAR) / dagar)) * (100 / DELAR);
      const nu = `${dag.slice(0, 4)} ${andel}`;
      if (nu === sagt) return;
      sagt = nu;
      stream.write(`  framme vid ${dag}: ${andel} % av tiden berättad\n`);
    },
    slut: () => undefined,
  };
};
