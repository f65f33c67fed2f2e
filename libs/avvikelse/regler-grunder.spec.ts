import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import type { AvvikelseCommand, RegistreraGrund } from './commands.js';
import { avvikelseDecider } from './decide.js';
import type { GrundRegistrerad } from './events.js';
import { GRUNDER_MAX } from './granser.js';
import { AVSLUTAD, BESVARAD, FALUN, grund, LEKSAND, makulerad, OPPEN, rapport, REGION } from './testing/fall.js';

const { given } = deciderSpec(avvikelseDecider);
const TYPER = { huvudmannatyper: { [REGION]: 'region', [LEKSAND]: 'kommun' } } as const;
const registrera = (andrat: Partial<GrundRegistrerad['data']> = {}): AvvikelseCommand => ({
  type: 'RegistreraGrund',
  data: grund(andrat).data,
});
const aterkalla = (huvudman: string): AvvikelseCommand => ({
  type: 'AterkallaGrund',
  data: { huvudman, grundId: 'g1' },
});

describe('a ground', () => {
  it('D9 samtycke is put on record by an involved huvudman, also after the avslut', () => {
    expect(
      given(...OPPEN)
        .when(registrera())
        .events(),
    ).toEqual([grund({ mottagare: [LEKSAND, REGION] })]);
    expect(
      given(...AVSLUTAD)
        .when(registrera({ huvudman: REGION }))
        .types(),
    ).toEqual(['GrundRegistrerad']);
  });
  it('D9 I4 without named mottagare it holds for those involved then, never for one that comes in later', () => {
    const part = { huvudman: FALUN, verksamhet: null };
    const sedan = { huvudman: REGION, part, svarsfrist: { huvudman: FALUN, senast: '2026-04-01' } };
    const registrerad = given(...OPPEN)
      .when(registrera())
      .events();
    const efter = given(...OPPEN, ...registrerad)
      .when({ type: 'InvolveraHuvudman', data: sedan })
      .then();
    expect(efter).toMatchObject({ grunder: [{ mottagare: [LEKSAND, REGION] }] });
  });
  it('N12 the exception for a pregnant woman is one of its own', () => {
    const gravid = (andrat: Partial<RegistreraGrund['data']>) =>
      given(...OPPEN).when({
        type: 'RegistreraGrund',
        data: { ...grund({ huvudman: REGION, grund: 'GRAVID', mottagare: [LEKSAND] }).data, ...TYPER, ...andrat },
      });
    expect(gravid({}).events()).toMatchObject([
      { data: { grund: 'GRAVID', omfattning: ['identitet'], hanvisning: 'OSL 26 kap. 9 §', mottagare: [LEKSAND] } },
    ]);
    expect(gravid({}).events()[0]?.data).not.toHaveProperty('huvudmannatyper');
    expect(gravid({ omfattning: ['identitet', 'fritext'] }).rejection()).toBe('GRAVID_BARA_IDENTITET');
    for (const fel of [{ huvudman: LEKSAND, mottagare: [REGION] }, { mottagare: [] }, { huvudmannatyper: {} }]) {
      expect(gravid(fel).rejection()).toBe('GRAVID_BARA_TILL_SOCIALTJANST');
    }
  });
  it('D9 OMFATTNING_SAKNAS when it says nothing of what may pass', () => {
    expect(
      given(...OPPEN)
        .when(registrera({ omfattning: [] }))
        .rejection(),
    ).toBe('OMFATTNING_SAKNAS');
  });
  it('D9 OGILTIGT_DATUM when it ends on no day', () => {
    expect(
      given(...OPPEN)
        .when(registrera({ gallerTillOchMed: '2026-13-01' }))
        .rejection(),
    ).toBe('OGILTIGT_DATUM');
    expect(
      given(...OPPEN)
        .when(registrera({ gallerTillOchMed: '2026-12-31' }))
        .types(),
    ).toHaveLength(1);
  });
  it.each(['MENPROVNING', 'UPPGIFTSSKYLDIGHET', 'TILLSYN_REVISION'] as const)(
    'HANVISNING_SAKNAS when %s names no decision or statute',
    (slag) => {
      expect(
        given(...OPPEN)
          .when(registrera({ grund: slag }))
          .rejection(),
      ).toBe('HANVISNING_SAKNAS');
      expect(
        given(...OPPEN)
          .when(registrera({ grund: slag, hanvisning: 'dnr 7', beslutsfunktion: 'Enhetschef' }))
          .types(),
      ).toHaveLength(1);
    },
  );
  it('D9 BESLUTSFUNKTION_SAKNAS when a menprövning does not say which function found it clear', () => {
    const menprovad = (beslutsfunktion: string | null) =>
      given(...OPPEN).when(registrera({ grund: 'MENPROVNING', hanvisning: 'dnr 7', beslutsfunktion }));
    expect(menprovad(null).rejection()).toBe('BESLUTSFUNKTION_SAKNAS');
    expect(menprovad('Enhetschef').types()).toEqual(['GrundRegistrerad']);
  });
  it('D9 GILTIGHET_FOR_LANG past the longest time of its kind; with no end it ends there by itself', () => {
    const samtycke = (andrat: Partial<GrundRegistrerad['data']>) =>
      given(...OPPEN).when(registrera({ givet: '2026-03-01', ...andrat }));
    expect(samtycke({ gallerTillOchMed: '2028-03-02' }).rejection()).toBe('GILTIGHET_FOR_LANG');
    expect(samtycke({ gallerTillOchMed: '2028-03-01' }).types()).toHaveLength(1);
    expect(samtycke({ givet: '2026-02-30' }).rejection()).toBe('OGILTIGT_DATUM');
    expect(samtycke({}).then()).toMatchObject({ grunder: [{ gallerTillOchMed: '2028-03-01' }] });
    expect(samtycke({ givet: null }).then()).toMatchObject({ grunder: [{ gallerTillOchMed: null }] });
  });
  it('I4 TEXT_FINNS_EJ when it is limited to a text that is not its own, or is still to come', () => {
    const till = (texter: readonly number[]) => given(...OPPEN).when(registrera({ texter }));
    expect(till([1]).rejection()).toBe('TEXT_FINNS_EJ');
    expect(till([2]).rejection()).toBe('TEXT_FINNS_EJ');
    expect(till([0, 0]).events()).toMatchObject([{ data: { texter: [0] } }]);
  });
  it('D9 INGEN_TEXT_ATT_LAMNA: AVIDENTIFIERAT names the texts that stand, never later ones', () => {
    const avidentifierat = (huvudman: string) =>
      given(...BESVARAD).when(registrera({ huvudman, grund: 'AVIDENTIFIERAT', omfattning: ['fritext'] }));
    expect(avidentifierat(REGION).events()).toMatchObject([{ data: { texter: [3] } }]);
    expect(avidentifierat(LEKSAND).events()).toMatchObject([{ data: { texter: [0] } }]);
    expect(
      given(...OPPEN)
        .when(registrera({ huvudman: REGION, grund: 'AVIDENTIFIERAT', omfattning: ['fritext'] }))
        .rejection(),
    ).toBe('INGEN_TEXT_ATT_LAMNA');
  });
  it('I4 MOTTAGARE_EJ_INVOLVERAD when it is to hold for somebody outside the case', () => {
    expect(
      given(...OPPEN)
        .when(registrera({ mottagare: [FALUN] }))
        .rejection(),
    ).toBe('MOTTAGARE_EJ_INVOLVERAD');
    expect(
      given(...OPPEN)
        .when(registrera({ mottagare: [REGION] }))
        .types(),
    ).toHaveLength(1);
  });
  it('I4 GRUND_GALLER_BARA_EGEN: samma huvudman never opens for another', () => {
    const samma = (mottagare: readonly string[]) => registrera({ grund: 'SAMMA_HUVUDMAN', mottagare });
    expect(
      given(...OPPEN)
        .when(samma([]))
        .rejection(),
    ).toBe('GRUND_GALLER_BARA_EGEN');
    expect(
      given(...OPPEN)
        .when(samma([REGION]))
        .rejection(),
    ).toBe('GRUND_GALLER_BARA_EGEN');
    expect(
      given(...OPPEN)
        .when(samma([LEKSAND]))
        .types(),
    ).toHaveLength(1);
  });
  it('D9 AVIDENTIFIERAT_BARA_FRITEXT: reviewed text opens text, never identity', () => {
    const granskad = (omfattning: GrundRegistrerad['data']['omfattning']) =>
      given(...OPPEN).when(registrera({ grund: 'AVIDENTIFIERAT', omfattning }));
    expect(granskad(['identitet']).rejection()).toBe('AVIDENTIFIERAT_BARA_FRITEXT');
    expect(granskad(['fritext', 'identitet']).rejection()).toBe('AVIDENTIFIERAT_BARA_FRITEXT');
    expect(granskad([]).rejection()).toBe('OMFATTNING_SAKNAS');
    expect(granskad(['fritext']).events()).toMatchObject([{ data: { omfattning: ['fritext'], hanvisning: null } }]);
  });
  it('GRUND_FINNS_REDAN when its id is taken', () => {
    expect(
      given(...OPPEN, grund())
        .when(registrera({ grund: 'GRAVID' }))
        .rejection(),
    ).toBe('GRUND_FINNS_REDAN');
  });
  it('FOR_MANGA_GRUNDER at the limit', () => {
    const manga = Array.from({ length: GRUNDER_MAX }, (_, index) => grund({ grundId: `m${index}` }));
    expect(
      given(...OPPEN, ...manga)
        .when(registrera())
        .rejection(),
    ).toBe('FOR_MANGA_GRUNDER');
    expect(
      given(...OPPEN, ...manga.slice(1))
        .when(registrera())
        .types(),
    ).toHaveLength(1);
  });
  it('is held to the same rules when it comes with a report', () => {
    const { huvudman: _huvudman, ...utan } = grund({ omfattning: [] }).data;
    expect(
      given()
        .when(rapport({ grund: utan }))
        .rejection(),
    ).toBe('OMFATTNING_SAKNAS');
  });
});

describe('withdrawal', () => {
  it('D9 of a samtycke is taken by any involved huvudman, in any state of the case', () => {
    const bort = [{ type: 'GrundAterkallad', data: { huvudman: REGION, grundId: 'g1' } }];
    expect(
      given(...OPPEN, grund())
        .when(aterkalla(REGION))
        .events(),
    ).toEqual(bort);
    expect(
      given(...OPPEN, grund(), makulerad)
        .when(aterkalla(REGION))
        .events(),
    ).toEqual(bort);
  });
  it('D9 a second time gives nothing', () => {
    const bort = given(...OPPEN, grund())
      .when(aterkalla(LEKSAND))
      .events();
    expect(
      given(...OPPEN, grund(), ...bort)
        .when(aterkalla(REGION))
        .events(),
    ).toEqual([]);
  });
  it('ENBART_EGEN_GRUND for any other ground', () => {
    for (const annan of ['GRAVID', 'AVIDENTIFIERAT'] as const) {
      const fall = given(...OPPEN, grund({ grund: annan, omfattning: ['fritext'] }));
      expect(fall.when(aterkalla(REGION)).rejection()).toBe('ENBART_EGEN_GRUND');
      expect(fall.when(aterkalla(LEKSAND)).types()).toEqual(['GrundAterkallad']);
    }
  });
  it('GRUND_FINNS_EJ for one never recorded', () => {
    expect(
      given(...OPPEN)
        .when(aterkalla(LEKSAND))
        .rejection(),
    ).toBe('GRUND_FINNS_EJ');
  });
});
