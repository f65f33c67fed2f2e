// What the checks read of the work tree.
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const REPO = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const CHART = join(REPO, 'deploy', 'helm', 'avvikelsenav');
export const las = (...vag) => readFileSync(join(REPO, ...vag), 'utf8');

const filerI = (mapp, andelse) => readdirSync(join(REPO, mapp)).filter((fil) => fil.endsWith(andelse));

const kalltext = (mapp) =>
  readdirSync(join(REPO, mapp), { recursive: true })
    .filter((fil) => fil.endsWith('.ts') && !fil.endsWith('.spec.ts'))
    .map((fil) => las(mapp, fil))
    .join('\n');

export const lasKallor = () => {
  const variabler = globSync('libs/platform/konfiguration-*.ts', { cwd: REPO }).map((fil) => las(fil));
  const installningar = [...variabler.join('\n').matchAll(/namn: '([A-Z_]+)'/g)];
  const sidor = filerI('docs/runbooks', '.md').map((fil) => [basename(fil, '.md'), las('docs', 'runbooks', fil)]);
  return {
    kanda: new Set(installningar.map(([, namn]) => namn)),
    program: ['command-api', 'processor', 'projector', 'router', 'connector', 'query-api'],
    compose: las('docker-compose.yml'),
    dockerfile: las('Dockerfile'),
    front: las('deploy/front/nginx.conf'),
    larm: filerI('deploy/alarms', '.yaml').map((fil) => las('deploy', 'alarms', fil)),
    sidor: new Map(sidor),
    kallor: `${kalltext('apps')}\n${kalltext('libs')}`,
    finns: (lank) => existsSync(join(REPO, 'docs', 'runbooks', lank)),
    varden: filerI('deploy/helm/avvikelsenav/ci', '.yaml').map((fil) => basename(fil, '.yaml')),
  };
};
