import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const OUTPUT_BYTES_MAX = 16 * 1024 * 1024;
const RUN_MS_MAX = 120_000;

/** Path in the trial house → source text. */
export type Files = Readonly<Record<string, string>>;

/** A throw-away tree laid out as the project is, for real tools with their real configuration to look at. */
export interface Provhus {
  readonly root: string;
  riv(): void;
}

const TSCONFIG = {
  compilerOptions: {
    target: 'es2024',
    module: 'nodenext',
    moduleResolution: 'nodenext',
    strict: true,
    noEmit: true,
    experimentalDecorators: true,
    paths: { '#libs/*': ['./libs/*'] },
    types: [],
  },
  include: ['apps', 'libs', 'test'],
};

export const byggProvhus = (files: Files): Provhus => {
  const root = mkdtempSync(join(tmpdir(), 'avvikelsenav-provhus-'));
  const all: Files = { 'tsconfig.json': JSON.stringify(TSCONFIG), ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return { root, riv: () => rmSync(root, { recursive: true, force: true }) };
};

/** Runs one of the project's own tools inside the trial house; its exit code is ignored, its stdout is the answer. */
export const runTool = (house: Provhus, script: string, args: readonly string[]): Promise<string> =>
  new Promise((done, failed) => {
    const options = { cwd: house.root, maxBuffer: OUTPUT_BYTES_MAX, timeout: RUN_MS_MAX };
    execFile(process.execPath, [resolve('node_modules', script), ...args], options, (error, stdout, stderr) => {
      if (stdout === '') failed(new Error(`${script} said nothing: ${stderr}`, { cause: error }));
      else done(stdout);
    });
  });
