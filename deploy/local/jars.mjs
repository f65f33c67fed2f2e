// Jars that a pom.xml beside us names, fetched once by Maven into the user's cache.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const JAVA_MIN = 17;
const FETCH_MS = 300_000;

/** Path of java; throws what is missing in plain words. @param what that runs on it */
export const findJava = (what) => {
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const { status, stderr } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  const version = Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
  if (status === 0 && version >= JAVA_MIN) return java;
  throw new Error(`Java ${JAVA_MIN} or newer was not found. ${what} runs on it.
Install it (Debian/Ubuntu: apt-get install default-jre-headless · macOS: brew install openjdk@21), or set JAVA_HOME.`);
};

const versionIn = (pom) => /<version>([\d.]+)<\/version>/.exec(readFileSync(pom, 'utf8'))?.[1] ?? 'unknown';

const missingMaven = ({ name, size, variable }, version) =>
  `Maven was not found. It fetches ${name} ${version} (${size}, once).
Install it (Debian/Ubuntu: apt-get install maven · macOS: brew install maven), or name a folder that has the jars of
${name} ${version} and of what it needs in ${variable}.`;

const fetchTo = (folder, wanted, pom) => {
  const options = ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', '-DincludeScope=runtime'];
  const { status, error, stdout, stderr } = spawnSync('mvn', [...options, `-DoutputDirectory=${folder}`], {
    encoding: 'utf8',
    timeout: FETCH_MS,
  });
  if (error?.code === 'ENOENT') throw new Error(missingMaven(wanted, versionIn(pom)));
  if (status !== 0) throw new Error(`Maven could not fetch ${wanted.name} ${versionIn(pom)}:\n${stdout}${stderr}`);
};

/**
 * Folder with every jar. Whole or not there: two starts at once cannot see half of it.
 * @param wanted `{ name, folder, size, variable, jar }`: folder of its pom.xml beside us; variable that names another
 *   folder; how the name of its own jar begins
 */
export const fetchedJars = (wanted) => {
  const pom = fileURLToPath(new URL(`${wanted.folder}/pom.xml`, import.meta.url));
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'avvikelsenav');
  const folder = process.env[wanted.variable] || join(cache, `${wanted.folder}-${versionIn(pom)}`);
  if (existsSync(folder) && readdirSync(folder).some((name) => name.startsWith(wanted.jar))) return folder;
  mkdirSync(join(folder, '..'), { recursive: true });
  const fetched = mkdtempSync(`${folder}-`);
  try {
    fetchTo(fetched, wanted, pom);
    if (!existsSync(folder)) renameSync(fetched, folder);
  } finally {
    rmSync(fetched, { recursive: true, force: true });
  }
  return folder;
};
