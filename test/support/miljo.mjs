// Jest's environment, in a process that keeps PGlite's WebAssembly compiled: a database of the next spec starts from the
// machine code of the one before it (half the work of a start, and of its first questions), instead of compiling anew.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TestEnvironment } from 'jest-environment-node';

const WASM = fileURLToPath(new URL('../../node_modules/@electric-sql/pglite/dist/pglite.wasm', import.meta.url));

export default class Miljo extends TestEnvironment {
  /** V8 shares what is compiled of the same bytes, for as long as one module holds it. */
  static pglite = new WebAssembly.Module(readFileSync(WASM));
}
