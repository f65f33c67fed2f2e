export { lasNyckel } from '#libs/tjanst/index.js';
