import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** When the first message of each case was answered, per case (ms since 1970, with fractions). */
export type Received = readonly (readonly [arende: string, at: number])[];

const FIRST = 'se.avvikelsenav.avvikelse.rapporterad.v1';

/**
 * Plays the own systems of all huvudmän: 200 with an ärendenummer to each message. Signatures are not checked here (the
 * proofs do that): what is measured is the hub.
 */
const first = new Map<string, number>();
let all = 0;

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const envelope = JSON.parse(Buffer.concat(parts).toString('utf8')) as { type: string; subject: string };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ arendenummer: envelope.subject.slice(0, 8) }));
    all += 1;
    if (envelope.type === FIRST && !first.has(envelope.subject)) {
      first.set(envelope.subject, performance.timeOrigin + performance.now());
    }
  });
});

process.on('message', (question: { readonly kind: 'port' | 'received' | 'count' }) => {
  if (question.kind === 'port') process.send?.({ result: (server.address() as AddressInfo).port });
  else if (question.kind === 'count') process.send?.({ result: { all, first: first.size } });
  else process.send?.({ result: [...first] satisfies Received });
});
process.once('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => process.send?.({ ready: true }));
