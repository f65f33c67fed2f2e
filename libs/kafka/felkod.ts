import { KafkaOtillganglig } from './fel.js';

const DJUP_MAX = 5;
const ORD = /^[A-Za-z][A-Za-z0-9_]{1,60}$/;

const ord = (fel: object, namn: string): string | undefined => {
  const varde: unknown = Reflect.get(fel, namn);
  return typeof varde === 'string' && ORD.test(varde) ? varde : undefined;
};

/** The innermost word that the client or the system gives: `NOT_ENOUGH_REPLICAS`, `ECONNREFUSED`; never a message. */
export const felkod = (fel: unknown): string => {
  let kod = 'OKANT';
  let inre: unknown = fel;
  for (let djup = 0; djup < DJUP_MAX && inre instanceof Error; djup++) {
    kod = ord(inre, 'type') ?? ord(inre, 'code') ?? ord(inre, 'kod') ?? ord(inre, 'name') ?? kod;
    inre = inre.cause;
  }
  return kod;
};

export const otillganglig = (fel: unknown): KafkaOtillganglig =>
  fel instanceof KafkaOtillganglig ? fel : new KafkaOtillganglig(felkod(fel), fel);

/** The result, or `KafkaOtillganglig('TIDEN_UTE')`; the work itself goes on and must be followed by whoever started it. */
export const inomTid = async <T>(arbete: Promise<T>, ms: number): Promise<T> => {
  const { promise: tiden, reject } = Promise.withResolvers<never>();
  const klocka = setTimeout(() => reject(new KafkaOtillganglig('TIDEN_UTE')), ms);
  try {
    return await Promise.race([arbete, tiden]);
  } finally {
    clearTimeout(klocka);
  }
};
