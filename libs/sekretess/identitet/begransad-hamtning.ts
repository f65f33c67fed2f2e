/** Fetches small JSON of an issuer: no redirects, limited in time and size. What it answers is of no interest but as JSON. */

export interface Hamtgrans {
  readonly msMax: number;
  readonly byteMax: number;
}

const STANDARD: Hamtgrans = { msMax: 5_000, byteMax: 256 * 1024 };

/** Throws when it does not answer 200 with JSON within the limits; the fault names neither address nor content. */
export const hamtaJson = async (adress: string, { msMax, byteMax }: Hamtgrans = STANDARD): Promise<unknown> => {
  const signal = AbortSignal.timeout(msMax);
  const svar = await fetch(adress, { redirect: 'error', signal, headers: { accept: 'application/json' } });
  if (svar.status !== 200) {
    await svar.body?.cancel();
    throw new Error(`the issuer answered ${svar.status}`);
  }
  return JSON.parse(await textAv(svar, byteMax));
};

/** Posts a form to an issuer; as `hamtaJson` otherwise. */
export const skickaFormular = async (
  adress: string,
  kropp: URLSearchParams,
  headers: Readonly<Record<string, string>>,
): Promise<unknown> => {
  const signal = AbortSignal.timeout(STANDARD.msMax);
  const huvuden = { ...headers, accept: 'application/json' };
  const svar = await fetch(adress, { method: 'POST', body: kropp, redirect: 'error', signal, headers: huvuden });
  if (svar.status !== 200) {
    await svar.body?.cancel();
    throw new Error(`the issuer answered ${svar.status}`);
  }
  return JSON.parse(await textAv(svar, STANDARD.byteMax));
};

/** Counted as it is unpacked: a small body may unpack into a large one. */
const textAv = async (svar: Response, byteMax: number): Promise<string> => {
  const bitar: Uint8Array[] = [];
  let byte = 0;
  if (svar.body === null) return '';
  for await (const bit of svar.body) {
    byte += bit.byteLength;
    if (byte > byteMax) throw new Error('the issuer answered with too much');
    bitar.push(bit);
  }
  return Buffer.concat(bitar).toString('utf8');
};
