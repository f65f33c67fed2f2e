import { korTjanst } from '#libs/tjanst/start/index.js';

await korTjanst('router', async (...delar) => (await import('./tjanst.js')).startaRouter(...delar));
