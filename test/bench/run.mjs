// npm run bench: compiles the program and the bench into a folder of their own, so that a build of the work tree
// meanwhile changes nothing under what is measured, and runs it there.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPO = fileURLToPath(new URL('../../', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'avvikelsenav-bench-'));
const clear = () => rmSync(root, { recursive: true, force: true });

cpSync(join(REPO, 'package.json'), join(root, 'package.json'));
for (const name of ['node_modules', 'libs', 'exempel', 'docs']) symlinkSync(join(REPO, name), join(root, name));
const swc = join(dirname(createRequire(import.meta.url).resolve('@swc/cli/package.json')), 'bin', 'swc.js');
const sources = ['apps', 'libs', 'test/bench', 'test/support'];
const options = ['-d', join(root, 'dist'), '--config-file', '.swcrc', '--ignore', '**/*.spec.ts', '-q'];
execFileSync(process.execPath, [swc, ...sources, ...options], { cwd: REPO, stdio: ['ignore', 2, 2] });

const bench = spawn(
  process.execPath,
  ['--disable-warning=ExperimentalWarning', join(root, 'dist/test/bench/main.js'), ...process.argv.slice(2)],
  { cwd: root, env: { ...process.env, BENCH_REPO: REPO, NODE_OPTIONS: '' }, stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => bench.kill(signal));
bench.once('exit', (code) => {
  clear();
  process.exitCode = code ?? 1;
});
