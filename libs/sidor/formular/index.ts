import type { Formular } from '../formular.js';
import { ATGARDSFORMULAR } from './atgard.js';
import { aterkoppling } from './aterkoppling.js';
import { AVSLUTSFORMULAR } from './avslut.js';
import { bedomning } from './bedomning.js';
import { BESLUTSFORMULAR } from './beslut.js';
import { BRISTFORMULAR } from './brist.js';
import { DAGORDNINGSFORMULAR } from './dagordning.js';
import { enkatsvar } from './enkatsvar.js';
import { ESKALERINGSFORMULAR } from './eskalering.js';
import { fritextgranskning } from './fritextgranskning.js';
import { frysning } from './frysning.js';
import { INDIKATORFORMULAR } from './indikator.js';
import { kriteriebedomning } from './kriterium.js';
import { ARENDEFORMULAR } from './mote-arende.js';
import { MOTESFORMULAR } from './mote.js';
import { mottagning } from './mottagning.js';
import { OMSANDNINGSFORMULAR } from './omsandning.js';
import { PLANATGARDSFORMULAR } from './plan-atgard.js';
import { PLANFORMULAR } from './plan.js';
import { PRAXISFORMULAR } from './praxis.js';
import { provleverans } from './provleverans.js';
import { enkatrattelse } from './rattelse.js';
import { REKOMMENDATIONSFORMULAR } from './rekommendation.js';
import { revisionsbeslut } from './revisionsbeslut.js';
import { SAMTYCKESFORMULAR } from './samtycke.js';
import { slutforande } from './slutforande.js';
import { ansvarsavvisning } from './svar-avvisning.js';
import { synpunkt } from './synpunkt.js';
import { LOSNINGSFORMULAR } from './tvist-losning.js';
import { FORDELNINGSFORMULAR } from './tilldelning.js';
import { tvistOppning } from './tvist-oppning.js';
import { TVISTFORMULAR } from './tvist.js';
import { UPPFOLJNINGSFORMULAR } from './uppfoljning.js';
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
  ...FORDELNINGSFORMULAR,
  ...SAMTYCKESFORMULAR,
  fritextgranskning,
  ...OMSANDNINGSFORMULAR,
  provleverans,
  ...MOTESFORMULAR,
  ...ARENDEFORMULAR,
  ...DAGORDNINGSFORMULAR,
  ...REKOMMENDATIONSFORMULAR,
  ...BESLUTSFORMULAR,
  tvistOppning,
  ...TVISTFORMULAR,
  ...LOSNINGSFORMULAR,
  enkatsvar,
  ...PRAXISFORMULAR,
  enkatrattelse,
  ...PLANFORMULAR,
  ...PLANATGARDSFORMULAR,
  ...UPPFOLJNINGSFORMULAR,
  ...INDIKATORFORMULAR,
  kriteriebedomning,
  ...BRISTFORMULAR,
  revisionsbeslut,
  frysning,
  slutforande,
  synpunkt,
];

/** Every form, by its name. A new one is a file beside these, and a place in the list. */
export const FORMULAR: ReadonlyMap<string, Formular> = new Map(ALLA.map((en) => [en.namn, en]));
