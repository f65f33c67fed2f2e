import { nodebrist } from '#libs/platform/config.js';

// Loaded only after this: the rest needs modules that an older Node lacks, and would fail without saying what to do.
const brist = nodebrist(process.version);
if (brist === undefined) {
  const [{ korKommando }, { processterminal }] = await Promise.all([import('./program.js'), import('./terminal.js')]);
  process.exitCode = await korKommando(process.argv.slice(2), processterminal());
} else {
  process.stderr.write(`${brist}\n`);
  process.exitCode = 1;
}
