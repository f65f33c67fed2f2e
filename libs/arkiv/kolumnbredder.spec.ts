import { describe, expect, it } from '@jest/globals';
import { kolumnbredder } from './kolumnbredder.js';

const summa = (bredder: readonly number[]): number => bredder.reduce((hittills, bredd) => hittills + bredd, 0);

describe('the columns of a table on paper', () => {
  it('are as wide as their words where all is short, and leave the rest of the page empty', () => {
    const [kommun = 0, antal = 0] = kolumnbredder({ kolumner: ['Kommun', 'Antal'], rader: [['Smedjebacken', '12']] });
    expect(kommun).toBeGreaterThan(antal);
    expect(kommun + antal).toBeLessThan(30);
  });

  it('give what is left of the page to where most is written, and a short word never less than it needs', () => {
    const rader = [['Avesta', 'Ej påbörjad', 'Samverkansöverenskommelsen följs upp varje år. '.repeat(9)]];
    const [part = 0, status = 0, svar = 0] = kolumnbredder({ kolumner: ['Part', 'Status', 'Svar'], rader });
    expect(svar).toBeGreaterThan(70);
    expect(part).toBeGreaterThan(7);
    expect(status).toBeGreaterThan(12);
    expect(summa([part, status, svar])).toBeLessThanOrEqual(100);
  });

  it('share the page however many and long they are', () => {
    const ord = 'Utskrivningssamordnare';
    const bredder = kolumnbredder({ kolumner: Array.from({ length: 14 }, () => ord), rader: [] });
    expect(summa(bredder)).toBeLessThanOrEqual(100);
    expect(new Set(bredder).size).toBe(1);
  });

  it('share the page also where no column has more to ask for than its longest word', () => {
    const bredder = kolumnbredder({ kolumner: Array.from({ length: 8 }, () => 'abcdefghijklm'), rader: [] });
    expect(bredder).toEqual(Array.from({ length: 8 }, () => 12.5));
  });

  it('of a table without rows follow its headings', () => {
    expect(kolumnbredder({ kolumner: ['Plan'], rader: [] })[0]).toBeGreaterThan(5);
  });
});
