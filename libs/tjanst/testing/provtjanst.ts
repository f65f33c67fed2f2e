/** A service that does nothing, run by the spec of `korTjanst` in a process of its own; PROVSLAG says how it goes. */
import { korTjanst } from '../start/index.js';

const slag = process.env['PROVSLAG'] ?? '';
const haverera = Promise.withResolvers<void>();
const vila = (): Promise<void> => new Promise((klart) => setTimeout(klart, 300));

await korTjanst('projector', async (_konfiguration, logg) => {
  setInterval(() => undefined, 1_000);
  if (slag === 'startar-inte') throw new Error('Porten är upptagen.');
  if (slag === 'langsam') {
    process.send?.('startar');
    await vila();
  }
  if (slag === 'ger-upp') setTimeout(() => haverera.reject(new Error('Vyernas databas har slutat svara.')), 100);
  const stoppa = (): Promise<void> => Promise.resolve(logg.info('prov-stoppad'));
  return { namn: 'projector', url: 'http://127.0.0.1:4711', slut: haverera.promise, stoppa };
});
