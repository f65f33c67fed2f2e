import { describe, expect, it } from '@jest/globals';
import { deciderSpec } from '#libs/kernel/testing/decider-spec.js';
import type { ForsandelseCommand } from './commands.js';
import { forsandelse } from './decide.js';
import type { ForsandelseEvent, ForsandelseKoad } from './events.js';

const { given } = deciderSpec(forsandelse);
const innehall: ForsandelseKoad['data'] = {
  arende: 'avvikelse-1',
  mottagare: '20',
  meddelandetyp: 'avvikelse.rapporterad',
  handelseId: 'h1',
  revision: 0,
  tid: '2026-03-01T10:00:00Z',
  oppet: { kategori: 'sip' },
  skyddat: {},
  grundId: null,
};
const koa: ForsandelseCommand = { type: 'KoaForsandelse', data: innehall };
const koad: ForsandelseEvent = { type: 'ForsandelseKoad', data: innehall };
const levererad: ForsandelseEvent = { type: 'ForsandelseLevererad', data: { forsok: 1, kanal: 'http' } };
const misslyckad: ForsandelseEvent = {
  type: 'LeveransMisslyckad',
  data: { forsok: 1, kanal: 'http', felkod: 'HTTP_503', nastaForsok: '2026-03-01T10:05:00Z' },
};
const parkerad: ForsandelseEvent = { type: 'ForsandelseParkerad', data: { forsok: 2, felkod: 'HTTP_410' } };
const kvitterad: ForsandelseEvent = { type: 'ForsandelseKvitterad', data: { arendenummer: 'R-7' } };
const stoppad: ForsandelseEvent = { type: 'ForsandelseStoppad', data: { skal: 'EJ_INVOLVERAD' } };
const omsandning: ForsandelseEvent = { type: 'OmsandningBegard', data: { av: 'drift' } };
const bokforLeverans: ForsandelseCommand = { type: 'BokforLeverans', data: { forsok: 1, kanal: 'http' } };
const sandOm: ForsandelseCommand = { type: 'SandOmForsandelse', data: { av: 'drift' } };
const stoppa: ForsandelseCommand = { type: 'StoppaForsandelse', data: { skal: 'EJ_INVOLVERAD' } };
const parkera: ForsandelseCommand = { type: 'ParkeraForsandelse', data: { forsok: 2, felkod: 'HTTP_410' } };
const bokforMisslyckande = (forsok: number): ForsandelseCommand => ({
  type: 'BokforMisslyckande',
  data: { forsok, kanal: 'http', felkod: 'TIMEOUT', nastaForsok: '2026-03-01T10:05:00Z' },
});
const kvittera = (arendenummer: string | null, huvudman = '20'): ForsandelseCommand => ({
  type: 'KvitteraForsandelse',
  data: { huvudman, arendenummer },
});

describe('a försändelse is queued', () => {
  it('once: the same id again gives nothing', () => {
    expect(given().when(koa).events()).toEqual([koad]);
    expect(given(koad).when(koa).events()).toEqual([]);
  });

  it('SKYDDAT_UTAN_GRUND D9 refuses protected fields without a recorded ground', () => {
    const utan: ForsandelseCommand = { type: 'KoaForsandelse', data: { ...innehall, skyddat: { rubrik: 'x' } } };
    const med: ForsandelseCommand = {
      type: 'KoaForsandelse',
      data: { ...innehall, skyddat: { rubrik: 'x' }, grundId: 'g1' },
    };
    expect(given().when(utan).rejection()).toBe('SKYDDAT_UTAN_GRUND');
    expect(given().when(med).types()).toEqual(['ForsandelseKoad']);
  });

  it.each([bokforLeverans, bokforMisslyckande(1), parkera, kvittera(null), stoppa, sandOm])(
    'FORSANDELSE_SAKNAS nothing else happens to one that was never queued: $type',
    (command) => expect(given().when(command).rejection()).toBe('FORSANDELSE_SAKNAS'),
  );
});

describe('a receipt after a resend', () => {
  it('N4 KVITTERAD_MED_ANNAT_NUMMER keeps the number that the first one gave', () => {
    const igen = given(koad, levererad, kvitterad, omsandning);
    expect(igen.when(kvittera('R-8')).rejection()).toBe('KVITTERAD_MED_ANNAT_NUMMER');
    expect(igen.when(kvittera('R-7')).types()).toEqual(['ForsandelseLevererad', 'ForsandelseKvitterad']);
    expect(igen.when(kvittera(null)).then()).toMatchObject({ status: 'kvitterad', arendenummer: 'R-7' });
  });
});

describe('the outcome of an attempt is booked', () => {
  it('I3 delivered once, however often it is told', () => {
    expect(given(koad).when(bokforLeverans).types()).toEqual(['ForsandelseLevererad']);
    expect(given(koad, misslyckad).when(bokforLeverans).types()).toEqual(['ForsandelseLevererad']);
    expect(given(koad, levererad).when(bokforLeverans).types()).toEqual([]);
    expect(given(koad, levererad, kvitterad).when(bokforLeverans).types()).toEqual([]);
  });

  it('a failure with its next attempt, and the same attempt only once', () => {
    expect(given(koad).when(bokforMisslyckande(1)).then()).toMatchObject({ status: 'misslyckad', forsok: 1 });
    expect(given(koad, misslyckad).when(bokforMisslyckande(1)).types()).toEqual([]);
    expect(given(koad, misslyckad).when(bokforMisslyckande(2)).types()).toEqual(['LeveransMisslyckad']);
  });

  it('a failure that comes after the receipt changes nothing', () => {
    expect(given(koad, levererad, kvitterad).when(bokforMisslyckande(1)).types()).toEqual([]);
    expect(given(koad, levererad, kvitterad).when(parkera).types()).toEqual([]);
  });

  it('parked, never discarded, and a late delivery still counts', () => {
    expect(given(koad, misslyckad).when(parkera).then()).toMatchObject({ status: 'parkerad', forsok: 2 });
    expect(given(koad, parkerad).when(parkera).types()).toEqual([]);
    expect(given(koad, parkerad).when(bokforLeverans).types()).toEqual(['ForsandelseLevererad']);
  });

  it('I4 stopped while it waits, not when it has arrived', () => {
    expect(given(koad).when(stoppa).then()).toMatchObject({ status: 'stoppad' });
    expect(given(koad, misslyckad).when(stoppa).types()).toEqual(['ForsandelseStoppad']);
    expect(given(koad, levererad).when(stoppa).types()).toEqual([]);
    expect(given(koad, stoppad).when(bokforLeverans).types()).toEqual([]);
  });
});

describe('the recipient receipts', () => {
  it('N4 with its own ärendenummer', () => {
    expect(given(koad, levererad).when(kvittera('R-7')).events()).toEqual([kvitterad]);
  });

  it('FORSANDELSE_SAKNAS I4 nobody else may', () => {
    expect(given(koad, levererad).when(kvittera('R-7', '2062')).rejection()).toBe('FORSANDELSE_SAKNAS');
    expect(given(koad, stoppad).when(kvittera('R-7')).rejection()).toBe('FORSANDELSE_SAKNAS');
  });

  it('before the delivery is noted (pull, or a lost answer): it counts as delivered too', () => {
    expect(given(koad).when(kvittera('R-7')).events()).toEqual([
      { type: 'ForsandelseLevererad', data: { forsok: 1, kanal: 'inkorg' } },
      kvitterad,
    ]);
    expect(given(koad, misslyckad).when(kvittera(null)).events()[0]).toEqual({
      type: 'ForsandelseLevererad',
      data: { forsok: 2, kanal: 'http' },
    });
    const iSvaret: ForsandelseCommand = {
      type: 'KvitteraForsandelse',
      data: { huvudman: '20', arendenummer: 'R-7', kanal: 'http' },
    };
    expect(given(koad).when(iSvaret).events()).toEqual([levererad, kvitterad]);
    expect(given(koad, parkerad).when(kvittera(null)).then()).toMatchObject({ status: 'kvitterad' });
  });

  it('again: nothing, but a number that was missing is noted', () => {
    const utanNummer: ForsandelseEvent = { type: 'ForsandelseKvitterad', data: { arendenummer: null } };
    expect(given(koad, levererad, kvitterad).when(kvittera('R-7')).events()).toEqual([]);
    expect(given(koad, levererad, kvitterad).when(kvittera(null)).events()).toEqual([]);
    expect(given(koad, levererad, utanNummer).when(kvittera('R-7')).events()).toEqual([kvitterad]);
  });

  it('KVITTERAD_MED_ANNAT_NUMMER refuses another number for the same message, takes the same', () => {
    expect(given(koad, levererad, kvitterad).when(kvittera('R-8')).rejection()).toBe('KVITTERAD_MED_ANNAT_NUMMER');
    expect(given(koad, levererad, kvitterad).when(kvittera('R-7')).types()).toEqual([]);
  });

  it.each(['', ' R-7', 'R-7 ', 'R\n7', 'R\u2028', 'x'.repeat(65), '\u0000'])(
    'ARENDENUMMER_OGILTIGT refuses %j',
    (nummer) => expect(given(koad, levererad).when(kvittera(nummer)).rejection()).toBe('ARENDENUMMER_OGILTIGT'),
  );
  it.each(['7', 'R 7', 'MORÅ/2026:17', 'x'.repeat(64)])('takes %j as ärendenummer', (nummer) =>
    expect(given(koad, levererad).when(kvittera(nummer)).types()).toEqual(['ForsandelseKvitterad']),
  );
});

describe('a försändelse is resent', () => {
  it.each([
    ['parkerad', [koad, misslyckad, parkerad]],
    ['levererad', [koad, levererad]],
    ['kvitterad', [koad, levererad, kvitterad]],
    ['misslyckad', [koad, misslyckad]],
  ])('from %s: back in the queue under the same id, attempts go on counting', (_, historia) => {
    const before = given(...historia).state;
    expect(
      given(...historia)
        .when(sandOm)
        .then(),
    ).toEqual({ ...before, status: 'koad' });
  });

  it('FORSANDELSE_STOPPAD I4 never when it was stopped; nothing when it already waits', () => {
    expect(given(koad, stoppad).when(sandOm).rejection()).toBe('FORSANDELSE_STOPPAD');
    expect(given(koad).when(sandOm).events()).toEqual([]);
  });

  it('and receipted anew, with the number known before kept when the new receipt gives none', () => {
    const igen = given(koad, levererad, kvitterad, omsandning, { ...levererad, data: { forsok: 2, kanal: 'http' } });
    expect(igen.when(kvittera(null)).then()).toMatchObject({ status: 'kvitterad', arendenummer: 'R-7' });
  });
});
