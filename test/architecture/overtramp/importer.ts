import type { Files } from './provhus.js';

/** What stands in every trial house: one lawful file per room, so that imports have somewhere to lead. */
const LAWFUL: Files = {
  'libs/kernel/index.ts': `export * from './brand.js';`,
  'libs/kernel/brand.ts': `export const brand = 1;`,
  'libs/kernel/testing/given.ts': `export { brand as given } from '../brand.js';`,
  'libs/platform/index.ts': `export * from './ids.js';`,
  'libs/platform/ids.ts': `import { randomUUID } from 'node:crypto';\nexport const newId = randomUUID;`,
  'libs/platform/sql/index.ts': `import 'pg';\nimport 'kysely';\nimport '@electric-sql/pglite';`,
  'libs/event-store/index.ts': `export * from './port.js';`,
  'libs/event-store/port.ts': `export { newId } from '#libs/platform/ids.js';`,
  'libs/event-store/sqlite/index.ts': `export { DatabaseSync } from 'node:sqlite';`,
  'libs/sekretess/index.ts': `export { brand } from '#libs/kernel/index.js';`,
  'libs/avvikelse/index.ts': `export * from './events.js';\nexport * from './avvikelse.module.js';`,
  'libs/avvikelse/events.ts': `export { brand } from '#libs/kernel/index.js';`,
  'libs/avvikelse/decide.ts': `export { brand as decide } from './events.js';`,
  'libs/avvikelse/avvikelse.module.ts': `import '@nestjs/common';\nimport '#libs/event-store/index.js';\nexport { decide } from './decide.js';`,
  'libs/avvikelse/decide.spec.ts': `import 'provramverk';\nimport '#libs/kernel/testing/given.js';\nimport '#libs/event-store/sqlite/index.js';\nimport './decide.js';`,
  'libs/formedling/events.ts': `export { brand } from '#libs/kernel/index.js';`,
  'libs/formedling/envelope.ts': `export { brand as kuvert } from '#libs/kernel/index.js';`,
  'libs/policies/index.ts': `export * from '#libs/avvikelse/events.js';\nimport '#libs/formedling/events.js';`,
  'libs/read-models/index.ts': `export * from '#libs/avvikelse/events.js';\nimport 'kysely';`,
  'libs/connectors/index.ts': `export { kuvert } from '#libs/formedling/envelope.js';`,
  'apps/query-api/index.ts': `export * from '#libs/read-models/index.js';`,
  'apps/standalone/main.ts': `import '../query-api/index.js';\nimport '#libs/avvikelse/avvikelse.module.js';\nimport '#libs/platform/ids.js';`,
  'test/support/hus.ts': `import '#libs/policies/index.js';\nimport '#libs/connectors/index.js';`,
};

const PACKAGES = ['@nestjs/common', 'rxjs', 'pg', '@electric-sql/pglite', 'kysely', 'kafkajs', '@eventstore/db-client'];
const stub = (name: string): Files => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
  [`node_modules/${name}/index.js`]: 'module.exports = {};',
});

const packageJson = JSON.stringify({
  name: 'provhus',
  type: 'module',
  imports: { '#libs/*': './dist/libs/*' },
  dependencies: Object.fromEntries(PACKAGES.map((name) => [name, '1.0.0'])),
  devDependencies: { provramverk: '1.0.0' },
});

/** Rule → the file that breaks it and nothing else, with what it imports. */
export const OVERTRAMP: Readonly<Record<string, readonly [path: string, imported: string]>> = {
  '1-kernel-imports-nothing': ['libs/kernel/t.ts', 'rxjs'],
  '2-domain-imports-only-kernel-and-itself': ['libs/avvikelse/t2a.ts', '#libs/event-store/index.js'],
  '2-domain-never-imports-its-shell': ['libs/avvikelse/t2b.ts', './avvikelse.module.js'],
  '2-contexts-stand-side-by-side': ['libs/avvikelse/t2c.ts', '#libs/formedling/events.js'],
  '3-policies-see-events-and-commands': ['libs/policies/t3a.ts', '#libs/avvikelse/decide.js'],
  '3-read-models-see-only-events': ['libs/read-models/t3b.ts', '#libs/avvikelse/kvar.js'],
  '3-read-models-never-decide': ['libs/read-models/t3c.ts', '#libs/avvikelse/decide.js'],
  '4-handlers-and-modules-know-only-nest': ['libs/avvikelse/t4a.handler.ts', 'rxjs'],
  '4-shells-enter-rooms-by-their-doors': ['libs/avvikelse/t4b.handler.ts', '#libs/event-store/port.js'],
  '5-floor-1-looks-only-downwards': ['libs/platform/t5a.ts', '#libs/event-store/index.js'],
  '5-floor-2-looks-only-downwards': ['libs/event-store/t5b.ts', '#libs/avvikelse/events.js'],
  '5-floor-3-looks-only-downwards': ['libs/avvikelse/t5c.ts', '#libs/policies/index.js'],
  '5-floor-2-stands-side-by-side': ['libs/event-store/t5d.ts', '#libs/sekretess/index.js'],
  '5-floor-4-stands-side-by-side': ['libs/policies/t5e.ts', '#libs/connectors/index.js'],
  '5-every-room-has-a-floor': ['libs/hjalpreda/t5f.ts', '#libs/kernel/index.js'],
  '5-product-never-imports-tests': ['libs/policies/t5g.ts', '#libs/kernel/testing/given.js'],
  '6-connectors-see-only-the-envelope': ['libs/connectors/t6.ts', '#libs/formedling/events.js'],
  '7-node-sqlite': ['libs/read-models/t7a.ts', 'node:sqlite'],
  '7-pg': ['apps/query-api/t7b.ts', 'pg'],
  '7-pglite': ['libs/event-store/t7c.ts', '@electric-sql/pglite'],
  '7-kysely': ['libs/policies/t7d.ts', 'kysely'],
  '7-kafkajs': ['libs/connectors/t7e.ts', 'kafkajs'],
  '7-eventstore-client': ['libs/event-store/sqlite/t7f.ts', '@eventstore/db-client'],
  '8-libs-never-import-apps': ['libs/connectors/t8a.spec.ts', '../../apps/query-api/index.js'],
  '8-apps-never-import-apps': ['apps/cli/t8b.ts', '../query-api/index.js'],
  '8-standalone-composes-apps-by-their-index': ['apps/standalone/t8c.ts', '../query-api/inre.js'],
  '8-apps-enter-libs-by-their-doors': ['apps/query-api/t8d.ts', '#libs/policies/inre.js'],
  '9-no-cycles': ['libs/platform/t9a.ts', './t9b.js'],
  '9-no-orphans': ['libs/platform/ensam.ts', ''],
  '9-no-unresolved': ['libs/platform/t9c.ts', './finns-inte.js'],
  '9-nothing-from-dist': ['libs/platform/t9d.ts', '#libs/platform/bara-byggd.js'],
  '9-no-undeclared-packages': ['libs/platform/t9e.ts', 'odeklarerad'],
  '9-no-dev-packages-in-product': ['libs/platform/t9f.ts', 'provramverk'],
  '10-domain-uses-no-node': ['libs/avvikelse/t10.ts', 'node:crypto'],
};

const importing = (imported: string): string => (imported === '' ? 'export const ensam = 1;' : `import '${imported}';`);

export const lawful = Object.keys(LAWFUL);

export const importhus: Files = {
  ...LAWFUL,
  ...Object.assign({}, ...[...PACKAGES, 'odeklarerad', 'provramverk'].map(stub)),
  ...Object.fromEntries(Object.values(OVERTRAMP).map(([path, imported]) => [path, importing(imported)])),
  'package.json': packageJson,
  'libs/avvikelse/kvar.ts': importing('./events.js'),
  'libs/policies/inre.ts': importing('./index.js'),
  'apps/query-api/inre.ts': importing('./index.js'),
  'libs/platform/t9b.ts': importing('./t9a.js'),
  'dist/libs/platform/bara-byggd.js': 'export {};',
};
