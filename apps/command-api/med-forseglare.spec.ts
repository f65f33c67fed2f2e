import { describe, expect, it } from '@jest/globals';
import { Rejected, type DomainEvent } from '#libs/kernel/index.js';
import { StoreUnavailable } from '#libs/event-store/index.js';
import type { Nyckelvalv } from '#libs/sekretess/index.js';
import { provvalv } from '#libs/sekretess/testing/index.js';
import { medForseglare, type Forsegla } from './med-forseglare.js';

const KONTEXT = { huvudman: '2029', stream: 'avvikelse-1' };
const handelse = (data: object): DomainEvent => ({ type: 'Hand', data });

describe('an act that seals', () => {
  /** Keys left in the vault after it. */
  const kvar = async (
    arbete: (forsegla: Forsegla, valv: Nyckelvalv) => Promise<{ readonly events: readonly DomainEvent[] }>,
  ): Promise<number> => {
    const valv = provvalv();
    await medForseglare(valv, KONTEXT, (forsegla) => arbete(forsegla, valv)).catch(() => undefined);
    return (await valv.lage()).textnycklar;
  };

  it('keeps its key when what it sealed stands in the log, in the same call or the answer of a retry', async () => {
    expect(await kvar(async (forsegla) => ({ events: [handelse({ djupt: [{ text: forsegla('a') }] })] }))).toBe(1);
  });

  it('gives it back when nothing was appended: no events, or those of the first time', async () => {
    expect(await kvar(async (forsegla) => ({ events: [], bortkastat: forsegla('a') }))).toBe(0);
    const gammal = await provvalv().forseglare(KONTEXT);
    expect(await kvar(async () => ({ events: [handelse({ text: gammal.forsegla('a') })] }))).toBe(0);
  });

  it('gives it back when the rules say no, and not when nobody knows', async () => {
    const kasta = (fel: Error) => async (): Promise<never> => {
      throw fel;
    };
    expect(await kvar(kasta(new Rejected('NEJ', 'Nej.')))).toBe(0);
    expect(await kvar(kasta(new StoreUnavailable(new Error('borta'))))).toBe(1);
    expect(await kvar(kasta(new Error('bug')))).toBe(1);
  });

  it('without text goes on while the vault is away; with text it is told what is wrong', async () => {
    const fel = new Error('vault is away');
    const borta = { forseglare: () => Promise.reject(fel) };
    expect(await medForseglare(borta, KONTEXT, async () => ({ events: [] }))).toEqual({ events: [] });
    const medText = medForseglare(borta, KONTEXT, async (forsegla) => ({ events: [handelse({ a: forsegla('a') })] }));
    await expect(medText).rejects.toBe(fel);
  });
});
