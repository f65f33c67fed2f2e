import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** What came of the rows of a file. */
export interface Radsummering {
  readonly read: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly completed: number;
  readonly refused: readonly Avvisad[];
}

interface Avvisad {
  readonly file: string;
  /** The file's own row number. */
  readonly row: number;
  readonly ref: string | null;
  readonly code: string;
  readonly message: string;
}

interface Importsvar {
  readonly lasta: number;
  readonly accepterade: number;
  readonly dubbletter: number;
  readonly kompletterade: number;
  readonly rader: readonly {
    readonly radnummer: number;
    readonly ref: string | null;
    readonly utfall: string;
    readonly fel?: readonly { readonly kod: string; readonly meddelande: string }[];
  }[];
}

/** Sends the file to the hub's own import endpoint, as a huvudman's system would. */
export const lasIn = async (
  fil: string,
  val: { readonly url: string; readonly token: string; readonly mappning: string },
): Promise<Radsummering> => {
  const svar = await fetch(`${val.url}/avvikelse/v1/avvikelser/import?mappning=${val.mappning}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${val.token}`, 'content-type': 'application/octet-stream' },
    body: await readFile(fil),
  });
  if (!svar.ok) throw new Error(`importen av ${fil} gav ${svar.status}: ${await svar.text()}`);
  const { lasta, accepterade, dubbletter, kompletterade, rader } = (await svar.json()) as Importsvar;
  const refused = rader
    .filter(({ utfall }) => utfall === 'avvisad')
    .map(({ radnummer, ref, fel }) => ({
      file: basename(fil),
      row: radnummer,
      ref,
      code: fel?.[0]?.kod ?? '',
      message: (fel ?? []).map((ett) => ett.meddelande).join(' '),
    }));
  return { read: lasta, accepted: accepterade, duplicates: dubbletter, completed: kompletterade, refused };
};

export const laggIhop = (delar: readonly Radsummering[]): Radsummering => ({
  read: summa(delar.map(({ read }) => read)),
  accepted: summa(delar.map(({ accepted }) => accepted)),
  duplicates: summa(delar.map(({ duplicates }) => duplicates)),
  completed: summa(delar.map(({ completed }) => completed)),
  refused: delar.flatMap(({ refused }) => refused),
});

const summa = (tal: readonly number[]): number => tal.reduce((a, b) => a + b, 0);
