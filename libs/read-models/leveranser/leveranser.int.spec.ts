import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { forsandelseStream, type ForsandelseEvent } from '#libs/formedling/events.js';
import { oppnaVydatabas, type Vydatabas } from '#libs/platform/sql/index.js';
import { forbered, type Checkpoint } from '../motor/checkpoint.js';
import { tillampa } from '../motor/tillampa.js';
import { Handelsebok } from '../testing/handelser.js';
import { vyLeveransko } from './leveransko.js';
import { leveranser } from './projection.js';
import { leveransidn } from './urval.js';

jest.setTimeout(60_000);
const VYER = [leveranser];
const SENT = new Date('2030-01-01T00:00:00Z');
let db: Vydatabas;
let bok: Handelsebok;
let checkpoints: readonly Checkpoint[];
beforeAll(async () => {
  db = await oppnaVydatabas({ profil: 'embedded', katalog: null });
});
afterAll(() => db.stang());
beforeEach(async () => {
  bok = new Handelsebok();
  await db.skriv(
    ['DROP TABLE IF EXISTS vy_checkpoint', 'DROP TABLE IF EXISTS leveranser'].map((sql) => ({ sql, parametrar: [] })),
  );
  checkpoints = await forbered(db, tomLogg, VYER);
});
const tomLogg = { head: () => Promise.resolve(bok.slut), readStream: () => Promise.reject(new Error('unused')) };

const koad = (id: string, revision: number, mottagare = '20', arende = 'avvikelse-1'): void => {
  const uppgifter = { handelseId: id, tid: '2026-01-07T08:00:00Z', oppet: {}, skyddat: {}, grundId: null };
  const data = {
    arende,
    mottagare,
    meddelandetyp: 'avvikelse.rapporterad',
    revision,
    ...uppgifter,
  } as const;
  bok.lagg(forsandelseStream(id), { type: 'ForsandelseKoad', data });
};
const hande = (id: string, event: ForsandelseEvent): void => void bok.lagg(forsandelseStream(id), event);
const misslyckad = (nastaForsok: string): ForsandelseEvent => ({
  type: 'LeveransMisslyckad',
  data: { forsok: 1, kanal: 'http', felkod: 'HTTP_503', nastaForsok },
});
const vik = async (): Promise<void> => {
  checkpoints = await tillampa({ db, vyer: VYER }, { events: bok.events, checkpoint: bok.slut }, checkpoints);
};
const forfallna = async (mottagare = ['20']): Promise<string[]> =>
  (await vyLeveransko(db).forfallna(SENT, 10, mottagare)).map((en) => en.id);

describe('leveranser', () => {
  it('I3 offers only the first unfinished försändelse of a case and recipient', async () => {
    koad('b', 2);
    koad('a', 1);
    koad('c', 1, '2062');
    await vik();
    expect(await forfallna()).toEqual(['a']);
    expect(await forfallna(['20', '2062'])).toEqual(['a', 'c']);
    hande('a', { type: 'ForsandelseLevererad', data: { forsok: 1, kanal: 'http' } });
    await vik();
    expect(await forfallna()).toEqual(['b']);
  });

  it('I10 lets recipients take turns: a long queue to one that was down holds up nobody else', async () => {
    for (let nr = 10; nr < 40; nr += 1) koad(`a${nr}`, 1, '20', `avvikelse-${nr}`);
    koad('b', 1, '2062');
    koad('c', 1, '2034');
    await vik();
    expect((await forfallna(['20', '2062', '2034'])).slice(0, 4)).toEqual(['a10', 'b', 'c', 'a11']);
    expect(await forfallna(['20', '2062', '2034'])).toHaveLength(10);
  });

  it('holds back what follows a parked one, and offers it again when it is resent', async () => {
    koad('a', 1);
    koad('b', 2);
    hande('a', { type: 'ForsandelseParkerad', data: { forsok: 9, felkod: 'HTTP_410' } });
    await vik();
    expect(await forfallna()).toEqual([]);
    expect(await vyLeveransko(db).nastaForfall(['20'])).toBeNull();
    hande('a', { type: 'OmsandningBegard', data: { av: 'drift' } });
    await vik();
    expect(await forfallna()).toEqual(['a']);
  });

  it('tells when the next attempt falls due, per recipient', async () => {
    koad('a', 1);
    hande('a', misslyckad('2031-05-01T00:00:00.000Z'));
    koad('c', 1, '2062');
    hande('c', misslyckad('2031-04-01T00:00:00.000Z'));
    await vik();
    expect(await forfallna()).toEqual([]);
    expect(await vyLeveransko(db).nastaForfall(['20'])).toEqual(new Date('2031-05-01T00:00:00Z'));
    expect(await vyLeveransko(db).nastaForfall(['20', '2062'])).toEqual(new Date('2031-04-01T00:00:00Z'));
    expect(await vyLeveransko(db).nastaForfall(['9999'])).toBeNull();
  });

  it('chooses what to resend: for nobody nothing, whatever else is asked', async () => {
    koad('a', 1);
    await vik();
    const valj = (mottagare: readonly string[] | null): Promise<readonly string[]> =>
      leveransidn(db, { mottagare, sedan: null, status: null }, { efter: null, max: 10 });
    expect(await valj(null)).toEqual(['a']);
    expect(await valj(['20'])).toEqual(['a']);
    expect(await valj(['2062'])).toEqual([]);
    expect(await valj([])).toEqual([]);
  });

  it('a resend can leave out what has its receipt', async () => {
    koad('a', 1);
    koad('b', 2);
    hande('a', { type: 'ForsandelseKvitterad', data: { arendenummer: null } });
    await vik();
    const villkor = { mottagare: ['20'], sedan: null, status: null };
    const sida = { efter: null, max: 10 };
    expect(await leveransidn(db, { ...villkor, utom: 'kvitterad' }, sida)).toEqual(['b']);
    expect(await leveransidn(db, { ...villkor, utom: null }, sida)).toEqual(['a', 'b']);
  });

  it('a stopped one no longer holds the line', async () => {
    koad('a', 1);
    koad('b', 2);
    hande('a', { type: 'ForsandelseStoppad', data: { skal: 'EJ_INVOLVERAD' } });
    await vik();
    expect(await forfallna()).toEqual(['b']);
  });
});
