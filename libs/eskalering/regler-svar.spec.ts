import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import { eskaleringDecider } from './decide.js';
import { fristerAv } from './frister.js';
import { besvara, besvarad, kommandon, mandat, paborjad, PERSONNUMMER, SENAST, UTANFOR } from './testing/fall.js';
import { UMEA, VLL } from './testing/stegar.js';

const { given } = deciderSpec(eskaleringDecider);

describe('an answer at a level', () => {
  it('D4 is the huvudman’s own, and clears its day alone', () => {
    const svar = given(paborjad()).when(besvara(VLL));
    expect(svar.events()).toEqual([besvarad(VLL)]);
    expect(fristerAv(svar.then())).toEqual([{ nyckel: `part:${UMEA}`, forfaller: SENAST }]);
  });
  it('the same again gives nothing; other words are a new answer', () => {
    const { when } = given(paborjad(), besvarad(VLL));
    expect(when(besvara(VLL)).events()).toEqual([]);
    expect(when(besvara(VLL, 'Vi har ändrat oss.')).types()).toEqual(['NivaBesvarad']);
  });
  it('is given by a mandate to lift or to decide; MANDAT_RACKER_EJ names both', () => {
    const { state, when } = given(paborjad());
    const med = (behorighet: 'besluta' | 'delta') =>
      ({
        type: 'BesvaraNiva',
        data: { huvudman: VLL, mandat: mandat(VLL, { behorigheter: [behorighet] }), svar: 'Ja.' },
      }) as const;
    expect(when(med('besluta')).types()).toEqual(['NivaBesvarad']);
    expect(when(med('delta')).rejection()).toBe('MANDAT_RACKER_EJ');
    expect(() => eskaleringDecider.decide(med('delta'), state)).toThrow(
      'Lyfta och återsända ärenden eller Besluta för huvudmannen',
    );
  });
  it('TEXT_SAKNAS when empty, D5 PERSONNUMMER_I_TEXT when it points out somebody', () => {
    const { when } = given(paborjad());
    expect(when(besvara(VLL, '  ')).rejection()).toBe('TEXT_SAKNAS');
    expect(when(besvara(VLL, `Se ${PERSONNUMMER}`)).rejection()).toBe('PERSONNUMMER_I_TEXT');
  });
  it.each(kommandon(UTANFOR).map((command) => [command.type, command] as const))(
    'I4 ESKALERING_FINNS_EJ for %s by one that is no part',
    (_typ, command) => {
      expect(given(paborjad()).when(command).rejection()).toBe('ESKALERING_FINNS_EJ');
    },
  );
});
