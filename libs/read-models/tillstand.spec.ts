import { describe, expect, it } from '@jest/globals';
import { evolve as evolveEskalering, initial as ingenEskalering } from '#libs/eskalering/eskalering.js';
import { upcast as upcastEskalering } from '#libs/eskalering/upcast.js';
import { evolve as evolveAvtal, initial as ingetAvtal } from '#libs/overenskommelse/overenskommelse.js';
import { upcast as upcastAvtal } from '#libs/overenskommelse/upcast.js';
import { evolve as evolveTvist, initial as ingenTvist } from '#libs/tvist/tvist.js';
import { upcast as upcastTvist } from '#libs/tvist/upcast.js';
import { slumphistoria } from './testing/historia.js';
import { tillstandAv, tillstandSomText } from './tillstand.js';

const { events } = slumphistoria(3, 0, 40);
const strommar = (prefix: string) =>
  [...Map.groupBy(events, ({ stream }) => stream)].filter(([stream]) => stream.startsWith(prefix));
const eskaleringar = strommar('eskalering-').map(([, hela]) =>
  hela.map((en) => upcastEskalering(en)).reduce(evolveEskalering, ingenEskalering),
);
const tvister = strommar('tvist-').map(([, hela]) => hela.map((en) => upcastTvist(en)).reduce(evolveTvist, ingenTvist));
const avtal = strommar('overenskommelse-').map(([, hela]) =>
  hela.map((en) => upcastAvtal(en)).reduce(evolveAvtal, ingetAvtal),
);

/** Every name that stands anywhere in the states. */
const namnI = (tillstand: readonly object[]): string =>
  [...new Set([...tillstandSomText(tillstand).matchAll(/"([a-zA-Z]+)":/g)].map(([, namn]) => namn))].sort().join(' ');

describe('a state kept in a row', () => {
  it('is the same when it is read back', () => {
    expect([eskaleringar.length, tvister.length, avtal.length]).toEqual([40, 40, 40]);
    for (const tillstand of [...eskaleringar, ...tvister, ...avtal]) {
      expect(tillstandAv(tillstandSomText(tillstand))).toEqual(tillstand);
    }
  });

  it('has these names in it: when one changes, raise `nummer` of eskaleringstrappa, tvistlage, avtalslage and frister', () => {
    expect(namnI(eskaleringar)).toBe(
      'amne arena arende arendenummer avsnitt faktaunderlag forslag id lan lyftForeslaget modell natt niva ' +
        'overenskommelse paborjadAv paminnd parter representant rubrik samverkan samverkanshistorik slag status svar ' +
        'svarSenast underlag utfall',
    );
    expect(namnI(tvister)).toBe(
      'ansvariga arendenummer av avgorande beloppKr beslut fordelning foretradare form fraga fran funktion ' +
        'hanvisningar huvudman installning interimsansvar kvitterat losning losningId losningar mandatId motivering ' +
        'omfattning oppnadAv paminnd parter principfraga principiell skal stallning status svar svarSenast text',
    );
    expect(namnI(avtal)).toBe(
      'agare avsnitt datum dokumenttyp funktion huvudman kalla lan lank lansfilId lokalaStatusar namn niva overordnad ' +
        'pamindSenast paminnelser parter revideraSenast revision rutiner saknadPart status versioner',
    );
  });
});
