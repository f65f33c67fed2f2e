import type { Formular } from '../formular.js';
import { aterkoppling } from './aterkoppling.js';
import { bedomning } from './bedomning.js';

const ALLA: readonly Formular[] = [bedomning, aterkoppling];

/** Every form, by its name. A new one is a file beside these, and a place in the list. */
export const FORMULAR: ReadonlyMap<string, Formular> = new Map(ALLA.map((en) => [en.namn, en]));
