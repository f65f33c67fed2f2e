/** The rooms of the house, for the import rules and the lint rules alike. */

/** From the ground up. A new folder in libs/ gets its floor here. */
export const FLOORS = [
  ['kernel', 'platform'],
  ['event-store', 'sekretess', 'kafka', 'import'],
  ['avvikelse', 'formedling', 'huvudman'],
  ['policies', 'read-models', 'connectors'],
];
export const CONTEXTS = FLOORS[2];

/**
 * Files of the contexts that meet the world, or are a port towards it; all others there are pure domain.
 * `*` stands for any run of letters, digits, dots and hyphens.
 */
export const SHELL_FILES = [
  '*.handler.ts',
  '*.module.ts',
  'index.ts',
  'sandare.ts',
  'leveransko.ts',
  'involvering.ts',
  'kanalval.ts',
  'ladda*.ts',
  'svarstid.ts',
  'validering.ts',
  'yaml-text.ts',
  'arbetsdagskalender.ts',
];
