import { beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStore } from '#libs/event-store/index.js';
import { Handelsebok } from '#libs/read-models/testing/handelser.js';
import { Faktalager } from './faktalager.js';

let bok: Handelsebok;
let lasta: string[];
/** Facts that are the revisions they were folded from. */
const lager = (max?: number) =>
  new Faktalager<{ readonly sedda: readonly number[] }>(store as EventStore, {
    vik: (fakta, { revision }) => ({ sedda: [...(fakta?.sedda ?? []), revision] }),
    ...(max !== undefined && { max }),
  });
const store: Pick<EventStore, 'readStream'> = {
  readStream: (stream, { from = 0, limit = 1_000 } = {}) => {
    lasta.push(`${stream} ${from}`);
    const egna = bok.events.filter((event) => event.stream === stream && event.revision >= from);
    return Promise.resolve(egna.slice(0, limit));
  },
};
const hander = (stream: string, antal: number): void => {
  for (let nr = 0; nr < antal; nr += 1) bok.lagg(stream, { type: 'Hande', data: {} });
};

beforeEach(() => {
  bok = new Handelsebok();
  lasta = [];
});

describe('facts of a stream', () => {
  it('B4 at an event are those of that event, whatever has happened since and whatever is remembered', async () => {
    const fakta = lager();
    hander('a', 5);
    expect(await fakta.vid('a', 2)).toEqual({ sedda: [0, 1, 2] });
    expect(await fakta.senaste('a')).toEqual({ sedda: [0, 1, 2, 3, 4] });
    expect(await fakta.vid('a', 1)).toEqual({ sedda: [0, 1] });
    expect(await fakta.vid('a', 4)).toEqual({ sedda: [0, 1, 2, 3, 4] });
  });

  it('go on from what is remembered', async () => {
    const fakta = lager();
    hander('a', 2);
    await fakta.vid('a', 1);
    hander('a', 1);
    await fakta.vid('a', 2);
    await fakta.hamta('a', 2);
    expect(lasta).toEqual(['a 0', 'a 2']);
  });

  it('are whole for a stream longer than a page', async () => {
    hander('a', 2_500);
    expect((await lager().senaste('a'))?.sedda).toHaveLength(2_500);
    expect((await lager().vid('a', 1_999))?.sedda).toHaveLength(2_000);
  });

  it('are null of a stream that is not there, and forgotten when others have been asked for since', async () => {
    const fakta = lager(1);
    hander('a', 1);
    hander('b', 1);
    expect(await fakta.senaste('c')).toBeNull();
    await fakta.hamta('a', 0);
    await fakta.hamta('b', 0);
    await fakta.hamta('a', 0);
    expect(lasta).toEqual(['c 0', 'a 0', 'b 0', 'a 0']);
  });
});
