import { describe, expect, it } from '@jest/globals';
import { deterministicId } from './ids.js';

describe('deterministicId', () => {
  it('gives the same uuid for ever: cases and deliveries are found again by it', () => {
    const id = deterministicId('avvikelse', '2029', 'lifecare-avvikelse', 'LEK-2022-0017');
    expect(id).toBe('ee16244d-0b71-8de9-bbe3-2fa66c8b7529');
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('tells parts apart however they are cut', () => {
    expect(deterministicId('a', 'bc')).not.toBe(deterministicId('ab', 'c'));
  });
});
