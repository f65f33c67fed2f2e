import { gallringStream, type GallringEvent } from '#libs/gallring/events.js';
import { deterministicId } from '#libs/platform/ids.js';
import type { Steg } from './samverkan.js';

const HUVUDMAN = ['20', '2062', '2080'];

/** Erasures that came as far as chance would have it, some refused or withdrawn. @param nyckel tells these from others */
export const slumpgallringar = (slump: () => number, nyckel: string, antal: number): Steg[][] =>
  Array.from({ length: antal }, (_, nr) => {
    const stream = gallringStream(deterministicId('slumpgallring', nyckel, String(nr)));
    const huvudman = HUVUDMAN[nr % HUVUDMAN.length] ?? '20';
    return livet(slump, huvudman).map((event) => ({ stream, event, av: huvudman }));
  });

const livet = (slump: () => number, huvudman: string): readonly GallringEvent[] => {
  const arenden = ['a', 'b'].slice(0, 1 + Math.floor(slump() * 2));
  const foreslagen: GallringEvent = {
    type: 'GallringForeslagen',
    data: { huvudman, arenden, lagrum: 'Plan 4.2', skal: 'gallringsfrist', foreslagenAv: 'p-ett' },
  };
  const hela: readonly GallringEvent[] = [
    foreslagen,
    { type: 'GallringBeslutad', data: { huvudman, beslutadAv: 'p-tva', verkstallsTidigast: '2026-03-08' } },
    { type: 'GallringPaborjad', data: { huvudman } },
    { type: 'GallringVerkstalld', data: { huvudman, nycklar: 7, arenden } },
  ];
  const [langd, slut] = [1 + Math.floor(slump() * hela.length), slump()];
  if (slut < 0.2) return [foreslagen, { type: 'GallringAvslagen', data: { huvudman, avslagenAv: 'p-tva' } }];
  if (slut < 0.4 && langd < 3) {
    return [...hela.slice(0, langd), { type: 'GallringAterkallad', data: { huvudman, aterkalladAv: 'p-ett' } }];
  }
  return hela.slice(0, langd);
};
