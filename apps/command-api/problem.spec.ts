import { describe, expect, it } from '@jest/globals';
import {
  EventIdReused,
  StoreClosed,
  StoreOverloaded,
  StoreUnavailable,
  WrongExpectedRevision,
} from '#libs/event-store/index.js';
import { Rejected } from '#libs/kernel/index.js';
import { felfakta, problemsvar } from '#libs/platform/http/problemfilter.js';
import { somProblem } from '#libs/platform/http/problemoversattning.js';
import { sparAv } from '#libs/platform/http/spar.js';

describe('what went wrong, in terms of HTTP', () => {
  it.each([
    ['saknas', 404],
    ['tillstand', 409],
    ['innehall', 422],
    ['behorighet', 403],
  ] as const)('Rejected %s is %i with its permanent code', (kind, status) => {
    expect(somProblem(new Rejected('NAGON_KOD', 'Text.', kind))).toEqual({ status, kod: 'NAGON_KOD', detail: 'Text.' });
  });

  it.each([
    [new WrongExpectedRevision('s', 1, 2), 412, 'ARENDET_HAR_ANDRATS'],
    [new EventIdReused('s'), 422, 'IDEMPOTENSNYCKEL_ATERANVAND'],
    [new StoreOverloaded(), 503, 'UPPTAGET'],
    [new StoreUnavailable(new Error('database or disk is full')), 503, 'LAGRET_SVARAR_INTE'],
    [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 503, 'LAGRET_SVARAR_INTE'],
    [new StoreClosed(), 503, 'STANGER'],
    [Object.assign(new Error('no such table'), { code: '42P01' }), 503, 'VYERNA_BYGGS'],
  ])('%s is known by name on the floor below', (error, status, kod) => {
    expect(somProblem(error)).toMatchObject({ status, kod });
  });

  it('what nobody expected is no problem of the sender', () => {
    expect(somProblem(new TypeError('x'))).toBeUndefined();
    expect(somProblem('text')).toBeUndefined();
  });

  it('I11 is logged by its place, never by its message, which may quote a person', () => {
    expect(JSON.stringify(felfakta(new Error('Anna Andersson 19580412-2389')))).not.toMatch(/Anna|5804/);
  });

  it('carries type, title, status, detail, instance and kod (RFC 9457)', () => {
    const spar = sparAv('00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01');
    expect(problemsvar({ status: 409, kod: 'EN_KOD', detail: 'Text.' }, spar)).toEqual({
      type: 'urn:avvikelsenav:problem:en-kod',
      title: 'Går inte i nuvarande läge',
      status: 409,
      detail: 'Text.',
      instance: 'urn:avvikelsenav:begaran:4bf92f3577b34da6a3ce929d0e0e4736',
      kod: 'EN_KOD',
    });
  });
});
