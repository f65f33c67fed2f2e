import { Writable } from 'node:stream';
import { korKommando } from '../program.js';
import type { Terminal } from '../terminal.js';

export interface Inspelning {
  readonly kod: number;
  readonly ut: string;
  readonly fel: string;
}

/** One command line, with what it said. @param fraga answers as whoever sits there */
export const inspelat = async (
  argument: readonly string[],
  miljo: Terminal['miljo'],
  fraga?: (text: string) => Promise<string>,
): Promise<Inspelning> => {
  const [ut, fel]: [string[], string[]] = [[], []];
  const kod = await korKommando(argument, {
    miljo,
    skriv: (text) => void ut.push(text),
    skrivFel: (text) => void fel.push(text),
    framsteg: new Writable({ write: (_bit, _kodning, klar) => klar() }),
    ...(fraga !== undefined && { fraga }),
  });
  return { kod, ut: ut.join('\n'), fel: fel.join('\n') };
};
