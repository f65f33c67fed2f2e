import type { Nav } from '../../nav.js';
import type { Lansdemo } from './landemo.js';

/** What has been told, and where to look; not where the hidden things are. */
export const lansvisning = (
  { avvikelser, fran, till }: Lansdemo,
  { nav, stannar }: { readonly nav: Pick<Nav, 'url'>; readonly stannar: boolean },
): string =>
  [
    '',
    `${avvikelser} påhittade avvikelser mellan ${fran} och ${till}, med svar, tvister, möten, rekommendationer och beslut.`,
    'I siffrorna finns en händelse att upptäcka, och en kommun som aldrig rapporterar.',
    ...(stannar ? attTittaPa(nav) : []),
  ].join('\n');

const attTittaPa = ({ url }: Pick<Nav, 'url'>): readonly string[] => [
  '',
  `  sidorna           ${url}/sv/ (logga in som vem du vill: personerna är påhittade)`,
  `  API:et            ${url}/avvikelse/v1/docs`,
  '',
  'Allt försvinner när du avslutar med Ctrl-C.',
];
