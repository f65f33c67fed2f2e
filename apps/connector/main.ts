import { korTjanst } from '#libs/tjanst/start/index.js';

await korTjanst('connector', async (...delar) => (await import('./tjanst.js')).startaConnector(...delar));
