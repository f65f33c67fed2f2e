import { FilFel, filFel } from './fil-fel.js';
import { GRANSER, type Granser } from './granser.js';
import { iBitar } from './indata.js';
import { kompilera } from './kompilera.js';
import { lasCsv } from './las-csv.js';
import { lasExcel } from './las-excel.js';
import { lasJson } from './las-json.js';
import { lasJsonl } from './las-jsonl.js';
import { lasXml } from './las-xml.js';
import type { Lasare, Oppning } from './lasare.js';
import type { Format, Mappning, Uppslag } from './mappning.js';
import type { Radutfall } from './radutfall.js';

export interface Inlasning {
  readonly innehall: Uint8Array | AsyncIterable<Uint8Array>;
  readonly mappning: Mappning;
  readonly uppslag: Uppslag;
  readonly signal?: AbortSignal;
  /** Lower limits, for tests. */
  readonly granser?: Partial<Granser>;
}

/**
 * Reads a file by its mapping, row by row in the source's order; CSV, JSON Lines and XML in constant memory.
 * Content never throws anything but FilFel (`lastaRader` says how many rows came before); an aborted signal throws its reason.
 */
export const lasFil = async function* (inlasning: Inlasning): AsyncGenerator<Radutfall, void, undefined> {
  let lastaRader = 0;
  try {
    for await (const rad of rader(inlasning)) {
      lastaRader++;
      yield rad;
    }
  } catch (error) {
    if (error instanceof FilFel) error.lastaRader = lastaRader;
    throw error;
  }
};

const HELA: ReadonlySet<Format> = new Set(['json', 'excel']);

const rader = async function* (inlasning: Inlasning): AsyncGenerator<Radutfall> {
  const { innehall, mappning, uppslag, signal } = inlasning;
  const granser: Granser = { ...GRANSER, ...inlasning.granser };
  const maxByte = HELA.has(mappning.format) ? Math.min(granser.helFilByte, granser.filByte) : granser.filByte;
  const bitar = iBitar(innehall, { maxByte, granser, signal });
  yield* LASARE[mappning.format]({ bitar, mappning, granser }, uppslag);
};

type Radkalla = (oppning: Oppning, uppslag: Uppslag) => AsyncGenerator<Radutfall>;

const kor = <Kalla>(oppna: (oppning: Oppning) => Promise<Lasare<Kalla>>): Radkalla =>
  async function* (oppning, uppslag) {
    const lasare = await oppna(oppning);
    const somRad = kompilera(lasare, { ...oppning, uppslag });
    let kvar = oppning.granser.rader;
    for await (const omgang of lasare.poster) {
      for (const post of omgang.slice(0, kvar)) yield somRad(post);
      kvar -= omgang.length;
      if (kvar < 0) throw filFel('FOR_MANGA_RADER', `Filen har fler än ${oppning.granser.rader} rader.`);
    }
  };

const LASARE: Readonly<Record<Format, Radkalla>> = {
  csv: kor(lasCsv),
  excel: kor(lasExcel),
  xml: kor(lasXml),
  json: kor(lasJson),
  jsonl: kor(lasJsonl),
};
