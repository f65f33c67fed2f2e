import { parseArgs } from 'node:util';
import { demo } from './demo.js';
import { korLansdemo } from './lan/kor.js';

const AR_MAX = 10;
const BRUK =
  'npm run demo -- [--once] [--json]                      två filer, en eskalering och en tvist\n' +
  'npm run demo -- --lan dalarna [--ar 3] [--once] [--json]   ett påhittat läns år';

/** What the command line asks for. Throws, in Swedish, with how it is used. */
export const valdDemo = async (argument: readonly string[]): Promise<void> => {
  const { once, json, lan, ar } = tolka(argument);
  if (lan === undefined) return demo({ once, json });
  return korLansdemo({ lan, ar: arAv(ar), once, json });
};

const tolka = (argument: readonly string[]) => {
  try {
    const boolesk = { type: 'boolean', default: false } as const;
    const options = {
      once: boolesk,
      json: boolesk,
      lan: { type: 'string' },
      ar: { type: 'string', default: '3' },
    } as const;
    return parseArgs({ args: [...argument], options, allowPositionals: false }).values;
  } catch {
    throw new Error(`Demon förstår inte det där.\n\n${BRUK}`);
  }
};

const arAv = (text: string): number => {
  const ar = Number(text.replace(',', '.'));
  if (!(ar > 0 && ar <= AR_MAX)) throw new Error(`--ar ska vara ett tal över 0 och högst ${AR_MAX}.\n\n${BRUK}`);
  return ar;
};
