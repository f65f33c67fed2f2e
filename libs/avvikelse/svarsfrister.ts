import { avvisning } from './avvisningar.js';
import type { Svarsfrist } from './events.js';

/** One for each, or a rejection that names those it lacks: without a day nobody would see that the answer is late. */
export const fristerFor = (koder: readonly string[], frister: readonly Svarsfrist[]): readonly Svarsfrist[] => {
  const behovda = behovdaFrister(koder, frister);
  const utan = koder.filter((kod) => !behovda.some((frist) => frist.huvudman === kod));
  if (utan.length > 0) throw avvisning('SVARSFRIST_SAKNAS', utan);
  return behovda;
};

export const behovdaFrister = (koder: readonly string[], frister: readonly Svarsfrist[]): readonly Svarsfrist[] =>
  koder.flatMap((kod) => frister.find((frist) => frist.huvudman === kod) ?? []);
