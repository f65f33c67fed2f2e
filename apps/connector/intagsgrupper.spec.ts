import { describe, expect, it } from '@jest/globals';
import type { Kafka, Konsument, Konsumentval } from '#libs/kafka/index.js';
import { Intagsgrupper } from './intagsgrupper.js';

const GRUPPER: readonly Konsumentval[] = ['a', 'b'].map((grupp) => ({
  grupp,
  topics: [`${grupp}.topic`],
  hantera: () => Promise.resolve(),
}));
const tills = async (sant: () => boolean): Promise<void> => {
  for (const slut = Date.now() + 5_000; !sant(); await new Promise((vidare) => setTimeout(vidare, 1))) {
    if (Date.now() > slut) throw new Error('it never came true');
  }
};

/** Brokers that refuse so many times, and consumers that can be killed. */
const broker = (nekar: number) => {
  const lage = { nekar, oppna: 0, do: [] as ((fel: Error) => void)[] };
  const kafka: Pick<Kafka, 'konsumera' | 'sakraTopics'> = {
    sakraTopics: () => ((lage.nekar -= 1) >= 0 ? Promise.reject(new Error('no broker')) : Promise.resolve()),
    konsumera: () => {
      const slut = Promise.withResolvers<void>();
      lage.oppna += 1;
      lage.do.push(slut.reject);
      let stangd = false;
      const konsument: Konsument = {
        slut: slut.promise,
        redo: () => !stangd,
        stang: () => {
          if (!stangd) lage.oppna -= 1;
          stangd = true;
          slut.resolve();
          return Promise.resolve();
        },
      };
      return Promise.resolve(konsument);
    },
  };
  return { lage, kafka };
};

describe('the intake from Kafka', () => {
  it('I10 waits for brokers that are away, and takes up again after they were lost, without an end of its own', async () => {
    const { lage, kafka } = broker(3);
    const varningar: string[] = [];
    const logg = { info: () => undefined, fel: () => undefined, varning: (text: string) => void varningar.push(text) };
    const grupper = new Intagsgrupper({ kafka, topics: [], grupper: GRUPPER, logg, pausMs: 1 });
    grupper.borja();
    expect(grupper.redo()).toBe(false);
    await tills(() => grupper.redo());
    expect(varningar).toHaveLength(3);
    lage.nekar = 2;
    lage.do[0]?.(new Error('the brokers are gone'));
    await tills(() => varningar.length === 6);
    await tills(() => grupper.redo());
    expect(lage.oppna).toBe(2);
    await grupper.stang();
    expect(lage.oppna).toBe(0);
    expect(grupper.redo()).toBe(false);
  });

  it('I9 ends at once while it waits for brokers', async () => {
    const { kafka } = broker(Number.MAX_SAFE_INTEGER);
    const logg = { info: () => undefined, fel: () => undefined, varning: () => undefined };
    const grupper = new Intagsgrupper({ kafka, topics: [], grupper: GRUPPER, logg, pausMs: 60_000 });
    grupper.borja();
    await grupper.stang();
    expect(grupper.redo()).toBe(false);
  });
});
