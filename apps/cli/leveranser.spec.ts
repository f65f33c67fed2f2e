import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { korKommando } from './program.js';

const kor = async (...argument: readonly string[]) => {
  const [ut, fel]: [string[], string[]] = [[], []];
  const skriv = (text: string) => void ut.push(text);
  const skrivFel = (text: string) => void fel.push(text);
  const kod = await korKommando(argument, { skriv, skrivFel, framsteg: new Writable(), miljo: {} });
  return { kod, ut: ut.join('\n'), fel: fel.join('\n') };
};

describe('sand-om', () => {
  it('asks what is to be resent when nothing is said, before it asks any service', async () => {
    expect(await kor('sand-om')).toEqual({
      kod: 1,
      ut: '',
      fel: 'Ange vad som ska sändas om: en leverans id, eller --sedan, --mottagare eller --status.',
    });
  });

  it('says in its help what happens with what is already receipted', async () => {
    const { ut } = await kor('sand-om', '--help');
    expect(ut.replace(/\s+/g, ' ')).toMatch(/--sedan .* även det som redan är kvitterat/);
  });
});
