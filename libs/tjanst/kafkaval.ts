import type { Kafkaval } from '#libs/kafka/index.js';
import type { Konfiguration } from '#libs/platform/config.js';
import type { Logg } from '#libs/platform/logg.js';

/** How a service of this configuration reaches Kafka. @param klientId its name in the broker's own log */
export const kafkavalFor = ({ kafka }: Pick<Konfiguration, 'kafka'>, klientId: string, logg: Logg): Kafkaval => {
  const { brokers, tls, caFil, sasl, anvandare, losenordFil } = kafka;
  return {
    brokers,
    klientId,
    logg,
    ...(tls && { tls: { caFil: caFil === '' ? null : caFil } }),
    ...(sasl !== '' && { sasl: { mekanism: sasl, anvandare, losenordFil } }),
  };
};
