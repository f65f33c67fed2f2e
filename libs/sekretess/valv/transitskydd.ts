import { readFileSync } from 'node:fs';
import type { Transitinstallning } from '#libs/platform/config.js';
import { systemfelkod } from '#libs/platform/systemfelkod.js';
import type { Nyckelskydd } from './nyckelskydd.js';
import { Nyckelskyddsfel } from './nyckelskyddsfel.js';
import { anropaTransit } from './transit-anrop.js';

const FORM = /^vault:v(\d{1,9}):/;

/**
 * The protecting key in Vault or OpenBao (transit secrets engine, type `aes256-gcm96`): it never leaves the server, which
 * also rotates and destroys its versions. The context is the associated data; `rewrap` takes none, so what is wrapped
 * anew is opened here in between.
 */
export const transitskydd = ({ url, nyckel, tokenFil, caFil }: Transitinstallning): Nyckelskydd => {
  const ca = caFil === '' ? undefined : last(caFil, 'CA-certifikatet');
  const anropa = (
    metod: 'GET' | 'POST',
    vag: 'encrypt' | 'decrypt' | 'keys',
    falt: object,
  ): Promise<Readonly<Record<string, unknown>>> =>
    anropaTransit({
      metod,
      url: new URL(`${url}/${vag}/${encodeURIComponent(nyckel)}`),
      // Anew each time: whoever keeps the token alive writes a new one into the file.
      token: last(tokenFil, 'Token').trim(),
      ca,
      kropp: JSON.stringify(falt),
    });
  const id = (version: unknown): string => `transit:${nyckel}:v${String(version)}`;

  return {
    aktiv: async () => id(heltal((await anropa('GET', 'keys', {}))['latest_version'])),
    slaIn: async (byte, kontext) => {
      const falt = { plaintext: Buffer.from(byte).toString('base64'), associated_data: base64(kontext) };
      const innehall = text((await anropa('POST', 'encrypt', falt))['ciphertext']);
      const version = FORM.exec(innehall)?.[1];
      if (version === undefined) throw annat();
      return { skydd: id(version), innehall };
    },
    slaUpp: async ({ innehall }, kontext) => {
      const falt = { ciphertext: innehall, associated_data: base64(kontext) };
      return Buffer.from(text((await anropa('POST', 'decrypt', falt))['plaintext']), 'base64');
    },
  };
};

const base64 = (kontext: string): string => Buffer.from(kontext, 'utf8').toString('base64');

const text = (varde: unknown): string => {
  if (typeof varde === 'string') return varde;
  throw annat();
};

const heltal = (varde: unknown): number => {
  if (Number.isSafeInteger(varde)) return Number(varde);
  throw annat();
};

const annat = (): Nyckelskyddsfel =>
  new Nyckelskyddsfel('NYCKELSKYDD_FELINSTALLT', 'Nyckelskyddet svarar inte som en transitmotor.');

const last = (fil: string, vad: string): string => {
  try {
    return readFileSync(fil, 'utf8');
  } catch (error) {
    const kod = systemfelkod(error) ?? 'okänt fel';
    throw new Nyckelskyddsfel('NYCKELSKYDD_FELINSTALLT', `${vad} för nyckelskyddet kan inte läsas (${kod}).`);
  }
};
