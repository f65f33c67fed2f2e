import type { Inloggad, Roll } from './inloggad.js';

/**
 * Every action an endpoint may declare and the roles that may take it (the table of roles in short form).
 * `samverkanskoordinator` has the overview of its län's arenas (B11) and reads no avvikelse. `systemadministrator` runs the service and
 * reads no content.
 */
export const HANDLINGAR = {
  'avvikelse.rapportera': ['rapportorssystem', 'handlaggare'],
  'avvikelse.importera': ['rapportorssystem', 'handlaggare'],
  'avvikelse.lasa': ['rapportorssystem', 'handlaggare'],
  'avvikelse.mottaga': ['rapportorssystem', 'handlaggare'],
  'avvikelse.makulera': ['rapportorssystem', 'handlaggare'],
  'avvikelse.handlagga': ['handlaggare'],
  'samtycke.registrera': ['rapportorssystem', 'handlaggare'],
  'inkorg.lasa': ['rapportorssystem', 'handlaggare'],
  'inkorg.kvittera': ['rapportorssystem', 'handlaggare'],
  'leverans.lasa': ['rapportorssystem', 'handlaggare', 'systemadministrator'],
  'leverans.sanda-om': ['rapportorssystem', 'handlaggare', 'systemadministrator'],
  'drift.lasa': ['systemadministrator'],
  'drift.bygga-om': ['systemadministrator'],
  'vy.lasa': ['rapportorssystem', 'handlaggare'],
  'register.lasa': ['rapportorssystem', 'handlaggare', 'samverkanskoordinator', 'systemadministrator'],
  'mandat.registrera': ['handlaggare'],
  'eskalering.hantera': ['handlaggare'],
  'eskalering.lagga-till-part': ['handlaggare', 'samverkanskoordinator'],
  'tvist.hantera': ['handlaggare'],
  'arena.hantera': ['handlaggare', 'samverkanskoordinator'],
  'rekommendation.besluta': ['handlaggare'],
  'overenskommelse.forvalta': ['handlaggare', 'samverkanskoordinator'],
  'samverkan.lasa': ['rapportorssystem', 'handlaggare', 'samverkanskoordinator'],
  'samverkan.overblicka': ['samverkanskoordinator'],
} as const satisfies Readonly<Record<string, readonly Roll[]>>;
export type Handling = keyof typeof HANDLINGAR;

/** Deny by default: true only when one of the roles is listed for the action. */
export const farUtfora = (inloggad: Inloggad, handling: Handling): boolean => {
  const tillatna: readonly Roll[] = HANDLINGAR[handling];
  return inloggad.roller.some((roll) => tillatna.includes(roll));
};
