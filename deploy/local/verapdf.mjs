// veraPDF, the validator of PDF/UA that the PDF Association reads the standard by: what a file of ours is held against.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { fetchedJars, findJava } from './jars.mjs';

const SCRIPT = fileURLToPath(new URL('verapdf/pdfua.js', import.meta.url));
const JVM = ['-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Djava.awt.headless=true'];
const VALIDATE_MS = 60_000;

/** Folder with its jars, of VERAPDF_JARS or fetched by Maven once. */
export const jars = () =>
  fetchedJars({ name: 'veraPDF', folder: 'verapdf', size: '16 MB', variable: 'VERAPDF_JARS', jar: 'validation-model' });

/** What PDF/UA-1 says of each file, in their order. */
export const validate = async (files) => {
  const rhino = ['-cp', join(jars(), '*'), 'org.mozilla.javascript.tools.shell.Main', '-version', '200', SCRIPT];
  const { stdout } = await promisify(execFile)(findJava('veraPDF'), [...JVM, ...rhino, ...files], {
    timeout: VALIDATE_MS,
  });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
};
