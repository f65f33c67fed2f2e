import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { avvikelseDecider } from './decide.js';
import { PARTER_MAX } from './granser.js';
import {
  AVSLUTAD,
  bedomd,
  BESVARAD,
  gemensam,
  grund,
  LEKSAND,
  MAKULERAD,
  MORA,
  OPPEN,
  part,
  rapport,
  rapporterad,
  rapportVersion,
  REGION,
} from './testing/fall.js';

const { given } = deciderSpec(avvikelseDecider);
const { huvudman: _huvudman, ...samtycke } = grund().data;
const manga = Array.from({ length: PARTER_MAX }, (_, index) => part(REGION, `enhet-${index}`));
describe('a first report', () => {
  it('D3 takes in what the own routine has registered, with the days to answer by of those concerned only', () => {
    expect(given().when(rapport()).events()[0]).toEqual(rapporterad());
  });
  it('D4 begins joint handling at once when more than one verksamhet is concerned', () => {
    expect(given().when(rapport()).events()[1]).toEqual(gemensam);
  });
  it('D4 is not joint when only the reporting verksamhet is concerned', () => {
    expect(
      given()
        .when(rapport({ berorda: [] }))
        .types(),
    ).toEqual(['AvvikelseRapporterad']);
  });
  it('D4 is joint between two verksamheter of one huvudman', () => {
    const inom = rapport({ berorda: [part(LEKSAND, 'lss')] });
    expect(given().when(inom).types()).toEqual(['AvvikelseRapporterad', 'GemensamHanteringInledd']);
  });
  it('D4 counts a part named twice once, and not at all when it is the reporting one', () => {
    const dubbel = rapport({ berorda: [part(LEKSAND, 'hemsjukvard'), part(REGION), part(REGION)] });
    expect(given().when(dubbel).then()).toMatchObject({ berorda: [part(REGION)] });
  });
  it('D9 records the samtycke that came with it', () => {
    expect(
      given()
        .when(rapport({ grund: samtycke }))
        .events()[2],
    ).toEqual(grund({ mottagare: [LEKSAND, REGION] }));
  });
  it('D9 I4 a samtycke in a newer version holds for those the version names, not for others let in meanwhile', () => {
    const inne = { av: REGION, part: part(MORA), svarsfrist: { huvudman: MORA, senast: '2026-04-01' } };
    const events = given(...OPPEN, { type: 'HuvudmanInvolverad', data: inne })
      .when(rapportVersion(2, { grund: samtycke }))
      .events();
    expect(events.at(-1)).toEqual(grund({ mottagare: [LEKSAND, REGION] }));
  });
  it('takes a source that begins with version 2', () => {
    expect(given().when(rapportVersion(2)).then()).toMatchObject({ kalla: { version: 2 } });
  });
  it('SVARSFRIST_SAKNAS when a berörd huvudman has no day to answer by', () => {
    expect(
      given()
        .when(rapport({ svarsfrister: [] }))
        .rejection(),
    ).toBe('SVARSFRIST_SAKNAS');
  });
  it('gives the one that is alone with its case a day too, where the door reckoned one', () => {
    const [med] = given()
      .when(rapport({ berorda: [] }))
      .events();
    const [utan] = given()
      .when(rapport({ berorda: [], svarsfrister: [] }))
      .events();
    expect(med).toMatchObject({ data: { svarsfrister: [{ huvudman: LEKSAND, senast: '2026-04-01' }] } });
    expect(utan).toMatchObject({ data: { svarsfrister: [] } });
  });
  it('KALLA_STAMMER_EJ when one huvudman reports out of the system of another', () => {
    expect(
      given()
        .when(rapport({ rapporterande: part(MORA) }))
        .rejection(),
    ).toBe('KALLA_STAMMER_EJ');
  });
  it('FOR_MANGA_PARTER above the limit, not at it', () => {
    expect(
      given()
        .when(rapport({ berorda: manga }))
        .rejection(),
    ).toBe('FOR_MANGA_PARTER');
    expect(
      given()
        .when(rapport({ berorda: manga.slice(1) }))
        .types(),
    ).toContain('AvvikelseRapporterad');
  });
});

describe('the same ärende again', () => {
  it('gives nothing when version and content are the same', () => {
    expect(
      given(...OPPEN)
        .when(rapport())
        .events(),
    ).toEqual([]);
  });
  it('SAMMA_VERSION_ANNAT_INNEHALL when only the content differs', () => {
    expect(
      given(...OPPEN)
        .when(rapport({ fingeravtryck: 'annat' }))
        .rejection(),
    ).toBe('SAMMA_VERSION_ANNAT_INNEHALL');
  });
  it('gives nothing when it is an older straggler', () => {
    expect(given(rapporterad(), gemensam).when(rapportVersion(2)).types()).toEqual(['AvvikelseKompletterad']);
    const vidVersion2 = given(...OPPEN)
      .when(rapportVersion(2))
      .events();
    expect(
      given(...OPPEN, ...vidVersion2)
        .when(rapport({ fingeravtryck: 'annat' }))
        .events(),
    ).toEqual([]);
  });
  it('KALLA_STAMMER_EJ when it is another ärende of the source', () => {
    const annat = rapport({ kalla: { huvudman: LEKSAND, system: 'synpunkt', arendenummer: 'LEK-2', version: 2 } });
    expect(
      given(...OPPEN)
        .when(annat)
        .rejection(),
    ).toBe('KALLA_STAMMER_EJ');
  });
  it('AVVIKELSE_MAKULERAD, in whatever version it comes', () => {
    expect(
      given(...MAKULERAD)
        .when(rapport())
        .rejection(),
    ).toBe('AVVIKELSE_MAKULERAD');
    expect(
      given(...MAKULERAD)
        .when(rapportVersion(2))
        .rejection(),
    ).toBe('AVVIKELSE_MAKULERAD');
  });
});

describe('a newer version', () => {
  it('completes the case: parts are added and none goes, only the new ones get a day to answer by', () => {
    const [kompletterad] = given(...OPPEN)
      .when(rapportVersion(2, { berorda: [part(MORA)] }))
      .events();
    expect(kompletterad).toMatchObject({
      type: 'AvvikelseKompletterad',
      data: {
        version: 2,
        berorda: [part(REGION, 'vardcentral'), part(MORA)],
        svarsfrister: [{ huvudman: MORA, senast: '2026-04-01' }],
      },
    });
  });
  it('D4 begins joint handling when it becomes joint by it, once', () => {
    const ensam = rapporterad({ berorda: [], svarsfrister: [] });
    const forsta = given(ensam).when(rapportVersion(2)).events();
    expect(forsta.map((event) => event.type)).toEqual(['AvvikelseKompletterad', 'GemensamHanteringInledd']);
    expect(
      given(ensam, ...forsta)
        .when(rapportVersion(3))
        .types(),
    ).toEqual(['AvvikelseKompletterad']);
  });
  it('may correct the verksamhet of the one that reported', () => {
    const rattad = rapportVersion(2, { rapporterande: part(LEKSAND, 'korttid') });
    expect(
      given(...OPPEN)
        .when(rattad)
        .then(),
    ).toMatchObject({ rapporterande: part(LEKSAND, 'korttid') });
  });
  it('leaves what the others have stated untouched', () => {
    const fore = given(...OPPEN, bedomd(REGION));
    expect(fore.when(rapportVersion(2)).then()).toMatchObject({ delar: 'delar' in fore.state && fore.state.delar });
  });
  it('opens an avslutad case again, being the reason itself, and asks for new answers by new days', () => {
    const kompletterad = given(...AVSLUTAD).when(rapportVersion(2));
    expect(kompletterad.types()).toEqual(['AvvikelseAteroppnad', 'AvvikelseKompletterad']);
    expect(kompletterad.events()[0]).toMatchObject({ data: { orsak: 'komplettering', skal: null } });
    const efter = kompletterad.then();
    expect(efter).toMatchObject({ status: 'oppen' });
    expect('delar' in efter && efter.delar.get(REGION)).toMatchObject({ svar: null, bedomd: true });
  });
  it('lets an answer given on an open case stand', () => {
    const efter = given(...BESVARAD)
      .when(rapportVersion(2))
      .then();
    expect('delar' in efter && efter.delar.get(REGION)).toMatchObject({ svar: 'aterkoppling' });
  });
  it('D9 records a samtycke of another scope or end, and not the same again nor one that was withdrawn', () => {
    const aterkallad = { type: 'GrundAterkallad', data: { huvudman: LEKSAND, grundId: 'g1' } } as const;
    const vidare = { ...samtycke, grundId: 'g2', omfattning: ['identitet', 'fritext'] as const };
    const igen = rapportVersion(2, { grund: { ...samtycke, grundId: 'g2' } });
    const forlangt = rapportVersion(2, { grund: { ...samtycke, grundId: 'g2', gallerTillOchMed: '2027-12-31' } });
    expect(
      given(...OPPEN, grund())
        .when(forlangt)
        .types(),
    ).toContain('GrundRegistrerad');
    expect(
      given(...OPPEN, grund())
        .when(rapportVersion(2, { grund: vidare }))
        .types(),
    ).toContain('GrundRegistrerad');
    expect(
      given(...OPPEN, grund())
        .when(igen)
        .types(),
    ).toEqual(['AvvikelseKompletterad']);
    expect(
      given(...OPPEN, grund(), aterkallad)
        .when(igen)
        .types(),
    ).toEqual(['AvvikelseKompletterad']);
    expect(
      given(...OPPEN, grund(), aterkallad)
        .when(forlangt)
        .types(),
    ).toEqual(['AvvikelseKompletterad']);
  });
});
