import type { Formularversion } from '../events.js';
import type { Formular } from './formular.js';
import { SEX_FRAGOR } from './sex-fragor.js';

export type { Formular, Fraga } from './formular.js';
export { SEX_FRAGOR } from './sex-fragor.js';

/** The forms that come with the programme; a län's file may hold more. */
export const FORMULAR: readonly Formular[] = [SEX_FRAGOR];

/** Undefined when there is none of that id and version. @param egna of the län's file */
export const hittaFormular = ({ id, version }: Formularversion, egna: readonly Formular[] = []): Formular | undefined =>
  [...FORMULAR, ...egna].find((en) => en.id === id && en.version === version);

/** The newest of that id: the last in the list. @param egna of the län's file, the newest version last */
export const senasteFormular = (id: string, egna: readonly Formular[] = []): Formular | undefined =>
  [...FORMULAR, ...egna].findLast((en) => en.id === id);
