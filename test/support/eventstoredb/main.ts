import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { parseArgs } from 'node:util';
import { styr } from './styrning.js';
import { startaEventstoredbProv } from './server.js';

/**
 * The double as a process of its own:
 * `node --experimental-transform-types --import ./test/support/from-source.mjs test/support/eventstoredb/main.ts --port 0 --mapp <folder>`.
 * Prints one line of JSON `{port, url, styrning}` and sends the same to its parent. Hooks: a message `{fel, varden}` from
 * the parent, or `POST <styrning>` with the same as JSON; `GET <styrning>` tells how many calls are open. Ends on SIGTERM.
 */
const { values } = parseArgs({ options: { port: { type: 'string' }, mapp: { type: 'string' } } });

const prov = await startaEventstoredbProv({
  port: Number(values.port ?? 0),
  ...(values.mapp !== undefined && { mapp: values.mapp }),
});

const BYTES_MAX = 10_000;

const kropp = async (begaran: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const bit of begaran) {
    text += String(bit);
    if (text.length > BYTES_MAX) throw new Error('too long');
  }
  return text;
};

const besvara = async (begaran: IncomingMessage, svar: ServerResponse): Promise<void> => {
  try {
    if (begaran.method === 'POST') styr(prov.fel, JSON.parse(await kropp(begaran)));
    svar.end(JSON.stringify({ oppnaStrommar: prov.oppnaStrommar() }));
  } catch (fel) {
    svar.writeHead(400).end(String(fel));
  }
};

const styrning = createServer((begaran, svar) => void besvara(begaran, svar));
styrning.listen(0, '127.0.0.1', () => {
  const adress = styrning.address();
  const port = typeof adress === 'object' && adress !== null ? adress.port : 0;
  const lage = { port: prov.port, url: prov.url, styrning: `http://127.0.0.1:${port}/` };
  process.stdout.write(`${JSON.stringify(lage)}\n`);
  process.send?.(lage);
});

process.on('message', (meddelande) => styr(prov.fel, meddelande));
const sluta = (): void => {
  styrning.close();
  void prov.stang().then(() => process.exit(0));
};
process.on('SIGTERM', sluta);
process.on('SIGINT', sluta);
process.on('disconnect', sluta);
