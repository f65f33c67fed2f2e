import tseslint from 'typescript-eslint';
import { lokala } from './test/architecture/lokala-regler.mjs';
import { CONTEXTS, SHELL_FILES } from './test/architecture/rum.mjs';

const SPECS = ['**/*.spec.ts', 'libs/*/testing/**', 'libs/event-store/conformance/**', 'test/**'];
const DOMAIN = CONTEXTS.map((context) => `libs/${context}/**/*.ts`);
const SHELL = SHELL_FILES.map((name) => `libs/${name}`);
const NOT_PURE = 'clock, ids and randomness are command data';

const syntax = (selector, message) => ({ selector, message });
const SHAPE = [
  syntax('ExportDefaultDeclaration', 'no default exports'),
  syntax('TSEnumDeclaration', 'no enums: a union of literals'),
];
const STATE = [
  syntax('Program > VariableDeclaration[kind="let"]', 'no mutable module state'),
  syntax('Program > ExportNamedDeclaration > VariableDeclaration[kind="let"]', 'no mutable module state'),
];
const FOCUSED = [
  syntax('MemberExpression[object.name=/^(?:describe|it|test)$/][property.name="only"]', 'no focused test'),
  syntax('CallExpression[callee.name=/^(?:fdescribe|fit)$/]', 'no focused test'),
];
const SKIPPED = [
  syntax('MemberExpression[object.name=/^(?:describe|it|test)$/][property.name=/^(?:skip|todo)$/]', 'no skipped test'),
  syntax('CallExpression[callee.name=/^(?:xdescribe|xit|xtest)$/]', 'no skipped test'),
];

const everywhere = {
  files: ['**/*.{ts,mjs}'],
  plugins: { '@typescript-eslint': tseslint.plugin, lokala },
  languageOptions: { parser: tseslint.parser },
  linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
  rules: {
    'no-restricted-syntax': ['error', ...SHAPE, ...STATE, ...FOCUSED, ...SKIPPED],
    'no-console': 'error',
    'no-var': 'error',
    'no-eval': 'error',
    'no-new-func': 'error',
    'prefer-const': 'error',
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'max-lines': ['error', { max: 250 }],
    'max-lines-per-function': ['error', { max: 50 }],
    // A flat switch over a union counts as one branch: exhaustiveness is checked elsewhere.
    complexity: ['error', { max: 8, variant: 'modified' }],
    'max-depth': ['error', 2],
    'lokala/max-params': 'error',
    'lokala/file-name': 'error',
    'lokala/todo-with-issue': 'error',
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/no-unused-vars': [
      'error',
      { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
    ],
    '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    '@typescript-eslint/naming-convention': [
      'error',
      { selector: 'typeLike', format: null, custom: { regex: '(?:Manager|Helper|Utils?|Base|Common)$', match: false } },
      { selector: 'interface', format: ['PascalCase'], custom: { regex: '^I[A-Z][a-z]', match: false } },
    ],
  },
};

const typed = {
  files: ['**/*.ts'],
  languageOptions: { parserOptions: { projectService: true } },
  rules: {
    '@typescript-eslint/no-implied-eval': 'error',
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  },
};

const pureDomain = {
  files: DOMAIN,
  ignores: [...SHELL, ...SPECS],
  rules: {
    'no-restricted-globals': [
      'error',
      ...['Date', 'crypto', 'process', 'performance', 'setTimeout', 'setInterval', 'fetch', 'Buffer', 'globalThis'].map(
        (name) => ({ name, message: NOT_PURE }),
      ),
    ],
    'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: NOT_PURE }],
  },
};

const specs = {
  files: SPECS,
  rules: {
    'max-lines-per-function': 'off',
    // Columns of it.each tables.
    'lokala/max-params': 'off',
    'no-restricted-syntax': ['error', ...SHAPE, ...FOCUSED, ...SKIPPED],
  },
};

/** What an adapter lacks, or a database that is not on the machine, may leave a case out; nothing else may. */
const realDatabase = {
  files: [
    'libs/event-store/postgres/**/*.spec.ts',
    'libs/event-store/conformance/**/*.ts',
    'libs/platform/sql/databaslas.int.spec.ts',
    'test/acceptance/postgres.e2e.spec.ts',
    'test/support/med-server.ts',
    // What a profile has no such thing as: a folder of views, a locked folder.
    'test/support/provprofil.ts',
  ],
  rules: { 'no-restricted-syntax': ['error', ...SHAPE, ...FOCUSED] },
};

const speaksToPeople = {
  files: [
    '.ci/**',
    'apps/cli/**',
    'apps/standalone/demo/**',
    'deploy/**',
    'docs/generate/**',
    'docs/verify/**',
    'test/bench/**',
    'test/resilience/**',
  ],
  rules: { 'no-console': 'off' },
};

const configuration = {
  // Read by programs that take a default export alone.
  files: ['*.config.mjs', '.dependency-cruiser.mjs', 'test/support/miljo.mjs'],
  rules: { 'no-restricted-syntax': 'off' },
};

export default tseslint.config(
  { ignores: ['dist/**', 'data/**', 'coverage/**', 'node_modules/**'] },
  everywhere,
  typed,
  pureDomain,
  specs,
  realDatabase,
  speaksToPeople,
  configuration,
);
