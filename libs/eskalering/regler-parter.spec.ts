import { describe, expect, it } from '@jest/globals';
import type { Mandatfakta } from '#libs/kernel/index.js';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { eskaleringDecider } from './decide.js';
import { PARTER_MAX } from './granser.js';
import {
  avslutad,
  avsluta,
  foljAvslut,
  iSamverkan,
  laggTill,
  laggTillSomKoordinator,
  mandat,
  mottag,
  paborjad,
  SENAST,
  UTANFOR,
} from './testing/fall.js';
import { NORSJO, UMEA, VASTERBOTTEN, VLL } from './testing/stegar.js';

const { given } = deciderSpec(eskaleringDecider);
const tillagd = {
  type: 'PartTillagd',
  data: { av: UMEA, part: { huvudman: NORSJO, niva: 'forsta-linjen', svarSenast: SENAST } },
} as const;

describe('one more part', () => {
  it('by a part, at the foot of its line; the same again gives nothing', () => {
    expect(given(paborjad()).when(laggTill(UMEA)).events()).toEqual([tillagd]);
    expect(given(paborjad(), tillagd).when(laggTill(UMEA)).events()).toEqual([]);
  });
  it('B11 by the koordinator, who is no part; ESKALERING_FINNS_EJ by another', () => {
    expect(given(paborjad()).when(laggTillSomKoordinator(UTANFOR)).types()).toEqual(['PartTillagd']);
    expect(given(paborjad()).when(laggTill(UTANFOR)).rejection()).toBe('ESKALERING_FINNS_EJ');
    expect(given().when(laggTillSomKoordinator(UTANFOR)).rejection()).toBe('ESKALERING_FINNS_EJ');
  });
  it('D6 by a party under a mandate to lift: MANDAT_SAKNAS, MANDAT_GALLER_EJ, MANDAT_RACKER_EJ', () => {
    const med = (fakta: Mandatfakta | null) => given(paborjad()).when(laggTill(UMEA, { mandat: fakta }));
    expect(med(null).rejection()).toBe('MANDAT_SAKNAS');
    expect(med(mandat(VLL)).rejection()).toBe('MANDAT_SAKNAS');
    expect(med(mandat(UMEA, { galler: false })).rejection()).toBe('MANDAT_GALLER_EJ');
    expect(med(mandat(UMEA, { behorigheter: ['delta', 'besluta'] })).rejection()).toBe('MANDAT_RACKER_EJ');
    expect(med(mandat(UMEA, { behorigheter: ['lyfta'] })).types()).toEqual(['PartTillagd']);
  });
  it('STARTNIVA_EJ_LAGST above the foot; ESKALERING_AVSLUTAD after the end', () => {
    const part = { huvudman: NORSJO, niva: 'forvaltningschefsniva', svarSenast: SENAST };
    expect(given(paborjad()).when(laggTill(UMEA, { part })).rejection()).toBe('STARTNIVA_EJ_LAGST');
    expect(given(paborjad(), avslutad).when(laggTill(UMEA)).rejection()).toBe('ESKALERING_AVSLUTAD');
  });
  it('ANNAN_MODELL by the ladder of another model', () => {
    const fel = laggTill(UMEA, { stege: { ...VASTERBOTTEN, modell: 'annan' } });
    expect(given(paborjad()).when(fel).rejection()).toBe('ANNAN_MODELL');
  });
  it('FOR_MANGA_PARTER past the limit', () => {
    const parter = Array.from({ length: PARTER_MAX }, (_, index) => ({
      huvudman: index === 0 ? UMEA : `k${index}`,
      niva: 'forsta-linjen',
      svarSenast: null,
    }));
    expect(given(paborjad({ parter })).when(laggTill(UMEA)).rejection()).toBe('FOR_MANGA_PARTER');
  });
});

describe('a receipt', () => {
  const mottagen = { type: 'EskaleringMottagen', data: { huvudman: VLL, arendenummer: 'UME-7' } } as const;
  it('N4 gives the own system’s number, also after the end; the same again gives nothing', () => {
    expect(given(paborjad(), avslutad).when(mottag(VLL)).events()).toEqual([mottagen]);
    expect(given(paborjad(), mottagen).when(mottag(VLL)).events()).toEqual([]);
  });
  it('N4 REDAN_MOTTAGEN_MED_ANNAT_NUMMER under another', () => {
    expect(given(paborjad(), mottagen).when(mottag(VLL, 'UME-8')).rejection()).toBe('REDAN_MOTTAGEN_MED_ANNAT_NUMMER');
  });
});

describe('the end', () => {
  it('by the one that lifted the question, with its answer and where it was solved', () => {
    expect(given(paborjad()).when(avsluta(UMEA)).events()).toEqual([avslutad]);
    const iSam = given(paborjad(), iSamverkan('lokala-arenor')).when(avsluta(UMEA));
    expect(iSam.events()).toMatchObject([{ data: { niva: 'lokala-arenor' } }]);
    expect(given(paborjad()).when(avsluta(UMEA, 'aterkallad')).events()).toMatchObject([{ data: { niva: null } }]);
  });
  it('D4 ENBART_PABORJANDE by another', () => {
    expect(given(paborjad()).when(avsluta(VLL)).rejection()).toBe('ENBART_PABORJANDE');
  });
  it('follows the end of the avvikelse or tvist; nothing when nothing was lifted or it has ended', () => {
    expect(given(paborjad()).when(foljAvslut).events()).toMatchObject([{ data: { utfall: 'arendet-avslutat' } }]);
    expect(given().when(foljAvslut).events()).toEqual([]);
    expect(given(paborjad(), avslutad).when(foljAvslut).events()).toEqual([]);
  });
});
