import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const REPO = fileURLToPath(new URL('../../', import.meta.url));
/** What the program reads beside its own code: packages, län files, mapping files, the API's document. */
const LANKADE = ['node_modules', 'libs', 'exempel', 'docs'];

/**
 * Compiles the program into a folder of its own, as the build does, so that a build in the work tree changes nothing
 * under what runs. The folder must not exist. Start it with `startaNavProcess`.
 */
export const byggProgram = async (rot: string): Promise<void> => {
  await nyRot(rot);
  const swc = join(dirname(createRequire(import.meta.url).resolve('@swc/cli/package.json')), 'bin', 'swc.js');
  const val = ['-d', join(rot, 'dist'), '--config-file', '.swcrc', '--ignore', '**/*.spec.ts', '-q'];
  await promisify(execFile)(process.execPath, [swc, 'apps', 'libs', ...val], { cwd: REPO });
};

/** A copy to plant a fault in. */
export const kopieraProgram = async (fran: string, till: string): Promise<void> => {
  await nyRot(till);
  await cp(join(fran, 'dist'), join(till, 'dist'), { recursive: true });
};

const nyRot = async (rot: string): Promise<void> => {
  await mkdir(rot);
  await cp(join(REPO, 'package.json'), join(rot, 'package.json'));
  await Promise.all(LANKADE.map((namn) => symlink(join(REPO, namn), join(rot, namn))));
};

/** One change of a compiled file: `mot` stands for what `ankare` matched; white space matches white space. */
export interface Lapp {
  /** Path below `dist`. */
  readonly fil: string;
  readonly ankare: string;
  readonly mot: string;
}

/** Throws when the anchor does not stand in the file exactly once: the code moved on and the patch must follow. */
export const lappa = async (rot: string, { fil, ankare, mot }: Lapp): Promise<void> => {
  const vag = join(rot, 'dist', fil);
  const text = await readFile(vag, 'utf8');
  const monster = new RegExp(RegExp.escape(ankare.trim()).replace(/(?:\\x20|\\n|\s)+/g, String.raw`\s+`), 'g');
  const traffar = text.match(monster)?.length ?? 0;
  if (traffar !== 1) throw new Error(`${fil}: the anchor of a planted fault stands there ${traffar} times, not once`);
  await writeFile(
    vag,
    text.replace(monster, () => mot),
  );
};
