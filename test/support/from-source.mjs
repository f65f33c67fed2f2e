// Lets Node run the project's .ts as it stands (with --experimental-transform-types): for child processes of specs.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../', import.meta.url).href;

/** `./x.js` beside a source file and `#libs/x.js` mean x.ts. */
const sourceOf = (specifier, parent) => {
  const ours = parent?.startsWith(ROOT) && !parent.includes('/node_modules/');
  if (!ours || !specifier.endsWith('.js')) return undefined;
  if (specifier.startsWith('#libs/')) return new URL(`${specifier.slice(1, -3)}.ts`, ROOT).href;
  return specifier.startsWith('.') ? new URL(`${specifier.slice(0, -3)}.ts`, parent).href : undefined;
};

registerHooks({
  resolve(specifier, context, next) {
    const source = sourceOf(specifier, context.parentURL);
    return source !== undefined && existsSync(fileURLToPath(source))
      ? { url: source, shortCircuit: true }
      : next(specifier, context);
  },
});
