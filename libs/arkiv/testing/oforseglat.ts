import { inslaget, provvalv } from '#libs/sekretess/testing/index.js';
import { nyttArende, type Varld } from './varld.js';

/** A case whose texts were written before there were keys. */
export const medOforseglat = (varld: Pick<Varld, 'store'>): Promise<string> => {
  const forseglare = () =>
    Promise.resolve({ nyckel: 'ingen', forsegla: (text: string) => inslaget(text), aterlamna: () => undefined });
  return nyttArende({ store: varld.store, valv: { ...provvalv(), forseglare } }, { nr: 99, person: 'x' });
};
