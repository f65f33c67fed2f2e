import { nodebrist } from '#libs/platform/config.js';

// Loaded only after this: the rest needs modules that an older Node lacks, and would fail without saying what to do.
const brist = nodebrist(process.version);
if (brist === undefined) {
  const { valdDemo } = await import('./val.js');
  valdDemo(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
} else {
  console.error(brist);
  process.exitCode = 1;
}
