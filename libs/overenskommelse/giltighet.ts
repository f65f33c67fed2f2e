import type { Version } from './events.js';
import { sistaDagEfterAr } from './kalender.js';

/** `okand` where the dates are not given, or only a length without a start (V10): never guessed. */
export type Giltighetslage = 'galler' | 'kommande' | 'utgangen' | 'okand';

export interface Versionsgiltighet {
  readonly version: string;
  readonly lage: Giltighetslage;
  /** Last day, as given or from a start and a length; null where the source names none. */
  readonly slut: string | null;
  /** Names of the versions whose validity overlaps this one's (D1), whatever day is asked about. */
  readonly overlappar: readonly string[];
}

export interface Giltighet {
  readonly dag: string;
  /** `utgangen` when none holds but one has ended: it may well be in use still (D1). */
  readonly lage: Giltighetslage;
  /** Names of the versions that hold on the day. */
  readonly galler: readonly string[];
  readonly versioner: readonly Versionsgiltighet[];
}

/** Which versions hold on a day, which overlap and which have ended (D1). Shown, never a reason to refuse. */
export const giltighet = (versioner: readonly Version[], dag: string): Giltighet => {
  const per = versioner.map((version) => ({
    version: version.version,
    lage: lageFor(version, dag),
    slut: slutFor(version),
    overlappar: versioner
      .filter((annan) => annan.version !== version.version && overlappar(version, annan))
      .map((annan) => annan.version),
  }));
  return { dag, lage: sammanvagt(per), galler: namnMedLage(per, 'galler'), versioner: per };
};

/** Whether a version begins later than all the others. One without a day says nothing of that. */
export const arSenast = (version: Version, andra: readonly Version[]): boolean => {
  const start = borjan(version);
  return start !== null && andra.every((annan) => (borjan(annan) ?? '') < start);
};

const borjan = ({ giltigFran, antagen }: Version): string | null => giltigFran ?? antagen;

const slutFor = ({ giltigFran, giltigTill, giltighetAr }: Version): string | null =>
  giltigTill ?? (giltigFran === null || giltighetAr === null ? null : sistaDagEfterAr(giltigFran, giltighetAr));

const lageFor = (version: Version, dag: string): Giltighetslage => {
  const slut = slutFor(version);
  if (slut !== null && slut < dag) return 'utgangen';
  if (version.giltigFran === null) return 'okand';
  return version.giltigFran <= dag ? 'galler' : 'kommande';
};

/** Without a start nothing is said; without an end it goes on. */
const overlappar = (en: Version, annan: Version): boolean =>
  en.giltigFran !== null &&
  annan.giltigFran !== null &&
  borjarInnanSlut(en.giltigFran, slutFor(annan)) &&
  borjarInnanSlut(annan.giltigFran, slutFor(en));

const borjarInnanSlut = (start: string, slut: string | null): boolean => slut === null || start <= slut;

const sammanvagt = (per: readonly Versionsgiltighet[]): Giltighetslage => {
  const finns = (lage: Giltighetslage): boolean => per.some((version) => version.lage === lage);
  const ordning: readonly Giltighetslage[] = ['galler', 'utgangen', 'kommande'];
  return ordning.find(finns) ?? 'okand';
};

const namnMedLage = (per: readonly Versionsgiltighet[], lage: Giltighetslage): readonly string[] =>
  per.filter((version) => version.lage === lage).map(({ version }) => version);
