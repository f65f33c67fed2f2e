import type { Roll } from '../inloggad.js';
import type { Mask, Omfang, Ratt } from './omfang.js';

/** The rights of an action by role. A role that is not there may not. */
export type Rattigheter = Readonly<Partial<Record<Roll, readonly Ratt[]>>>;

const ratt = (omfang: Omfang, mask: Mask = 'full'): Ratt => ({ omfang, mask });

const HANDLAGGARE = [ratt('verksamhet'), ratt('tilldelat')];
const CHEF = [ratt('verksamhet')];
/** The common intake is seen by those who give it to a verksamhet, without who it concerns. */
const CHEF_OCH_INTAG = [ratt('verksamhet'), ratt('intag', 'utan-identitet')];
const HUVUDMAN = [ratt('huvudman')];
const MASKERAD = [ratt('huvudman', 'utan-identitet')];
const INLAMNAT = [ratt('inlamnat', 'utan-identitet')];
/** As a party of it, and as one whose arena has it. */
const SAK = [ratt('arende'), ratt('arena', 'avidentifierad')];
const ARENA = [ratt('arena', 'avidentifierad')];
const AGGREGAT = [ratt('aggregat', 'aggregat')];
const DRIFT = [ratt('konfiguration', 'avidentifierad')];
const OPPET = [ratt('oppet')];

const MEDICINSKA = { mas: HUVUDMAN, mar: HUVUDMAN, chefslakare: HUVUDMAN };
const HANDLAGGNING = { handlaggare: HANDLAGGARE, enhetschef: CHEF, verksamhetschef: CHEF };
const LEDNINGSLINJEN = { verksamhetschef: HUVUDMAN, forvaltningschef: HUVUDMAN };
const ALLA_I_HUVUDMANNEN = {
  rapportorssystem: OPPET,
  handlaggare: OPPET,
  enhetschef: OPPET,
  verksamhetschef: OPPET,
  forvaltningschef: OPPET,
  mas: OPPET,
  mar: OPPET,
  chefslakare: OPPET,
  samverkanskoordinator: OPPET,
  arenaledamot: OPPET,
  ledning: OPPET,
  systemadministrator: OPPET,
  revisor: OPPET,
};

/**
 * Role × action × scope: the only place that gives a right. What is not here is denied. docs/security/policy.md is the
 * same table for people.
 */
export const HANDLINGAR = {
  'avvikelse.rapportera': { rapportorssystem: HUVUDMAN, handlaggare: HUVUDMAN },
  'avvikelse.importera': { rapportorssystem: HUVUDMAN, handlaggare: HUVUDMAN },
  'avvikelse.lasa': {
    rapportorssystem: INLAMNAT,
    handlaggare: HANDLAGGARE,
    enhetschef: CHEF_OCH_INTAG,
    verksamhetschef: CHEF_OCH_INTAG,
    forvaltningschef: MASKERAD,
    ...MEDICINSKA,
    revisor: HUVUDMAN,
  },
  'avvikelse.mottaga': { rapportorssystem: HUVUDMAN, ...HANDLAGGNING },
  'avvikelse.makulera': { rapportorssystem: INLAMNAT, verksamhetschef: CHEF },
  'avvikelse.handlagga': { ...HANDLAGGNING, ...MEDICINSKA },
  'avvikelse.bedoma': { ...HANDLAGGNING, ...MEDICINSKA },
  'avvikelse.bedoma-lex': { verksamhetschef: CHEF, ...MEDICINSKA },
  'avvikelse.besluta-atgard': { enhetschef: CHEF, verksamhetschef: CHEF },
  'avvikelse.avsluta': { enhetschef: CHEF, verksamhetschef: CHEF, ...MEDICINSKA },
  'avvikelse.avsluta-allvarlig': { verksamhetschef: CHEF, ...MEDICINSKA },
  'arende.tilldela': { enhetschef: CHEF_OCH_INTAG, verksamhetschef: CHEF_OCH_INTAG },
  'samtycke.registrera': { rapportorssystem: INLAMNAT, ...HANDLAGGNING },
  'utlamnande.forhandsgranska': { ...HANDLAGGNING, ...MEDICINSKA },
  'utlamnande.besluta': { verksamhetschef: CHEF },
  'fritext.granska': { ...HANDLAGGNING, ...MEDICINSKA },
  'inkorg.lasa': { rapportorssystem: HUVUDMAN },
  'inkorg.kvittera': { rapportorssystem: HUVUDMAN },
  'leverans.lasa': {
    rapportorssystem: HUVUDMAN,
    ...LEDNINGSLINJEN,
    systemadministrator: DRIFT,
    revisor: HUVUDMAN,
  },
  'leverans.sanda-om': { rapportorssystem: HUVUDMAN, ...LEDNINGSLINJEN, systemadministrator: DRIFT },
  'leverans.prova': { rapportorssystem: HUVUDMAN, ...LEDNINGSLINJEN },
  'drift.lasa': { systemadministrator: DRIFT },
  'drift.bygga-om': { systemadministrator: DRIFT },
  'vy.lasa': {
    handlaggare: HANDLAGGARE,
    enhetschef: CHEF_OCH_INTAG,
    verksamhetschef: CHEF_OCH_INTAG,
    forvaltningschef: MASKERAD,
    ...MEDICINSKA,
    revisor: HUVUDMAN,
  },
  'sammanstallning.lasa': { ...LEDNINGSLINJEN, ...MEDICINSKA, ledning: AGGREGAT, revisor: HUVUDMAN },
  'register.lasa': ALLA_I_HUVUDMANNEN,
  'overenskommelse.lasa': ALLA_I_HUVUDMANNEN,
  'mandat.registrera': LEDNINGSLINJEN,
  'eskalering.inleda': { verksamhetschef: CHEF, forvaltningschef: HUVUDMAN },
  'eskalering.hantera': { verksamhetschef: SAK, forvaltningschef: SAK },
  'eskalering.lyfta-till-samverkan': { forvaltningschef: SAK },
  'eskalering.lagga-till-part': { verksamhetschef: SAK, forvaltningschef: SAK, samverkanskoordinator: ARENA },
  'tvist.hantera': { verksamhetschef: SAK, forvaltningschef: SAK },
  'arena.hantera': {
    verksamhetschef: ARENA,
    forvaltningschef: ARENA,
    samverkanskoordinator: ARENA,
    arenaledamot: ARENA,
  },
  'rekommendation.besluta': LEDNINGSLINJEN,
  'overenskommelse.forvalta': { forvaltningschef: HUVUDMAN, samverkanskoordinator: ARENA },
  'tvist.lasa': {
    verksamhetschef: SAK,
    forvaltningschef: SAK,
    mas: SAK,
    mar: SAK,
    chefslakare: SAK,
    revisor: SAK,
  },
  'samverkan.lasa': {
    verksamhetschef: SAK,
    forvaltningschef: SAK,
    mas: SAK,
    mar: SAK,
    chefslakare: SAK,
    revisor: SAK,
    samverkanskoordinator: ARENA,
    arenaledamot: ARENA,
  },
  'samverkan.overblicka': { samverkanskoordinator: ARENA },
  'atkomstlogg.lasa': { ...LEDNINGSLINJEN, ...MEDICINSKA, revisor: HUVUDMAN },
  'atkomstlogg.stickprov': { verksamhetschef: HUVUDMAN, ...MEDICINSKA, revisor: HUVUDMAN },
  'atkomstlogg.utdrag': { verksamhetschef: HUVUDMAN, ...MEDICINSKA, revisor: HUVUDMAN },
  // All that the huvudman holds on a person goes across its verksamheter: for who exports, not for who leads one of them.
  'registerutdrag.lasa': { revisor: HUVUDMAN },
  'arkivpaket.lasa': { verksamhetschef: CHEF, revisor: HUVUDMAN },
  'gallring.foresla': { verksamhetschef: HUVUDMAN, revisor: HUVUDMAN },
  'gallring.besluta': { ...LEDNINGSLINJEN, revisor: HUVUDMAN },
  'gallring.lasa': { ...LEDNINGSLINJEN, revisor: HUVUDMAN },
  'bevis.lasa': {
    rapportorssystem: OPPET,
    verksamhetschef: OPPET,
    forvaltningschef: OPPET,
    mas: OPPET,
    mar: OPPET,
    chefslakare: OPPET,
    systemadministrator: DRIFT,
    revisor: OPPET,
  },
  'bevis.arende': { rapportorssystem: HUVUDMAN, verksamhetschef: CHEF, ...MEDICINSKA, revisor: HUVUDMAN },
  'statistik.lasa': {
    ...LEDNINGSLINJEN,
    ...MEDICINSKA,
    enhetschef: AGGREGAT,
    samverkanskoordinator: AGGREGAT,
    arenaledamot: AGGREGAT,
    ledning: AGGREGAT,
    revisor: HUVUDMAN,
  },
  // Yearly follow-up and its plans: no case, no individual. What a brist rests on is opened with 'avvikelse.lasa'.
  'uppfoljning.lasa': ALLA_I_HUVUDMANNEN,
  'uppfoljning.leda': { forvaltningschef: HUVUDMAN, samverkanskoordinator: ARENA },
  'uppfoljning.svara': { rapportorssystem: HUVUDMAN, ...LEDNINGSLINJEN, ...MEDICINSKA },
  'handlingsplan.lasa': ALLA_I_HUVUDMANNEN,
  'handlingsplan.hantera': { ...LEDNINGSLINJEN, samverkanskoordinator: ARENA },
  'handlingsplan.rapportera': { ...HANDLAGGNING, ...LEDNINGSLINJEN, ...MEDICINSKA, samverkanskoordinator: ARENA },
  'handlingsplan.godkanna': { verksamhetschef: CHEF, forvaltningschef: HUVUDMAN },
  'kedja.verifiera': { systemadministrator: DRIFT, revisor: HUVUDMAN },
} as const satisfies Readonly<Record<string, Rattigheter>>;
export type Handling = keyof typeof HANDLINGAR;

export const arHandling = (text: unknown): text is Handling =>
  typeof text === 'string' && Object.hasOwn(HANDLINGAR, text);

/** The rights of one role to one action; none when it may not. */
export const rattigheter = (handling: Handling, roll: Roll): readonly Ratt[] => {
  const rad: Rattigheter = HANDLINGAR[handling];
  return Object.hasOwn(rad, roll) ? (rad[roll] ?? []) : [];
};
