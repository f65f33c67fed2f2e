import { korTjanst } from '#libs/tjanst/start/index.js';

await korTjanst('command-api', async (...delar) => (await import('./tjanst.js')).startaCommandApi(...delar));
