import { describe, expect, it } from '@jest/globals';
import { felaktiga, urvalsfelHtml } from './urvalsfel.js';

const FEL = [
  { kod: 'OGILTIGT_VARDE', pekare: '/ar', meddelande: 'Ska vara ett årtal.' },
  { kod: 'OGILTIGT_VARDE', pekare: '/attGodkanna', meddelande: 'Ska vara true eller tom.' },
];

describe('a filter that was not right', () => {
  it('is named as people know it, with what it may be, and leads to the rest of what was chosen', () => {
    const text = String(urvalsfelHtml('sv', '/sv/planer?ar=tjugo&niva=lan', felaktiga(FEL)));
    expect(text).toMatch(/<strong>År<\/strong>:\s+ett årtal med fyra siffror/);
    expect(text).toContain('href="/sv/planer?niva=lan"');
    expect(text).not.toMatch(/true|se fel|attGodkanna/);
    const engelska = String(urvalsfelHtml('en', '/en/planer?ar=tjugo', felaktiga(FEL)));
    expect(engelska).toMatch(/<strong>Year<\/strong>:\s+a year in four figures/);
    expect(engelska).toContain('href="/en/planer"');
  });

  it('is none where the fault is of something else, or no field', () => {
    expect(urvalsfelHtml('sv', '/sv/arenden/x?a=1', ['id'])).toBeNull();
    expect(felaktiga([{ pekare: '' }, { pekare: '/a/0' }, { pekare: '/<b>' }, null, 7])).toEqual([]);
    expect([felaktiga(null), felaktiga('x')]).toEqual([[], []]);
  });
});
