import { korTjanst } from '#libs/tjanst/start/index.js';

await korTjanst('processor', async (...delar) => (await import('./tjanst.js')).startaProcessor(...delar));
