import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { decide, overenskommelseDecider } from './decide.js';
import type { OverenskommelseEvent } from './events.js';
import { AVSNITT_MAX, LANK_LANGD_MAX, PARTER_MAX, VERSIONER_MAX } from './granser.js';
import {
  andraParter,
  anta,
  koordinator,
  LANK,
  lankaKalla,
  lansfil,
  LEKSAND,
  part,
  PERSONNUMMER,
  REGION,
  registrera,
  registrerad,
  SATER,
  SUNDSVALL,
  version,
} from './testing/fall.js';

const { given } = deciderSpec(overenskommelseDecider);
const LOKAL = { niva: 'lokal', overordnad: 'dalarna-psykiska-funktionsnedsattningar' } as const;
const manga = (antal: number): readonly string[] => Array.from({ length: antal }, (_, index) => `p${index}`);

describe('an agreement that stands in no file', () => {
  it('D1 D2 is registered by a party, with its versions and parties as they are stated', () => {
    const [event] = given().when(registrera()).events();
    expect(event).toEqual({ type: 'OverenskommelseRegistrerad', data: lansfil({ lansfilId: null }) });
  });
  it('OVERENSKOMMELSE_FINNS_REDAN the second time', () => {
    expect(given(registrerad).when(registrera()).rejection()).toBe('OVERENSKOMMELSE_FINNS_REDAN');
  });
  it('ENBART_PART or the koordinator registers it', () => {
    expect(
      given()
        .when(registrera({ av: SUNDSVALL }))
        .rejection(),
    ).toBe('ENBART_PART');
    expect(
      given()
        .when(registrera({ av: SUNDSVALL, koordinator: true }))
        .types(),
    ).toHaveLength(1);
  });
  it('D10 a local one names the regional one that it breaks down: OVERORDNAD_SAKNAS, OVERORDNAD_BARA_LOKAL', () => {
    expect(given().when(registrera(LOKAL)).types()).toHaveLength(1);
    expect(
      given()
        .when(registrera({ niva: 'lokal' }))
        .rejection(),
    ).toBe('OVERORDNAD_SAKNAS');
    expect(
      given()
        .when(registrera({ overordnad: 'x' }))
        .rejection(),
    ).toBe('OVERORDNAD_BARA_LOKAL');
  });
  it('D2 FOR_FA_PARTER, FOR_MANGA_PARTER: two or more, each once', () => {
    expect(
      given()
        .when(registrera({ parter: [LEKSAND, LEKSAND] }))
        .rejection(),
    ).toBe('FOR_FA_PARTER');
    expect(
      given()
        .when(registrera({ parter: [LEKSAND, ...manga(PARTER_MAX)] }))
        .rejection(),
    ).toBe('FOR_MANGA_PARTER');
    const [event] = given()
      .when(registrera({ parter: [LEKSAND, REGION, LEKSAND] }))
      .events();
    expect(event?.data).toMatchObject({ parter: [LEKSAND, REGION] });
    expect(
      given()
        .when(registrera({ parter: [LEKSAND, ...manga(PARTER_MAX - 1)] }))
        .types(),
    ).toHaveLength(1);
  });
  it('FOR_MANGA_AVSNITT, FOR_MANGA_VERSIONER past the limit', () => {
    expect(
      given()
        .when(registrera({ avsnitt: manga(AVSNITT_MAX) }))
        .types(),
    ).toHaveLength(1);
    expect(
      given()
        .when(registrera({ avsnitt: manga(AVSNITT_MAX + 1) }))
        .rejection(),
    ).toBe('FOR_MANGA_AVSNITT');
    const versioner = manga(VERSIONER_MAX + 1).map((namn) => version(namn));
    expect(given().when(registrera({ versioner })).rejection()).toBe('FOR_MANGA_VERSIONER');
    expect(
      given()
        .when(registrera({ versioner: versioner.slice(1) }))
        .types(),
    ).toHaveLength(1);
  });
  it('VERSION_FINNS when two of its versions share a name', () => {
    const versioner = [version('1'), version('1', { dnr: 'RD 1' })];
    expect(given().when(registrera({ versioner })).rejection()).toBe('VERSION_FINNS');
  });
  it('TEXT_SAKNAS without a name; D5 PERSONNUMMER_I_TEXT in any text', () => {
    expect(
      given()
        .when(registrera({ namn: ' ' }))
        .rejection(),
    ).toBe('TEXT_SAKNAS');
    expect(
      given()
        .when(registrera({ avsnitt: [''] }))
        .rejection(),
    ).toBe('TEXT_SAKNAS');
    for (const andrat of [
      { namn: `Överenskommelse om ${PERSONNUMMER}` },
      { dokumenttyp: PERSONNUMMER },
      { avsnitt: ['Tvister', PERSONNUMMER] },
      { lank: `https://a.example/${PERSONNUMMER}` },
      { versioner: [version('1', { dnr: PERSONNUMMER })] },
    ]) {
      expect(given().when(registrera(andrat)).rejection()).toBe('PERSONNUMMER_I_TEXT');
    }
  });
});

describe('an agreement of the län’s file', () => {
  const fran = lansfil();
  it('is at hand without events: the first command writes what the file said before its own', () => {
    const forst = given().when({ type: 'LankaKalla', data: { koordinator: false, fran, av: LEKSAND, lank: LANK } });
    expect(forst.events()).toEqual([registrerad, { type: 'KallaLankad', data: { av: LEKSAND, lank: LANK } }]);
  });
  it('what the file says is not written again, and a changed file changes nothing recorded', () => {
    const igen = given(registrerad).when({
      type: 'LankaKalla',
      data: { koordinator: false, fran: lansfil({ parter: [SUNDSVALL, REGION] }), av: LEKSAND, lank: LANK },
    });
    expect(igen.types()).toEqual(['KallaLankad']);
  });
  it('a command that changes nothing writes nothing, not the first event either', () => {
    const samma = { ...part, fran, av: LEKSAND, skal: 'samma', parter: [SATER, REGION, LEKSAND] };
    expect(given().when({ type: 'AndraParter', data: samma }).events()).toEqual([]);
  });
  it('OVERENSKOMMELSE_FINNS_EJ without file and events', () => {
    expect(given().when(lankaKalla(LANK)).rejection()).toBe('OVERENSKOMMELSE_FINNS_EJ');
    expect(
      given()
        .when(anta(version('4')))
        .rejection(),
    ).toBe('OVERENSKOMMELSE_FINNS_EJ');
  });
});

describe('the parties', () => {
  it('D2 N1 change by a party or the koordinator, with a reason; who leaves may say so itself', () => {
    expect(
      given(registrerad)
        .when(andraParter([REGION, SATER]))
        .events(),
    ).toEqual([{ type: 'ParterAndrade', data: { av: LEKSAND, parter: [REGION, SATER], skal: 'Ny utförare' } }]);
    const avKoordinator = { ...koordinator, av: SUNDSVALL, parter: [REGION, SATER, 'vardforetag'], skal: 'Avtal' };
    expect(given(registrerad).when({ type: 'AndraParter', data: avKoordinator }).types()).toEqual(['ParterAndrade']);
  });
  it('D2 N1 a party may add others and leave; taking others out is PART_TAS_UT_AV_KOORDINATORN, naming them', () => {
    const forsok = (parter: readonly string[]) => given(registrerad).when(andraParter(parter));
    expect(forsok([REGION, LEKSAND, SATER, SUNDSVALL]).types()).toEqual(['ParterAndrade']);
    expect(forsok([REGION, SATER, SUNDSVALL]).types()).toEqual(['ParterAndrade']);
    expect(forsok([REGION, LEKSAND]).rejection()).toBe('PART_TAS_UT_AV_KOORDINATORN');
    expect(forsok([LEKSAND, SUNDSVALL]).rejection()).toBe('PART_TAS_UT_AV_KOORDINATORN');
    expect(() => decide(andraParter([LEKSAND, SUNDSVALL]), given(registrerad).state)).toThrow(`${REGION}, ${SATER}.`);
    const avKoordinator = { ...koordinator, av: REGION, parter: [REGION, LEKSAND], skal: 'Utträde' };
    expect(given(registrerad).when({ type: 'AndraParter', data: avKoordinator }).types()).toEqual(['ParterAndrade']);
  });
  it('D10 N1 the same holds for a local agreement', () => {
    const lokal: OverenskommelseEvent = {
      type: 'OverenskommelseRegistrerad',
      data: lansfil({ lansfilId: null, niva: 'lokal', overordnad: 'dalarna-psykiska-funktionsnedsattningar' }),
    };
    expect(
      given(lokal)
        .when(andraParter([REGION, LEKSAND]))
        .rejection(),
    ).toBe('PART_TAS_UT_AV_KOORDINATORN');
  });
  it('ENBART_PART, FOR_FA_PARTER, TEXT_SAKNAS, PERSONNUMMER_I_TEXT otherwise', () => {
    const forsok = (command: ReturnType<typeof andraParter>) => given(registrerad).when(command).rejection();
    expect(forsok(andraParter([REGION, SATER], SUNDSVALL))).toBe('ENBART_PART');
    expect(forsok(andraParter([REGION]))).toBe('FOR_FA_PARTER');
    expect(forsok(andraParter([REGION, SATER], LEKSAND, ''))).toBe('TEXT_SAKNAS');
    expect(forsok(andraParter([REGION, SATER], LEKSAND, PERSONNUMMER))).toBe('PERSONNUMMER_I_TEXT');
  });
  it('who has left is no party any more', () => {
    const utan = given(registrerad, {
      type: 'ParterAndrade',
      data: { av: LEKSAND, parter: [REGION, SATER], skal: 's' },
    });
    expect(utan.when(lankaKalla(LANK)).rejection()).toBe('ENBART_PART');
  });
});

describe('the owner’s source', () => {
  it('B10 is a link, and the same again is nothing', () => {
    expect(given(registrerad).when(lankaKalla(LANK)).then()).toMatchObject({ lank: LANK });
    const lankad = { type: 'KallaLankad', data: { av: LEKSAND, lank: LANK } } as const;
    expect(given(registrerad, lankad).when(lankaKalla(LANK)).events()).toEqual([]);
    expect(given(registrerad).when(lankaKalla(LANK, SUNDSVALL)).rejection()).toBe('ENBART_PART');
  });
  it.each(['http://a.example/x', 'https://anna:hemlig@a.example', 'https://anna@a.example', 'fil.pdf', 'javascript:1'])(
    'OGILTIG_LANK %s',
    (lank) => {
      expect(given(registrerad).when(lankaKalla(lank)).rejection()).toBe('OGILTIG_LANK');
    },
  );
  it('OGILTIG_LANK when it is longer than an address', () => {
    const bas = 'https://a.example/';
    const lank = (langd: number): string => bas + 'a'.repeat(langd - bas.length);
    expect(
      given(registrerad)
        .when(lankaKalla(lank(LANK_LANGD_MAX + 1)))
        .rejection(),
    ).toBe('OGILTIG_LANK');
    expect(
      given(registrerad)
        .when(lankaKalla(lank(LANK_LANGD_MAX)))
        .types(),
    ).toEqual(['KallaLankad']);
  });
});
