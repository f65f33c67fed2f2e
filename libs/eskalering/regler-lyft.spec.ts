import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { eskaleringDecider } from './decide.js';
import type { EskaleringEvent } from './events.js';
import {
  avslutad,
  besvarad,
  iSamverkan,
  LSG,
  lyft,
  mandat,
  paborjad,
  paborjadI,
  PERSONNUMMER,
  start,
  steg,
  underlag,
} from './testing/fall.js';
import { NORSJO, RVN, SUNDSVALL, UMEA, VASTERBOTTEN, VASTERNORRLAND, VLL, vag } from './testing/stegar.js';

const { given } = deciderSpec(eskaleringDecider);
const chef = (huvudman: string, funktion: string) => ({ mandat: mandat(huvudman, { funktion }) });

describe('the first lift', () => {
  it('N2 begins the escalation at the foot of every line and takes the step', () => {
    const forst = given().when(lyft(UMEA, 'verksamhetschefsniva', { start: start() }));
    expect(forst.events()).toEqual([paborjad(), steg(UMEA, 'forsta-linjen', 'verksamhetschefsniva')]);
  });
  it('ESKALERING_FINNS_EJ without anything to begin from, and for one that it does not concern', () => {
    expect(given().when(lyft(UMEA, 'verksamhetschefsniva')).rejection()).toBe('ESKALERING_FINNS_EJ');
    const fel = given().when(lyft(NORSJO, 'verksamhetschefsniva', { start: start() }));
    expect(fel.rejection()).toBe('ESKALERING_FINNS_EJ');
  });
  it('begins nothing when the lift is refused', () => {
    const fel = given().when(lyft(UMEA, 'lansamverkansgrupp', { start: start() }));
    expect(fel.rejection()).toBe('LYFT_EJ_TILLATET');
  });
});

describe('the first lift after the end', () => {
  const samverkat = iSamverkan('lokala-arenor', { arena: LSG });
  const igen = (...historia: readonly EskaleringEvent[]) =>
    given(paborjad(), steg(UMEA, 'forsta-linjen', 'verksamhetschefsniva'), ...historia, avslutad).when(
      lyft(UMEA, 'verksamhetschefsniva', { start: start() }),
    );

  it('N2 begins anew at the foot of every line: the case is open, whatever its escalation once ended with', () => {
    expect(igen().events()).toEqual([paborjad(), steg(UMEA, 'forsta-linjen', 'verksamhetschefsniva')]);
  });
  it('N4 I4 keeps the numbers, and the arenas that have had it; nothing else of where it stood', () => {
    const mottagen: EskaleringEvent = { type: 'EskaleringMottagen', data: { huvudman: VLL, arendenummer: 'R-1' } };
    const state = igen(samverkat, mottagen, besvarad(VLL)).then();
    expect(state).toMatchObject({
      status: 'pagaende',
      samverkan: null,
      samverkanshistorik: [{ niva: 'lokala-arenor', arena: LSG }],
    });
    const parter = state.status === 'okand' ? new Map<string, unknown>() : state.parter;
    expect(parter.get(VLL)).toMatchObject({ niva: 'forsta-linjen', arendenummer: 'R-1', svar: null, paminnd: null });
  });
  it('B4 leaves nobody out who was on its ladder', () => {
    const tillagd: EskaleringEvent = {
      type: 'PartTillagd',
      data: { av: UMEA, part: { huvudman: NORSJO, niva: 'forsta-linjen', svarSenast: null } },
    };
    expect(igen(tillagd).events()).toMatchObject([{ data: { parter: [{}, {}, { huvudman: NORSJO }] } }, {}]);
  });
  it('begins nothing while it goes on', () => {
    const forst = given(paborjad()).when(lyft(UMEA, 'verksamhetschefsniva', { start: start() }));
    expect(forst.events()).toEqual([steg(UMEA, 'forsta-linjen', 'verksamhetschefsniva')]);
  });
});

describe('who may lift', () => {
  const till = 'verksamhetschefsniva';
  it('D6 MANDAT_SAKNAS, MANDAT_GALLER_EJ, MANDAT_RACKER_EJ without a mandate of one’s own that holds and reaches', () => {
    const { when } = given(paborjad());
    expect(when(lyft(UMEA, till, { mandat: null })).rejection()).toBe('MANDAT_SAKNAS');
    expect(when(lyft(UMEA, till, { mandat: mandat(VLL) })).rejection()).toBe('MANDAT_SAKNAS');
    expect(when(lyft(UMEA, till, { mandat: mandat(UMEA, { galler: false }) })).rejection()).toBe('MANDAT_GALLER_EJ');
    const delta = mandat(UMEA, { behorigheter: ['delta'] });
    expect(when(lyft(UMEA, till, { mandat: delta })).rejection()).toBe('MANDAT_RACKER_EJ');
  });
  it('ESKALERING_AVSLUTAD after the end', () => {
    expect(given(paborjad(), avslutad).when(lyft(UMEA, till)).rejection()).toBe('ESKALERING_AVSLUTAD');
  });
  it('ANNAN_MODELL by the ladder of another model', () => {
    const fel = lyft(UMEA, till, { stege: { ...VASTERBOTTEN, modell: 'vasterbotten-nuvarande' } });
    expect(given(paborjad()).when(fel).rejection()).toBe('ANNAN_MODELL');
  });
});

describe('what a lift carries', () => {
  it('TEXT_SAKNAS without a heading', () => {
    const fel = lyft(UMEA, 'verksamhetschefsniva', { underlag: { ...underlag, rubrik: ' ' } });
    expect(given(paborjad()).when(fel).rejection()).toBe('TEXT_SAKNAS');
  });
  it.each(['rubrik', 'faktaunderlag', 'forslag'])('D5 PERSONNUMMER_I_TEXT in %s', (falt) => {
    const fel = lyft(UMEA, 'verksamhetschefsniva', { underlag: { ...underlag, [falt]: `Se ${PERSONNUMMER}.` } });
    expect(given(paborjad()).when(fel).rejection()).toBe('PERSONNUMMER_I_TEXT');
  });
  it('B4 UNDERLAG_SAKNAS names what is lacking, to samverkan whatever the source asks for', () => {
    const bara = { ...underlag, faktaunderlag: null, forslag: ' ' };
    const { state } = given(paborjadI(VASTERNORRLAND, [RVN, SUNDSVALL]));
    const fel = lyft(RVN, 'lokal-samverkansgrupp', { stege: VASTERNORRLAND, underlag: bara });
    expect(() => eskaleringDecider.decide(fel, state)).toThrow('behöver faktaunderlag och förslag');
    expect(
      given(paborjad())
        .when(lyft(UMEA, 'verksamhetschefsniva', { underlag: bara }))
        .rejection(),
    ).toBe('UNDERLAG_SAKNAS');
  });
  it('B4 a step that the source asks nothing of needs the heading alone', () => {
    const bara = { rubrik: 'Kostnad för hjälpmedel', faktaunderlag: null, forslag: null };
    const steget = lyft(RVN, 'ledningsniva', { stege: VASTERNORRLAND, slag: 'tvist', underlag: bara });
    expect(
      given(paborjadI(VASTERNORRLAND, [RVN, SUNDSVALL]))
        .when(steget)
        .types(),
    ).toEqual(['LyftILinjen']);
  });
});

describe('up the own line', () => {
  it('NIVAN_FINNS_EJ, STAR_REDAN_DAR, EJ_UPPAT: to a level of the model that is above', () => {
    const { when } = given(paborjad(), steg(UMEA, 'forsta-linjen', 'verksamhetschefsniva'));
    expect(when(lyft(UMEA, 'manen')).rejection()).toBe('NIVAN_FINNS_EJ');
    expect(when(lyft(UMEA, 'verksamhetschefsniva')).rejection()).toBe('STAR_REDAN_DAR');
    expect(when(lyft(UMEA, 'forsta-linjen')).rejection()).toBe('EJ_UPPAT');
    expect(when(lyft(UMEA, 'forvaltningschefsniva', chef(UMEA, 'Verksamhetschef'))).types()).toEqual(['LyftILinjen']);
  });
  it('EJ_NASTA_I_LINJEN: a step at a time', () => {
    const { state, when } = given(paborjad());
    const hopp = lyft(UMEA, 'forvaltningschefsniva');
    expect(when(hopp).rejection()).toBe('EJ_NASTA_I_LINJEN');
    expect(() => eskaleringDecider.decide(hopp, state)).toThrow('Nästa nivå är Verksamhetschefsnivå.');
  });
  it('B7 NIVAN_SAKNAS_I_LINJEN where the huvudman lacks the level', () => {
    const norsjo = paborjadI(VASTERBOTTEN, [NORSJO, VLL]);
    expect(given(norsjo).when(lyft(NORSJO, 'verksamhetschefsniva')).rejection()).toBe('NIVAN_SAKNAS_I_LINJEN');
  });
  it('B7 past a level that the huvudman lacks, by the function of that level or who represents it', () => {
    const { when } = given(paborjadI(VASTERBOTTEN, [NORSJO, VLL]));
    const till = 'forvaltningschefsniva';
    const foretradd = mandat(NORSJO, { representerar: { niva: 'verksamhetschefsniva', forankring: 'Åter' } });
    expect(when(lyft(NORSJO, till)).rejection()).toBe('LYFTFUNKTION_SAKNAS');
    expect(when(lyft(NORSJO, till, { mandat: foretradd })).types()).toEqual(['LyftILinjen']);
  });
  it('N2 where the only ways go from below where its line begins, the ordinary line holds', () => {
    const linjer = { ...VASTERBOTTEN.linjer, [VLL]: VASTERBOTTEN.linjer[VLL]?.slice(1) ?? [] };
    const nivaer = VASTERBOTTEN.nivaer.map((niva) =>
      niva.id === 'forvaltningschefsniva'
        ? { ...niva, lyftsAv: [vag({ franNiva: 'forsta-linjen', funktion: 'X' })] }
        : niva,
    );
    const stege = { ...VASTERBOTTEN, linjer, nivaer };
    const { when } = given(paborjadI(stege, [UMEA, VLL]));
    expect(when(lyft(VLL, 'forvaltningschefsniva', { stege })).types()).toEqual(['LyftILinjen']);
  });
  it('LYFTFUNKTION_SAKNAS by another function than the way names; blanks and case do not matter', () => {
    const { when } = given(paborjad());
    const till = 'verksamhetschefsniva';
    expect(when(lyft(UMEA, till, chef(UMEA, 'Sjuksköterska'))).rejection()).toBe('LYFTFUNKTION_SAKNAS');
    expect(when(lyft(UMEA, till, chef(UMEA, 'första  Linjens chef'))).types()).toEqual(['LyftILinjen']);
  });
  it('N2 where the source says nothing of the kind of matter, the ordinary line holds', () => {
    const { when } = given(paborjadI(VASTERNORRLAND, [RVN, SUNDSVALL]));
    const avvikelse = lyft(RVN, 'ledningsniva', { stege: VASTERNORRLAND, slag: 'avvikelse' });
    expect(when(avvikelse).types()).toEqual(['LyftILinjen']);
  });
  it('LYFT_EJ_TILLATET to a level to which nothing is lifted', () => {
    const nivaer = VASTERBOTTEN.nivaer.map((niva) => ({ ...niva, lyftsAv: [] }));
    const fel = lyft(UMEA, 'verksamhetschefsniva', { stege: { ...VASTERBOTTEN, nivaer } });
    expect(given(paborjad()).when(fel).rejection()).toBe('LYFT_EJ_TILLATET');
  });
  it('while in samverkan: the line is still the huvudman’s own', () => {
    const i = given(paborjad(), iSamverkan('lokala-arenor')).when(lyft(UMEA, 'verksamhetschefsniva'));
    expect(i.then()).toMatchObject({ samverkan: { niva: 'lokala-arenor' } });
  });
});
