import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import type { AvvikelseCommand } from './commands.js';
import { avvikelseDecider } from './decide.js';
import { DELTAGARE_MAX, PARTER_MAX } from './granser.js';
import { FALUN, frister, handelseanalys, LEKSAND, MORA, OPPEN, part, rapporterad, REGION } from './testing/fall.js';

const { given } = deciderSpec(avvikelseDecider);
const involvera = (kod: string, svarsfrist = { huvudman: kod, senast: '2026-04-01' }): AvvikelseCommand => ({
  type: 'InvolveraHuvudman',
  data: { huvudman: REGION, part: part(kod), svarsfrist },
});
const involveraData = { huvudman: REGION, part: part(MORA), svarsfrist: { huvudman: MORA, senast: '2026-04-01' } };
const ensam = rapporterad({ berorda: [], svarsfrister: [] });
const manga = Array.from({ length: PARTER_MAX }, (_, index) => part(REGION, `enhet-${index}`));

describe('a further huvudman', () => {
  it('D4 is involved by any that already is, with its own part and day', () => {
    const efter = given(...OPPEN)
      .when(involvera(MORA))
      .then();
    expect('delar' in efter && efter.delar.get(MORA)).toMatchObject({ svarSenast: '2026-04-01', svar: null });
  });
  it('D4 makes a case joint that was not', () => {
    const ensam = rapporterad({ berorda: [], svarsfrister: [] });
    const av = { type: 'InvolveraHuvudman', data: { ...involveraData, huvudman: LEKSAND } } as const;
    expect(given(ensam).when(av).types()).toEqual(['HuvudmanInvolverad', 'GemensamHanteringInledd']);
  });
  it('gives nothing when the part stands there already', () => {
    const samma = { type: 'InvolveraHuvudman', data: { ...involveraData, part: part(REGION, 'vardcentral') } } as const;
    expect(
      given(...OPPEN)
        .when(samma)
        .events(),
    ).toEqual([]);
  });
  it('SVARSFRIST_SAKNAS when the day is of somebody else', () => {
    const fel = involvera(MORA, { huvudman: FALUN, senast: '2026-04-01' });
    expect(
      given(...OPPEN)
        .when(fel)
        .rejection(),
    ).toBe('SVARSFRIST_SAKNAS');
  });
  it('FOR_MANGA_PARTER when the case is full', () => {
    const full = rapporterad({ berorda: manga.slice(1), svarsfrister: frister });
    expect(given(full).when(involvera(MORA)).rejection()).toBe('FOR_MANGA_PARTER');
  });
});

describe('gemensam händelseanalys', () => {
  it('B14 has participants from every involved huvudman', () => {
    expect(
      given(...OPPEN)
        .when(handelseanalys(REGION))
        .types(),
    ).toEqual(['GemensamHandelseanalysGenomford']);
  });
  it('B14 replaces nobody’s own bedömning', () => {
    const fore = given(...OPPEN);
    const efter = fore.when(handelseanalys(REGION)).then();
    expect('delar' in efter && efter.delar).toEqual('delar' in fore.state && fore.state.delar);
  });
  it('B14 DELTAGARE_SAKNAS names the huvudmän that are not at the table', () => {
    expect(
      given(...OPPEN)
        .when(handelseanalys(REGION, [REGION]))
        .rejection(),
    ).toBe('DELTAGARE_SAKNAS');
    expect(() => avvikelseDecider.decide(handelseanalys(REGION, [REGION]), given(...OPPEN).state)).toThrow(LEKSAND);
  });
  it('I4 DELTAGARE_EJ_INVOLVERAD when somebody sits in who is not involved', () => {
    const medFalun = handelseanalys(REGION, [LEKSAND, REGION, FALUN]);
    expect(
      given(...OPPEN)
        .when(medFalun)
        .rejection(),
    ).toBe('DELTAGARE_EJ_INVOLVERAD');
  });
  it('EJ_GEMENSAM on a case of one verksamhet', () => {
    expect(
      given(ensam)
        .when(handelseanalys(LEKSAND, [LEKSAND]))
        .rejection(),
    ).toBe('EJ_GEMENSAM');
  });
  it('FOR_MANGA_DELTAGARE above the limit, not at it', () => {
    const fulltBord = [LEKSAND, ...Array.from({ length: DELTAGARE_MAX - 1 }, () => REGION)];
    expect(
      given(...OPPEN)
        .when(handelseanalys(REGION, fulltBord))
        .types(),
    ).toHaveLength(1);
    expect(
      given(...OPPEN)
        .when(handelseanalys(REGION, [...fulltBord, REGION]))
        .rejection(),
    ).toBe('FOR_MANGA_DELTAGARE');
  });
});
