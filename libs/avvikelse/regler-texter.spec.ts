import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import type { AvvikelseCommand } from './commands.js';
import { avvikelseDecider } from './decide.js';
import type { AvvikelseEvent } from './events.js';
import { GRANSKNINGAR_MAX } from './granser.js';
import { BESVARAD, dold, FALUN, granska, LEKSAND, MAKULERAD, OPPEN, REGION } from './testing/fall.js';

const { given } = deciderSpec(avvikelseDecider);
const granskad = (granskare: string, utfall: 'GODKAND' | 'STOPPAD', revision = 0): AvvikelseEvent => ({
  type: 'FritextGranskad',
  data: { huvudman: LEKSAND, revision, granskare, utfall },
});
const gallra = (huvudman: string, gallringId = 'x1'): AvvikelseCommand => ({
  type: 'GallraTexter',
  data: { huvudman, gallringId },
});
const gallrat = (huvudman: string): AvvikelseEvent => ({
  type: 'TexterGallrade',
  data: { huvudman, gallringId: 'x1' },
});

describe('review of a text', () => {
  it('D9 is recorded with the pseudonymous id of who reviewed, also on an annulled case', () => {
    for (const historia of [OPPEN, MAKULERAD]) {
      const [event] = given(...historia)
        .when(granska(LEKSAND, 0))
        .events();
      expect(event).toEqual(granskad('p-1', 'GODKAND'));
    }
  });
  it('I4 TEXT_FINNS_EJ for another huvudman’s text, for an event without text and for one to come', () => {
    const fall = given(...BESVARAD);
    expect(fall.when(granska(REGION, 0)).rejection()).toBe('TEXT_FINNS_EJ');
    expect(fall.when(granska(LEKSAND, 1)).rejection()).toBe('TEXT_FINNS_EJ');
    expect(fall.when(granska(LEKSAND, 99)).rejection()).toBe('TEXT_FINNS_EJ');
    expect(fall.when(granska(REGION, 3)).types()).toEqual(['FritextGranskad']);
  });
  it('D9 GRANSKARE_SKREV_TEXTEN: nobody approves its own words where review is asked for; to stop it may', () => {
    const egen = { granskare: 'p-1', skrivare: 'p-1' };
    expect(
      given(...OPPEN)
        .when(granska(LEKSAND, 0, egen))
        .rejection(),
    ).toBe('GRANSKARE_SKREV_TEXTEN');
    expect(
      given(...OPPEN)
        .when(granska(LEKSAND, 0, { ...egen, utfall: 'STOPPAD' }))
        .types(),
    ).toHaveLength(1);
    expect(
      given(...OPPEN)
        .when(granska(LEKSAND, 0, { ...egen, krav: 'vid-inlamning' }))
        .types(),
    ).toHaveLength(1);
  });
  it('D9 GRANSKNING_KRAVER_PERSON: a machine does not approve where review is asked for; to stop it may', () => {
    const maskin = (andrat: object) =>
      given(...OPPEN).when(granska(LEKSAND, 0, { granskare: 'system', arPerson: false, ...andrat }));
    expect(maskin({}).rejection()).toBe('GRANSKNING_KRAVER_PERSON');
    expect(maskin({ krav: 'vid-inlamning' }).types()).toHaveLength(1);
    expect(maskin({ utfall: 'STOPPAD' }).types()).toHaveLength(1);
  });
  it('D9 the same word by the same person says nothing new; after a stop it does', () => {
    const fore = [...OPPEN, granskad('p-1', 'GODKAND')];
    expect(
      given(...fore)
        .when(granska(LEKSAND, 0))
        .events(),
    ).toEqual([]);
    expect(
      given(...fore, granskad('p-2', 'STOPPAD'))
        .when(granska(LEKSAND, 0))
        .types(),
    ).toHaveLength(1);
    const stopp = granska(LEKSAND, 0, { granskare: 'p-2', utfall: 'STOPPAD' });
    expect(
      given(...fore, granskad('p-2', 'STOPPAD'))
        .when(stopp)
        .events(),
    ).toEqual([]);
  });
  it('FOR_MANGA_GRANSKNINGAR at the limit', () => {
    const manga = Array.from({ length: GRANSKNINGAR_MAX }, (_, nr) => granskad(`p${nr}`, 'GODKAND'));
    expect(
      given(...OPPEN, ...manga)
        .when(granska(LEKSAND, 0))
        .rejection(),
    ).toBe('FOR_MANGA_GRANSKNINGAR');
  });
});

describe('gallring of texts', () => {
  it('is recorded for the own part, in any state, once for each decision', () => {
    expect(
      given(...OPPEN)
        .when(gallra(LEKSAND))
        .events(),
    ).toEqual([gallrat(LEKSAND)]);
    expect(
      given(...MAKULERAD)
        .when(gallra(REGION))
        .events(),
    ).toEqual([gallrat(REGION)]);
    expect(
      given(...OPPEN, gallrat(LEKSAND))
        .when(gallra(LEKSAND))
        .events(),
    ).toEqual([]);
    expect(
      given(...OPPEN, gallrat(LEKSAND))
        .when(gallra(LEKSAND, 'x2'))
        .types(),
    ).toEqual(['TexterGallrade']);
    expect(
      given(...OPPEN)
        .when(gallra(FALUN))
        .rejection(),
    ).toBe('AVVIKELSE_FINNS_EJ');
  });
  it('leaves no text to review, but what is written after', () => {
    const efter = given(...BESVARAD, gallrat(REGION));
    expect(efter.when(granska(REGION, 3)).rejection()).toBe('TEXT_FINNS_EJ');
    const utredd: AvvikelseEvent = {
      type: 'AvvikelseUtredd',
      data: { huvudman: REGION, orsaker: [{ typ: null, beskrivning: dold }] },
    };
    expect(
      given(...BESVARAD, gallrat(REGION), utredd)
        .when(granska(REGION, 5))
        .types(),
    ).toHaveLength(1);
  });
});
