// docker-compose.yml against the schema of the Compose specification (npm: dclint carries it), then our own demands of it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

const schema = () => {
  const rot = dirname(createRequire(import.meta.url).resolve('dclint/package.json'));
  const text = JSON.parse(readFileSync(join(rot, 'schemas', 'compose.schema.json'), 'utf8'));
  // The drafts differ for us in nothing but the address.
  return { ...text, $schema: 'http://json-schema.org/draft-07/schema#' };
};

const provning = () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(schema());
};

const somLista = (depends) => (Array.isArray(depends) ? depends : Object.keys(depends ?? {}));

const beroendebrister = (namn, tjanst, tjanster) =>
  somLista(tjanst.depends_on).flatMap((annan) => {
    const villkor = tjanst.depends_on[annan]?.condition;
    if (tjanster[annan] === undefined) return [`${namn} waits for ${annan}, which is no service`];
    if (villkor === 'service_healthy' && tjanster[annan].healthcheck?.test === undefined)
      return [`${namn} waits for ${annan} to be healthy, which has no check`];
    return villkor === 'service_healthy' || villkor === 'service_completed_successfully'
      ? []
      : [`${namn} waits for ${annan} without a condition`];
  });

const egna = (tjanst) => tjanst.image.startsWith('avvikelsenav:') || tjanst.image.startsWith('nginxinc/');

const GRUND = { cap_drop: [], security_opt: [], ports: [], deploy: { resources: {} } };

const hardningsbrister = (namn, skriven) => {
  const tjanst = { ...GRUND, ...skriven };
  const { cap_drop: slapper, security_opt: skydd, ports, deploy } = tjanst;
  return [
    [/:[^:]*\d|AVVIKELSENAV_VERSION/.test(tjanst.image), 'image without a version'],
    [slapper.includes('ALL'), 'keeps capabilities'],
    [skydd.includes('no-new-privileges:true'), 'may gain privileges'],
    [!egna(tjanst) || tjanst.read_only === true, 'writable root file system'],
    [tjanst.restart === 'no' || deploy.resources.limits?.memory !== undefined, 'no limit of memory'],
    [!tjanst.privileged && tjanst.network_mode !== 'host', 'too near the host'],
    [ports.every((port) => port.startsWith('127.0.0.1:')), 'open to more than this machine'],
  ].flatMap(([ok, brist]) => (ok ? [] : [`${namn}: ${brist}`]));
};

const LOSENORD = /(PASSWORD|LOSENORD|SECRET|HEMLIGHET|TOKEN)$|:\/\/[^/:@]+:[^@]+@/;
const INSTALLNING = /^(AVVIKELSENAV|KAFKA|EVENTSTORE|DATABASE|OTEL)_/;
const miljobrister = (namn, { image, environment = {} }, kanda) =>
  Object.entries(environment).flatMap(([variabel, varde]) => [
    ...(LOSENORD.test(variabel) || LOSENORD.test(String(varde)) ? [`${namn}: ${variabel} is a secret in clear`] : []),
    ...(image.startsWith('avvikelsenav:') && INSTALLNING.test(variabel) && !kanda.has(variabel)
      ? [`${namn}: ${variabel} is no known setting`]
      : []),
  ]);

/** @param program names of apps. @returns faults. */
export const composebrister = (text, { kanda, program }) => {
  const fil = parse(text, { merge: true });
  const passar = provning();
  if (!passar(fil)) return passar.errors.map((fel) => `compose: ${fel.instancePath} ${fel.message}`);
  const tjanster = fil.services;
  const startade = Object.values(tjanster).flatMap(({ command }) =>
    (Array.isArray(command) ? command : []).flatMap((ord) => /^dist\/apps\/([\w-]+)\/main\.js$/.exec(ord)?.[1] ?? []),
  );
  return [
    ...program.filter((app) => !startade.includes(app)).map((app) => `${app} is never started`),
    ...Object.entries(tjanster).flatMap(([namn, tjanst]) => [
      ...beroendebrister(namn, tjanst, tjanster),
      ...hardningsbrister(namn, tjanst),
      ...miljobrister(namn, tjanst, kanda),
      ...(tjanst.volumes ?? [])
        .map((volym) => volym.split(':')[0])
        .filter((kalla) => !kalla.startsWith('.') && !(kalla in fil.volumes))
        .map((kalla) => `${namn}: the volume ${kalla} is not declared`),
    ]),
  ].map((brist) => `compose: ${brist}`);
};
