import { describe, expect, it } from '@jest/globals';
import { laddaModeller } from './index.js';

const register = await laddaModeller();

describe('the packaged län', () => {
  it('knows Dalarna by every name its sources use', () => {
    for (const namn of ['Region Dalarna', 'Landstinget Dalarna', 'REGION  DALARNA'])
      expect(register.sokNamn(namn)?.kod).toBe('20');
    for (const namn of ['Mora', 'Mora kommun', 'mora KOMMUN']) expect(register.sokNamn(namn)?.kod).toBe('2062');
    expect(register.sokNamn('Säters kommun')?.kod).toBe('2082');
    expect(register.sokNamn('Sa\u0308ters kommun')?.kod).toBe('2082');
    expect(register.sokNamn('Leksands kommun')?.kod).toBe('2029');
    expect(register.sokNamn('Malung-Sälens kommun')?.kod).toBe('2023');
    expect(register.sokNamn('Falu kommun')?.kod).toBe('2080');
    expect(register.sokNamn('Landstinget Gävleborg')).toBeUndefined();
  });
});
