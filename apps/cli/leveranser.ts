import { antalsval } from './antal.js';
import { Kommandofel, type Navklient } from './nav-klient.js';
import { tabell } from './tabell.js';
import type { Terminal } from './terminal.js';
import { svenskTid } from './tid.js';

export interface Leveransval {
  readonly status?: string;
  readonly antal: string;
}

interface Leverans {
  readonly id: string;
  readonly mottagare: { readonly kod: string; readonly namn: string };
  readonly avvikelse: string;
  readonly koad: string;
  readonly meddelandetypText: string;
  readonly statusText: string;
  readonly forsok: number;
  readonly felkod: string | null;
  readonly arendenummer: string | null;
}

export interface Miljo {
  readonly klient: Navklient;
  readonly terminal: Terminal;
}

/** Enough of a case's id to tell the cases of a table apart. */
const KORT_ID = 8;

/** Deliveries of the huvudman, newest first, as a table. */
export const visaLeveranser = async (val: Leveransval, { klient, terminal }: Miljo): Promise<void> => {
  const fraga = new URLSearchParams({
    limit: antalsval(val.antal),
    ...(val.status !== undefined && { status: val.status }),
  });
  const svar = (await klient.json(`/vyer/leveranser?${fraga}`)) as { poster: readonly Leverans[]; meddelande: string };
  if (svar.poster.length === 0) return terminal.skriv(svar.meddelande);
  terminal.skriv(
    tabell(svar.poster, [
      ['id', ({ id }) => id],
      ['ärende', ({ avvikelse }) => avvikelse.slice(0, KORT_ID)],
      ['köad', ({ koad }) => svenskTid(koad)],
      ['mottagare', ({ mottagare }) => `${mottagare.kod} ${mottagare.namn}`],
      ['meddelande', ({ meddelandetypText }) => meddelandetypText],
      ['status', ({ statusText }) => statusText],
      ['försök', ({ forsok }) => forsok],
      ['fel', ({ felkod }) => felkod],
      ['mottagarens nr', ({ arendenummer }) => arendenummer],
    ]),
  );
};

export interface Omsandningsval {
  readonly sedan?: string;
  readonly mottagare?: string;
  readonly status?: string;
}

/** Puts one försändelse, or all that match, in the queue again under the same id: the receiver drops what it already has. */
export const sandOm = async (
  id: string | undefined,
  { sedan, mottagare, status }: Omsandningsval,
  { klient, terminal }: Miljo,
): Promise<void> => {
  const sokvag = id === undefined ? '/leveranser/omsandning' : `/leveranser/${encodeURIComponent(id)}/omsandning`;
  const urval = { ...(sedan && { sedan }), ...(mottagare && { mottagare }), ...(status && { status }) };
  if (id === undefined && Object.keys(urval).length === 0) {
    throw new Kommandofel('Ange vad som ska sändas om: en leverans id, eller --sedan, --mottagare eller --status.');
  }
  const { antal } = (await klient.posta(sokvag, id === undefined ? urval : {})) as { antal: number };
  terminal.skriv(`Köade igen: ${antal}.`);
};
