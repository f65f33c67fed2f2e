import { describe, expect, it } from '@jest/globals';
import type { EskaleringEvent, LyftTillSamverkan } from '#libs/eskalering/events.js';
import { av, start, underlag } from '#libs/eskalering/testing/fall.js';
import { UMEA, VLL } from '#libs/eskalering/testing/stegar.js';
import type { RekommendationEvent } from '#libs/rekommendation/events.js';
import {
  alla,
  aterkallad,
  AVSLAG,
  BORDLAGD,
  expedierad,
  fattat,
  REGION,
  SKELLEFTEA,
} from '#libs/rekommendation/testing/fall.js';
import { foljEskalering, type Eskaleringsfakta } from './eskalering-fakta.js';
import { foljRekommendation, type Rekommendationsfakta } from './rekommendation-fakta.js';
import { handelse } from './testing/exempel.js';
import { tillArenaAvEskalering, tillArenaAvRekommendation } from './till-arena.js';

const { arende, lan, parter, amne } = start();
const paborjad: EskaleringEvent = {
  type: 'EskaleringPaborjad',
  data: { arende, lan, modell: 'm', parter, underlag, amne, av: av(UMEA) },
};
const lyft = (till: string, arena: string | null): EskaleringEvent => {
  const data: LyftTillSamverkan['data'] = {
    ...{ av: av(UMEA), fran: null, till, arena, underlag, svarSenast: null },
    ...{ funktion: null, regel: null, utanMotsvarighet: [] },
  };
  return { type: 'LyftTillSamverkan', data };
};
const aterFran = (fran: string, till: string | null): EskaleringEvent => ({
  type: 'ArendeAtersant',
  data: { av: av(VLL), fran, till, svar: 'Lös det lokalt.', svarSenast: null },
});
const avslutad: EskaleringEvent = {
  type: 'EskaleringAvslutad',
  data: { huvudman: UMEA, utfall: 'lost', niva: null, svar: null },
};

/** What the last event gives the arenas, as `arena command (why or by whom)`. */
const avLyft = (...historia: readonly EskaleringEvent[]): readonly string[] => {
  const fakta = historia.reduce<Eskaleringsfakta | null>(foljEskalering, null);
  const sist = historia.at(-1);
  if (fakta === null || sist === undefined) return [];
  return tillArenaAvEskalering(handelse(sist, historia.length - 1, 'eskalering-x'), fakta).map(({ arena, command }) =>
    command.type === 'LamnaArende'
      ? `${arena} lämnas: ${command.data.skal}`
      : `${arena} anmäls ${command.type === 'AnmalArende' ? command.data.anmaltAv : ''}`,
  );
};

describe('the list of an arena', () => {
  it('B5 gets what is lifted to the arena, from the function that lifted it', () => {
    expect(avLyft(paborjad, lyft('lokal', 'a1'))).toEqual([`a1 anmäls ${UMEA}`]);
    expect(avLyft(paborjad, lyft('lokal', null))).toEqual([]);
    expect(avLyft(paborjad)).toEqual([]);
  });

  it('carries the facts, the proposal and the subject that were lifted (B4, B11)', () => {
    const fakta = [paborjad, lyft('lokal', 'a1')].reduce<Eskaleringsfakta | null>(foljEskalering, null);
    const [anmald] = tillArenaAvEskalering(handelse(lyft('lokal', 'a1'), 1, 'eskalering-x'), fakta!);
    expect(anmald?.command.data).toEqual({
      ...{ arende: 'x', slag: 'avvikelse', ...underlag, amne, anmaltAv: UMEA },
    });
  });

  it('lets go of what is lifted on', () => {
    expect(avLyft(paborjad, lyft('lokal', 'a1'), lyft('lan', 'a2'))).toEqual([
      'a1 lämnas: lyft-vidare',
      `a2 anmäls ${UMEA}`,
    ]);
    expect(avLyft(paborjad, lyft('lokal', 'a1'), lyft('lan', null))).toEqual(['a1 lämnas: lyft-vidare']);
  });

  it('gets back what is returned to it, and lets go of what leaves samverkan', () => {
    const hos2 = [paborjad, lyft('lokal', 'a1'), lyft('lan', 'a2')];
    expect(avLyft(...hos2, aterFran('lan', 'lokal'))).toEqual(['a2 lämnas: atersant', `a1 anmäls ${VLL}`]);
    expect(avLyft(...hos2, aterFran('lan', null))).toEqual(['a2 lämnas: atersant']);
  });

  it('keeps what is only sent down a line, or answered there', () => {
    const fore = [paborjad, lyft('lokal', 'a1')];
    expect(avLyft(...fore, aterFran('forsta-linjen', 'lagre'))).toEqual([]);
    expect(avLyft(...fore, { type: 'NivaBesvarad', data: { av: av(VLL), niva: 'forsta-linjen', svar: 'Ja' } })).toEqual(
      [],
    );
  });

  it('lets go when the matter is closed; one that stood in no arena leaves none', () => {
    expect(avLyft(paborjad, lyft('lokal', 'a1'), avslutad)).toEqual(['a1 lämnas: avslutat']);
    expect(avLyft(paborjad, avslutad)).toEqual([]);
  });
});

const avRek = (...historia: readonly RekommendationEvent[]) => {
  const fakta = historia.reduce<Rekommendationsfakta | null>(foljRekommendation, null);
  const sist = historia.at(-1);
  return fakta === null || sist === undefined
    ? null
    : tillArenaAvRekommendation(handelse(sist, historia.length - 1, 'rekommendation-r'), fakta);
};

describe('what came of a recommendation', () => {
  const bifall = [expedierad(), fattat(REGION), fattat('2480')];

  it('B6 is noted when sent, with its matters', () => {
    expect(avRek(expedierad())?.command).toMatchObject({
      type: 'NoteraRekommendation',
      data: { rekommendation: 'r', arenden: ['a'] },
    });
  });

  it('B6 comes back when all have decided, not before', () => {
    expect(avRek(...bifall)).toBeNull();
    expect(avRek(...bifall, fattat(SKELLEFTEA, AVSLAG))).toBeNull();
    expect(avRek(...bifall, fattat(SKELLEFTEA, AVSLAG), alla(2, 1))?.command).toEqual({
      type: 'AterrapporteraUtfall',
      data: { rekommendation: 'r', bifall: 2, avslag: 1, bordlagda: 0, vantar: 0 },
    });
  });

  it('B2 withdrawn before that, it says what still waits: nothing turns that into a decision', () => {
    expect(avRek(expedierad(), fattat(REGION, BORDLAGD), aterkallad)?.command.data).toEqual({
      ...{ rekommendation: 'r', bifall: 0, avslag: 0 },
      ...{ bordlagda: 1, vantar: 2 },
    });
  });

  it('corrected after that, it comes back anew', () => {
    const rattat: RekommendationEvent = {
      type: 'BeslutRattat',
      data: { ...fattatData(fattat(REGION, AVSLAG)), skal: 'Fel utfall.' },
    };
    const fore = [...bifall, fattat(SKELLEFTEA), alla(3, 0)];
    expect(avRek(...fore, rattat)?.command.data).toMatchObject({ bifall: 2, avslag: 1 });
    expect(avRek(expedierad(), fattat(REGION), rattat)).toBeNull();
  });
});

const fattatData = (event: RekommendationEvent) => {
  if (event.type !== 'BeslutFattat') throw new Error('not a decision');
  return event.data;
};
