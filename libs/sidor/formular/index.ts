import type { Formular } from '../formular.js';
import { ATGARDSFORMULAR } from './atgard.js';
import { aterkoppling } from './aterkoppling.js';
import { AVSLUTSFORMULAR } from './avslut.js';
import { bedomning } from './bedomning.js';
import { BESLUTSFORMULAR } from './beslut.js';
import { dagordningFaststallande } from './dagordning.js';
import { enkatsvar } from './enkatsvar.js';
import { ESKALERINGSFORMULAR } from './eskalering.js';
import { ARENDEFORMULAR } from './mote-arende.js';
import { MOTESFORMULAR } from './mote.js';
import { mottagning } from './mottagning.js';
import { OMSANDNINGSFORMULAR } from './omsandning.js';
import { praxisAngivelse } from './praxis.js';
import { provleverans } from './provleverans.js';
import { REKOMMENDATIONSFORMULAR } from './rekommendation.js';
import { SAMTYCKESFORMULAR } from './samtycke.js';
import { ansvarsavvisning } from './svar-avvisning.js';
import { LOSNINGSFORMULAR } from './tvist-losning.js';
import { TVISTFORMULAR } from './tvist.js';
import { utredning } from './utredning.js';

const ALLA: readonly Formular[] = [
  bedomning,
  aterkoppling,
  mottagning,
  utredning,
  ...ATGARDSFORMULAR,
  ansvarsavvisning,
  ...AVSLUTSFORMULAR,
  ...ESKALERINGSFORMULAR,
  ...SAMTYCKESFORMULAR,
  ...OMSANDNINGSFORMULAR,
  provleverans,
  ...MOTESFORMULAR,
  ...ARENDEFORMULAR,
  dagordningFaststallande,
  ...REKOMMENDATIONSFORMULAR,
  ...BESLUTSFORMULAR,
  ...TVISTFORMULAR,
  ...LOSNINGSFORMULAR,
  enkatsvar,
  praxisAngivelse,
];

/** Every form, by its name. A new one is a file beside these, and a place in the list. */
export const FORMULAR: ReadonlyMap<string, Formular> = new Map(ALLA.map((en) => [en.namn, en]));
