import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { eskaleringDecider } from './decide.js';
import {
  av,
  besvarad,
  foreslaget,
  IDAG,
  iSamverkan,
  LSG,
  lyft,
  mandat,
  paborjad,
  paborjadI,
  paminnt,
  SENAST,
  uppfor,
  utse,
} from './testing/fall.js';
import {
  DALARNA,
  LSG_REGEL,
  REGION_DALARNA,
  RVN,
  SATER,
  SUNDSVALL,
  UMEA,
  VASTERBOTTEN,
  VASTERNORRLAND,
  vag,
  VLL,
} from './testing/stegar.js';

const { given } = deciderSpec(eskaleringDecider);
const chef = (huvudman: string, funktion: string) => ({ mandat: mandat(huvudman, { funktion }) });
const upp = [paborjad(), ...uppfor(UMEA), ...uppfor(VLL)];
const tillLsg = lyft(UMEA, 'lansamverkansgrupp', chef(UMEA, 'Förvaltningschef'));

describe('to samverkan', () => {
  it('B3 LYFT_EJ_TILLATET: a lokal grupp straight to the LSG, with the rule, its source and who could lift', () => {
    const { state, when } = given(paborjad(), iSamverkan('lokala-arenor'));
    const fel = lyft(UMEA, 'lansamverkansgrupp');
    expect(when(fel).rejection()).toBe('LYFT_EJ_TILLATET');
    expect(() => eskaleringDecider.decide(fel, state)).toThrow(
      `till Länssamverkansgruppen (LSG) enligt Organisering av samverkan (regel: ”${LSG_REGEL}”). Den som kan lyfta: Förvaltningschef på Förvaltningschefsnivå; Beställarfunktion på Förvaltningschefsnivå.`,
    );
  });
  it('B3 by the förvaltningschef, from its own level in the line, also out of a lokal arena', () => {
    const { when } = given(...upp, iSamverkan('lokala-arenor'));
    const [event] = when({ ...tillLsg, data: { ...tillLsg.data, arena: LSG } } as typeof tillLsg).events();
    expect(event).toEqual(
      iSamverkan('lansamverkansgrupp', {
        av: av(UMEA, 'Förvaltningschef'),
        fran: 'forvaltningschefsniva',
        arena: LSG,
        funktion: 'Förvaltningschef',
        regel: LSG_REGEL,
      }),
    );
  });
  it('B3 LYFTFUNKTION_SAKNAS by a verksamhetschef', () => {
    const fel = lyft(UMEA, 'lansamverkansgrupp', chef(UMEA, 'Verksamhetschef'));
    expect(
      given(...upp)
        .when(fel)
        .rejection(),
    ).toBe('LYFTFUNKTION_SAKNAS');
  });
  it('B7 who represents a level lifts only where the huvudman has no function there', () => {
    const foretradare = (huvudman: string) =>
      mandat(huvudman, {
        funktion: 'Områdeschef',
        representerar: { niva: 'forvaltningschefsniva', forankring: 'Åter' },
      });
    const { when } = given(...upp);
    const till = 'lansamverkansgrupp';
    expect(when(lyft(VLL, till, { mandat: foretradare(VLL) })).types()).toEqual(['LyftTillSamverkan']);
    expect(when(lyft(UMEA, till, { mandat: foretradare(UMEA) })).rejection()).toBe('LYFTFUNKTION_SAKNAS');
  });
  it('B5 N5 a member of the LSG raises a fråga from any level, but no avvikelse', () => {
    const ledamot = chef(UMEA, 'Ledamot i länssamverkansgruppen');
    const { when } = given(paborjad());
    const fraga = when(lyft(UMEA, 'lansamverkansgrupp', { ...ledamot, slag: 'fraga' }));
    expect(fraga.events()).toMatchObject([{ data: { fran: null } }]);
    expect(when(lyft(UMEA, 'lansamverkansgrupp', ledamot)).rejection()).toBe('LYFT_EJ_TILLATET');
  });
  it('LYFTVAG_EJ_ANGIVEN: a silent source lets nobody', () => {
    const { state, when } = given(paborjadI(DALARNA, [SATER, REGION_DALARNA]));
    const fel = lyft(SATER, 'lokal-styrgrupp', { stege: DALARNA, slag: 'tvist' });
    expect(when(fel).rejection()).toBe('LYFTVAG_EJ_ANGIVEN');
    expect(() => eskaleringDecider.decide(fel, state)).toThrow('Den som kan lyfta: ej angivet.');
  });
  it('N3 a principiell tvist to närmaste samverkansnivå; N2 another LYFT_EJ_TILLATET there', () => {
    const { state, when } = given(paborjadI(VASTERNORRLAND, [RVN, SUNDSVALL]));
    const till = (slag: 'tvist' | 'principiell-tvist') =>
      lyft(RVN, 'lokal-samverkansgrupp', { stege: VASTERNORRLAND, slag });
    expect(when(till('principiell-tvist')).types()).toEqual(['LyftTillSamverkan']);
    expect(when(till('tvist')).rejection()).toBe('LYFT_EJ_TILLATET');
    expect(() => eskaleringDecider.decide(till('tvist'), state)).toThrow('ingen när det gäller tvister');
  });
  it('STAR_REDAN_DAR and EJ_UPPAT: never to the same or a lower samverkansnivå', () => {
    const { when } = given(...upp, iSamverkan('lansamverkansgrupp', { fran: 'forvaltningschefsniva' }));
    expect(when(tillLsg).rejection()).toBe('STAR_REDAN_DAR');
    expect(when(lyft(UMEA, 'lokala-arenor')).rejection()).toBe('EJ_UPPAT');
    const ordforande = chef(UMEA, 'Ordförande i länssamverkansgruppen');
    expect(when(lyft(UMEA, 'hs-samrad', ordforande)).types()).toEqual(['LyftTillSamverkan']);
  });
});

describe('with an equal mandate', () => {
  const umeaUppe = [paborjad(), ...uppfor(UMEA)];
  it('B7 NIVAERNA_MOTSVARAR_EJ names who has not reached the level', () => {
    const { state, when } = given(...umeaUppe);
    expect(when(tillLsg).rejection()).toBe('NIVAERNA_MOTSVARAR_EJ');
    expect(() => eskaleringDecider.decide(tillLsg, state)).toThrow('från Förvaltningschefsnivå');
    expect(() => eskaleringDecider.decide(tillLsg, state)).toThrow(`inte alla parter nått: ${VLL}.`);
  });
  it('B7 a representative named for the level is there', () => {
    const vid = given(...umeaUppe, ...uppfor(VLL).slice(0, 1)).when(utse(VLL, 'forvaltningschefsniva'));
    const [utsedd] = vid.events();
    const { when } = given(...umeaUppe, ...uppfor(VLL).slice(0, 1), ...(utsedd === undefined ? [] : [utsedd]));
    expect(when(tillLsg).events()).toMatchObject([{ data: { utanMotsvarighet: [] } }]);
  });
  it('B7 nobody is waited for whose day has passed and to whom the lift was proposed; it is recorded', () => {
    const sen = { ...tillLsg, data: { ...tillLsg.data, idag: '2026-04-01' } } as typeof tillLsg;
    const tyst = given(...umeaUppe, paminnt(VLL), foreslaget(VLL));
    expect(tyst.when(sen).events()).toMatchObject([{ data: { utanMotsvarighet: [VLL] } }]);
    expect(
      given(...umeaUppe, paminnt(VLL))
        .when(sen)
        .rejection(),
    ).toBe('NIVAERNA_MOTSVARAR_EJ');
    expect(tyst.when(tillLsg).rejection()).toBe('NIVAERNA_MOTSVARAR_EJ');
    expect(IDAG < SENAST).toBe(true);
  });
  it('a late answer does not take back what the silence let the others do', () => {
    const sent = given(...umeaUppe, paminnt(VLL), foreslaget(VLL), besvarad(VLL));
    expect(sent.when(tillLsg).events()).toMatchObject([{ data: { utanMotsvarighet: [VLL] } }]);
  });
  it('a way from anywhere waits for nobody, and is taken before one that does', () => {
    const nivaer = VASTERBOTTEN.nivaer.map((niva) =>
      niva.id === 'lansamverkansgrupp' ? { ...niva, lyftsAv: [...(niva.lyftsAv ?? []), vag()] } : niva,
    );
    const fritt = { ...tillLsg, data: { ...tillLsg.data, stege: { ...VASTERBOTTEN, nivaer } } } as typeof tillLsg;
    expect(
      given(...umeaUppe)
        .when(fritt)
        .events(),
    ).toMatchObject([{ data: { fran: null, funktion: null } }]);
  });
});
