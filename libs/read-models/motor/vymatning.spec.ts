import { describe, expect, it } from '@jest/globals';
import type { Position } from '#libs/event-store/port.js';
import type { Vylage } from './vylage.js';
import { vyefterslap } from './vymatning.js';

const NU = Date.UTC(2026, 0, 7);

describe('how far behind a view is', () => {
  const lage = { nu: NU, head: '10', position: '10', uppdaterad: new Date(NU - 3_600_000) as Date | null };
  const vylage: Vylage = {
    lage: () => ({
      position: lage.position as Position,
      ikapp: true,
      uppdaterad: lage.uppdaterad,
      vyer: [
        {
          namn: 'min-ko',
          version: 'a',
          aktuell: true,
          position: lage.position as Position,
          uppdaterad: lage.uppdaterad,
          ombyggnad: null,
        },
      ],
    }),
  };
  const store = { head: () => Promise.resolve(lage.head as Position) };
  const mat = vyefterslap({ vylage: () => vylage, store, clock: { now: () => new Date(lage.nu) } });

  it('is nothing at the head of the log, however long ago it moved', async () => {
    expect(await mat()).toEqual(new Map([['min-ko', 0]]));
  });

  it('counts from when it was last seen there: positions have holes, time has none', async () => {
    lage.head = '900000';
    lage.nu += 15_000;
    expect(await mat()).toEqual(new Map([['min-ko', 15]]));
  });

  it('counts from its last step while it catches up', async () => {
    lage.position = '500';
    lage.uppdaterad = new Date(lage.nu - 2_000);
    expect(await mat()).toEqual(new Map([['min-ko', 2]]));
  });

  it('tells nothing where another process projects', async () => {
    const ingen = vyefterslap({ vylage: () => null, store, clock: { now: () => new Date(NU) } });
    expect(await ingen()).toEqual(new Map());
  });
});
