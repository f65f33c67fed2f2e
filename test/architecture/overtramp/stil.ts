import type { Files } from './provhus.js';

interface Stilbrott {
  /** The ESLint rule that is to bite, and nothing else. */
  readonly rule: string;
  readonly path: string;
  readonly text: string;
}

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

const pure = (name: string, text: string): Stilbrott => ({
  rule: 'no-restricted-globals',
  path: `libs/avvikelse/${name}.ts`,
  text,
});
const shape = (name: string, text: string): Stilbrott => ({
  rule: 'no-restricted-syntax',
  path: `libs/platform/${name}`,
  text,
});

/** What is forbidden → a file that does it and is otherwise blameless. */
export const STILBROTT: Readonly<Record<string, Stilbrott>> = {
  'the clock in domain files': pure('klocka', 'export const nu = (): number => Date.now();'),
  'a new Date in domain files': pure('dag', 'export const dag = (): unknown => new Date();'),
  'crypto in domain files': pure('slump-id', 'export const id = (): string => crypto.randomUUID();'),
  'process in domain files': pure('miljo', 'export const port = (): unknown => process.env;'),
  'timers in domain files': pure('vanta', 'export const vanta = (): unknown => setTimeout(() => 1, 1);'),
  'randomness in domain files': {
    rule: 'no-restricted-properties',
    path: 'libs/avvikelse/slump.ts',
    text: 'export const slump = (): number => Math.random();',
  },
  'default exports': shape('forval.ts', 'export default 1;'),
  enums: shape('uppraknad.ts', 'export enum Grad {\n  lag,\n}'),
  'mutable module state': shape('tillstand.ts', 'let antal = 0;\nexport const oka = (): number => (antal += 1);'),
  'exported mutable state': shape('delat.ts', 'export let antal = 0;\nexport const oka = (): number => (antal += 1);'),
  'focused tests': shape('fokus.spec.ts', "describe.only('x', () => undefined);"),
  'focused tests by prefix': shape('fprefix.spec.ts', "fit('x', () => undefined);"),
  'skipped tests': shape('hoppad.spec.ts', "it.skip('x', () => undefined);"),
  'skipped tests by prefix': shape('xprefix.spec.ts', "xit('x', () => undefined);"),
  'the console in a service': {
    rule: 'no-console',
    path: 'libs/platform/skriv.ts',
    text: "export const skriv = (): void => console.log('x');",
  },
  'code made of text': {
    rule: 'no-eval',
    path: 'libs/platform/eval.ts',
    text: "export const f = (): unknown => eval('1');",
  },
  'a function made of text': {
    rule: 'no-new-func',
    path: 'libs/platform/funktion.ts',
    text: "export const f = (): unknown => Function.call(null, 'return 1');",
  },
  'a timer that runs text': {
    rule: '@typescript-eslint/no-implied-eval',
    path: 'libs/platform/timertext.ts',
    text: "export const f = (): unknown => setTimeout('1', 1);",
  },
  var: {
    rule: 'no-var',
    path: 'libs/platform/gammal.ts',
    text: 'export const f = (): number => {\n  var a = 1;\n  a += 1;\n  return a;\n};',
  },
  'let that never changes': {
    rule: 'prefer-const',
    path: 'libs/platform/fast.ts',
    text: 'export const f = (): number => {\n  let a = 1;\n  return a;\n};',
  },
  'loose equality': {
    rule: 'eqeqeq',
    path: 'libs/platform/lika.ts',
    text: 'export const f = (a: unknown): boolean => a == 1;',
  },
  'files over 250 lines': {
    rule: 'max-lines',
    path: 'libs/platform/lang.ts',
    text: lines(251, (n) => `export const a${n} = ${n};`),
  },
  'functions over 50 lines': {
    rule: 'max-lines-per-function',
    path: 'libs/platform/lang-funktion.ts',
    text: `export const f = (): unknown => {\n${lines(50, (n) => `  const a${n} = ${n};`)}\n  return [${lines(50, (n) => `a${n},`)}];\n};`,
  },
  'complexity over 8': {
    rule: 'complexity',
    path: 'libs/platform/snarig.ts',
    text: `export const f = (a: number): number => {\n${lines(8, (n) => `  if (a === ${n}) return ${n};`)}\n  return a;\n};`,
  },
  'nesting over two': {
    rule: 'max-depth',
    path: 'libs/platform/djup.ts',
    text: 'export const f = (a: number): number => {\n  if (a > 1) {\n    if (a > 2) {\n      if (a > 3) {\n        return 1;\n      }\n    }\n  }\n  return a;\n};',
  },
  'more than three parameters': {
    rule: 'lokala/max-params',
    path: 'libs/platform/manga.ts',
    text: 'export const f = (a: number, b: number, c: number, d: number): number => a + b + c + d;',
  },
  'file names that are not kebab-case': {
    rule: 'lokala/file-name',
    path: 'libs/platform/kamelNamn.ts',
    text: 'export const a = 1;',
  },
  'file names that say nothing': {
    rule: 'lokala/file-name',
    path: 'libs/platform/date-utils.ts',
    text: 'export const a = 1;',
  },
  'a TODO without an issue': {
    rule: 'lokala/todo-with-issue',
    path: 'libs/platform/sen.ts',
    text: '// TODO later\nexport const a = 1;',
  },
  any: {
    rule: '@typescript-eslint/no-explicit-any',
    path: 'libs/platform/vad-som-helst.ts',
    text: 'export const a: any = 1;',
  },
  'unused names': {
    rule: '@typescript-eslint/no-unused-vars',
    path: 'libs/platform/oanvand.ts',
    text: 'const a = 1;\nexport {};',
  },
  'types imported as values': {
    rule: '@typescript-eslint/consistent-type-imports',
    path: 'libs/platform/typ-import.ts',
    text: "import { T } from './lagenlig.js';\nexport const a = (t: T): T => t;",
  },
  'Manager, Helper, Util, Base': {
    rule: '@typescript-eslint/naming-convention',
    path: 'libs/platform/namn.ts',
    text: 'export class CaseManager {}',
  },
  'interfaces prefixed with I': {
    rule: '@typescript-eslint/naming-convention',
    path: 'libs/platform/prefix.ts',
    text: 'export interface ICase {\n  readonly a: number;\n}',
  },
  'promises nobody waits for': {
    rule: '@typescript-eslint/no-floating-promises',
    path: 'libs/platform/flyter.ts',
    text: 'export const f = (p: Promise<void>): void => {\n  p.then(() => undefined);\n};',
  },
  'promises taken for truth': {
    rule: '@typescript-eslint/no-misused-promises',
    path: 'libs/platform/sann.ts',
    text: 'export const f = (p: Promise<boolean>): number => (p ? 1 : 2);',
  },
  'switches that forget a case': {
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    path: 'libs/platform/glomsk.ts',
    text: "export const f = (a: 'x' | 'y'): number => {\n  switch (a) {\n    case 'x':\n      return 1;\n  }\n  return 2;\n};",
  },
};

/** Files that do next to the same, where it is allowed. */
export const TILLATET: Files = {
  'libs/platform/lagenlig.ts':
    'export interface T {\n  readonly a: number;\n}\n// TODO #12 later\nexport const nu = (): number => Date.now();',
  'libs/avvikelse/avvikelse.handler.ts': 'export const nu = (): number => Date.now();',
  'libs/platform/saknas.ts': 'export const f = (a: unknown): boolean => a == null;',
  'libs/platform/tillstand.spec.ts': 'let a = 0;\nexport const oka = (): number => (a += 1);',
  'libs/avvikelse/tid.spec.ts': 'export const nu = (): number => Date.now();',
  'libs/formedling/sandare.ts': 'export const vanta = (): unknown => setTimeout(() => 1, 1);',
  'libs/huvudman/ladda-modell.ts': 'export const miljo = (): unknown => process.env;',
  'libs/event-store/postgres/store.int.spec.ts': "describe.skip('x', () => undefined);",
  'apps/cli/skriv.ts': "export const skriv = (): void => console.log('x');",
  'apps/query-api/injicerad.ts':
    'const D = () => (_a: unknown, _b: unknown, _c: unknown): void => undefined;\nexport class X {\n  constructor(readonly a: number, readonly b: number, @D() c: number, private readonly d: number) {\n    this.d = c;\n  }\n}',
  'test/support/lang.ts': `export const f = (): unknown => {\n${lines(50, (n) => `  const a${n} = ${n};`)}\n  return [${lines(50, (n) => `a${n},`)}];\n};`,
};

export const stilhus: Files = {
  ...TILLATET,
  ...Object.fromEntries(Object.values(STILBROTT).map(({ path, text }) => [path, text])),
  'libs/platform/tystad.ts': '// eslint-disable-next-line no-console\nexport const a = (): void => console.log(1);',
  'package.json': JSON.stringify({ name: 'provhus', type: 'module' }),
};
