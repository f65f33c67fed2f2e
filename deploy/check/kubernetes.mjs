// Every rendered object against Kubernetes' own schemas (npm: kubernetes-models, gateway-api, prometheus-operator), strictly:
// an unknown field is a fault, as it is to the API server with strict field validation.
import { parseAllDocuments } from 'yaml';

const STAM = {
  apps: 'kubernetes-models/_schemas/IoK8sApiAppsV1',
  autoscaling: 'kubernetes-models/_schemas/IoK8sApiAutoscalingV2',
  batch: 'kubernetes-models/_schemas/IoK8sApiBatchV1',
  '': 'kubernetes-models/_schemas/IoK8sApiCoreV1',
  policy: 'kubernetes-models/_schemas/IoK8sApiPolicyV1',
  'networking.k8s.io': 'kubernetes-models/_schemas/IoK8sApiNetworkingV1',
  'gateway.networking.k8s.io': '@kubernetes-models/gateway-api/_schemas/IoK8sSigsGatewayApiApisV1',
  'monitoring.coreos.com':
    '@kubernetes-models/prometheus-operator/_schemas/ComGithubPrometheusOperatorPrometheusOperatorPkgApisMonitoringV1',
};
const VERSION = { autoscaling: 'v2' };

const schema = async ({ apiVersion, kind }) => {
  const [grupp, version] = apiVersion.includes('/') ? apiVersion.split('/') : ['', apiVersion];
  const stam = STAM[grupp];
  if (stam === undefined || version !== (VERSION[grupp] ?? 'v1')) throw new Error(`no schema for ${apiVersion}`);
  // By file: not every one of the packages exports its schemas by name.
  return (await import(new URL(`../../node_modules/${stam}${kind}.js`, import.meta.url))).validate;
};

/**
 * The compiled schemas let unknown fields pass but ask for each field that they know. So what was never asked for, in an
 * object of which something was, is unknown. An object that nothing was asked of is of free form.
 */
const bevaka = (varde, vag, bevakade) => {
  if (typeof varde !== 'object' || varde === null) return varde;
  const fragade = new Set();
  const barn = new Map();
  bevakade.push({ varde, vag, fragade });
  return new Proxy(varde, {
    get: (mal, namn) => {
      if (typeof namn === 'symbol' || Array.isArray(mal)) {
        const inre = mal[namn];
        return /^\d+$/.test(String(namn))
          ? minns(barn, namn, () => bevaka(inre, `${vag}/${String(namn)}`, bevakade))
          : inre;
      }
      fragade.add(namn);
      return Object.hasOwn(mal, namn)
        ? minns(barn, namn, () => bevaka(mal[namn], `${vag}/${namn}`, bevakade))
        : undefined;
    },
  });
};

const minns = (karta, namn, gor) => {
  if (!karta.has(namn)) karta.set(namn, gor());
  return karta.get(namn);
};

const schemabrister = async (objekt) => {
  const provning = await schema(objekt);
  const bevakade = [];
  const ok = provning(bevaka(objekt, '', bevakade));
  const okanda = bevakade
    .filter(({ varde, fragade }) => !Array.isArray(varde) && fragade.size > 0)
    .flatMap(({ varde, vag, fragade }) =>
      Object.keys(varde)
        .filter((namn) => !fragade.has(namn))
        .map((namn) => `${vag}/${namn} is no known field`),
    );
  return [...(ok ? [] : provning.errors.map((fel) => `${fel.instancePath} ${fel.message ?? fel.keyword}`)), ...okanda];
};

const podmall = (objekt) => (['Deployment', 'Job'].includes(objekt.kind) ? objekt.spec.template : null);

const obrutna = (krav) => krav.flatMap(([ok, brist]) => (ok ? [] : [brist]));

const poddbrister = (pod, arJobb) => {
  const {
    securityContext: grund = {},
    automountServiceAccountToken: token,
    terminationGracePeriodSeconds: frist,
  } = pod;
  return obrutna([
    [grund.runAsNonRoot === true, 'runs as root'],
    [grund.seccompProfile?.type === 'RuntimeDefault', 'no seccomp profile'],
    [token === false, 'mounts a token of the cluster'],
    [arJobb || frist > 30, 'is killed before its drain of 25 s is over'],
  ]);
};

const GRUND = { securityContext: { capabilities: { drop: [] } }, resources: { limits: {} }, env: [] };

const containerbrister = (container, arJobb) => {
  const en = { ...GRUND, ...container };
  const { securityContext: grund, resources, env } = en;
  return obrutna([
    [grund.readOnlyRootFilesystem === true, 'writable root file system'],
    [grund.capabilities.drop.includes('ALL'), 'keeps capabilities'],
    [grund.allowPrivilegeEscalation === false, 'may gain privileges'],
    [Boolean(resources.limits.memory && resources.requests), 'no limits'],
    [/[:@][^:]*\d/.test(en.image), 'image without a version'],
    [arJobb || Boolean(en.readinessProbe && en.livenessProbe), 'no probes'],
    [env.every(({ value = '/' }) => value.startsWith('/')), 'a setting in clear beside the ConfigMap'],
  ]).map((brist) => `${en.name}: ${brist}`);
};

/** What the schemas allow and we do not. */
const sakerhetsbrister = (objekt) => {
  const pod = podmall(objekt)?.spec;
  if (pod === undefined) return [];
  const arJobb = objekt.kind === 'Job';
  const alla = [...(pod.initContainers ?? []), ...pod.containers];
  return [...poddbrister(pod, arJobb), ...alla.flatMap((en) => containerbrister(en, arJobb))];
};

const omfattar = (etiketter, valjare) => Object.entries(valjare).every(([namn, varde]) => etiketter?.[namn] === varde);

const VALJARE = {
  Deployment: ({ selector }) => selector.matchLabels,
  Service: ({ selector }) => selector,
  PodDisruptionBudget: ({ selector }) => selector.matchLabels,
  NetworkPolicy: ({ podSelector }) => podSelector.matchLabels,
  ServiceMonitor: ({ selector }) => selector.matchLabels,
};
const valjare = ({ kind, spec }) => VALJARE[kind]?.(spec);

/** Names that one object says of another must lead somewhere. */
const hanvisningsbrister = (alla) => {
  const av = (kind) => alla.filter((objekt) => objekt.kind === kind);
  const poddar = av('Deployment').map((objekt) => objekt.spec.template.metadata.labels);
  const tjanster = av('Service').map((objekt) => objekt.metadata.name);
  const rutter = av('HTTPRoute').flatMap((rutt) => rutt.spec.rules.flatMap((regel) => regel.backendRefs ?? []));
  return [
    ...alla.flatMap((objekt) => {
      const en = valjare(objekt);
      return en === undefined || poddar.some((etiketter) => omfattar(etiketter, en))
        ? []
        : [`${objekt.kind} ${objekt.metadata.name} selects no pod`];
    }),
    ...rutter
      .filter(({ name }) => !tjanster.includes(name))
      .map(({ name }) => `HTTPRoute leads to no service: ${name}`),
    ...av('HorizontalPodAutoscaler')
      .filter(({ spec }) => !av('Deployment').some((en) => en.metadata.name === spec.scaleTargetRef.name))
      .map(({ metadata }) => `HorizontalPodAutoscaler ${metadata.name} scales nothing`),
  ];
};

/** Settings that the programs do not know would keep them from starting. */
const installningsbrister = (alla, kanda) =>
  alla
    .flatMap((objekt) => [
      ...(objekt.kind === 'ConfigMap' ? Object.keys(objekt.data) : []),
      ...(podmall(objekt)?.spec.containers ?? []).flatMap(({ env = [] }) => env.map(({ name }) => name)),
    ])
    .filter((namn) => /^[A-Z_]+$/.test(namn) && !kanda.has(namn))
    .map((namn) => `${namn} is no setting of libs/platform/konfiguration-*.ts`);

/** @param kanda names of settings. @returns faults of one rendering, and how many objects it holds. */
export const granska = async (text, kanda) => {
  const alla = parseAllDocuments(text)
    .map((dokument) => dokument.toJS())
    .filter((objekt) => objekt !== null && objekt !== undefined);
  const vart = ({ kind, metadata }) => `${kind} ${metadata.name}`;
  const brister = await Promise.all(
    alla.map(async (objekt) =>
      [...(await schemabrister(objekt)), ...sakerhetsbrister(objekt)].map((brist) => `${vart(objekt)}: ${brist}`),
    ),
  );
  return {
    antal: alla.length,
    brister: [...brister.flat(), ...hanvisningsbrister(alla), ...installningsbrister(alla, kanda)],
  };
};
