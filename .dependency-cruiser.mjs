/**
 * Who may import whom. The number that opens a rule's name is its number in docs/architecture.md.
 * test/architecture/importregler.int.spec.ts holds one trespasser for every rule here.
 */

import { CONTEXTS, FLOORS, SHELL_FILES } from './test/architecture/rum.mjs';

const [FLOOR_1, FLOOR_2, , FLOOR_4] = FLOORS;
const toRegex = (glob) => glob.replaceAll('.', String.raw`\.`).replaceAll('*', String.raw`[\w.-]*`);
const SHELL = `libs/(?:${SHELL_FILES.map(toRegex).join('|')})$`;
/** Ports of förmedling: interfaces that the floor above implements. */
const PORTS = String.raw`formedling/(?:envelope|leveransko|involvering|kanalval)\.ts`;
/** What a view may know of a context: its events, and what folds and names them. */
const READABLE = String.raw`(?:[^/]+/(?:events|upcast|innehall|kodverk|modell|nasta-steg|parter|huvudmansdel|tilldelning|grundregler|forsandelse|mandat|arena|overenskommelse|eskalering|stege|tvist|rekommendation|frister|uppfoljning|svarslage|kriterier|handlingsplan)\.ts|uppfoljning/formular/index\.ts|huvudman/index\.ts|${PORTS})`;
const DECIDING = String.raw`^libs/[^/]+/(?:decide|regler-[\w-]+)\.ts$`;
/** Tests and what only tests use. They reach further, but never into apps or a sister context. */
const TEST_CODE = String.raw`\.spec\.ts$|^libs/(?:[^/]+/testing|event-store/conformance)/|^apps/[^/]+/testing/`;

const rooms = (names) => `^libs/(?:${names.join('|')})/`;
const each = (names) => `^libs/(${names.join('|')})/`;
const npm = (name) => `(?:^|node_modules/)${name}(?:/|$)`;
const ANY_NPM = '(?:^|/)node_modules/';
const inContext = `^libs/(${CONTEXTS.join('|')})(?=/)`;
const domain = { path: inContext, pathNot: [`^${SHELL}`, TEST_CODE] };
const shell = { path: `(?=${inContext})${SHELL}`, pathNot: TEST_CODE };
const product = (path) => ({ path, pathNot: TEST_CODE });
const forbid = (name, comment, fromTo) => ({ name, comment, severity: 'error', ...fromTo });

const floors = [
  ...[FLOOR_1, FLOOR_2, CONTEXTS].map((names, index) =>
    forbid(
      `5-floor-${index + 1}-looks-only-downwards`,
      'kernel, platform · event-store, sekretess, kafka, import · contexts · policies, read-models, connectors · apps',
      {
        from: product(rooms(names.filter((name) => name !== 'kernel'))),
        to: { path: rooms(FLOORS.slice(index + 1).flat()) },
      },
    ),
  ),
  ...[FLOOR_2, FLOOR_4].map((names, index) =>
    forbid(`5-floor-${index * 2 + 2}-stands-side-by-side`, 'rooms on one floor do not see each other', {
      from: product(each(names)),
      to: { path: rooms(names), pathNot: '^libs/$1/' },
    }),
  ),
  forbid('5-every-room-has-a-floor', 'a new folder in libs/ is listed in FLOORS above', {
    from: { path: '^libs/', pathNot: rooms(FLOORS.flat()) },
    to: {},
  }),
  forbid('5-product-never-imports-tests', 'test/, deploy/, specs and suites stand above and outside the product', {
    from: product('^(?:apps|libs)/'),
    to: { path: `^(?:test|deploy)/|${TEST_CODE}` },
  }),
];

const onlyIn = (name, packages, places) =>
  forbid(name, `only in ${places}`, { from: { path: '^(?:apps|libs)/', pathNot: places }, to: { path: packages } });
const drivers = [
  onlyIn('7-node-sqlite', '^(?:node:)?sqlite$', '^libs/(?:event-store/sqlite/|sekretess/|platform/sql/)'),
  onlyIn('7-pg', npm('(?:@types/)?pg'), '^libs/(?:event-store/postgres/|sekretess/|read-models/|platform/sql/)'),
  onlyIn(
    '7-pglite',
    npm('@electric-sql'),
    String.raw`^libs/(?:read-models/|platform/sql/|event-store/postgres/.+\.spec\.ts$)`,
  ),
  onlyIn('7-kysely', npm('kysely'), '^libs/(?:event-store/(?:sqlite|postgres)/|sekretess/|read-models/|platform/sql/)'),
  onlyIn('7-kafkajs', npm('kafkajs'), '^libs/kafka/'),
  onlyIn('7-eventstore-client', npm('@eventstore/db-client'), '^libs/event-store/eventstoredb/'),
];

const contexts = [
  forbid('1-kernel-imports-nothing', 'not even a package', {
    from: product('^libs/kernel/'),
    to: { pathNot: '^libs/kernel/' },
  }),
  forbid('2-domain-imports-only-kernel-and-itself', 'what may happen depends on nothing that can change under it', {
    from: domain,
    to: {
      path: `${rooms(['platform', ...FLOOR_2])}|${ANY_NPM}`,
    },
  }),
  forbid('2-domain-never-imports-its-shell', 'handlers, modules and ports lie outside the pure core', {
    from: domain,
    to: {
      path: `^(?=libs/$1/)${SHELL}`,
    },
  }),
  forbid('2-contexts-stand-side-by-side', 'what follows in another context is a policy', {
    from: { path: inContext },
    to: {
      path: rooms(CONTEXTS),
      pathNot: '^libs/$1/',
    },
  }),
  forbid('3-policies-see-events-and-commands', 'a policy turns an event into a command', {
    from: product('^libs/policies/'),
    to: {
      path: rooms(CONTEXTS),
      pathNot: String.raw`^libs/(?:[^/]+/(?:events|commands|index)\.ts|avvikelse/(?:grundregler|texter)\.ts|uppfoljning/formular/index\.ts|formedling/forsandelse-id\.ts|${PORTS})$`,
    },
  }),
  forbid(
    '3-read-models-see-only-events',
    'and what reads them alike for views and rules, and the port they implement',
    {
      from: product('^libs/read-models/'),
      to: { path: rooms(CONTEXTS), pathNot: [`^libs/${READABLE}$`, DECIDING] },
    },
  ),
  forbid('3-read-models-never-decide', 'not even by a detour', {
    from: { path: '^libs/read-models/', pathNot: TEST_CODE },
    to: { path: DECIDING, reachable: true },
  }),
  forbid('4-handlers-and-modules-know-only-nest', 'no other package', {
    from: { ...shell, path: String.raw`${inContext}.*\.(?:handler|module)\.ts$` },
    to: {
      path: ANY_NPM,
      pathNot: npm('@nestjs'),
    },
  }),
  forbid('4-shells-enter-rooms-by-their-doors', 'index.ts; platform is open', {
    from: shell,
    to: {
      path: rooms(['kernel', ...FLOOR_2]),
      pathNot: String.raw`/index\.ts$`,
    },
  }),
  forbid('6-connectors-see-only-the-envelope', 'never a domain event', {
    from: product('^libs/connectors/'),
    to: {
      path: rooms(CONTEXTS),
      pathNot: String.raw`^libs/formedling/(?:envelope|kanalval)\.ts$`,
    },
  }),
  forbid('10-domain-uses-no-node', 'no clock, randomness or process in the core', {
    from: domain,
    to: {
      dependencyTypes: ['core'],
    },
  }),
];

const apps = [
  forbid('8-libs-never-import-apps', 'specs neither', { from: { path: '^libs/' }, to: { path: '^apps/' } }),
  forbid('8-apps-never-import-apps', 'what two share is a lib (ADR 0004)', {
    from: { path: '^apps/(?!standalone/)([^/]+)/' },
    to: {
      path: '^apps/',
      pathNot: '^apps/$1/',
    },
  }),
  forbid('8-standalone-composes-apps-by-their-index', 'the one composition root (ADR 0004)', {
    from: { path: '^apps/standalone/' },
    to: {
      path: '^apps/',
      pathNot: String.raw`^apps/(?:standalone/|[^/]+/index\.ts$)`,
    },
  }),
  forbid(
    '8-apps-enter-libs-by-their-doors',
    'index.ts, events.ts or a module; platform is open, but for its databases',
    {
      from: product('^apps/'),
      to: {
        path: '^libs/',
        pathNot: [String.raw`/(?:index|events)\.ts$|\.module\.ts$`, '^libs/platform/(?!sql/)', TEST_CODE],
      },
    },
  ),
];

const graph = [
  forbid('9-no-cycles', 'two files that need each other are one', { from: {}, to: { circular: true } }),
  forbid('9-no-orphans', 'a file that nothing uses and that uses nothing', {
    from: {
      orphan: true,
      pathNot: String.raw`\.spec\.ts$|(?:^|/)(?:main|worker)\.ts$|\.worker\.ts$|\.config\.mjs$|\.d\.ts$|^deploy/`,
    },
    to: {},
  }),
  forbid('9-no-unresolved', 'an import that leads nowhere', { from: {}, to: { couldNotResolve: true } }),
  forbid('9-nothing-from-dist', 'the build is a result, not a source; usually a misspelt #libs import', {
    from: {},
    to: { path: '^dist/' },
  }),
  forbid('9-no-undeclared-packages', 'listed in package.json, or not used', {
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  }),
  forbid('9-no-dev-packages-in-product', 'they are not there in production', {
    from: { path: '^(?:apps|libs)/', pathNot: String.raw`${TEST_CODE}` },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  }),
];

export default {
  forbidden: [...contexts, ...floors, ...drivers, ...apps, ...graph],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', '^dist/'] },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'types', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
