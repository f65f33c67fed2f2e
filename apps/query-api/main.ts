import { korTjanst } from '#libs/tjanst/start/index.js';

await korTjanst('query-api', async (...delar) => (await import('./tjanst.js')).startaQueryApi(...delar));
