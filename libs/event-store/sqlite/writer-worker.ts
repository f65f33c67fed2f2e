import { parentPort, workerData } from 'node:worker_threads';
import type { EncodedAppend, Outcome } from '../sql/judge.js';

// The one writer of a file, in a thread of its own. Runs as .js from dist and as .ts from source (Node strips the
// types), where no .js path resolves: so every module is named with the extension this file has itself.

export type WriterRequest =
  { readonly kind: 'write'; readonly batch: readonly EncodedAppend[] } | { readonly kind: 'close' };

/** Answers come in the order of the requests; `ready` (or `fault`) answers the opening. */
export type WriterReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'written'; readonly outcomes: readonly Outcome[] }
  | { readonly kind: 'fault'; readonly error: unknown };

const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
const load = (path: string): Promise<unknown> => import(new URL(path + extension, import.meta.url).href);

const port = parentPort;
if (port === null) throw new Error('the writer runs in a worker thread');

const [{ openWriter }, { judge }, { MIGRATIONS, APPLICATION_ID }, { failpoint }] = (await Promise.all(
  ['./write', '../sql/judge', './schema', '../../platform/failpoints'].map(load),
)) as [
  typeof import('./write.js'),
  typeof import('../sql/judge.js'),
  typeof import('./schema.js'),
  typeof import('#libs/platform/failpoints.js'),
];

const reply = (message: WriterReply): void => port.postMessage(message);

const attempt = (act: () => WriterReply): void => {
  try {
    reply(act());
  } catch (error) {
    reply({ kind: 'fault', error });
  }
};

attempt(() => {
  const writer = openWriter(String(workerData), {
    judge,
    failpoint,
    migrations: MIGRATIONS,
    applicationId: APPLICATION_ID,
  });
  port.on('message', (request: WriterRequest) => {
    if (request.kind === 'write') return attempt(() => ({ kind: 'written', outcomes: writer.write(request.batch) }));
    writer.close();
    port.close();
  });
  return { kind: 'ready' };
});
