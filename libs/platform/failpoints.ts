// Loaded by worker threads as it stands, also from source: only erasable TypeScript, only node: imports.

const arm = (setting: string | undefined): ((name: string) => void) => {
  if (setting === undefined || setting === '') return () => undefined;
  const [armed, nth = '1'] = setting.split(':');
  let passes = 0;
  return (name) => {
    if (name !== armed) return;
    passes += 1;
    if (passes >= Number(nth)) process.kill(process.pid, 'SIGKILL');
  };
};

/**
 * A named place where a test may let the process die: `AVVIKELSENAV_FAILPOINT=name[:n]` kills it with SIGKILL at the
 * n-th pass (default 1). Without the variable a call does nothing. Never called from domain files.
 */
export const failpoint: (name: string) => void = arm(process.env['AVVIKELSENAV_FAILPOINT']);
