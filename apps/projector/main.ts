import { korTjanst } from '#libs/tjanst/start/index.js';

await korTjanst('projector', async (...delar) => (await import('./tjanst.js')).startaProjector(...delar));
