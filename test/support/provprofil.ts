import { it } from '@jest/globals';

export const PROVPROFILER = ['embedded', 'postgres', 'distributed'] as const;
export type Provprofil = (typeof PROVPROFILER)[number];

/** On what the acceptance specs run: PROVPROFIL, else embedded. Throws on anything else: often a typing error. */
export const provprofil = (): Provprofil => {
  const satt = process.env['PROVPROFIL'] ?? 'embedded';
  const profil = PROVPROFILER.find((en) => en === satt);
  if (profil === undefined) throw new Error(`PROVPROFIL is ${satt}, not ${PROVPROFILER.join(', ')}`);
  return profil;
};

/** `it` for what only some profiles can show. @param _skal why it says nothing of the others */
export const endast = (profiler: readonly Provprofil[], _skal: string): typeof it.skip =>
  profiler.includes(provprofil()) ? it : it.skip;
