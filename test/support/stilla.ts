import { setTimeout as vanta } from 'node:timers/promises';

const PAUS_MS = 100;
const LIKA_MIN = 5;
const FORSOK_MAX = 300;

/** The value once it has stopped changing: what followed of the last act has followed. Throws when it never does. */
export const stilla = async <T>(las: () => Promise<T>): Promise<T> => {
  let sist = await las();
  for (let [lika, forsok] = [1, 0]; lika < LIKA_MIN; forsok += 1) {
    if (forsok > FORSOK_MAX) throw new Error('it never came to rest');
    await vanta(PAUS_MS);
    const nu = await las();
    lika = nu === sist ? lika + 1 : 1;
    sist = nu;
  }
  return sist;
};
