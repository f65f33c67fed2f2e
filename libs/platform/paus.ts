/** Sleeps so long, or until the signal aborts. */
export const paus = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const klart = (): void => {
      clearTimeout(klocka);
      signal.removeEventListener('abort', klart);
      resolve();
    };
    const klocka = setTimeout(klart, ms);
    signal.addEventListener('abort', klart, { once: true });
  });
