import type { Kafka, Producent } from '#libs/kafka/index.js';

/** A producer that meets the brokers when something is first sent, and tries anew the next time when they are away. */
export const latProducent = (kafka: Pick<Kafka, 'producent'>): Producent => {
  let oppnad: Promise<Producent> | null = null;
  const oppna = async (): Promise<Producent> => {
    oppnad ??= kafka.producent();
    try {
      return await oppnad;
    } catch (fel) {
      oppnad = null;
      throw fel;
    }
  };
  return {
    skicka: async (poster) => (await oppna()).skicka(poster),
    stang: async () => {
      const producent = await oppnad?.catch(() => null);
      await producent?.stang();
    },
  };
};
