import { describe, expect, it } from '@jest/globals';
import { tystLogg } from '#libs/platform/logg.js';
import type { Kanalval } from './kanalval.js';
import type { ForfallenForsandelse, Leveransko } from './leveransko.js';
import type { Forsoksutfall } from './sandare-forsok.js';
import { Sandare, type Sandargranser } from './sandare.js';

const post = (id: string, arende = id, mottagare = '20'): ForfallenForsandelse => ({ id, arende, mottagare });

/** A queue and a sender under the test's hand: each attempt waits until it is told how it went. */
class Bank {
  ko: ForfallenForsandelse[] = [];
  readonly pagar = new Map<string, (utfall: Forsoksutfall) => void>();
  readonly startade: string[] = [];
  fragor = 0;
  koFel = 0;
  private readonly vantare: (() => void)[] = [];
  private readonly leveransko: Leveransko = {
    forfallna: (_, max, mottagare) => {
      this.fragor += 1;
      this.ring();
      if (this.koFel-- > 0) return Promise.reject(new Error('the view is down'));
      return Promise.resolve(this.ko.filter((en) => mottagare.includes(en.mottagare)).slice(0, max));
    },
    nastaForfall: () => Promise.resolve(this.ko.length > 0 ? new Date(0) : null),
  };
  readonly sandare: Sandare;
  readonly slut: Promise<void>;

  constructor(granser: Partial<Sandargranser> = {}) {
    const kanalval: Kanalval = {
      skickasTill: ['20', '2062'],
      valj: () => {
        throw new Error('not asked here');
      },
    };
    this.sandare = new Sandare({
      leveransko: this.leveransko,
      kanalval,
      sandning: { forsok: (id, stopp) => this.forsok(id, stopp) },
      clock: { now: () => new Date(1) },
      logg: tystLogg,
      granser: { pausMinMs: 1, pausMaxMs: 5, ...granser },
    });
    this.slut = this.sandare.kor();
  }

  private forsok(id: string, stopp: AbortSignal): Promise<Forsoksutfall> {
    this.startade.push(id);
    return new Promise((resolve) => {
      this.pagar.set(id, resolve);
      stopp.addEventListener('abort', () => resolve('avbruten'));
      this.ring();
    });
  }

  klar(id: string, utfall: Forsoksutfall = 'levererad'): void {
    this.ko = this.ko.filter((en) => en.id !== id);
    this.pagar.get(id)?.(utfall);
    this.pagar.delete(id);
  }

  async tills(villkor: () => boolean): Promise<void> {
    while (!villkor()) await new Promise<void>((resolve) => this.vantare.push(resolve));
  }

  private ring(): void {
    for (const vacka of this.vantare.splice(0)) vacka();
  }
}

describe('the sender loop', () => {
  it('I3 has one attempt under way of each case to each recipient', async () => {
    const bank = new Bank();
    bank.ko = [post('a', 'x'), post('b', 'x'), post('c', 'y'), post('d', 'x', '2062')];
    bank.sandare.vack();
    await bank.tills(() => bank.pagar.size === 3);
    expect([...bank.pagar.keys()]).toEqual(['a', 'c', 'd']);
    bank.klar('a');
    await bank.tills(() => bank.pagar.has('b'));
    for (const id of ['b', 'c', 'd']) bank.klar(id);
    await bank.sandare.stoppa();
    expect(bank.startade).toEqual(['a', 'c', 'd', 'b']);
  });

  it('leaves room for others when one recipient is slow', async () => {
    const bank = new Bank({ samtidiga: 4, samtidigaPerMottagare: 2 });
    bank.ko = [...Array.from({ length: 50 }, (_, n) => post(`a${n}`)), post('b', 'y', '2062')];
    bank.sandare.vack();
    await bank.tills(() => bank.pagar.has('b'));
    expect(bank.pagar.size).toBe(3);
    for (const id of [...bank.pagar.keys()]) bank.klar(id);
    await bank.sandare.stoppa();
  });

  it('does not spin on a view that lags: what was just tried waits for its next sign of life', async () => {
    const bank = new Bank({ pausMinMs: 10_000, pausMaxMs: 10_000 });
    bank.ko = [post('a')];
    bank.sandare.vack();
    await bank.tills(() => bank.pagar.has('a'));
    bank.pagar.get('a')?.('levererad');
    const fragor = bank.fragor;
    await bank.tills(() => bank.fragor > fragor);
    expect(bank.startade).toEqual(['a']);
    bank.sandare.vack();
    await bank.tills(() => bank.startade.length === 2);
    bank.klar('a');
    await bank.sandare.stoppa();
  });

  it('I10 survives faults of the queue, and gives up loudly when they do not end', async () => {
    const bank = new Bank({ felMax: 5 });
    bank.koFel = 3;
    bank.ko = [post('a')];
    bank.sandare.vack();
    await bank.tills(() => bank.pagar.has('a'));
    bank.klar('a');
    await bank.sandare.stoppa();
    await bank.slut;

    const trasig = new Bank({ felMax: 3 });
    trasig.koFel = 1_000;
    await expect(trasig.slut).rejects.toThrow('3 rounds in a row');
  });

  it('stops gracefully: waits for what is under way, then breaks it', async () => {
    const bank = new Bank({ avslutMaxMs: 1 });
    bank.ko = [post('a'), post('b')];
    bank.sandare.vack();
    await bank.tills(() => bank.pagar.size === 2);
    await bank.sandare.stoppa();
    await bank.slut;
    expect(bank.startade).toEqual(['a', 'b']);
  });
});
