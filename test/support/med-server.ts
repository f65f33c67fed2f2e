import { describe } from '@jest/globals';

/** `describe` where the server that the variable names can be met, left out elsewhere. */
const med = (variabel: string): typeof describe | typeof describe.skip =>
  process.env[variabel] === undefined ? describe.skip : describe;

export const medDatabas = med('DATABASE_URL');
export const medKafka = med('KAFKA_BROKERS');
export const medVerapdf = med('VERAPDF_JARS');
