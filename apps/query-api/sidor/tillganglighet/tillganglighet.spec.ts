import { describe, expect, it } from '@jest/globals';
import { INGEN_UTGIVARE } from '#libs/platform/config.js';
import { redogorelse } from './tillganglighet.html.js';

const text = (...val: Parameters<typeof redogorelse>): string =>
  String(redogorelse(...val).innehall).replaceAll(/\s+/g, ' ');
const DALARNA = { namn: 'Region Dalarna', kontakt: 'avvikelser@dalarna.example', granskad: '2026-11-02' };

describe('the accessibility statement', () => {
  it('names who is responsible, how to reach them, and the day it was assessed', () => {
    const sida = text('sv', { ...INGEN_UTGIVARE, ...DALARNA });
    expect(sida).toMatch(/Region Dalarna(?:<\/span>)? står bakom de här sidorna/);
    const lank = '<a href="mailto:avvikelser@dalarna.example">avvikelser@dalarna.example</a>';
    expect(sida.split(lank)).toHaveLength(3);
    expect(sida).toContain('Redogörelsen bedömdes och uppdaterades senast 2026-11-02.');
  });

  it('leads to a page, where that is the contact', () => {
    const kontakt = 'https://dalarna.example/kontakt';
    expect(text('en', { ...INGEN_UTGIVARE, kontakt })).toContain(
      `Contact whoever is responsible for the pages: <a href="${kontakt}">${kontakt}</a>`,
    );
  });

  it.each(['sv', 'en'] as const)(
    'says to the reader where to turn when nothing is set, and nothing to the operator: %s',
    (sprak) => {
      const sida = text(sprak, INGEN_UTGIVARE);
      expect(sida).toContain(sprak === 'sv' ? 'Kontakta den som förvaltar navet' : 'Contact whoever manages the hub');
      expect(sida).not.toMatch(/innan tjänsten öppnas|before the service is opened|mailto:|\{/);
    },
  );
});
