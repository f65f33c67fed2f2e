import { describe, expect, it } from '@jest/globals';
import { former, funna } from './sokning.js';

const ORDET = 'beskrivning-hemlig-7';
const antal = (text: string): number => funna([Buffer.from(text)], former(ORDET)).size;
const bas64 = (text: string): string => Buffer.from(text).toString('base64');

describe('the search for what was erased', () => {
  it.each([
    ['as it is', `x${ORDET}y`],
    ['in hex', `\\x00${Buffer.from(ORDET).toString('hex')}`],
    ['in capital hex', Buffer.from(`å${ORDET}`).toString('hex').toUpperCase()],
    ['in base64, first in what was encoded', bas64(`${ORDET}ö`)],
    ['in base64, one byte in', bas64(`"${ORDET}"`)],
    ['in base64, two bytes in', bas64(`{"${ORDET}"}`)],
    ['last in a file', `slut ${ORDET}`],
  ])('finds it %s', (_, text) => {
    expect(antal(text)).toBeGreaterThan(0);
  });
  it('finds nothing where it is not, though it begins alike or is cut off', () => {
    expect(antal(`beskrivning-hemlig-8 ${ORDET.slice(0, -1)}`)).toBe(0);
    expect(antal('')).toBe(0);
  });
  it('goes through 4 MiB for 20 000 forms in seconds', () => {
    const sokta = Array.from({ length: 20_000 }, (_, nr) => Buffer.from(`${nr}-rubrik-hemlig`));
    const fil = Buffer.alloc(4 * 1024 * 1024, 'beskrivning 19500101 base64+/=');
    const start = performance.now();
    expect(funna([fil], sokta).size).toBe(0);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
