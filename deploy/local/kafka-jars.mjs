// The jars of the Kafka that deploy/local/kafka/pom.xml names, fetched once by Maven into the user's cache.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const POM = fileURLToPath(new URL('kafka/pom.xml', import.meta.url));
const VERSION = /<version>([\d.]+)<\/version>/.exec(readFileSync(POM, 'utf8'))?.[1] ?? 'unknown';
const JAVA_MIN = 17;
const FETCH_MS = 300_000;

const MISSING_JAVA = `Java ${JAVA_MIN} or newer was not found. Kafka runs on it.
Install it (Debian/Ubuntu: apt-get install default-jre-headless · macOS: brew install openjdk@21), or set JAVA_HOME.`;
const MISSING_MAVEN = `Maven was not found. It fetches Kafka ${VERSION} (45 MB, once).
Install it (Debian/Ubuntu: apt-get install maven · macOS: brew install maven), or name a folder that has Kafka's jars
(the libs folder of an unpacked Kafka ${VERSION}) in KAFKA_JARS.`;

/** Path of java; throws what is missing in plain words. */
export const findJava = () => {
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const { status, stderr } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  const version = Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
  if (status !== 0 || version < JAVA_MIN) throw new Error(MISSING_JAVA);
  return java;
};

const cacheFolder = () =>
  join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'avvikelsenav', `kafka-${VERSION}`);

const fetchTo = (folder) => {
  const options = ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', '-DincludeScope=runtime'];
  const { status, error, stdout, stderr } = spawnSync('mvn', [...options, `-DoutputDirectory=${folder}`], {
    encoding: 'utf8',
    timeout: FETCH_MS,
  });
  if (error?.code === 'ENOENT') throw new Error(MISSING_MAVEN);
  if (status !== 0) throw new Error(`Maven could not fetch Kafka ${VERSION}:\n${stdout}${stderr}`);
};

/** Folder with every jar. Whole or not there: two starts at once cannot see half of it. */
export const kafkaJars = () => {
  const folder = process.env.KAFKA_JARS || cacheFolder();
  if (existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('kafka_'))) return folder;
  mkdirSync(join(folder, '..'), { recursive: true });
  const fetched = mkdtempSync(`${folder}-`);
  try {
    fetchTo(fetched);
    if (!existsSync(folder)) renameSync(fetched, folder);
  } finally {
    rmSync(fetched, { recursive: true, force: true });
  }
  return folder;
};
