import type { Beviljat } from './krav.js';
import type { Forhallande, Mask } from './omfang.js';

/**
 * What is left of a case about somebody with skyddade personuppgifter: within the own huvudman too its words and identity
 * are only for who answers for all of it, or has been given the case. For a case and for its row in a list alike.
 */
export const maskFor = (
  { mask, omfang }: Beviljat,
  { tilldelad }: Pick<Forhallande, 'tilldelad'>,
  skyddad: boolean,
): Mask => (skyddad && mask === 'full' && omfang !== 'huvudman' && !tilldelad ? 'utan-identitet' : mask);
