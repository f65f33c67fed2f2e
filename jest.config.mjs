import { readFileSync } from 'node:fs';
import { forlaga } from './test/support/forlaga.mjs';

/** The workers' and their threads' too: to make a database takes seconds, to copy one a tenth of it. */
process.env['PGLITE_FORLAGA'] = await forlaga();

const { $schema, sourceMaps, ...swc } = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));

/** The heavy proofs run when their scale is named: `npm run test:security`. */
const HEAVY =
  process.env['PROVSKALA'] === undefined ? ['<rootDir>/test/sakerhet/', '<rootDir>/test/resilience/prove'] : [];
/** Pages walked by HTTP and in a real browser run when it is asked for: `npm run test:pages`. */
const BROWSER =
  process.env['PROVWEBBLASARE'] === undefined
    ? [
        '<rootDir>/test/webblasare/',
        '<rootDir>/apps/.*/sidor.*\\.e2e\\.spec',
        '<rootDir>/test/acceptance/arendesidor',
        '<rootDir>/apps/standalone/demo/lan/landemo',
      ]
    : [];
/** `npm run pictures` names where the pictures go. */
const PICTURES = process.env['SKARMBILDER'] === undefined ? ['<rootDir>/test/webblasare/skarmbilder'] : [];

const shared = {
  testEnvironment: '<rootDir>/test/support/miljo.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, module: { type: 'es6' }, sourceMaps: 'inline' }] },
  moduleNameMapper: {
    '^#libs/(.*)\\.js$': '<rootDir>/libs/$1.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testPathIgnorePatterns: ['/node_modules/', ...HEAVY, ...BROWSER, ...PICTURES],
};

export default {
  workerIdleMemoryLimit: '1500MB',
  maxWorkers: 2,
  testTimeout: 60_000,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs,test}/**/!(*.int|*.e2e).spec.ts'] },
    { ...shared, displayName: 'int', testMatch: ['<rootDir>/{apps,libs,test}/**/*.int.spec.ts'] },
    { ...shared, displayName: 'e2e', testMatch: ['<rootDir>/{apps,libs,test}/**/*.e2e.spec.ts'] },
  ],
};
