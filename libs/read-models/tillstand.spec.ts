import { describe, expect, it } from '@jest/globals';
import { evolve as evolveEskalering, initial as ingenEskalering } from '#libs/eskalering/eskalering.js';
import { upcast as upcastEskalering } from '#libs/eskalering/upcast.js';
import { upcast as upcastAvvikelse } from '#libs/avvikelse/index.js';
import { evolve as evolveAvtal, initial as ingetAvtal } from '#libs/overenskommelse/overenskommelse.js';
import { upcast as upcastAvtal } from '#libs/overenskommelse/upcast.js';
import { evolve as evolveTvist, initial as ingenTvist } from '#libs/tvist/tvist.js';
import { upcast as upcastTvist } from '#libs/tvist/upcast.js';
import { evolve as evolveUppf, initial as ingenUppf } from '#libs/uppfoljning/uppfoljning.js';
import { upcast as upcastUppf } from '#libs/uppfoljning/upcast.js';
import { foljGrunder } from './grundrader.js';
import { slumphistoria } from './testing/historia.js';
import { tillstandAv, tillstandSomText } from './tillstand.js';

const { events } = slumphistoria(3, 40, 40);
const strommar = (prefix: string) =>
  [...Map.groupBy(events, ({ stream }) => stream)].filter(([stream]) => stream.startsWith(prefix));
const eskaleringar = strommar('eskalering-').map(([, hela]) =>
  hela.map((en) => upcastEskalering(en)).reduce(evolveEskalering, ingenEskalering),
);
const tvister = strommar('tvist-').map(([, hela]) => hela.map((en) => upcastTvist(en)).reduce(evolveTvist, ingenTvist));
const avtal = strommar('overenskommelse-').map(([, hela]) =>
  hela.map((en) => upcastAvtal(en)).reduce(evolveAvtal, ingetAvtal),
);
const uppfoljningar = strommar('uppfoljning-').map(([, hela]) =>
  hela.map((en) => upcastUppf(en)).reduce(evolveUppf, ingenUppf),
);

const grunder = strommar('avvikelse-').map(([, hela]) =>
  hela.reduce((json, en) => foljGrunder(json, upcastAvvikelse(en), en), ''),
);

/** Every name that stands anywhere in the states. */
const namnI = (tillstand: readonly object[]): string => namnIText(tillstandSomText(tillstand));
const namnIText = (text: string): string =>
  [...new Set([...text.matchAll(/"([a-zA-Z]+)":/g)].map(([, namn]) => namn))].sort().join(' ');

describe('a state kept in a row', () => {
  it('is the same when it is read back', () => {
    for (const alla of [eskaleringar, tvister, avtal, uppfoljningar]) expect(alla.length).toBeGreaterThanOrEqual(40);
    for (const tillstand of [...eskaleringar, ...tvister, ...avtal, ...uppfoljningar]) {
      expect(tillstandAv(tillstandSomText(tillstand))).toEqual(tillstand);
    }
  });

  it('has these names in it: when one changes, raise `nummer` of eskaleringstrappa, tvistlage, avtalslage, uppfoljningslage and frister', () => {
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
    // `kriterielista`: of what was opened since it is said, and no row was kept of such a one before.
    expect(namnI(uppfoljningar)).toBe(
      'andring ar av avvikelser bedomning beskrivning bristId brister citat datum enhet enkatdagar formular fraga fran ' +
        'frysningId frysningar galler handlingsplan huvudman id indikator indikatorer kalla kallnamn ' +
        'kriterielista kriterier kriterium lan motivering namn niva omfattning omrade overenskommelse paminnelser paminns parter ' +
        'period perspektiv planer position praxis rapport rattelseId rattelser revisionsbeslut rubrik skal status ' +
        'svar svarSenast synpunktId synpunkter text tid till tillFraga tillfragade utskick varde version',
    );
  });

  it('has these in the column `grunder`: when one changes, raise `nummer` of avvikelselista and min_ko', () => {
    const granskning = { huvudman: '2062', revision: 0, granskare: 'p-a', utfall: 'GODKAND' } as const;
    const spar = { revision: 99, meta: { aktor: { klient: 'p-a' } } };
    const granskade = grunder.map((json) => foljGrunder(json, { type: 'FritextGranskad', data: granskning }, spar));
    expect(namnIText(granskade.join())).toBe(
      'agare aterkallad gallerTillOchMed gallrad granskare granskningar grund grundId grunder huvudman mottagare ' +
        'omfattning revision skrivare skyddad text texter utfall vid',
    );
  });
});
