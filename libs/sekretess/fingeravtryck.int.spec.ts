import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lasHemlighet, nyFingeravtryck } from './fingeravtryck.js';

const mapp = (): string => mkdtempSync(join(tmpdir(), 'fingeravtryck-'));
const avtryck = nyFingeravtryck(Buffer.alloc(32, 7));

describe('fingerprint', () => {
  it('is the same for the same content, whatever the order of the keys or what is left out', () => {
    expect(avtryck({ a: 1, b: [{ c: 'å', d: null }] })).toBe(avtryck({ b: [{ c: 'å' }], a: 1, e: undefined }));
  });

  it.each([
    [{ a: 1 }, { a: '1' }],
    [{ a: ['b', 'c'] }, { a: ['c', 'b'] }],
    [{ a: 'b' }, { b: 'a' }],
    [{ a: [] }, {}],
    [{ a: ['b,c'] }, { a: ['b', 'c'] }],
  ])('tells %j from %j', (ett, annat) => {
    expect(avtryck(ett)).not.toBe(avtryck(annat));
  });

  it('is another with another secret: a plain hash of a personnummer is reversed by trying', () => {
    expect(avtryck('x')).not.toBe(nyFingeravtryck(Buffer.alloc(32, 8))('x'));
  });
});

describe('the secret of the installation', () => {
  it('is made once, readable by the owner only', () => {
    const har = mapp();
    const forsta = lasHemlighet(har);
    expect(forsta).toHaveLength(32);
    expect(lasHemlighet(har)).toEqual(forsta);
    expect(statSync(join(har, 'fingeravtryck.nyckel')).mode & 0o777).toBe(0o600);
    expect(lasHemlighet(mapp())).not.toEqual(forsta);
  });

  it('damaged it is refused, never replaced', () => {
    const har = mapp();
    writeFileSync(join(har, 'fingeravtryck.nyckel'), 'kort');
    expect(() => lasHemlighet(har)).toThrow('skadad');
  });
});
