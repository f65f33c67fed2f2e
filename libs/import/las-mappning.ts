import { Ajv, type ErrorObject } from 'ajv';
import { isAlias, isScalar, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Fel } from '#libs/platform/index.js';
import { granskaMappning, type Brott } from './granska-mappning.js';
import { MAPPNING_SCHEMA } from './mappning-schema.js';
import type { Mappning } from './mappning.js';

/** A fault of a mapping file; `meddelande` begins with file and line. */
export interface Mappningsfel extends Fel {
  readonly kod: 'OGILTIG_MAPPNING';
  readonly fil: string;
  /** From 1. */
  readonly rad: number;
}
export interface MappningOptions {
  /** File name for the faults. */
  readonly fil: string;
  /** The targets that exist; a field for another is a fault. */
  readonly mal?: readonly string[];
}
export type Mappningsvar = { readonly mappning: Mappning } | { readonly fel: readonly Mappningsfel[] };

const STORST_TECKEN = 1_000_000;

/** Reads a mapping file (YAML 1.2, no aliases) and names every fault at once, with file and line. Never throws. */
export const lasMappning = (text: string, options: MappningOptions): Mappningsvar => {
  if (text.length > STORST_TECKEN) return { fel: [somFel(options.fil, 1, [[], 'filen är för stor'])] };
  const rader = new LineCounter();
  const dokument = parseDocument(text, { lineCounter: rader, prettyErrors: false, logLevel: 'silent' });
  const yamlfel = [
    ...dokument.errors.map(({ pos, code }) => somFel(options.fil, rader.linePos(pos[0]).line, [[], `YAML: ${code}`])),
    ...alias(dokument).map((plats) => somFel(options.fil, rader.linePos(plats).line, [[], 'YAML: alias tillåts inte'])),
  ];
  if (yamlfel.length > 0) return { fel: yamlfel };
  const varde: unknown = dokument.toJS({ maxAliasCount: 0 });
  const giltig = arMappning(varde);
  const brott = giltig ? granskaMappning(varde, options.mal) : (arMappning.errors ?? []).map(somBrott);
  if (giltig && brott.length === 0) return { mappning: varde };
  return { fel: enGang(brott).map((ett) => somFel(options.fil, radFor(dokument, rader, ett[0]), ett)) };
};

const arMappning = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false }).compile<Mappning>(
  MAPPNING_SCHEMA,
);

const alias = (dokument: Document): readonly number[] => {
  const platser: number[] = [];
  visit(dokument, { Node: (_nyckel, nod) => void (isAlias(nod) && platser.push(nod.range?.[0] ?? 0)) });
  return platser;
};

const somBrott = (fel: ErrorObject): Brott => {
  const vag = fel.instancePath.split('/').slice(1).map(avpekare);
  const parametrar: Readonly<Record<string, unknown>> = fel.params;
  switch (fel.keyword) {
    case 'additionalProperties':
      return [[...vag, String(parametrar.additionalProperty)], `okänd nyckel ${String(parametrar.additionalProperty)}`];
    case 'required':
      return [vag, `${String(parametrar.missingProperty)} saknas`];
    case 'enum':
      return [vag, `ska vara något av ${[parametrar.allowedValues].flat().join(', ')}`];
    case 'const':
      return [vag, `ska vara ${String(parametrar.allowedValue)}`];
    case 'pattern':
      return [vag, 'ska bestå av små bokstäver a–z, siffror och bindestreck'];
    default:
      return [vag, `har fel typ eller storlek (${fel.keyword})`];
  }
};

const avpekare = (del: string): string => del.replaceAll('~1', '/').replaceAll('~0', '~');

/** `anyOf` gives a fault for every alternative. */
const enGang = (brott: readonly Brott[]): readonly Brott[] => [
  ...new Map(brott.map((ett) => [`${ett[0].join('/')} ${ett[1].replace(/\(.*\)$/, '')}`, ett])).values(),
];

/** Line of the key at the path, or of the nearest that exists above it. */
const radFor = (dokument: Document, rader: LineCounter, vag: readonly string[]): number => {
  for (let langd = vag.length; langd > 0; langd--) {
    const plats = nyckelplats(dokument, vag.slice(0, langd));
    if (plats !== undefined) return rader.linePos(plats).line;
  }
  return 1;
};

const nyckelplats = (dokument: Document, vag: readonly string[]): number | undefined => {
  const foralder = vag.length === 1 ? dokument.contents : dokument.getIn(vag.slice(0, -1), true);
  if (typeof foralder !== 'object' || foralder === null || !('items' in foralder)) return undefined;
  const par = [foralder.items]
    .flat()
    .find((post) => arPar(post) && String(isScalar(post.key) ? post.key.value : '') === vag.at(-1));
  return arPar(par) ? par.key.range?.[0] : undefined;
};

const arPar = (post: unknown): post is { readonly key: Node } =>
  typeof post === 'object' && post !== null && 'key' in post && isScalar(post.key);

const somFel = (fil: string, rad: number, [vag, meddelande]: Brott): Mappningsfel => ({
  kod: 'OGILTIG_MAPPNING',
  pekare: vag.map((del) => `/${del.replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
  meddelande: `${fil}, rad ${rad}: ${[vag.join(' → '), meddelande].filter((del) => del !== '').join(': ')}`,
  fil,
  rad,
});
