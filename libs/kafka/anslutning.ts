import { readFileSync } from 'node:fs';
import { logLevel, type KafkaConfig } from 'kafkajs';
import { loggbrygga } from './loggbrygga.js';
import type { Kafkagranser, Kafkasasl, Kafkaval } from './port.js';

export const GRANSER: Kafkagranser = {
  sandningMs: 30_000,
  koMax: 10_000,
  sessionMs: 10_000,
  tystMaxMs: 60_000,
  hanteraMaxMs: 60_000,
  forsokMax: 6,
  stangMaxMs: 10_000,
};

/** Retries of one request: about six seconds of pauses; a broker that restarts is found again within them. */
export const OMFORSOK = { initialRetryTime: 100, maxRetryTime: 3_000, multiplier: 2, factor: 0.2, retries: 7 } as const;

const BROKER = /^[A-Za-z0-9.-]{1,253}:\d{1,5}$|^\[[0-9A-Fa-f:]{2,45}\]:\d{1,5}$/;

const brokers = (val: Kafkaval): string[] => {
  if (val.brokers.length === 0 || !val.brokers.every((broker) => BROKER.test(broker))) {
    throw new TypeError('KAFKA_BROKERS ska vara en eller flera värd:port med komma mellan.');
  }
  return [...val.brokers];
};

const las = (variabel: string, fil: string): string => {
  try {
    return readFileSync(fil, 'utf8');
  } catch {
    throw new TypeError(`Filen som ${variabel} pekar på går inte att läsa.`);
  }
};

const sasl = ({ mekanism, anvandare, losenordFil }: Kafkasasl): NonNullable<KafkaConfig['sasl']> => {
  const password = las('KAFKA_LOSENORD_FIL', losenordFil).replace(/\r?\n$/, '');
  if (password === '') throw new TypeError('Filen som KAFKA_LOSENORD_FIL pekar på är tom.');
  const konto = { username: anvandare, password };
  switch (mekanism) {
    case 'plain':
      return { mechanism: 'plain', ...konto };
    case 'scram-sha-256':
      return { mechanism: 'scram-sha-256', ...konto };
    case 'scram-sha-512':
      return { mechanism: 'scram-sha-512', ...konto };
  }
};

const ssl = ({ caFil }: { readonly caFil: string | null }): NonNullable<KafkaConfig['ssl']> =>
  caFil === null ? true : { ca: las('KAFKA_CA_FIL', caFil) };

/** What kafkajs is given. Reads the files; throws in Swedish, without what they hold. */
export const klientval = (val: Kafkaval): KafkaConfig => ({
  brokers: brokers(val),
  clientId: val.klientId,
  ...(val.tls === undefined ? {} : { ssl: ssl(val.tls) }),
  ...(val.sasl === undefined ? {} : { sasl: sasl(val.sasl) }),
  connectionTimeout: 3_000,
  authenticationTimeout: 5_000,
  requestTimeout: 10_000,
  enforceRequestTimeout: true,
  retry: OMFORSOK,
  logLevel: logLevel.WARN,
  logCreator: loggbrygga(val.logg),
});
