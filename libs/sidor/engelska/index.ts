/** English words for the code lists that pages show, each table called as its code list, by the code. */
export * from './arenden.js';
export * from './handelser.js';
export * from './indikatorer.js';
export * from './leveranser.js';
export * from './samverkan.js';
export * from './uppfoljning.js';
