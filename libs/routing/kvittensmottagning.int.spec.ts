import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import type { EventStore } from '#libs/event-store/index.js';
import { openSqliteStore } from '#libs/event-store/sqlite/index.js';
import { kvittenstopic, tillHuvuden, type MottagenPost } from '#libs/kafka/index.js';
import { tystLogg } from '#libs/platform/logg.js';
import { KVITTENSTYP } from './kvittenskontroll.js';
import { Kvittensmottagning } from './kvittensmottagning.js';
import { fid, Forsandelselogg, LEVERERAD, TID } from './testing/forsandelselogg.js';
import { Minneskafka } from './testing/minneskafka.js';

const hemlighet = (byte: number): string => `whsec_${Buffer.alloc(32, byte).toString('base64')}`;
const HEMLIGHETER = new Map([
  ['20', hemlighet(1)],
  ['2062', hemlighet(2)],
]);

interface Provkvittens {
  readonly namn: string;
  readonly mottagare?: string;
  readonly hemlighet?: string;
  readonly kropp?: string;
  readonly sekund?: number;
}

const kvittens = (val: Provkvittens): MottagenPost => {
  const { namn, mottagare = '20', kropp = '{"arendenummer":"R-1"}', sekund = 0 } = val;
  const nar = new Date(Date.parse(TID) + sekund * 1000);
  const signatur = new Webhook(val.hemlighet ?? HEMLIGHETER.get(mottagare) ?? '').sign(fid(namn), nar, kropp);
  return {
    topic: kvittenstopic('prov'),
    nyckel: 'avvikelse-1',
    huvuden: {
      ...tillHuvuden({
        id: `k-${namn}`,
        source: 'urn:region',
        type: KVITTENSTYP,
        subject: fid(namn),
        time: TID,
        mottagare,
      }),
      'webhook-id': fid(namn),
      'webhook-timestamp': String(nar.getTime() / 1000),
      'webhook-signature': signatur,
    },
    varde: Buffer.from(kropp),
    partition: 0,
    offset: '7',
    tid: TID,
  };
};

describe('receipts from huvudmän that read their own topic', () => {
  let store: EventStore;
  let logg: Forsandelselogg;
  let kafka: Minneskafka;
  let nu: Date;
  beforeEach(async () => {
    store = await openSqliteStore({ path: ':memory:' });
    logg = new Forsandelselogg(store);
    kafka = new Minneskafka();
    nu = new Date(TID);
    await logg.koa({ namn: 'a' });
    await logg.hande('a', LEVERERAD);
  });
  afterEach(() => store.close());

  const ta = (...poster: MottagenPost[]): Promise<void> =>
    new Kvittensmottagning({
      store,
      producent: kafka,
      prefix: 'prov',
      hemligheter: HEMLIGHETER,
      clock: { now: () => nu },
      logg: tystLogg,
    }).hantera(poster, new AbortController().signal);
  const orsaker = (): (string | undefined)[] => kafka.poster.map(({ huvuden }) => huvuden['parkerad-orsak']);

  it('books a signed receipt, once however often it comes', async () => {
    await ta(kvittens({ namn: 'a' }), kvittens({ namn: 'a' }));
    await ta(kvittens({ namn: 'a' }));
    expect(await logg.typer('a')).toEqual(['ForsandelseKoad', 'ForsandelseLevererad', 'ForsandelseKvitterad']);
    expect(kafka.poster).toEqual([]);
  });

  it('I3 an old receipt played again does not answer a later resend; a new one does', async () => {
    await ta(kvittens({ namn: 'a' }));
    await logg.gor('a', { type: 'SandOmForsandelse', data: { av: 'drift' } });
    await ta(kvittens({ namn: 'a' }));
    expect((await logg.typer('a')).at(-1)).toBe('OmsandningBegard');
    await ta(kvittens({ namn: 'a', sekund: 60 }));
    expect((await logg.typer('a')).at(-1)).toBe('ForsandelseKvitterad');
  });

  it('I3 one of two receipts that was kept does not answer a later resend, and one from the future answers nothing', async () => {
    await ta(kvittens({ namn: 'a' }));
    const dagEfter = 86_400;
    nu = new Date(Date.parse(TID) + dagEfter * 1000);
    await logg.gor('a', { type: 'SandOmForsandelse', data: { av: 'drift' } }, nu.toISOString());
    await ta(kvittens({ namn: 'a', sekund: 5 }), kvittens({ namn: 'a', sekund: dagEfter - 301 }));
    await ta(kvittens({ namn: 'a', sekund: dagEfter + 301 }));
    expect(orsaker()).toEqual(['STAMPEL_FOR_GAMMAL', 'STAMPEL_FOR_GAMMAL', 'STAMPEL_I_FRAMTIDEN']);
    expect((await logg.typer('a')).at(-1)).toBe('OmsandningBegard');
    await ta(kvittens({ namn: 'a', sekund: dagEfter - 299 }));
    expect((await logg.typer('a')).at(-1)).toBe('ForsandelseKvitterad');
  });

  it('parks the receipt of a försändelse’s first round that was signed before there was one', async () => {
    await ta(kvittens({ namn: 'a', sekund: -301 }));
    expect(orsaker()).toEqual(['STAMPEL_FOR_GAMMAL']);
  });

  const utan = (namn: string): MottagenPost => {
    const post = kvittens({ namn: 'a' });
    return { ...post, huvuden: Object.fromEntries(Object.entries(post.huvuden).filter(([en]) => en !== namn)) };
  };
  const med = (huvuden: Record<string, string>, post = kvittens({ namn: 'a' })): MottagenPost => ({
    ...post,
    huvuden: { ...post.huvuden, ...huvuden },
  });
  it.each([
    ['unsigned', () => utan('webhook-signature'), 'SIGNATUR_SAKNAS'],
    ['signed by another huvudman', () => kvittens({ namn: 'a', hemlighet: hemlighet(2) }), 'SIGNATUR_FEL'],
    [
      'with another body',
      () => ({ ...kvittens({ namn: 'a' }), varde: Buffer.from('{"arendenummer":"X"}') }),
      'SIGNATUR_FEL',
    ],
    ['moved to another time', () => med({ 'webhook-timestamp': '1800000000' }), 'SIGNATUR_FEL'],
    ['moved from another försändelse', () => med({ ce_subject: fid('a') }, kvittens({ namn: 'b' })), 'SIGNATUR_FEL'],
    [
      'of a huvudman that reads no topic',
      () => kvittens({ namn: 'a', mottagare: '9999', hemlighet: hemlighet(1) }),
      'HUVUDMAN_OKAND',
    ],
    ['of another type', () => med({ ce_type: 'se.avvikelsenav.annat.v1' }), 'TYP_OKAND'],
    ['of no försändelse', () => med({ ce_subject: 'x' }), 'SUBJECT_OGILTIG'],
    ['with no such body', () => kvittens({ namn: 'a', kropp: '{"arendenummer":1}' }), 'KROPP_OGILTIG'],
    [
      'with a huge body',
      () => kvittens({ namn: 'a', kropp: `{"arendenummer":"${'x'.repeat(5_000)}"}` }),
      'KROPP_OGILTIG',
    ],
    ['of an unknown försändelse', () => kvittens({ namn: 'okand' }), 'FORSANDELSE_SAKNAS'],
    ['of another recipient’s', () => kvittens({ namn: 'a', mottagare: '2062' }), 'FORSANDELSE_SAKNAS'],
    [
      'with a number that is none',
      () => kvittens({ namn: 'a', kropp: '{"arendenummer":""}' }),
      'ARENDENUMMER_OGILTIGT',
    ],
  ])('I4 parks one %s, and applies nothing', async (_, post, orsak) => {
    await ta(post());
    expect(orsaker()).toEqual([orsak]);
    expect(await logg.typer('a')).toEqual(['ForsandelseKoad', 'ForsandelseLevererad']);
  });

  it('one that overtakes the booking of the delivery notes that too', async () => {
    await logg.koa({ namn: 'b' });
    await ta(kvittens({ namn: 'b', kropp: '{"arendenummer":null}' }));
    const [, levererad] = await store.readStream(`forsandelse-${fid('b')}`);
    expect(levererad).toMatchObject({ type: 'ForsandelseLevererad', data: { kanal: 'kafka' } });
  });
});
