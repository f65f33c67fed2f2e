/**
 * Owns: how configuration in YAML is read: limits, strictness, shape by JSON Schema, faults with file and line.
 * Promises: never throws for what a file holds, and never quotes a value of it.
 * Never: knows what a file is about.
 */
export {
  felrad,
  Yamlfilfel,
  yamlform,
  yamlkalla,
  type Yamlfel,
  type Yamlkalla,
  type Yamlsvar,
  type Yamlvarde,
} from './yamlform.js';
export type { Platsfel } from './formfel.js';
export type { Vag } from './las-yaml.js';
export { upprepade } from './upprepade.js';
