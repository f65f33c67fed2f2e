// npm run check:deploy [-- --utan-helm] [--avbild]: what of deploy/ can be tried where there is no Docker and no cluster.
// --avbild also carries out the Dockerfile's steps and starts what comes of them (a minute or two).
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provaAvbild } from './avbild.mjs';
import { composebrister } from './compose.mjs';
import { dockerfilbrister } from './dockerfile.mjs';
import { medFel, rita } from './helm.mjs';
import { I_FULL, iChart, iCompose, installningsfel, spridningsbrister } from './installningar.mjs';
import { CHART, lasKallor, REPO } from './kallor.mjs';
import { granska } from './kubernetes.mjs';
import { larmbrister } from './larm.mjs';
import { sjalvprov } from './sjalvprov.mjs';
import { frontbrister, vagbrister, vagprov } from './vagar.mjs';

/** Values that the chart must refuse, each with its word in Helm's refusal. */
const VAGRAS = {
  'nothing-set': ['', 'eventstore/url'],
  'password-in-the-url': ["eventstore: { url: 'esdb://admin:changeit@eventstore:2113' }", 'eventstore/url'],
  'both-ways-in': ['ingress: { enabled: true, host: a.example.se }', 'not'],
  'plain-without-tls': ['kafka: { tls: false, sasl: plain, user: nav, passwordSecret: nav }', 'kafka'],
  'misspelt-value': ['databse: { urlSecret: nav }', 'databse'],
  'pages-without-address': ['pages: { keySecret: s }', 'publicUrl'],
  'pages-without-tls': ["pages: { publicUrl: 'http://nav.example' }", 'publicUrl'],
  'image-latest': ['image: { tag: latest }', 'tag'],
};
const TILLRACKLIGT =
  'database: { urlSecret: d }\nclients: { secret: k }\nfingerprints: { secret: f }\nkeys: { ringSecret: n }\nrecipients: { secret: m }\n';

/** A fault in a template must be seen by Helm's own lint. */
const MALLFEL = { fil: 'templates/configmap.yaml', fran: '{{- $v := .Values }}', till: '{{- $v := .Valuez.kafka.x }' };

const MED_JOBB = 'full-with-job';
/** The library leaves hooks out of what it renders: to be seen, the job of the migration is rendered as none. */
const UTAN_KROK = { fil: 'templates/migration-job.yaml', fran: 'helm.sh/hook: pre', till: 'example.se/hook: pre' };

const mallar = async (kallor) => {
  const mapp = await mkdtemp(join(tmpdir(), 'avvikelsenav-varden-'));
  const [felchart, utanKrok] = await Promise.all([medFel(CHART, MALLFEL), medFel(CHART, UTAN_KROK)]);
  try {
    for (const [namn, [text]] of Object.entries(VAGRAS))
      await writeFile(join(mapp, `${namn}.yaml`), text === '' ? '' : `${text}\n${TILLRACKLIGT}`);
    const ritade = await rita([
      ...kallor.varden.map((namn) => ({ namn, chart: CHART, varden: join(CHART, 'ci', `${namn}.yaml`) })),
      ...Object.keys(VAGRAS).map((namn) => ({ namn, chart: CHART, varden: join(mapp, `${namn}.yaml`) })),
      { namn: MED_JOBB, chart: utanKrok.rot, varden: join(CHART, 'ci', 'full.yaml') },
      { namn: 'template-fault', chart: felchart.rot, varden: join(CHART, 'ci', 'minst.yaml') },
    ]);
    return ritade;
  } finally {
    await Promise.all([rm(mapp, { recursive: true, force: true }), felchart.bort(), utanKrok.bort()]);
  }
};

const chartbrister = async (kallor, ritade) => {
  const godtagna = await Promise.all(
    [...kallor.varden, MED_JOBB].map(async (namn) => {
      const { lint, text, fel } = ritade[namn];
      const { brister, antal } = text === null ? { brister: [], antal: 0 } : await granska(text, kallor.kanda);
      const helms = [lint, fel].filter((en) => en !== null);
      beratta(`chart, ${namn}: ${antal} objects`);
      const vagar = text === null ? [] : vagbrister(text);
      return [...helms, ...brister, ...vagar].map((brist) => `chart, ${namn}: ${brist}`);
    }),
  );
  const vagrade = Object.entries(VAGRAS).flatMap(([namn, [, ord]]) =>
    ritade[namn].fel?.includes(ord) === true ? [] : [`chart: ${namn} was not refused: ${ritade[namn].fel}`],
  );
  const { lint, fel } = ritade['template-fault'];
  return [...godtagna.flat(), ...vagrade, ...(lint && fel ? [] : ['self-test: Helm did not find a broken template'])];
};

/** What each service cannot be without is taken from it in turn, and it must say so. */
const OUMBARLIGT = [
  ['command-api', 'AVVIKELSENAV_HEMLIGHET_FIL'],
  ['query-api', 'AVVIKELSENAV_KLIENTER'],
  ['query-api', 'AVVIKELSENAV_NYCKELRING_FIL'],
  ['connector', 'AVVIKELSENAV_NYCKELRING_FIL'],
  ['processor', 'EVENTSTORE_URL'],
  ['router', 'KAFKA_BROKERS'],
];
const fragadeInte = async (fall) => {
  const utan = OUMBARLIGT.map(([program, namn]) => {
    const { env } = fall.find((en) => en.program === program);
    return { program, env: Object.fromEntries(Object.entries(env).filter(([annat]) => annat !== namn)) };
  });
  const fel = await installningsfel(utan);
  return OUMBARLIGT.filter(
    ([program, namn]) => !fel.some((text) => text.startsWith(program) && text.includes(namn)),
  ).map(([program, namn]) => `self-test: ${program} did not miss ${namn}`);
};

/** A set of the chart's values, and what is planted in it: a secret too many, and one too few. */
const spridda = (namn, fall) => {
  const allt = namn === 'full' ? I_FULL : [];
  const med = (program, andra) => fall.map((en) => (en.program === program ? { ...en, env: andra(en.env) } : en));
  const formycket = med('router', (env) => ({ ...env, AVVIKELSENAV_KLIENTER: '/k' }));
  const forlite = med('processor', ({ AVVIKELSENAV_NOTARIE_NYCKEL_FIL: _, ...env }) => env);
  return [
    ...spridningsbrister(fall, allt).map((brist) => `chart, ${namn}: ${brist}`),
    ...(spridningsbrister(formycket, allt).length > 0 ? [] : ['self-test: a secret too many was not found']),
    ...(namn !== 'full' || spridningsbrister(forlite, allt).length > 0
      ? []
      : ['self-test: a secret too few was not found']),
  ];
};

const beratta = (text) => console.log(`  ${text}`);

const kor = async () => {
  const val = new Set(process.argv.slice(2));
  const kallor = lasKallor();
  const brister = [
    ...dockerfilbrister(kallor.dockerfile),
    ...composebrister(kallor.compose, kallor),
    ...larmbrister(kallor),
    ...frontbrister(kallor.front),
    ...vagprov(kallor.front),
  ];
  beratta(`Dockerfile, compose file, ${kallor.larm.length} files of alarms, ${kallor.sidor.size - 1} runbooks`);
  const ritade = val.has('--utan-helm') ? null : await mallar(kallor);
  if (ritade === null) beratta('chart: left out (--utan-helm)');
  else brister.push(...(await chartbrister(kallor, ritade)));
  const ritadeFall = ritade === null ? [] : kallor.varden.map((namn) => [namn, iChart(ritade[namn].text ?? '')]);
  for (const [namn, fall] of ritadeFall) brister.push(...spridda(namn, fall));
  const fall = [...iCompose(kallor.compose), ...ritadeFall.flatMap(([, en]) => en)];
  beratta(`settings: ${fall.length} services would take theirs`);
  brister.push(...(await installningsfel(fall)), ...(await fragadeInte(fall)));
  const prov = await sjalvprov(kallor, ritade?.[MED_JOBB].text ?? null);
  beratta(`${prov.planterade} planted faults, ${prov.brister.length} not found`);
  brister.push(...prov.brister);
  if (val.has('--avbild')) brister.push(...(await provaAvbild(REPO, (text) => beratta(`image: ${text}`))));
  return brister;
};

const brister = await kor().catch((error) => [error.message]);
for (const brist of brister) console.error(brist);
console.log(brister.length === 0 ? 'deploy: nothing found' : `deploy: ${brister.length} faults`);
process.exitCode = brister.length === 0 ? 0 : 1;
