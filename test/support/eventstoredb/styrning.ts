import type { Felkrokar } from './fel.js';

const arAnropsslag = (varde: unknown): varde is 'append' | 'las' | 'prenumerera' =>
  varde === 'append' || varde === 'las' || varde === 'prenumerera';

/** Pulls the hook that a message from another process names: `{ "fel": "otillganglig", "varden": [3, "append"] }`. */
export const styr = (krokar: Felkrokar, meddelande: unknown): void => {
  if (typeof meddelande !== 'object' || meddelande === null || !('fel' in meddelande)) throw new Error('{fel, varden}');
  const varden: readonly unknown[] =
    'varden' in meddelande && Array.isArray(meddelande.varden) ? meddelande.varden : [];
  const antal = Number(varden[0] ?? 0);
  const krok = KROKAR.get(String(meddelande.fel));
  if (krok === undefined || !Number.isSafeInteger(antal)) throw new Error(`one of ${[...KROKAR.keys()].join(', ')}`);
  krok(krokar, antal, varden[1]);
};

type Krok = (krokar: Felkrokar, antal: number, mer: unknown) => void;

const KROKAR: ReadonlyMap<string, Krok> = new Map<string, Krok>([
  ['forloraSvar', (krokar, antal) => krokar.forloraSvar(antal)],
  ['dubbelSvar', (krokar, antal) => krokar.dubbelSvar(antal)],
  ['otillganglig', (krokar, antal, slag) => krokar.otillganglig(antal, arAnropsslag(slag) ? slag : undefined)],
  ['inteLedare', (krokar, antal, port) => krokar.inteLedare(antal, { host: '127.0.0.1', port: Number(port) })],
  ['fordroj', (krokar, antal) => krokar.fordroj(antal)],
  ['smaltFonster', (krokar, antal) => krokar.smaltFonster(antal)],
  ['bryt', (krokar) => krokar.bryt()],
  ['avsluta', (krokar) => krokar.avsluta()],
  ['tigOmIkapp', (krokar, antal) => krokar.tigOmIkapp(antal === 1)],
]);
