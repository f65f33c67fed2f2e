import { createReadStream, openAsBlob } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { laddaModeller } from '#libs/huvudman/index.js';
import { laddaMappningar, lasFil } from '#libs/import/index.js';
import { paketrot } from '#libs/platform/paketrot.js';
import { TOKEN } from '../doors/command-door.js';
import { startDoor, type RunningDoor } from '../doors/door.js';
import { writeCsv } from '../load/csv-file.js';
import { interleaved, median, over, perSecond, shown, type Measured, type Scope } from '../measure.js';

const MAPPING = 'dalarna-kommuner';
const parser = async (): Promise<(path: string) => Promise<number>> => {
  const register = await laddaModeller();
  const mapping = laddaMappningar([join(paketrot(), 'exempel', 'mappningar')]).get(MAPPING);
  if (mapping === undefined) throw new Error(`no mapping ${MAPPING}`);
  return async (path) => {
    let rows = 0;
    const reading = lasFil({
      innehall: createReadStream(path),
      mappning: mapping,
      uppslag: {
        huvudman: (name) => (register.finns(name) ? name : register.sokNamn(name)?.kod),
        hanvisning: (text) => register.slaUppHanvisning(text),
      },
    });
    for await (const { fel } of reading) if (fel.length === 0) rows += 1;
    return rows;
  };
};

export const importFile = async (door: RunningDoor, path: string): Promise<number> => {
  const answer = await fetch(`http://127.0.0.1:${door.port}/avvikelse/v1/avvikelser/import?mappning=${MAPPING}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'text/csv', accept: 'application/x-ndjson' },
    body: await openAsBlob(path),
  });
  const lines = (await answer.text()).trimEnd().split('\n');
  return lines.filter((line) => line.includes('"utfall":"skapad"')).length;
};

/** A file of rows through the import endpoint, against only reading it. */
export const importRows = async ({ folder, quick, rounds, tell }: Scope): Promise<readonly Measured[]> => {
  const rows = quick ? 10_000 : 100_000;
  tell(`import of ${shown(rows)} CSV rows, of reading and parsing alone`);
  const place = join(folder, 'import');
  await mkdir(place, { recursive: true });
  const door = await startDoor('command-sqlite', join(place, 'events.sqlite'));
  const parse = await parser();
  const file = (round: number): string => join(place, `${round}.csv`);
  const all = async (count: Promise<number>, expected: number): Promise<void> => {
    const seen = await count;
    if (seen !== expected) throw new Error(`${seen} rows of ${expected}`);
  };
  try {
    for (let round = 0; round < rounds; round += 1) await writeCsv(file(round), `R${round}`, rows);
    await writeCsv(file(-1), 'W', rows / 10);
    await all(importFile(door, file(-1)), rows / 10);
    await all(parse(file(-1)), rows / 10);
    const { imported, parsed } = await interleaved(
      { rounds },
      {
        imported: (round) => perSecond(rows, () => all(importFile(door, file(round)), rows)),
        parsed: (round) => perSecond(rows, () => all(parse(file(round)), rows)),
      },
    );
    return [
      {
        name: 'importOfParsing',
        title: `Import of ${shown(rows)} CSV rows, of reading and parsing them alone`,
        target: 0.25,
        atMost: false,
        samples: over(imported, parsed),
        figures: `${shown(median(imported))} of ${shown(median(parsed))} rows/s`,
        contents:
          'Below: the import endpoint over HTTP with every row carried out as a command, durable in SQLite, a result ' +
          'line a row streamed back. Above: the same reader and mapping over the same file, rows thrown away. ' +
          'Windows-1252, quoted line breaks. Nothing follows the log.',
      },
    ];
  } finally {
    await door.stop();
    await rm(place, { recursive: true, force: true });
  }
};
