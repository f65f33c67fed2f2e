import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What every command that talks with a running service is given. */
export interface Anslutning {
  readonly url: string;
  readonly huvudman?: string;
  readonly nyckelfil?: string;
}

/** The service said no, or could not be reached; the message is for the person at the keyboard. */
export class Svarsfel extends Error {}

const SVARSTID_MS = 30_000;

const lasNyckel = async (anslutning: Anslutning): Promise<string> => {
  const ur = process.env['AVVIKELSENAV_TOKEN'];
  if (ur !== undefined && ur !== '') return ur;
  const namn = anslutning.huvudman;
  const fil = anslutning.nyckelfil ?? (namn === undefined ? undefined : nyckelfilFor(namn));
  if (fil === undefined) {
    throw new Svarsfel(
      'Ange vem du företräder med --huvudman KOD, en nyckel med --nyckelfil FIL eller AVVIKELSENAV_TOKEN.',
    );
  }
  try {
    return (await readFile(fil, 'utf8')).trim();
  } catch {
    throw new Svarsfel(`Nyckelfilen ${fil} kunde inte läsas. Den skapas i datamappen första gången npm start körs.`);
  }
};

const nyckelfilFor = (namn: string): string =>
  join(process.env['AVVIKELSENAV_DATA'] ?? 'data', 'nycklar', `${namn}.token`);

/** One call to the service. Errors: `Svarsfel` with the service's own Swedish explanation. */
export const anropa = async (
  anslutning: Anslutning,
  sokvag: string,
  init: RequestInit & { readonly langsam?: boolean } = {},
): Promise<Response> => {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${await lasNyckel(anslutning)}`);
  const { langsam, ...resten } = init;
  const grans = langsam === true ? {} : { signal: AbortSignal.timeout(SVARSTID_MS) };
  const svar = await fetch(new URL(`/avvikelse/v1${sokvag}`, anslutning.url), { ...resten, ...grans, headers }).catch(
    () => {
      throw new Svarsfel(`Tjänsten på ${anslutning.url} svarar inte. Är den startad (npm start)?`);
    },
  );
  if (!svar.ok) throw new Svarsfel(await forklaring(svar));
  return svar;
};

const forklaring = async (svar: Response): Promise<string> => {
  const problem: unknown = await svar.json().catch(() => null);
  if (typeof problem !== 'object' || problem === null) return `Tjänsten svarade ${svar.status}.`;
  const { title, detail, fel } = problem as { title?: string; detail?: string; fel?: { meddelande: string }[] };
  const rader = (fel ?? []).map((ett) => `  – ${ett.meddelande}`);
  return [`${title ?? 'Fel'}: ${detail ?? svar.status}`, ...rader].join('\n');
};
