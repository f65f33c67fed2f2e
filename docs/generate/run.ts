/**
 * Runs every `generate:*` script of package.json; with `--check` it fails when what they write differs from what stood there.
 * generated.json names the outputs of each. A generator without outputs, or the reverse, is an error.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

type Outputs = Readonly<Record<string, readonly string[]>>;

const ABSENT = '\u0000absent';

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : ABSENT);

const registered = (): Outputs => {
  const outputs: Outputs = JSON.parse(readFileSync('docs/generate/generated.json', 'utf8'));
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
  const named = Object.keys(scripts).filter((name) => name.startsWith('generate:'));
  const unmatched = [
    ...named.filter((name) => outputs[name] === undefined),
    ...Object.keys(outputs).filter((name) => !named.includes(name)),
  ];
  if (unmatched.length > 0)
    throw new Error(`in package.json or generated.json but not in both: ${unmatched.join(', ')}`);
  return outputs;
};

const run = (check: boolean): number => {
  const outputs = registered();
  const files = Object.values(outputs).flat();
  const before = new Map(files.map((path) => [path, textOf(path)]));
  for (const name of Object.keys(outputs)) execFileSync('npm', ['run', '--silent', name], { stdio: 'inherit' });
  const stale = files.filter((path) => textOf(path) !== before.get(path));
  if (!check) return 0;
  if (stale.length > 0) console.error(`not up to date, now written anew, to be committed: ${stale.join(', ')}`);
  return stale.length > 0 ? 1 : 0;
};

process.exitCode = run(process.argv.includes('--check'));
