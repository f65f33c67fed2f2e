import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { evolve, initial, type KantArende } from './avvikelse.js';
import type { AvvikelseCommand } from './commands.js';
import { avvikelseDecider } from './decide.js';
import type { AvvikelseEvent, GrundRegistrerad } from './events.js';
import { nasFritextInte } from './regler-fritext.js';
import { bedomd, dold, FALUN, grund, LEKSAND, MORA, OPPEN, part, REGION } from './testing/fall.js';

const { given } = deciderSpec(avvikelseDecider);
const BEDOMD = [...OPPEN, bedomd(REGION)];
const granskad = (andrat: Partial<GrundRegistrerad['data']> = {}): GrundRegistrerad =>
  grund({
    ...{ huvudman: REGION, grundId: 'g9', grund: 'AVIDENTIFIERAT', omfattning: ['fritext'] },
    ...{ mottagare: [LEKSAND, REGION], ...andrat },
  });
const inne: AvvikelseEvent = {
  type: 'HuvudmanInvolverad',
  data: { av: LEKSAND, part: part(MORA), svarsfrist: { huvudman: MORA, senast: '2026-04-01' } },
};
const texter = { orsak: dold, atgard: dold, konsekvens: dold, uppfoljning: dold };
const svar = (avidentifieradGrundId: string | null): AvvikelseCommand => ({
  type: 'LamnaAterkoppling',
  data: { huvudman: REGION, ...texter, avidentifieradGrundId },
});

describe('free text said to be de-identified', () => {
  const kommandon: readonly AvvikelseCommand[] = [
    svar('g9'),
    {
      type: 'AvvisaAnsvar',
      data: { huvudman: REGION, skal: dold, foreslagenHuvudman: null, avidentifieradGrundId: 'g9' },
    },
    {
      type: 'UtredAvvikelse',
      data: { huvudman: REGION, orsaker: [{ typ: null, beskrivning: dold }], avidentifieradGrundId: 'g9' },
    },
  ];
  it.each(kommandon.map((command) => [command.type, command] as const))(
    'D9 is a ground of its own, recorded before the act (%s)',
    (_typ, command) => {
      const [forst, akt, ...fler] = given(...BEDOMD)
        .when(command)
        .events();
      expect(forst).toEqual(granskad({ texter: [4] }));
      expect(akt?.data).not.toHaveProperty('avidentifieradGrundId');
      expect(fler).toEqual([]);
    },
  );
  it('D9 nothing is recorded when it is not said, or when it stands already', () => {
    const baraSvar = ['AterkopplingLamnad'];
    expect(
      given(...BEDOMD)
        .when(svar(null))
        .types(),
    ).toEqual(baraSvar);
    expect(
      given(...BEDOMD, granskad({ grundId: 'g1' }))
        .when(svar('g9'))
        .types(),
    ).toEqual(baraSvar);
  });
  it('D9 is said anew when the earlier one was withdrawn or does not reach all that take part now', () => {
    const bada = ['GrundRegistrerad', 'AterkopplingLamnad'];
    const tidigare = granskad({ grundId: 'g1' });
    const bort: AvvikelseEvent = { type: 'GrundAterkallad', data: { huvudman: REGION, grundId: 'g1' } };
    expect(
      given(...BEDOMD, tidigare, bort)
        .when(svar('g9'))
        .types(),
    ).toEqual(bada);
    expect(
      given(...BEDOMD, tidigare, inne)
        .when(svar('g9'))
        .types(),
    ).toEqual(bada);
  });
  it('is not recorded when the act itself is refused', () => {
    expect(
      given(...OPPEN)
        .when(svar('g9'))
        .rejection(),
    ).toBe('BEDOMNING_SAKNAS');
  });
});

describe('whom free text does not reach', () => {
  const lage = (...events: readonly AvvikelseEvent[]): KantArende => {
    const state = events.reduce(evolve, initial);
    if (state.status === 'okand') throw new Error('no case');
    return state;
  };
  const nas = (dag: string, ...events: readonly AvvikelseEvent[]) =>
    nasFritextInte(lage(...BEDOMD, ...events), REGION, dag);
  it('D9 all the others without a ground, those beyond it with one, nobody when it covers all', () => {
    expect(nas('2026-03-01')).toEqual([LEKSAND]);
    expect(nas('2026-03-01', granskad())).toEqual([]);
    expect(nas('2026-03-01', granskad(), inne)).toEqual([MORA]);
  });
  it('D9 neither another huvudman’s ground nor one to identity, nor one past its day, carries the text', () => {
    expect(nas('2026-03-01', grund({ omfattning: ['fritext'] }))).toEqual([LEKSAND]);
    expect(nas('2026-03-01', grund({ huvudman: REGION, omfattning: ['identitet'] }))).toEqual([LEKSAND]);
    const tillMars = granskad({ gallerTillOchMed: '2026-03-01' });
    expect([nas('2026-03-01', tillMars), nas('2026-03-02', tillMars)]).toEqual([[], [LEKSAND]]);
  });
  it('I4 tells nothing of a case to who takes no part', () => {
    expect(nasFritextInte(lage(...BEDOMD), FALUN, '2026-03-01')).toEqual([]);
  });
});
