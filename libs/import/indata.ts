import type { Granser } from './granser.js';
import { filFel } from './fil-fel.js';

const delar = function* (hel: Uint8Array, langd: number): Generator<Uint8Array> {
  for (let i = 0; i < hel.length; i += langd) yield hel.subarray(i, i + langd);
};

const smabitar = async function* (
  innehall: Uint8Array | AsyncIterable<Uint8Array>,
  langd: number,
): AsyncGenerator<Uint8Array> {
  if (innehall instanceof Uint8Array) yield* delar(innehall, langd);
  else for await (const bit of innehall) yield* delar(bit, langd);
};

/** Content in pieces of at most `bitByte`. Throws FilFel FOR_STOR_FIL past `maxByte`, and the signal's reason when aborted. */
export const iBitar = async function* (
  innehall: Uint8Array | AsyncIterable<Uint8Array>,
  { maxByte, granser, signal }: { maxByte: number; granser: Granser; signal: AbortSignal | undefined },
): AsyncGenerator<Uint8Array> {
  let last = 0;
  for await (const bit of smabitar(innehall, granser.bitByte)) {
    signal?.throwIfAborted();
    last += bit.length;
    if (last > maxByte) throw filFel('FOR_STOR_FIL', `Filen är större än ${Math.floor(maxByte / 1024 / 1024)} MiB.`);
    yield bit;
  }
};

/** All of it in memory; bounded by what `iBitar` lets through. */
export const heltInnehall = async (bitar: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const alla: Uint8Array[] = [];
  for await (const bit of bitar) alla.push(bit);
  return Buffer.concat(alla);
};
