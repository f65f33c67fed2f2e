// npm run check:dependencies [-- --sbom FILE]: what we are made of. Writes the bill of materials (CycloneDX) of what goes
// into production, holds it against what we accept, and asks the registry for known vulnerabilities where it can be asked.
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const OUTPUT_MAX = 64 * 1024 * 1024;
const ASK_MS_MAX = 60_000;
const NPM = ['-y', 'npm@11.6'];

/** Licences of what is shipped; another one is a decision for people, made here. */
const LICENCES = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
  '(ISC AND CC-BY-3.0)',
  '(BSD-3-Clause AND Apache-2.0)',
  'Python-2.0',
]);
/** Packages that may run a script when installed: each was read. */
const SCRIPTS = new Set([
  '@parcel/watcher',
  '@scarf/scarf',
  '@swc/core',
  'node',
  'protobufjs',
  'unrs-resolver',
  'fsevents',
]);
const REGISTRY = 'https://registry.npmjs.org/';

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Faults of the lockfile: something from elsewhere, unpinned, or with a script nobody has read. */
export const lockfileFaults = ({ packages }) =>
  Object.entries(packages)
    .filter(([path, { version }]) => path !== '' && version !== undefined)
    .flatMap(([path, { resolved, integrity, hasInstallScript }]) => [
      ...(resolved === undefined || resolved.startsWith(REGISTRY) ? [] : [`${path}: not from ${REGISTRY}`]),
      ...(integrity?.startsWith('sha512-') ? [] : [`${path}: no SHA-512`]),
      ...(hasInstallScript && !SCRIPTS.has(nameOf(path)) ? [`${path}: runs a script when installed`] : []),
    ]);

const licenceOf = ({ licenses = [] }) =>
  licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name).join(' ') || 'none stated';

/** Of all that npm lists, what is not for development alone. npm's own `--omit dev` forgets what development uses as well. */
export const inProduction = ({ components, ...rest }, { packages }) => {
  const kept = new Set(
    Object.entries(packages)
      .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
      .map(([path, { version }]) => `${nameOf(path)}@${version}`),
  );
  return { ...rest, components: components.filter(({ name, version }) => kept.has(`${name}@${version}`)) };
};

/** Faults of the bill of materials: a licence we have not accepted, a direct dependency that it lacks, no hash. */
export const sbomFaults = ({ components }, dependencies) => [
  ...components.filter((one) => !LICENCES.has(licenceOf(one))).map((one) => `${one.name}: licence ${licenceOf(one)}`),
  ...components.filter(({ hashes = [] }) => hashes.length === 0).map(({ name }) => `${name}: no hash`),
  ...Object.keys(dependencies)
    .filter((name) => !components.some((one) => one.name === name))
    .map((name) => `${name}: in package.json but not in the bill of materials`),
];

/** Faults of npm's audit answer; null when the registry could not be asked. */
export const auditFaults = (answer) =>
  answer.vulnerabilities === undefined
    ? null
    : Object.values(answer.vulnerabilities)
        .filter(({ severity }) => severity === 'high' || severity === 'critical')
        .map(({ name, severity }) => `${name}: known vulnerability, ${severity}`);

/** Each planted fault must be seen, or the check is worth nothing. */
const selfTest = () => {
  const good = { version: '1.0.0', resolved: `${REGISTRY}a/-/a-1.0.0.tgz`, integrity: 'sha512-x' };
  const part = { name: 'a', hashes: [{}], licenses: [{ license: { id: 'MIT' } }] };
  const planted = [
    lockfileFaults({ packages: { 'node_modules/a': { ...good, resolved: 'git+ssh://example.se/a' } } }),
    lockfileFaults({ packages: { 'node_modules/a': { ...good, integrity: undefined } } }),
    lockfileFaults({ packages: { 'node_modules/a': { ...good, hasInstallScript: true } } }),
    sbomFaults({ components: [{ ...part, licenses: [{ license: { id: 'AGPL-3.0-only' } }] }] }, {}),
    sbomFaults({ components: [{ ...part, hashes: [] }] }, {}),
    sbomFaults({ components: [] }, { a: '1.0.0' }),
    auditFaults({ vulnerabilities: { a: { name: 'a', severity: 'high' } } }),
  ];
  if (planted.some((faults) => faults.length !== 1)) throw new Error('a planted fault was not seen');
  if (lockfileFaults({ packages: { '': {}, 'node_modules/a': good } }).length > 0) throw new Error('a false alarm');
};

/** npm's answer, also when it ends with a fault: the answer says more. */
const npm = async (...command) => {
  const options = { maxBuffer: OUTPUT_MAX, timeout: ASK_MS_MAX };
  const { stdout } = await run('npx', [...NPM, ...command], options).catch((fault) => fault);
  return JSON.parse(stdout || '{}');
};

const main = async () => {
  selfTest();
  const [lockfile, manifest] = await Promise.all(
    ['package-lock.json', 'package.json'].map(async (file) => JSON.parse(await readFile(file, 'utf8'))),
  );
  const sbom = inProduction(await npm('sbom', '--sbom-format', 'cyclonedx'), lockfile);
  const at = process.argv.indexOf('--sbom');
  if (at > 0) await writeFile(process.argv[at + 1], `${JSON.stringify(sbom, null, 2)}\n`);
  const audit = auditFaults(await npm('audit', '--omit', 'dev', '--json'));
  if (audit === null) console.warn('The registry could not be asked for known vulnerabilities: NOT checked this time.');
  const faults = [...lockfileFaults(lockfile), ...sbomFaults(sbom, manifest.dependencies), ...(audit ?? [])];
  for (const fault of faults) console.error(fault);
  console.log(`${sbom.components.length} packages go into production; ${faults.length} faults.`);
  if (faults.length > 0) process.exitCode = 1;
};

await main();
