import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { avvikelseDecider } from './decide.js';
import { AVSLUTAD, grund, LEKSAND, OPPEN, rapport, rapportVersion, REGION } from './testing/fall.js';

const { given } = deciderSpec(avvikelseDecider);
const { huvudman: _huvudman, ...samtycke } = grund().data;

describe('a samtycke expressly refused', () => {
  const nej = rapportVersion(2, { grund: 'SAMTYCKE_NEKAT' });
  const aterkallad = (grundId: string) => ({ type: 'GrundAterkallad', data: { huvudman: LEKSAND, grundId } }) as const;
  it('D9 V11 in a newer version withdraws every standing samtycke of that huvudman, before the new words stand there', () => {
    const senare = grund({ grundId: 'g2', omfattning: ['fritext'] });
    const events = given(...OPPEN, grund(), senare)
      .when(nej)
      .events();
    expect(events.slice(0, 2)).toEqual([aterkallad('g1'), aterkallad('g2')]);
    expect(events.map(({ type }) => type)).toEqual(['GrundAterkallad', 'GrundAterkallad', 'AvvikelseKompletterad']);
  });
  it('D9 leaves what rests on no samtycke of its own: other grounds, another huvudman’s, one already withdrawn', () => {
    const andra = [
      grund({ grundId: 'g2', grund: 'GRAVID' }),
      grund({ grundId: 'g3', huvudman: REGION }),
      aterkallad('g1'),
    ];
    expect(
      given(...OPPEN, grund(), ...andra)
        .when(nej)
        .types(),
    ).toEqual(['AvvikelseKompletterad']);
  });
  it('D9 not stated is no refusal: the samtycke stands', () => {
    expect(
      given(...OPPEN, grund())
        .when(rapportVersion(2))
        .types(),
    ).toEqual(['AvvikelseKompletterad']);
  });
  it('D9 after the avslut too, where the version opens the case again', () => {
    expect(
      given(...AVSLUTAD, grund())
        .when(nej)
        .types(),
    ).toEqual(['AvvikelseAteroppnad', 'GrundAterkallad', 'AvvikelseKompletterad']);
  });
  it('in the first version is as nothing stated, and a yes in the next is recorded', () => {
    const forsta = given().when(rapport({ grund: 'SAMTYCKE_NEKAT' }));
    expect(forsta.types()).toEqual(['AvvikelseRapporterad', 'GemensamHanteringInledd']);
    expect(
      given(...forsta.events())
        .when(rapportVersion(2, { grund: samtycke }))
        .types(),
    ).toContain('GrundRegistrerad');
  });
  it('in an older version that comes late is a straggler as all of it', () => {
    const versionTre = given()
      .when(rapportVersion(3, { grund: samtycke }))
      .events();
    expect(
      given(...versionTre)
        .when(nej)
        .events(),
    ).toEqual([]);
  });
});
