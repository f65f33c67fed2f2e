// Helm itself, as a library from Maven Central: lint and template of the chart with several sets of values, in one JVM.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse, stringify } from 'yaml';

const kor = promisify(execFile);
const HAR = dirname(fileURLToPath(import.meta.url));
const REPO = join(HAR, '..', '..');
const LIB = join(REPO, 'data', 'services', 'helm-java-0.0.21');
const HAMTA_MS_MAX = 240_000;
const RITA_MS_MAX = 120_000;
const SAKNAS = `java and mvn were not found: the chart cannot be rendered.
Install them (Debian/Ubuntu: apt-get install openjdk-17-jdk-headless maven), or run with --utan-helm to leave the chart out.`;

const finns = (program) =>
  kor(program, ['-version'], { timeout: 20_000 }).then(
    () => true,
    () => false,
  );

/** Downloads the library once; a broken download leaves nothing behind. */
const hamta = async () => {
  if (existsSync(LIB)) return;
  const ny = `${LIB}.ny`;
  await rm(ny, { recursive: true, force: true });
  await mkdir(dirname(LIB), { recursive: true });
  const ord = ['-q', '-B', '-f', join(HAR, 'pom.xml'), 'dependency:copy-dependencies', `-DoutputDirectory=${ny}`];
  await kor('mvn', ord, { timeout: HAMTA_MS_MAX });
  await rename(ny, LIB);
};

const arKarta = (varde) => typeof varde === 'object' && varde !== null && !Array.isArray(varde);
const over = (under, overst) =>
  arKarta(under) && arKarta(overst)
    ? Object.fromEntries(
        [...new Set([...Object.keys(under), ...Object.keys(overst)])].map((namn) => [
          namn,
          namn in overst ? over(under[namn], overst[namn]) : under[namn],
        ]),
      )
    : overst;

/** The library lints with the chart's own values only: so they become those of the set, in a copy. */
const attLinta = async (ut, { namn, chart, varden }) => {
  const kopia = join(ut, namn, 'avvikelsenav');
  await cp(chart, kopia, { recursive: true, dereference: true });
  const [egna, satta] = await Promise.all([join(chart, 'values.yaml'), varden].map((fil) => readFile(fil, 'utf8')));
  await writeFile(join(kopia, 'values.yaml'), stringify(over(parse(egna), parse(satta))));
  return kopia;
};

/**
 * @param uppdrag `{ namn, chart, varden }`
 * @returns per name `{ lint: string | null, text: string | null, fel: string | null }`
 */
export const rita = async (uppdrag) => {
  if (!(await finns('java')) || !(existsSync(LIB) || (await finns('mvn')))) throw new Error(SAKNAS);
  await hamta();
  const ut = await mkdtemp(join(tmpdir(), 'avvikelsenav-chart-'));
  try {
    const delar = await Promise.all(
      uppdrag.map(async ({ namn, chart, varden }) => [
        await attLinta(ut, { namn, chart, varden }),
        chart,
        varden,
        namn,
      ]),
    );
    const ord = delar.flat();
    const rader = ['-Xshare:auto', '-XX:TieredStopAtLevel=1', '-cp', `${LIB}/*`, join(HAR, 'Rita.java'), ut, ...ord];
    await kor('java', rader, { timeout: RITA_MS_MAX, maxBuffer: 1e8 });
    const filer = await readdir(ut);
    const las = async (fil) => (filer.includes(fil) ? readFile(join(ut, fil), 'utf8') : null);
    const svar = async ({ namn }) => {
      const lint = await las(`${namn}.lint`);
      const felaktig = lint === null || lint.startsWith('true') || /^\[(WARNING|ERROR)\]/m.test(lint);
      return [namn, { lint: felaktig ? lint : null, text: await las(`${namn}.yaml`), fel: await las(`${namn}.fel`) }];
    };
    return Object.fromEntries(await Promise.all(uppdrag.map(svar)));
  } finally {
    await rm(ut, { recursive: true, force: true });
  }
};

/** A copy of the chart with one text of one file replaced, to plant a fault in. */
export const medFel = async (chart, { fil, fran, till }) => {
  const kopia = await mkdtemp(join(tmpdir(), 'avvikelsenav-felchart-'));
  const rot = join(kopia, 'avvikelsenav');
  await cp(chart, rot, { recursive: true, dereference: true });
  const text = await readFile(join(rot, fil), 'utf8');
  if (!text.includes(fran)) throw new Error(`${fil}: the place of a planted fault is gone: ${fran}`);
  await writeFile(join(rot, fil), text.replace(fran, till));
  return { rot, bort: () => rm(kopia, { recursive: true, force: true }) };
};
