import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { DomainEvent } from '#libs/kernel/index.js';
import { Handelsebok } from '../testing/handelser.js';
import { FRISTKALLOR, type Vikt } from './kallor.js';

/** The stored example events of each context, folded step by step. */
const steg = FRISTKALLOR.map(({ prefix, borja }): readonly Vikt[] => {
  const bok = new Handelsebok();
  const vikta: Vikt[] = [];
  for (const fil of globSync(`libs/${prefix.slice(0, -1)}/exempel-handelser/*.json`).toSorted()) {
    const event: DomainEvent = JSON.parse(readFileSync(fil, 'utf8'));
    vikta.push((vikta.at(-1) ?? borja()).folj(bok.lagg(`${prefix}1`, event)));
  }
  return vikta;
});
const kalla = (prefix: string) => FRISTKALLOR.findIndex((ett) => ett.prefix === prefix);

/** Every name that stands anywhere in the states. */
const namnI = (prefix: string): string => {
  const texter = (steg[kalla(prefix)] ?? []).map((vikt) => vikt.somText());
  const namn = texter.flatMap((text) => [...text.matchAll(/"([a-zA-Z]+)":/g)].map(([, ett = '']) => ett));
  return [...new Set(namn)].toSorted().join(' ');
};

describe('a state kept for its days', () => {
  it.each(FRISTKALLOR.map(({ prefix }) => prefix))(
    'goes on from its text as if it had never been one: %s',
    (prefix) => {
      const vikta = steg[kalla(prefix)] ?? [];
      expect(vikta.length).toBeGreaterThan(5);
      expect(vikta.some((vikt) => vikt.frister().length > 0)).toBe(true);
      for (const vikt of vikta) {
        const igen = FRISTKALLOR[kalla(prefix)]?.fortsatt(vikt.somText());
        expect([igen?.frister(), igen?.somText()]).toEqual([vikt.frister(), vikt.somText()]);
      }
    },
  );

  it('has these names in it: when one changes, raise `nummer` of frister and planlage (of the other two, see tillstand.spec.ts)', () => {
    expect(namnI('rekommendation-')).toBe(
      'aktiviteter ansvarigFunktion arena arenden arendenummer av avslag beslut beslutsfunktion bifall data datum ' +
        'direktiv dnr forfaller funktion huvudman id instans lan mandatId motivering mottagare namn paminnelser poster ' +
        'rubrik senast slag status text utfall verksamhet',
    );
    expect(namnI('handlingsplan-')).toBe(
      'andringar ansvarigFunktion ansvarigHuvudman ar arsrapport atgard atgardId atgarder attGodkanna av avvikelser ' +
        'begard beskrivning brister data direktiv effekt foregangare forfaller fran funktion godkannandeAv ' +
        'godkannanden godkannare huvudman klartSenast lan mal mandatId niva overford overfordTill overforing ' +
        'paminnelser parter plan rapport rapporter rubrik skal slag status svar till uppfoljning utanBrist verksamhet',
    );
    expect(namnI('overenskommelse-')).toBe(
      'agare ansvarigForRevidering antagen antagenAv avsnitt brist datum dnr dokumenttyp funktion giltigFran ' +
        'giltigTill giltighetAr godkandAv huvudman kalla lan lank lansfilId lokalaStatusar namn niva overordnad ' +
        'pamindSenast paminnelser parter revideraSenast revision rutinId rutiner saknadPart status titel version ' +
        'versioner',
    );
  });
});
