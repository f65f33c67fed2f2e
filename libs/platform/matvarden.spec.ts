import { describe, expect, it } from '@jest/globals';
import { Matvarden } from './matvarden.js';

const rader = async (matvarden: Matvarden): Promise<readonly string[]> =>
  (await matvarden.register.metrics()).split('\n').filter((rad) => rad.startsWith('avvikelsenav_'));

describe('the metrics', () => {
  it('count what came of deliveries, what followed and days that passed, by code', async () => {
    const matvarden = new Matvarden({ processvarden: false });
    matvarden.leverans('kvitterad', '2029');
    matvarden.leverans('kvitterad', '2029');
    matvarden.foljd('koad');
    matvarden.frist('paminnd');
    matvarden.ledarskap('router', true);
    expect(await rader(matvarden)).toEqual(
      expect.arrayContaining([
        'avvikelsenav_leveransforsok_total{utfall="kvitterad",mottagare="2029"} 2',
        'avvikelsenav_foljder_total{utfall="koad"} 1',
        'avvikelsenav_frister_total{utfall="paminnd"} 1',
        'avvikelsenav_leder{foljare="router"} 1',
      ]),
    );
  });

  it('ask how far behind each part is when they are asked, and leave out what is no more', async () => {
    const matvarden = new Matvarden({ processvarden: false });
    let topics = new Map([['nav.forsandelser.2029', 7]]);
    matvarden.kafkaEfterslapning(() => Promise.resolve(topics));
    matvarden.efterslap(() => new Map([['projector', 0]]));
    matvarden.efterslap(() => new Map([['processor', 1.5]]));
    const svar = await rader(matvarden);
    expect(svar).toContain('avvikelsenav_kafka_efterslapning{topic="nav.forsandelser.2029"} 7');
    expect(svar).toContain('avvikelsenav_efterslap_sekunder{foljare="projector"} 0');
    expect(svar).toContain('avvikelsenav_efterslap_sekunder{foljare="processor"} 1.5');
    topics = new Map();
    expect((await rader(matvarden)).join()).not.toContain('forsandelser.2029');
  });

  it('tell of each part of the health check whether it worked', async () => {
    const matvarden = new Matvarden({ processvarden: false });
    matvarden.redo(
      () =>
        new Map([
          ['handelselogg', true],
          ['kafka', false],
        ]),
    );
    expect((await rader(matvarden)).filter((rad) => rad.includes('redo'))).toEqual([
      'avvikelsenav_redo{del="handelselogg"} 1',
      'avvikelsenav_redo{del="kafka"} 0',
    ]);
  });

  it('I9 answer without a part that does not', async () => {
    const matvarden = new Matvarden({ processvarden: false });
    matvarden.leveransko(() => Promise.reject(new Error('no database')));
    matvarden.parkerade(() => new Map([['kafka', 2]]));
    expect((await rader(matvarden)).filter((rad) => /leveranser|parkerade/.test(rad))).toEqual([
      'avvikelsenav_parkerade{var="kafka"} 2',
    ]);
  });
});
