/** The rooms of the house, for the import rules and the lint rules alike. */

/** From the ground up. A new folder in libs/ gets its floor here. */
export const FLOORS = [
  ['kernel', 'platform'],
  ['event-store', 'sekretess', 'kafka', 'import', 'statistik'],
  [
    'avvikelse',
    'formedling',
    'huvudman',
    'mandat',
    'arena',
    'overenskommelse',
    'eskalering',
    'tvist',
    'rekommendation',
    'gallring',
    'uppfoljning',
    'handlingsplan',
  ],
  ['policies', 'read-models', 'connectors', 'routing', 'tjanst', 'arkiv', 'bevis', 'sidor'],
];
export const CONTEXTS = FLOORS[2];

/**
 * Files of the contexts that meet the world, or are a port towards it; all others there are pure domain.
 * Paths from libs/; `*` stands for any run of letters, digits, dots and hyphens.
 */
export const SHELL_FILES = [
  '*/*.handler.ts',
  '*/*.module.ts',
  '*/index.ts',
  'formedling/sandare*.ts',
  'formedling/leveransko.ts',
  'formedling/involvering.ts',
  'formedling/kanalval.ts',
  // Ids are hashes.
  'formedling/forsandelse-id.ts',
  // Ids of the file's agreements in the log.
  'overenskommelse/lansoverenskommelser.ts',
  // The register reads YAML files and a calendar: all but its model and its look-ups is shell.
  'huvudman/ladda*.ts',
  'huvudman/las-lansfil.ts',
  'huvudman/regler.ts',
  'huvudman/kriteriekontroll.ts',
  'huvudman/mellan-filer.ts',
  'huvudman/arbetsdagskalender.ts',
  'huvudman/svarstid.ts',
];
