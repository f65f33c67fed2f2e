import { describe, expect, it } from '@jest/globals';
import type { EskaleringEvent } from '#libs/eskalering/events.js';
import { av, PERSONNUMMER, start, underlag } from '#libs/eskalering/testing/fall.js';
import { NORSJO, UMEA, VASTERBOTTEN, VLL } from '#libs/eskalering/testing/stegar.js';
import { oppnad, stallning, TVISTEN } from '#libs/tvist/testing/fall.js';
import type { TvistEvent } from '#libs/tvist/events.js';
import { foljFakta, type Arendefakta } from './arende-fakta.js';
import { foljEskalering, type Eskaleringsfakta } from './eskalering-fakta.js';
import { kommandoId } from './kommandoid.js';
import { handelse } from './testing/exempel.js';
import { bedomd, involverad, kompletterad, makulerad, rapporterad } from './testing/historia.js';
import { PROVSTEGVAL } from './testing/stege.js';
import { foljAvslut, laggTillParter, mottagenEskalering, nytillkomna } from './till-eskalering.js';
import { tillTvist } from './till-tvist.js';
import { foljTvist, type Tvistfakta } from './tvist-fakta.js';

const { arende, lan, parter, amne } = start();
const paborjad: EskaleringEvent = {
  type: 'EskaleringPaborjad',
  data: { arende, lan, modell: VASTERBOTTEN.modell, parter, underlag, amne, av: av(UMEA) },
};
const fakta = (...historia: readonly EskaleringEvent[]): Eskaleringsfakta => {
  const vikt = [paborjad, ...historia].reduce<Eskaleringsfakta | null>(foljEskalering, null);
  if (vikt === null) throw new Error('not begun');
  return vikt;
};
const mottagen: EskaleringEvent = { type: 'EskaleringMottagen', data: { huvudman: UMEA, arendenummer: 'U-1' } };

describe('the number of a huvudman', () => {
  const kvittens = (mottagare: string, arendenummer: string | null) =>
    ({ mottagare, arendenummer, meddelandetyp: 'eskalering.lyft' }) as const;

  it('N4 is noted the first time it is given', () => {
    expect(mottagenEskalering(kvittens(UMEA, 'U-1'), fakta())?.data).toEqual({ huvudman: UMEA, arendenummer: 'U-1' });
    expect(mottagenEskalering(kvittens(UMEA, null), fakta())).toBeNull();
    expect(mottagenEskalering(kvittens(UMEA, 'U-2'), fakta(mottagen))).toBeNull();
    expect(mottagenEskalering(kvittens(NORSJO, 'N-1'), fakta())).toBeNull();
  });

  it('D5 I4 is not carried on to the others when it names somebody', () => {
    expect(mottagenEskalering(kvittens(UMEA, PERSONNUMMER), fakta())).toBeNull();
    expect(mottagenEskalering(kvittens(UMEA, `Dnr ${PERSONNUMMER} ht`), fakta())).toBeNull();
  });
});

describe('the end of the matter', () => {
  const tvistslut: TvistEvent = { type: 'TvistAterkallad', data: { huvudman: '2029', skal: 'Eniga.' } };

  it('N2 ends its escalation, whoever ended it; nothing else does', () => {
    expect(foljAvslut(makulerad)?.data).toEqual({ huvudman: '2062' });
    expect(foljAvslut(tvistslut)?.data).toEqual({ huvudman: '2029' });
    expect(foljAvslut(bedomd('20'))).toBeNull();
    expect(foljAvslut(stallning('20'))).toBeNull();
  });
});

describe('a new part of a case that is being lifted', () => {
  const arendefakta = (...historia: Parameters<typeof foljFakta>[1][]): Arendefakta => {
    const vikt = historia.reduce<Arendefakta | null>(
      (hittills, event, revision) => foljFakta(hittills, event, { revision, kommando: `k${revision}` }),
      null,
    );
    if (vikt === null) throw new Error('not reported');
    return vikt;
  };
  const nya = (...historia: Parameters<typeof foljFakta>[1][]) => {
    const sist = historia.at(-1);
    return sist && nytillkomna(handelse(sist, historia.length - 1, 'avvikelse-1'), arendefakta(...historia));
  };

  it('is whoever an event lets in, and by whom', () => {
    expect(nya(rapporterad('20'), involverad('20', NORSJO))).toMatchObject({ av: '20', huvudman: [NORSJO] });
    expect(nya(rapporterad('20'), kompletterad('20', '2080'))).toMatchObject({ av: '2062', huvudman: ['2080'] });
    expect(nya(rapporterad('20'), bedomd('20'))).toBeNull();
  });

  it('B4 comes onto the ladder at the lowest level of its own line, with its own day to answer by', () => {
    const tid = '2026-03-02T08:00:00Z';
    const [tillagd, ...fler] = laggTillParter({ av: VLL, huvudman: [NORSJO], tid }, fakta(), PROVSTEGVAL);
    expect(fler).toEqual([]);
    expect(tillagd?.data).toMatchObject({
      ...{ huvudman: VLL, av: VLL, koordinator: true, mandat: null },
      part: { huvudman: NORSJO, niva: 'forsta-linjen', svarSenast: '2026-03-16' },
    });
  });

  it('B11 that is there already, has no line in the model, or stands in an unknown one, is placed by no rule', () => {
    const ny = (huvudman: string) => ({ av: VLL, huvudman: [huvudman], tid: '2026-03-02T08:00:00Z' });
    expect(laggTillParter(ny(UMEA), fakta(), PROVSTEGVAL)).toEqual([]);
    expect(laggTillParter(ny('2080'), fakta(), PROVSTEGVAL)).toEqual([]);
    expect(laggTillParter(ny(NORSJO), { ...fakta(), modell: 'okand' }, PROVSTEGVAL)).toEqual([]);
  });
});

describe('the receipt of a party in a tvist', () => {
  const tvistfakta = (...historia: readonly TvistEvent[]): Tvistfakta => {
    const vikt = [oppnad(), ...historia].reduce<Tvistfakta | null>(foljTvist, null);
    if (vikt === null) throw new Error('not opened');
    return vikt;
  };
  const typer = (
    arendenummer: string | null,
    meddelandetyp: 'tvist.oppnad' | 'tvist.avgjord',
    ...h: readonly TvistEvent[]
  ) => tillTvist({ mottagare: '20', arendenummer, meddelandetyp }, tvistfakta(...h)).map(({ type }) => type);
  const medNummer: TvistEvent = { type: 'TvistMottagen', data: { huvudman: '20', arendenummer: 'R-7' } };

  it('D8 of the decision is that it stands in its system, with a number or without; of nothing else', () => {
    expect(typer(null, 'tvist.avgjord')).toEqual(['KvitteraBeslut']);
    expect(typer('R-7', 'tvist.avgjord', medNummer)).toEqual(['KvitteraBeslut']);
    expect(typer(null, 'tvist.oppnad')).toEqual([]);
  });

  it('N4 brings its number the first time', () => {
    expect(typer('R-7', 'tvist.oppnad')).toEqual(['RegistreraTvistmottagning']);
    expect(typer('R-8', 'tvist.oppnad', medNummer)).toEqual([]);
  });

  it('D5 I4 D8 a number that names somebody is not carried on to the others; the receipt of the decision counts', () => {
    expect(typer(PERSONNUMMER, 'tvist.oppnad')).toEqual([]);
    const kvittens = { mottagare: '20', arendenummer: PERSONNUMMER, meddelandetyp: 'tvist.avgjord' } as const;
    expect(tillTvist(kvittens, tvistfakta())).toEqual([
      { type: 'KvitteraBeslut', data: { huvudman: '20', arendenummer: null } },
    ]);
  });

  it('I3 two that follow of one receipt have ids of their own, the same each time', () => {
    const kvittens = { mottagare: '20', arendenummer: 'R-7', meddelandetyp: 'tvist.avgjord' } as const;
    const ids = () =>
      tillTvist(kvittens, tvistfakta()).map((command) => kommandoId('e1', { kontext: 'tvist', id: TVISTEN, command }));
    expect(new Set(ids()).size).toBe(2);
    expect(ids()).toEqual(ids());
  });
});
