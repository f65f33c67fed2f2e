/** Only codes such as ECONNREFUSED or ENOSPC: never a message, which may name an address or quote what was sent. */
export const felkod = (error: unknown, annars: string): string =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^[A-Z][A-Z0-9_]{2,40}$/.test(error.code)
    ? error.code
    : annars;
