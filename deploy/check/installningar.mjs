// The settings that each service would get, put to the program's own check of them: what it would refuse at start is
// found here. Files stand for those that the platform mounts; what a file holds is not looked at.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse, parseAllDocuments } from 'yaml';
import { REPO } from './kallor.mjs';

const MOUNTED = /^\/(?:etc\/avvikelsenav|init|nycklar|hemligheter|data)\//;
const KATALOGER = new Set(['AVVIKELSENAV_MODELLER', 'AVVIKELSENAV_MAPPNINGAR']);
const START_MS_MAX = 60_000;
const FRAGA = `
const { lasKonfiguration } = await import('./libs/platform/config.ts');
const svar = JSON.parse(process.env.FALL).map(({ program, env }) => {
  try { lasKonfiguration(env, program); return []; } catch (error) { return [error.message]; }
});
process.stdout.write(JSON.stringify(svar));
`;

const PROGRAM = /dist\/apps\/([\w-]+)\/main\.js/;

/** Settings per program of a rendered chart; a secret's value is something that could be one. */
export const iChart = (text) => {
  const alla = parseAllDocuments(text).map((dokument) => dokument.toJS());
  const karta = (namn) => alla.find((en) => en?.kind === 'ConfigMap' && en.metadata.name === namn).data;
  const miljo = ({ env = [], envFrom = [] }) => ({
    ...Object.assign({}, ...envFrom.map(({ configMapRef }) => karta(configMapRef.name))),
    ...Object.fromEntries(env.map(({ name, value }) => [name, value ?? 'postgres://nav@postgres/nav'])),
  });
  return alla
    .filter((en) => en?.kind === 'Deployment')
    .flatMap((en) => en.spec.template.spec.containers)
    .filter(({ args = [] }) => PROGRAM.test(args[0] ?? ''))
    .map((en) => ({ program: PROGRAM.exec(en.args[0])[1], env: miljo(en) }));
};

/** The same of the compose file; of what is taken from outside, the default. */
export const iCompose = (text) =>
  Object.values(parse(text, { merge: true }).services)
    .filter(({ command }) => Array.isArray(command) && PROGRAM.test(command[0]) && !command[0].includes('/cli/'))
    .map(({ command, environment }) => ({
      program: PROGRAM.exec(command[0])[1],
      env: Object.fromEntries(
        Object.entries(environment).map(([namn, varde]) => [
          namn,
          String(varde).replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1'),
        ]),
      ),
    }));

const DORRAR = ['command-api', 'query-api'];
const MED_NYCKLAR = [...DORRAR, 'connector', 'processor'];
/** Who in a cluster may have what: a secret that is mounted where nobody reads it can only be lost. */
const BARA = {
  AVVIKELSENAV_KLIENTER: DORRAR,
  AVVIKELSENAV_IDENTITET: DORRAR,
  AVVIKELSENAV_SIDNYCKEL_FIL: DORRAR,
  AVVIKELSENAV_HEMLIGHET_FIL: DORRAR,
  AVVIKELSENAV_NYCKELRING_FIL: MED_NYCKLAR,
  AVVIKELSENAV_TRANSIT_TOKEN_FIL: MED_NYCKLAR,
  AVVIKELSENAV_NYCKEL_DATABASE_URL: MED_NYCKLAR,
  AVVIKELSENAV_ATKOMST_DATABASE_URL: [...DORRAR, 'connector'],
  AVVIKELSENAV_NOTARIE_NYCKEL_FIL: ['processor'],
  AVVIKELSENAV_GRAVSTENAR: ['processor'],
  KAFKA_LOSENORD_FIL: ['router', 'connector'],
};

/** @param fall of a chart @param allt every one of them is set there: all that are to have it must. @returns faults. */
export const spridningsbrister = (fall, allt) =>
  fall.flatMap(({ program, env }) =>
    Object.entries(BARA).flatMap(([namn, programmen]) => {
      const har = namn in env;
      if (har && !programmen.includes(program)) return [`${program} is given ${namn}, which it does not read`];
      if (allt.includes(namn) && !har && programmen.includes(program)) return [`${program} is not given ${namn}`];
      return [];
    }),
  );

/** What the set with everything turned on holds of it: there the keys are in Vault. */
export const I_FULL = Object.keys(BARA).filter((namn) => namn !== 'AVVIKELSENAV_NYCKELRING_FIL');

/** @param fall `{ program, env }` @returns faults, in the program's own words. */
export const installningsfel = async (fall) => {
  const mapp = await mkdtemp(join(tmpdir(), 'avvikelsenav-installningar-'));
  try {
    const fil = join(mapp, 'fil');
    await writeFile(fil, 'x'.repeat(64));
    const flyttad = (namn, varde) => (MOUNTED.test(varde) ? (KATALOGER.has(namn) ? mapp : fil) : varde);
    const flyttade = fall.map(({ program, env }) => ({
      program,
      env: Object.fromEntries(Object.entries(env).map(([namn, varde]) => [namn, flyttad(namn, varde)])),
    }));
    const ord = ['--disable-warning=ExperimentalWarning', '--experimental-transform-types'];
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [...ord, '--import', './test/support/from-source.mjs', '--input-type=module', '-e', FRAGA],
      { cwd: REPO, env: { ...process.env, FALL: JSON.stringify(flyttade) }, timeout: START_MS_MAX },
    );
    return JSON.parse(stdout).flatMap((brister, i) => brister.map((brist) => `${fall[i].program}: ${brist}`));
  } finally {
    await rm(mapp, { recursive: true, force: true });
  }
};
