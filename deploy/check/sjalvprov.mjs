// A check that cannot fail proves nothing: every one is given a planted fault that it must find.
import { composebrister } from './compose.mjs';
import { dockerfilbrister } from './dockerfile.mjs';
import { granska } from './kubernetes.mjs';
import { larmbrister } from './larm.mjs';

const bytt = (text, [fran, till]) => {
  if (!text.includes(fran)) throw new Error(`the place of a planted fault is gone: ${fran}`);
  return text.replace(fran, () => till);
};

const COMPOSE = [
  ['read_only: true', 'read_onli: true'],
  ['read_only: true', 'read_only: false'],
  ['condition: service_healthy', 'condition: service_well'],
  ['cap_drop: [ALL]', 'cap_drop: []'],
  ["'127.0.0.1:${AVVIKELSENAV_PORT:-8080}:8080'", "'8080:8080'"],
  ['dist/apps/router/main.js', 'dist/apps/connector/main.js'],
  ['KAFKA_REPLIKER:', 'KAFKA_REPLIKAR:'],
  ['postgres://avvikelsenav_router@postgres', 'postgres://avvikelsenav_router:hemligt@postgres'],
  ['  databas:\n', '  databasen:\n'],
];
const DOCKERFILE = [
  ['node:24.19.0-bookworm-slim\n\n', 'node:latest\n\n'],
  ['USER 10001:10001', 'USER root'],
  ['ENTRYPOINT ["node"]', 'ENTRYPOINT node'],
  ['COPY --from=production /app/node_modules', 'COPY --from=build /app/node_modules'],
];
const OBJEKT = [
  ['revisionHistoryLimit', 'revisionHistoryLimt'],
  ['periodSeconds: 2', 'periodSeconds: two'],
  ['readOnlyRootFilesystem: true', 'readOnlyRootFilesystem: false'],
  ['runAsNonRoot: true', 'runAsNonRoot: false'],
  ['terminationGracePeriodSeconds: 40', 'terminationGracePeriodSeconds: 20'],
  ['method: GET', 'method: GETT'],
  ['timeouts:', 'timeout:'],
  ['minReplicas', 'minReplica'],
  ['KAFKA_TLS:', 'KAFKA_TSL:'],
  ['nav-avvikelsenav-query-api, port', 'nav-query, port'],
  ['activeDeadlineSeconds:', 'activeDeadline:'],
  ['jobLabel:', 'jobbLabel:'],
];
const LARM = [
  ['avvikelsenav_leder', 'avvikelsenav_ledar'],
  ['foljare="projector"', 'foljare="projektorn"'],
  ['alert: NavIngenLedare', 'alert: NavUtanLedare'],
  ['runbook: docs/runbooks/nav-ingen-ledare.md', 'runbook: docs/runbooks/ingen.md'],
  ['max by (foljare) (avvikelsenav_leder)', 'max by (foljare) (avvikelsenav_leder'],
  ['severity: critical', 'severity: hemsk'],
];
const SIDA = [
  ['`cli drift efterslapning`', '`cli drift eftersläpning`'],
  ['](nav-ingen-ledare.md)', '](nav-ingen.md)'],
];

/** Found is what was not found before the fault was planted; that a check breaks down is no finding. */
const funnen = async ({ vad, fel, provning, innan }) => {
  const brister = await provning();
  return brister.some((brist) => !innan.has(brist)) ? [] : [`self-test: ${vad} did not find ${fel.join(' → ')}`];
};

const larmMed = (kallor, fel) => {
  const i = kallor.larm.findIndex((text) => text.includes(fel[0]));
  return larmbrister({ ...kallor, larm: kallor.larm.with(i, bytt(kallor.larm.at(i), fel)) });
};
const sidaMed = (kallor, fel) => {
  const [namn, text] = [...kallor.sidor].find(([, en]) => en.includes(fel[0])) ?? ['', ''];
  return larmbrister({ ...kallor, sidor: new Map(kallor.sidor).set(namn, bytt(text, fel)) });
};

/** @param ritad a rendering with all kinds of objects, or null. @returns faults that nobody found, and how many were planted. */
export const sjalvprov = async (kallor, ritad) => {
  const prov = [
    ...COMPOSE.map((fel) => ['compose', fel, async () => composebrister(bytt(kallor.compose, fel), kallor)]),
    ...DOCKERFILE.map((fel) => ['Dockerfile', fel, async () => dockerfilbrister(bytt(kallor.dockerfile, fel))]),
    ...LARM.map((fel) => ['alarms', fel, async () => larmMed(kallor, fel)]),
    ...SIDA.map((fel) => ['runbooks', fel, async () => sidaMed(kallor, fel)]),
    ...(ritad === null ? [] : OBJEKT).map((fel) => [
      'objects',
      fel,
      async () => (await granska(bytt(ritad, fel), kallor.kanda)).brister,
    ]),
  ];
  const innan = new Set([
    ...composebrister(kallor.compose, kallor),
    ...dockerfilbrister(kallor.dockerfile),
    ...larmbrister(kallor),
    ...(ritad === null ? [] : (await granska(ritad, kallor.kanda)).brister),
  ]);
  const brister = await Promise.all(prov.map(([vad, fel, provning]) => funnen({ vad, fel, provning, innan })));
  return { planterade: prov.length, brister: brister.flat() };
};
