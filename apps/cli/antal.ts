import { Kommandofel } from './nav-klient.js';

/** The value of `--antal`, or a refusal that names the option and not the service's own parameter. */
export const antalsval = (antal: string): string => {
  if (!/^([1-9][0-9]?|100)$/.test(antal))
    throw new Kommandofel('--antal ska vara ett heltal 1–100. Exempel: --antal 20');
  return antal;
};
