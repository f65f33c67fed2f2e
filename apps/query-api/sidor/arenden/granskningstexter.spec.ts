import { describe, expect, it } from '@jest/globals';
import { evolve, initial, type AvvikelseEvent, type AvvikelseState } from '#libs/avvikelse/index.js';
import { aterkopplad, bedomd, innehall, LEKSAND, rapporterad, REGION } from '#libs/avvikelse/testing/fall.js';
import type { Mask } from '#libs/sekretess/index.js';
import { inslaget } from '#libs/sekretess/testing/index.js';
import { granskningssida, granskningstexter } from './granskningstexter.js';

const HANDELSER: readonly AvvikelseEvent[] = [
  rapporterad({ innehall: { ...innehall, person: inslaget('En person') } }),
  aterkopplad(REGION),
  bedomd(LEKSAND),
  {
    type: 'AvvikelseUtredd',
    data: { huvudman: LEKSAND, orsaker: [1, 2].map(() => ({ typ: null, beskrivning: inslaget('x') })) },
  },
];

const texter = ({ handelser = HANDELSER, mask = 'full' as Mask, gallrad = -1 }) => {
  const arende = handelser.reduce<AvvikelseState>(evolve, initial);
  if (arende.status === 'okand') throw new Error('no case');
  let nr = 0;
  const oppnare = { oppna: () => ((nr += 1) <= gallrad ? null : 'läst') };
  const insynI = () => ({ lasare: LEKSAND, grunder: [], dag: '2026-04-01', mask });
  const lagda = handelser.map((event) => ({ event }));
  return granskningstexter({ arende, handelser: lagda, insynI, oppning: { oppnare, stream: 's' } }, LEKSAND);
};

describe('D9 the texts that may be reviewed', () => {
  it('are the own ones, with every free text in them and nothing of who it was', () => {
    expect(texter({}).map(({ revision, ord }) => [revision, ord.map(({ falt }) => falt)])).toEqual([
      [0, ['rubrik', 'beskrivning']],
      [3, ['beskrivning', 'beskrivning']],
    ]);
  });

  it('not one that the reader cannot read all of: masked, or a part of it erased', () => {
    expect(texter({ mask: 'utan-identitet' })).toEqual([]);
    expect(texter({ gallrad: 1 }).map(({ revision }) => revision)).toEqual([3]);
  });

  it('nor one that is decided to be erased', () => {
    const gallrat: AvvikelseEvent = { type: 'TexterGallrade', data: { huvudman: LEKSAND, gallringId: 'g' } };
    expect(texter({ handelser: [...HANDELSER, gallrat] })).toEqual([]);
  });
});

describe('a page of them', () => {
  const en = (revision: number, tecken: number) => {
    const ord = [{ falt: 'skal', text: 'x'.repeat(tecken) }];
    return { revision, handelse: 'AnsvarAvvisat' as const, ord };
  };
  const alla = [en(0, 30_000), en(4, 20_000), en(5, 90_000), en(9, 1)];
  const sida = (fran: number) => {
    const { texter: visade, ...resten } = granskningssida(alla, fran);
    return { visade: visade.map(({ revision }) => revision), ...resten };
  };

  it('holds as many as there is room for, each whole, and says where the next begins', () => {
    expect(sida(0)).toEqual({ visade: [0], tidigare: false, nasta: 4 });
    expect(sida(4)).toEqual({ visade: [4], tidigare: true, nasta: 5 });
    expect(sida(5)).toEqual({ visade: [5], tidigare: true, nasta: 9 });
    expect(sida(9)).toEqual({ visade: [9], tidigare: true, nasta: null });
    expect(sida(99)).toEqual(sida(0));
  });
});
