import type { Tvasprak } from '#libs/sidor/index.js';

export const RUBRIK: Tvasprak = ['Kommun och överenskommelse', 'Municipality and agreement'];

export const INGRESS: Tvasprak = [
  'Årets avvikelser som berör varje kommun, efter den överenskommelse de gäller. En avvikelse som berör två kommuner står hos båda.',
  'The year’s incidents that concern each municipality, by the agreement they are about. One that concerns two municipalities stands with both.',
];

export const MATT = {
  rubrik: ['Mått', 'Measure'],
  antal: ['Antal', 'Number'],
  'per-1000': ['Per 1 000 invånare', 'Per 1,000 inhabitants'],
} as const satisfies Readonly<Record<string, Tvasprak>>;

export const FLEST = {
  antal: ['Flest avvikelser', 'Most incidents'],
  'per-1000': ['Flest avvikelser per 1 000 invånare', 'Most incidents per 1,000 inhabitants'],
} as const satisfies Readonly<Record<string, Tvasprak>>;

export const RAPPORTERAR: Tvasprak = ['Vilka som rapporterar', 'Who reports'];
export const OM_RAPPORTERING: Tvasprak = [
  'En kommun som aldrig rapporterar syns inte i kartan ovan: där kan allt vara rapporterat av andra. 0 betyder att kommunen inte har rapporterat någon avvikelse från det året.',
  'A municipality that never reports is not seen in the map above: all of it may be reported by others. 0 means that the municipality has reported no incident of that year.',
];
export const RAPPORTKOLUMNER = {
  rapporterad: ['Rapporterade av kommunen', 'Reported by the municipality'],
  mottagen: ['Rapporterade av andra, berör kommunen', 'Reported by others, concern the municipality'],
} as const satisfies Readonly<Record<string, Tvasprak>>;

export const EJ_ANGIVEN: Tvasprak = ['Ej angiven', 'Not stated'];
export const KOMMUN: Tvasprak = ['Kommun', 'Municipality'];
export const SUMMA: Tvasprak = ['Avvikelser i allt', 'Incidents in all'];

export const TOMT: Tvasprak = [
  'Ingen avvikelse det året berör någon kommun i länet.',
  'No incident of that year concerns a municipality of the county.',
];

export const UTAN_FOLKMANGD: Tvasprak = [
  'Folkmängd är inte inläst för länets kommuner, så tal per 1 000 invånare kan inte räknas. Här visas antal. Läs in folkmängden, med källa, i den årliga uppföljningen.',
  'No population has been imported for the municipalities of the county, so numbers per 1,000 inhabitants cannot be reckoned. Counts are shown. Import the population, with its source, in the yearly follow-up.',
];
