import { describe, expect, it } from '@jest/globals';
import { doltIOrd, gallratIOrd } from './dolt.js';

describe('doltIOrd', () => {
  it('D9 names in plain words what is not shown, and whose doing that is', () => {
    expect(doltIOrd(['/innehall/rubrik', '/innehall/beskrivning', '/innehall/enhet'])).toBe(
      'Visas inte: rubrik, beskrivning, enhet. Det är uppgifter som en annan huvudman inte har lämnat ut till er.',
    );
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
