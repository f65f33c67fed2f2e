/** Who a credential is, and what each role may do. A role at one huvudman gives nothing at another. */

export const ROLLER = ['system', 'handlaggare', 'koordinator', 'driftansvarig'] as const;
export type Roll = (typeof ROLLER)[number];

/** The one behind a valid credential. */
export interface Inloggad {
  /** Id of the client, as in klienter.yaml. */
  readonly klient: string;
  /** Codes of the huvudmän it speaks for; empty for pure operations. */
  readonly huvudman: readonly string[];
  readonly roller: readonly Roll[];
}

/**
 * Every action an endpoint may declare and the roles that may take it (the table of roles in short form).
 * `koordinator` has the overview of its län's arenas (B11) and reads no avvikelse. `driftansvarig` runs the service and
 * reads no content.
 */
export const HANDLINGAR = {
  'avvikelse.rapportera': ['system', 'handlaggare'],
  'avvikelse.importera': ['system', 'handlaggare'],
  'avvikelse.lasa': ['system', 'handlaggare'],
  'avvikelse.mottaga': ['system', 'handlaggare'],
  'avvikelse.makulera': ['system', 'handlaggare'],
  'avvikelse.handlagga': ['handlaggare'],
  'samtycke.registrera': ['system', 'handlaggare'],
  'inkorg.lasa': ['system', 'handlaggare'],
  'inkorg.kvittera': ['system', 'handlaggare'],
  'leverans.lasa': ['system', 'handlaggare', 'driftansvarig'],
  'leverans.sanda-om': ['system', 'handlaggare', 'driftansvarig'],
  'drift.lasa': ['driftansvarig'],
  'drift.bygga-om': ['driftansvarig'],
  'vy.lasa': ['system', 'handlaggare'],
  'register.lasa': ['system', 'handlaggare', 'koordinator', 'driftansvarig'],
  'mandat.registrera': ['handlaggare'],
  'eskalering.hantera': ['handlaggare'],
  'eskalering.lagga-till-part': ['handlaggare', 'koordinator'],
  'tvist.hantera': ['handlaggare'],
  'arena.hantera': ['handlaggare', 'koordinator'],
  'rekommendation.besluta': ['handlaggare'],
  'overenskommelse.forvalta': ['handlaggare', 'koordinator'],
  'samverkan.lasa': ['system', 'handlaggare', 'koordinator'],
  'samverkan.overblicka': ['koordinator'],
} as const satisfies Readonly<Record<string, readonly Roll[]>>;
export type Handling = keyof typeof HANDLINGAR;

/** Deny by default: true only when one of the roles is listed for the action. */
export const farUtfora = (inloggad: Inloggad, handling: Handling): boolean => {
  const tillatna: readonly Roll[] = HANDLINGAR[handling];
  return inloggad.roller.some((roll) => tillatna.includes(roll));
};
