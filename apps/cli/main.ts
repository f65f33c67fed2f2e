import { korKommando } from './program.js';
import { processterminal } from './terminal.js';

korKommando(process.argv.slice(2), processterminal()).then(
  (kod) => (process.exitCode = kod),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
