import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { nyttFramsteg } from './framsteg.js';
import { dagEfter } from './lansplan.js';
import { lansvisning } from './lansvisning.js';

const SPANN = { dagar: 730, fran: '2024-07-01', till: '2026-06-30' };

describe('a county that is told', () => {
  it('says at once that it has begun, and then which day it has come to, in few lines', () => {
    const strom = new PassThrough();
    const framsteg = nyttFramsteg(strom, SPANN);
    const skrivet = (): string => String(strom.read() ?? '');
    expect(skrivet()).toBe('Berättar tiden 2024-07-01 – 2026-06-30, dag för dag …\n');
    for (let dag = 0; dag < SPANN.dagar; dag += 1) framsteg.dag(dagEfter(SPANN.fran, dag));
    framsteg.slut();
    const rader = skrivet().trimEnd().split('\n');
    expect(rader.length).toBeLessThan(16);
    expect(rader[0]).toBe('  framme vid 2024-07-01: 0 % av tiden berättad');
    expect(rader).toContainEqual(expect.stringContaining('2025-01-01'));
    expect(rader.at(-1)).toBe('  framme vid 2026-06-30: 100 % av tiden berättad');
  });

  it('shows no address that cannot be opened: the issuer of the login is not for people', () => {
    const [fran, till] = ['2025-01-01', '2025-12-31'];
    const avvikande = { tyst: '2021', utbrott: { huvudman: '2023', fran, till } };
    const utfall = { avvikelser: 1, fran, till, avvikande };
    const text = lansvisning(utfall, { nav: { url: 'http://127.0.0.1:3000' }, stannar: true });
    expect(text.match(/http:\S+/g)).toEqual(['http://127.0.0.1:3000/sv/', 'http://127.0.0.1:3000/avvikelse/v1/docs']);
    expect(lansvisning(utfall, { nav: { url: 'http://127.0.0.1:3000' }, stannar: false })).not.toContain('http');
  });
});
