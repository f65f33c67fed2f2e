import type { Formular } from '../formular.js';
import { aterkoppling } from './aterkoppling.js';
import { bedomning } from './bedomning.js';
import { BESLUTSFORMULAR } from './beslut.js';
import { dagordningFaststallande } from './dagordning.js';
import { ARENDEFORMULAR } from './mote-arende.js';
import { MOTESFORMULAR } from './mote.js';
import { REKOMMENDATIONSFORMULAR } from './rekommendation.js';
import { LOSNINGSFORMULAR } from './tvist-losning.js';
import { TVISTFORMULAR } from './tvist.js';

const ALLA: readonly Formular[] = [
  bedomning,
  aterkoppling,
  ...MOTESFORMULAR,
  ...ARENDEFORMULAR,
  dagordningFaststallande,
  ...REKOMMENDATIONSFORMULAR,
  ...BESLUTSFORMULAR,
  ...TVISTFORMULAR,
  ...LOSNINGSFORMULAR,
];

/** Every form, by its name. A new one is a file beside these, and a place in the list. */
export const FORMULAR: ReadonlyMap<string, Formular> = new Map(ALLA.map((en) => [en.namn, en]));
