import type { Felkrokar } from './fel.js';

const arAnropsslag = (varde: unknown): varde is 'append' | 'las' | 'prenumerera' =>
  varde === 'append' || varde === 'las' || varde === 'prenumerera';

/** Pulls the hook that a message from another process names: `{ "fel": "otillganglig", "varden": [3, "append"] }`. */
export const styr = (krokar: Felkrokar, meddelande: unknown): void => {
  if (!arStyrning(meddelande)) throw new Error('{ fel, varden }');
  const { fel, varden = [] } = meddelande;
  const krok = KROKAR.get(fel);
  if (krok === undefined) throw new Error(`one of ${[...KROKAR.keys()].join(', ')}`);
  krok(krokar, Number(varden[0] ?? 0), varden[1]);
};

const arStyrning = (varde: unknown): varde is { readonly fel: string; readonly varden?: readonly unknown[] } =>
  typeof varde === 'object' &&
  varde !== null &&
  'fel' in varde &&
  typeof varde.fel === 'string' &&
  (!('varden' in varde) || Array.isArray(varde.varden));

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
  ['dova', (krokar) => krokar.dova()],
  ['tigOmIkapp', (krokar, antal) => krokar.tigOmIkapp(antal === 1)],
]);
