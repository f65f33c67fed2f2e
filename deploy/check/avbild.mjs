// Carries out the Dockerfile's own steps in a temporary folder, and starts standalone from the result as an unprivileged
// user in a tree it may not write to: what the image would lack is missing here too. It is not a build by Docker: base
// image, layers and the container's isolation are not tried.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readFile, readdir, rm, chown } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as paus } from 'node:timers/promises';
import { promisify } from 'node:util';
import { execForm, lasCopy, lasDockerfile, miljo, sammanhang } from './dockerfile.mjs';

const kor = promisify(execFile);
const UID = 10_001;
const BYGG_MS_MAX = 300_000;
const START_MS_MAX = 60_000;
const STOPP_MS_MAX = 30_000;
const SOM_ROT = process.getuid?.() === 0;
const SOM = SOM_ROT ? { uid: UID, gid: UID } : {};

const stegkorare = (repo, rot, arMed) => {
  const plats = (stadium, vag) => join(rot, stadium, vag.startsWith('/') ? vag : join('app', vag));
  const kopiera = async (stadium, rest) => {
    const { fran, kallor, mal } = lasCopy(rest);
    for (const kalla of kallor) {
      const till = mal.endsWith('/') ? join(mal, kalla) : mal;
      const fil = fran === '' ? join(repo, kalla) : plats(fran, kalla);
      const filter = (vag) => fran !== '' || arMed(relative(repo, vag));
      await cp(fil, plats(stadium, till), { recursive: true, verbatimSymlinks: true, filter });
    }
  };
  return async (stadium, { instruktion, rest }) => {
    if (instruktion === 'COPY') await kopiera(stadium, rest);
    if (instruktion === 'RUN' && rest.startsWith('npm ')) {
      const [npm, ...ord] = rest.split(' ');
      await kor(npm, [...ord, '--prefer-offline'], { cwd: plats(stadium, ''), timeout: BYGG_MS_MAX, maxBuffer: 1e8 });
    }
  };
};

/** @returns the folder that stands for the image's root, and its last stage. */
const bygg = async (repo, rot) => {
  const [docker, ignore] = await Promise.all(
    ['Dockerfile', '.dockerignore'].map((namn) => readFile(join(repo, namn), 'utf8')),
  );
  const stadier = lasDockerfile(docker);
  const utfor = stegkorare(repo, rot, sammanhang(ignore));
  for (const { namn, steg } of stadier) {
    await mkdir(join(rot, namn || 'sist', 'app'), { recursive: true });
    for (const ett of steg) await utfor(namn || 'sist', ett);
  }
  return { bild: join(rot, 'sist'), stadium: stadier.at(-1) };
};

const ledigPort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
};

/** The program as the image would start it: the image's own environment, user, folder and command. */
const starta = async ({ bild, stadium, rot }) => {
  const node = join(rot, 'node');
  const data = join(rot, 'data');
  await cp(process.execPath, node);
  await mkdir(data, { mode: 0o700 });
  if (SOM_ROT) await chown(data, UID, UID);
  await kor('chmod', ['-R', 'a-w,a+rX', bild]);
  await chmod(rot, 0o755);
  const port = await ledigPort();
  const env = { ...miljo(stadium), PORT: String(port), AVVIKELSENAV_DATA: data, AVVIKELSENAV_LOGG: 'fel' };
  const val = { cwd: join(bild, 'app'), env, ...SOM };
  const barn = spawn(node, execForm(stadium, 'CMD'), { ...val, stdio: ['ignore', 'ignore', 'pipe'] });
  let fel = '';
  barn.stderr.on('data', (bit) => (fel = `${fel}${bit}`.slice(-4_000)));
  return { barn, node, val, url: `http://127.0.0.1:${port}`, fel: () => fel };
};

const redo = async ({ barn, url, fel }) => {
  const senast = Date.now() + START_MS_MAX;
  while (Date.now() < senast) {
    if (barn.exitCode !== null) throw new Error(`standalone ended at start:\n${fel()}`);
    const svar = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    if (svar?.ok) return;
    await paus(250);
  }
  throw new Error(`standalone was not ready within ${START_MS_MAX / 1_000} s:\n${fel()}`);
};

const stoppa = async (barn) => {
  barn.kill('SIGTERM');
  const [kod] = await Promise.race([once(barn, 'exit'), paus(STOPP_MS_MAX, ['still running'], { ref: false })]);
  if (kod !== 0) throw new Error(`SIGTERM: standalone ended with ${kod}, not 0`);
};

/** Each service loads with the production packages alone. */
const laddas = async ({ node, val }, bild) => {
  const appar = await readdir(join(bild, 'app', 'dist', 'apps'), { withFileTypes: true });
  const namn = appar.filter((en) => en.isDirectory()).map((en) => en.name);
  const laddade = [];
  for (const app of namn) {
    const filer = await readdir(join(bild, 'app', 'dist', 'apps', app));
    const fil = ['tjanst.js', 'program.js', 'huvudprogram.js', 'index.js'].find((en) => filer.includes(en));
    if (fil === undefined) continue;
    await kor(node, ['-e', `import('./dist/apps/${app}/${fil}').then(() => process.exit(0))`], val);
    laddade.push(app);
  }
  return laddade;
};

/** @returns faults; empty when the image's steps give a program that starts, answers and stops. */
export const provaAvbild = async (repo, beratta) => {
  const rot = await mkdtemp(join(tmpdir(), 'avvikelsenav-avbild-'));
  let barn;
  try {
    const { bild, stadium } = await bygg(repo, rot);
    const gang = await starta({ bild, stadium, rot });
    barn = gang.barn;
    await redo(gang);
    const [halsa, ...ord] = execForm(stadium, 'HEALTHCHECK');
    await kor(halsa === 'node' ? gang.node : halsa, ord, gang.val);
    const skrivbart = await kor(gang.node, ['-e', "require('fs').writeFileSync('ny','')"], gang.val).then(
      () => SOM_ROT,
      () => false,
    );
    if (skrivbart) return ['the tree of the image could be written to: nothing was proved'];
    const laddade = await laddas(gang, bild);
    await stoppa(barn);
    beratta(`started, healthy and stopped from a read-only tree; loaded: ${laddade.join(', ')}`);
    return [];
  } catch (error) {
    return [`image: ${error.message}`];
  } finally {
    barn?.kill('SIGKILL');
    await kor('chmod', ['-R', 'u+w', rot]).catch(() => undefined);
    await rm(rot, { recursive: true, force: true });
  }
};
