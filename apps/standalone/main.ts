import { nodebrist } from '#libs/platform/config.js';

// Loaded only after this: the rest needs modules that an older Node lacks, and would fail without saying what to do.
const brist = nodebrist(process.version);
if (brist === undefined) {
  const [{ huvudprogram }, { misslyckas }] = await Promise.all([
    import('./huvudprogram.js'),
    import('#libs/tjanst/start/index.js'),
  ]);
  await huvudprogram().catch(misslyckas);
} else {
  process.stderr.write(`${brist}\n`);
  process.exitCode = 1;
}
