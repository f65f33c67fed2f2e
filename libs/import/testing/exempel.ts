import { readFileSync } from 'node:fs';
import { lasFil, type Inlasning } from '../las-fil.js';
import { lasMappning } from '../las-mappning.js';
import type { Falt, Mappning, Uppslag } from '../mappning.js';
import type { Radutfall } from '../radutfall.js';

const rot = new URL('../../../exempel/', import.meta.url);

export const exempelfil = (namn: string): Buffer => readFileSync(new URL(namn, rot));

export const exempelmappning = (id: string): Mappning => {
  const svar = lasMappning(exempelfil(`mappningar/${id}.yaml`).toString('utf8'), { fil: `${id}.yaml` });
  if ('fel' in svar) throw new Error(svar.fel.map(({ meddelande }) => meddelande).join('\n'));
  return svar.mappning;
};

const KOMMUNER = [
  ['2021', 'Vansbro'],
  ['2023', 'Malung-Sälen'],
  ['2029', 'Leksand'],
  ['2034', 'Orsa'],
  ['2039', 'Älvdalen'],
  ['2062', 'Mora'],
  ['2082', 'Säter'],
  ['2085', 'Ludvika'],
] as const;
const NAMN = new Map<string, string>([
  ['Region Dalarna', '20'],
  ...KOMMUNER.flatMap(([kod, namn]) => [
    [namn, kod] as const,
    [`${namn} kommun`, kod] as const,
    [`${namn}s kommun`, kod] as const,
  ]),
]);

/** A register with the huvudmän and agreements that the examples name. */
export const uppslag: Uppslag = {
  huvudman: (namn) => NAMN.get(namn),
  hanvisning: (text) => {
    const [namn, avsnitt] = text.split(', ');
    if (namn === 'Psykiska funktionsnedsättningar från 18 år') return { id: 'psykiska', avsnitt: avsnitt ?? null };
    return namn === 'Ansvarsfördelning vid placering på HVB' ? { id: 'hvb', avsnitt: null } : undefined;
  },
};

/** A mapping with ärendenummer from `nr` and the given fields. */
export const mappningMed = (falt: Readonly<Record<string, Falt>>, ovrigt: Partial<Mappning> = {}): Mappning => ({
  schema: 1,
  id: 'prov',
  version: 1,
  namn: 'Prov',
  kallsystem: 'prov',
  format: 'csv',
  falt: { 'kalla.arendenummer': { fran: 'nr' }, ...falt },
  ...ovrigt,
});

export const allaRader = async (inlasning: Omit<Inlasning, 'uppslag'>): Promise<readonly Radutfall[]> => {
  const rader: Radutfall[] = [];
  for await (const rad of lasFil({ uppslag, ...inlasning })) rader.push(rad);
  return rader;
};

/** The bytes in pieces of the given sizes, the last size repeated. */
export const iStycken = async function* (
  bytes: Uint8Array,
  ...storlekar: readonly number[]
): AsyncGenerator<Uint8Array> {
  for (let i = 0, n = 0; i < bytes.length; n++) {
    const langd = storlekar[Math.min(n, storlekar.length - 1)] ?? 1;
    yield bytes.subarray(i, i + langd);
    i += langd;
  }
};
