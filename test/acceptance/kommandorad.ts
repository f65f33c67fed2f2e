import { Writable } from 'node:stream';
import { korKommando } from '../../apps/cli/program.js';
import type { Testapp } from '../support/testapp.js';

export interface Korning {
  readonly kod: number;
  readonly ut: string;
  readonly fel: string;
}

/** A command line against the service, as from a terminal. */
export const kommandorad =
  (app: Testapp) =>
  async (...argument: readonly string[]): Promise<Korning> => {
    const [ut, fel]: [string[], string[]] = [[], []];
    const framsteg = new Writable({ write: (_bit, _kodning, klar) => klar() });
    const kod = await korKommando(argument, {
      skriv: (text) => void ut.push(text),
      skrivFel: (text) => void fel.push(text),
      framsteg,
      miljo: { AVVIKELSENAV_URL: app.url, AVVIKELSENAV_DATA: app.data },
    });
    return { kod, ut: ut.join('\n'), fel: fel.join('\n') };
  };
