/** What the operating system calls the fault (`ENOENT`, `EADDRINUSE`), else null. */
export const systemfelkod = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null;
