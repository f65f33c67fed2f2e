import { describe, expect, it } from '@jest/globals';
import type { DomainEvent } from './message.js';
import { upcaster, type Lyft } from './upcaster.js';

type Byggd = DomainEvent<
  'Byggd',
  { readonly vaningar: number; readonly hiss: boolean; readonly adress: string | null }
>;
const tillV2: Lyft = (data) => ({ ...(data as object), hiss: false });
const tillV3: Lyft = (data) => ({ ...(data as object), adress: null });
const upcast = upcaster<Byggd>({ Byggd: 3 }, { Byggd: [tillV2, tillV3] });
const lagrad = (v: number, data: unknown) => ({ type: 'Byggd', data, meta: { v } });

describe('upcaster', () => {
  it('lifts every older version through the steps that are left', () => {
    expect(upcast(lagrad(1, { vaningar: 2 })).data).toEqual({ vaningar: 2, hiss: false, adress: null });
    expect(upcast(lagrad(2, { vaningar: 2, hiss: true })).data).toEqual({ vaningar: 2, hiss: true, adress: null });
  });
  it('leaves the current version as it stands', () => {
    const data = { vaningar: 2, hiss: true, adress: 'Storgatan' };
    expect(upcast(lagrad(3, data)).data).toBe(data);
  });
  it('stops at a newer version and at an unknown type', () => {
    expect(() => upcast(lagrad(4, {}))).toThrow('Byggd v4');
    expect(() => upcast({ type: 'Riven', data: {}, meta: { v: 1 } })).toThrow('unknown event type Riven');
  });
  it('refuses to be made when a step is missing', () => {
    expect(() => upcaster<Byggd>({ Byggd: 3 }, { Byggd: [tillV2] })).toThrow('Byggd v3');
    expect(() => upcaster<Byggd>({ Byggd: 2 })).toThrow('Byggd v2');
  });
});
