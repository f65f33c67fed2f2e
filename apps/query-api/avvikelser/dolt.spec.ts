import { describe, expect, it } from '@jest/globals';
import { andrasGallring, doltIOrd, gallratIOrd } from './dolt.js';

describe('doltIOrd', () => {
  it('D9 names in plain words what is not shown, and whose doing that is', () => {
    expect(doltIOrd(['/innehall/rubrik', '/innehall/beskrivning', '/innehall/enhet'])).toBe(
      'Visas inte: rubrik, beskrivning, enhet. Det är uppgifter som en annan huvudman inte har lämnat ut till er.',
    );
  });

  it('says that a person is protected, when that is why', () => {
    expect(doltIOrd(['/innehall/rubrik'], 'roll')).toContain('Din roll ser ärendet utan identitet och fritext.');
    expect(doltIOrd(['/innehall/rubrik'], 'skyddad')).toContain('bara den som har fått ärendet tilldelat, och de som');
  });

  it('names the huvudmän that have erased their words', () => {
    expect(andrasGallring(['Mora', 'Leksand'])).toMatch(/^Mora och Leksand har gallrat sina texter i ärendet/);
  });

  it('tells what is erased apart from what others hold', () => {
    expect(gallratIOrd(['/innehall/rubrik', '/innehall/person'])).toBe(
      'Gallrat: rubrik, person. Texten är borttagen för gott efter beslut och kan inte återskapas.',
    );
  });

  it('names a kind of text once, however many parts hide it', () => {
    const dolda = [0, 1, 2].flatMap((nr) => [
      `/delar/${nr}/orsaker/0/beskrivning`,
      `/delar/${nr}/atgarder/${nr}/kommentar`,
      `/handelseanalyser/${nr}/forlopp`,
    ]);
    expect(doltIOrd(dolda)).toContain('Visas inte: orsaker, kommentarer till åtgärder, händelseanalys.');
  });

  it('never shows a pointer, not of a field that it does not know either', () => {
    expect(doltIOrd(['/innehall/nytt'])).toContain('Visas inte: övriga uppgifter.');
  });
});
